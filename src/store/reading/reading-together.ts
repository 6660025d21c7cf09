import { isTogether, togetherOn } from './asked-together.ts';
import { poolOf } from '../connection/pool-of.ts';
import { clientOf } from './client-of.ts';
import type { Tx } from '../core/database.ts';

/**
 * While this work runs, which only reads, the same question about many subjects is one statement; `once`, and one that was
 * asked before has the same answer.
 */
export const readingTogether = async <T>(
  tx: Tx,
  work: () => Promise<T>,
  { once = false }: { once?: boolean } = {},
): Promise<T> => {
  const client = clientOf(tx);
  const { unsafe } = client;
  // Already so: in a snapshot, or within other such work, which may end after this.
  if (isTogether(unsafe)) return work();
  Object.assign(client, { unsafe: togetherOn(unsafe, { snapshot: once, pool: poolOf(client) }) });
  try {
    return await work();
  } finally {
    client.unsafe = unsafe;
  }
};
