import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as tables from '../tables/index.ts';
import { preparedQuestion } from './prepared-question.ts';

/**
 * Drizzle sends every query unprepared: the driver then describes it first and PostgreSQL plans it again. Prepared, it
 * takes one round trip and one plan. `?prepare=false` in the address turns it off, for poolers that keep no statements.
 */
const prepareQuestions = (asking: Pick<postgres.Sql, 'unsafe'>): void => {
  const unprepared = asking.unsafe;
  asking.unsafe = (text, parameters = [], options = {}) =>
    // Drizzle passes `prepare: false` each time.
    unprepared(text, parameters, { ...options, prepare: parameters.length > 0 || options.prepare === true });
};

/**
 * In a snapshot the same question has the same answer, so it is asked once: a message to each of a team reads the same team.
 * A query of the driver can be awaited any number of times.
 */
const askOnce = (asking: Pick<postgres.Sql, 'unsafe'>): void => {
  const ask = asking.unsafe;
  const asked = new Map<string, ReturnType<typeof ask>>();
  const unsafe = (...question: Parameters<typeof ask>) =>
    asked.getOrInsertComputed(JSON.stringify(question.slice(0, 2)), () => ask(...question));
  Object.assign(asking, { unsafe });
};

type Begin = (how: string, work: (tx: postgres.TransactionSql) => unknown) => Promise<unknown>;

/** The same client, whose transactions are snapshots: one statement begins them. */
const snapshotsOf = (client: postgres.Sql): postgres.Sql => {
  const begin: Begin = client.begin;
  const beginSnapshot = (work: (tx: postgres.TransactionSql) => unknown) =>
    begin('isolation level repeatable read read only', (tx) => {
      prepareQuestions(tx);
      askOnce(tx);
      return work(tx);
    });
  return new Proxy(client, {
    get: (target, name) => (name === 'begin' ? beginSnapshot : Reflect.get(target, name)),
  });
};

const prepareInTransactions = (client: postgres.Sql): void => {
  const begin: (work: (tx: postgres.TransactionSql) => unknown) => Promise<unknown> = client.begin;
  Object.assign(client, {
    begin: (work: (tx: postgres.TransactionSql) => unknown) =>
      begin((tx) => {
        prepareQuestions(tx);
        return work(tx);
      }),
  });
};

/** Told of each statement as it leaves: benchmarks and tests count them. */
export type OnStatement = (statement: string, values: readonly unknown[]) => void;

const open = (url: string, max: number, onStatement?: OnStatement) => {
  const client = postgres(url, {
    max,
    onnotice: () => {},
    connection: { application_name: 'ritournelle' },
    ...(onStatement
      ? { debug: (_connection: number, text: string, values: unknown[]) => onStatement(text, values) }
      : {}),
  });
  const snapshots = drizzle(snapshotsOf(client), { casing: 'snake_case', schema: tables });
  prepareQuestions(client);
  prepareInTransactions(client);
  return Object.assign(drizzle(client, { casing: 'snake_case', schema: tables }), {
    /** Its transactions are read-only snapshots. */
    snapshots,
    close: () => client.end({ timeout: 5 }),
  });
};

export type Database = ReturnType<typeof open>;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** One connection per concurrent call, plus a few. The queue has a pool of its own. */
const POOL = 10;

export const connect = (url: string, max: number = POOL, onStatement?: OnStatement): Database =>
  open(url, max, onStatement);

const transactionIds = preparedQuestion((db) =>
  db.select({ id: sql<string>`pg_current_xact_id()::text` }).from(sql`(select) as nothing`),
);

const transactionId = async (tx: Tx): Promise<string> => (await transactionIds(tx, {}))[0]?.id ?? '';

/**
 * Runs `work` in one transaction and checks before the commit that it is still the same one: after a lost connection the
 * driver may continue on a new one, outside any transaction (postgres.js, pull request 1155).
 */
export const inTransaction = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    // Not awaited: it is sent with the first query of the work.
    const begun = transactionId(tx);
    const [result] = await Promise.all([work(tx), begun]);
    if ((await transactionId(tx)) !== (await begun))
      throw new Error('the transaction was lost on the way: nothing was kept');
    return result;
  });

/** Consistent reads. They write nothing, so a lost connection needs no check. */
export const inSnapshot = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.snapshots.transaction(work);

/** Lost, refused, starting, stopping or full: the database stored nothing and will accept queries later. */
const AWAY = /^(ECONN\w+|EPIPE|ENOENT|CONNECT\w+|08\w{3}|53\w{3}|57P0[1-4])$/;

/** Whether nothing was stored because the database is away, rather than for a fault of ours. */
export const isAway = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && AWAY.test(String(cause.code))) return true;
  return false;
};

/** For the job queue, which writes in our transaction through its own Drizzle adapter. */
export { sql as query };
