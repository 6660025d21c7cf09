import { togetherOn } from './asked-together.ts';
import { clientOf } from './client-of.ts';
import type { Tx } from '../core/database.ts';

/** While this work runs, which only reads, the same question about many subjects is one statement. */
export const readingTogether = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  const client = clientOf(tx);
  const { unsafe } = client;
  Object.assign(client, { unsafe: togetherOn(unsafe, { snapshot: false }) });
  try {
    return await work();
  } finally {
    client.unsafe = unsafe;
  }
};
