import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { clockNow } from './clock.ts';
import type { Executor } from './executor.ts';
import { preparedQuestion } from './prepared-question.ts';

/** What a transaction begins with, and how long it may wait, be idle and last when it is not what most may. */

/**
 * From PostgreSQL 17 on; before, TCP finds out in its own time. A clock that runs already is not set again, so it is stopped
 * first.
 */
export const endsWithin = (limit: string) => sql<
  string | null
>`case when current_setting('server_version_num')::int >= 170000
  then set_config('transaction_timeout', '0', true) || set_config('transaction_timeout', ${sql.raw(`'${limit}'`)}, true) end`;

/** What the statement that begins a transaction says of it. */
export type Opening = {
  /** As PostgreSQL numbers it. */
  id: string;
  /** Programme time; nothing before the first start. */
  now: string | null;
};

/** What a transaction is begun as, for the driver: it lets letters and spaces through. */
export const OPENED = 'opened';

/**
 * Sent in the same message as `begin`. The line may be cut without a word in the middle of a transaction: the server then
 * waits for the rest of it, and keeps its locks for as long as TCP believes in the line. No other limit of PostgreSQL looks
 * at that.
 */
export const OPENING: string = drizzle
  .mock({ casing: 'snake_case' })
  .select({
    id: sql<string>`pg_current_xact_id()::text`.as('id'),
    ends: endsWithin('120s').as('ends'),
    now: clockNow.as('now'),
  })
  .from(sql`(select) as nothing`)
  .toSQL().sql;

const openings = new WeakMap<object, Opening>();

/** Of a transaction of the driver. */
export const isOpened = (transaction: object, opening: Opening): void => {
  openings.set(transaction, opening);
};

export const openingOf = (transaction: object): Opening => {
  const opening = openings.get(transaction);
  if (!opening) throw new Error('a transaction that nobody opened');
  return opening;
};

/** The last of what one message answered. */
export const readOpening = (answers: readonly unknown[]): Opening => {
  const [row]: unknown[] = [answers.at(-1)].flat();
  if (typeof row !== 'object' || row === null || !('id' in row) || !('now' in row))
    throw new Error('a transaction began without a word');
  return { id: String(row.id), now: typeof row.now === 'string' ? row.now : null };
};

const shortLimits = preparedQuestion((db) =>
  db
    .select({
      lock: sql<string>`set_config('lock_timeout', '3s', true)`,
      idle: sql<string>`set_config('idle_in_transaction_session_timeout', '10s', true)`,
      ends: endsWithin('20s'),
    })
    .from(sql`(select) as nothing`),
);

/** For a transaction whose locks others wait for: a process that freezes in it keeps them for ten seconds at most, a line that is cut for twenty. */
export const limitShortly = async (tx: Executor): Promise<void> => {
  await shortLimits(tx, {});
};

const shortEnds = preparedQuestion((db) =>
  db.select({ ends: endsWithin('20s') }).from(sql`(select) as nothing`),
);

/** The same end, for what may wait for its own locks as long as it takes. */
export const endShortly = async (tx: Executor): Promise<void> => {
  await shortEnds(tx, {});
};

const longLimits = preparedQuestion((db) =>
  db.select({ ends: endsWithin('15min') }).from(sql`(select) as nothing`),
);

/** For a whole cohort that is brought in, on a slow machine. */
export const allowLong = async (tx: Executor): Promise<void> => {
  await longLimits(tx, {});
};
