import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { clockNow } from '../core/clock.ts';
import { endsWithin } from '../core/transaction-limits.ts';

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
