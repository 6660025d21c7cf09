import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { isAway, makeStart, retryConflicts, wasKept } from './away.ts';
import { clockWasRead } from './clock.ts';
import type { Executor } from './executor.ts';
import { openingOf, OPENED } from '../connection/opening.ts';
import { renewedPool } from '../connection/pool.ts';
import { clientOf } from '../reading/client-of.ts';
import { snapshotsOf } from '../reading/snapshots.ts';

/**
 * Milliseconds. Longer than an import or a picture takes on a slow machine. Poolers that keep no statements,
 * `?prepare=false`, refuse such settings at the start: there, they are the database's own.
 */
const LIMITS = {
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
  // Questions that are asked as one statement keep the order of their rows: no part of it is read beside another.
  max_parallel_workers_per_gather: 0,
};

const limitsFor = (url: string): Partial<typeof LIMITS> =>
  new URL(url).searchParams.get('prepare') === 'false' ? {} : LIMITS;

/** Seconds. A database that takes longer is away: people are told, and the next call tries again. */
const CONNECT_WITHIN = 5;

/** Told of each statement as it leaves: benchmarks and tests count them. */
export type OnStatement = (statement: string, values: readonly unknown[]) => void;

type Ends = {
  close: () => Promise<void>;
  /** Gives up on every connection at once. */
  renew?: () => void;
};

const open = (url: string, max: number, onStatement?: OnStatement): Database => {
  const { client, renew } = renewedPool(url, {
    max,
    onnotice: () => {},
    connect_timeout: CONNECT_WITHIN,
    // A closed connection is a lost one.
    max_lifetime: null,
    idle_timeout: 0,
    connection: { application_name: 'ritournelle', ...limitsFor(url) },
    ...(onStatement
      ? { debug: (_connection: number, text: string, values: unknown[]) => onStatement(text, values) }
      : {}),
  });
  return databaseOn(client, { close: () => client.end({ timeout: 5 }), renew });
};

/** The same pool, whose transactions begin as `how` says. */
const beginningAs = (pool: postgres.Sql, how: string): postgres.Sql =>
  new Proxy(pool, {
    get: (target, name) =>
      name === 'begin'
        ? (work: (tx: postgres.TransactionSql) => unknown) => target.begin(how, work)
        : Reflect.get(target, name),
  });

/** Questions and transactions on a client of the driver. */
export const databaseOn = (client: postgres.Sql, ends: Ends) => {
  const on = (pool: postgres.Sql) => drizzle(pool, { casing: 'snake_case' });
  /** Of `snapshots`, transactions are read-only snapshots. */
  const kinds = { opened: on(beginningAs(client, OPENED)), snapshots: on(snapshotsOf(client)) };
  return Object.assign(on(client), { ...ends, ...kinds });
};

export type Database = ReturnType<typeof databaseOn>;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** One connection per concurrent call, plus a few. */
const POOL = 10;

export const connect = (url: string, max: number = POOL, onStatement?: OnStatement): Database =>
  open(url, max, onStatement);

/** Sent at once and not awaited here, so that it leaves with the commit: asked before, it would cost a round trip and learn no more. */
const transactionId = (tx: Tx): Promise<string> => {
  const asked = clientOf(tx).unsafe('select pg_current_xact_id()::text', [], { prepare: true }).values();
  return asked.execute().then(([row]) => String(row?.[0]));
};

const statusOf = async (db: Database, id: string): Promise<string | null> =>
  (await db.execute<{ status: string | null }>(sql`select pg_xact_status(${id}::xid8) as status`))[0]
    ?.status ?? null;

const committing = new WeakMap<object, (() => void)[]>();

/** Runs once the transaction is committed; never if it is not. For what may be lost: this process may stop in between. */
export const afterCommit = (tx: Executor, work: () => void): void => {
  committing.get(tx)?.push(work);
};

type Limit = {
  /** Milliseconds for the database to answer for the first time; after that, nothing was done and nothing will be. */
  begunWithin?: number;
};

type Attempt<T> = { id: string; result: T; endedIn: Promise<string> };

const keptResult = async <T>([end]: readonly Attempt<T>[]): Promise<T> => {
  if (end && (await end.endedIn) === end.id) return end.result;
  throw new Error('the transaction was lost on the way: nothing was kept');
};

const attemptOnce = async <T>(
  db: Database,
  work: (tx: Tx) => Promise<T>,
  { begunWithin }: Limit,
  after: (() => void)[],
): Promise<T> => {
  const done: Attempt<T>[] = [];
  const start = makeStart(begunWithin);
  try {
    await start.race(
      db.opened.transaction(async (tx) => {
        const { id, now } = openingOf(clientOf(tx));
        start.begun(id);
        committing.set(tx, after);
        clockWasRead(tx, now);
        const result = await work(tx);
        const endedIn = transactionId(tx);
        endedIn.catch(() => {});
        done.push({ id, result, endedIn });
      }),
    );
    return await keptResult(done);
  } catch (error) {
    const [end] = done;
    if (end && isAway(error) && (await wasKept(() => statusOf(db, end.id)))) return end.result;
    throw error;
  }
};

const transactionOnce = async <T>(db: Database, work: (tx: Tx) => Promise<T>, limit: Limit): Promise<T> => {
  const after: (() => void)[] = [];
  const result = await attemptOnce(db, work, limit, after);
  for (const one of after) one();
  return result;
};

/**
 * Runs `work` in one transaction and checks with the commit that it is still the same one: after a lost connection the
 * driver may continue on a new one, outside any transaction (postgres.js, pull request 1155). `work` may run again, when
 * another transaction was in its way.
 */
export const inTransaction = <T>(db: Database, work: (tx: Tx) => Promise<T>, limit: Limit = {}): Promise<T> =>
  retryConflicts(() => transactionOnce(db, work, limit));

/** Consistent reads. They write nothing, so a lost connection needs no check. */
export const inSnapshot = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.snapshots.transaction(work);
