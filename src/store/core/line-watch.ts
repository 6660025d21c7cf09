import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/** Milliseconds between two looks, and for one answer. */
const EVERY = 5_000;
const WITHIN = 5_000;

/** No answer at all: a refusal, at least, comes over a line. */
const isSilent = (db: Database, within: number): Promise<boolean> =>
  Promise.race([
    db.execute(sql`select 1`).then(
      () => false,
      () => false,
    ),
    wait(within, true, { ref: false }),
  ]);

/**
 * A line to the database that was cut without a word keeps every question waiting for ever. When a question of our own, on
 * a connection of its own, is not answered, all connections are given up: whoever waited is told, and new ones are made.
 */
export const watchLine = (
  spare: Database,
  db: Pick<Database, 'renew'>,
  { every = EVERY, within = WITHIN }: { every?: number; within?: number } = {},
): { stop: () => Promise<void> } => {
  const stopped = new AbortController();
  const { signal } = stopped;
  const watching = (async () => {
    while (!signal.aborted) {
      await wait(every, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted || !(await isSilent(spare, within))) continue;
      spare.renew?.();
      db.renew?.();
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await watching;
    },
  };
};
