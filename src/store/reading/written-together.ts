import type { Executor } from '../core/executor.ts';
import { isTogether } from './asked-together.ts';
import { clientOf } from './client-of.ts';
import { inGroups } from './in-groups.ts';

/**
 * What `readingTogether` is for questions, for rows that are written: several that are asked for in one turn of the loop within
 * such work are one statement, and elsewhere each is its own. `write` returns how each finds what became of its own.
 */
export const writtenTogether = <One, Found>(
  write: (tx: Executor, rows: readonly One[]) => Promise<(one: One) => Found>,
): ((tx: Executor, one: One) => Promise<Found>) => {
  const groups = new WeakMap<object, (one: One) => Promise<Found>>();
  return async (tx, one) => {
    const client = clientOf(tx);
    if (!isTogether(client.unsafe)) return (await write(tx, [one]))(one);
    return groups.getOrInsertComputed(client, () => inGroups((rows) => write(tx, rows)))(one);
  };
};
