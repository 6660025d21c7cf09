import { sql } from 'drizzle-orm';
import { authenticate, type Keys } from '../../seal/keys.ts';
import { instance } from '../tables/index.ts';
import type { Executor } from './executor.ts';

/** Tell whether a start has the secret key of the one before, without saying anything of it. The current one first. */
export const checksOf = (keys: Keys): string[] =>
  keys
    .subKeysFor('installation')
    .map(({ key }) => authenticate(key, 'check').toString('base64url').slice(0, 16));

/** Whether this start has the key that this database knows, or its successor, which is then kept. */
export const recogniseKey = async (db: Executor, keys: Keys): Promise<boolean> => {
  const [current = '', ...previous] = checksOf(keys);
  const [row] = await db.select({ known: instance.keyCheck }).from(instance);
  const isKnown = !row?.known || [current, ...previous].includes(row.known);
  if (isKnown && row?.known !== current) await acceptKey(db, keys);
  return isKnown;
};

/** The former key is lost, and its owner knows. */
export const acceptKey = async (db: Executor, keys: Keys): Promise<void> => {
  await db.update(instance).set({ keyCheck: sql`${checksOf(keys)[0]}` });
};
