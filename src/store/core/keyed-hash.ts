import { createHmac } from 'node:crypto';
import type { Database } from './database.ts';
import type { Executor } from './executor.ts';
import { instance } from '../tables/index.ts';

/** Hashes with the installation's key: values can be recognised, but not read back. */
export const keyedHasher = async (db: Pick<Executor, 'select'>): Promise<(text: string) => string> => {
  const [row] = await db.select({ secret: instance.secret }).from(instance);
  const secret = row?.secret ?? '';
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
};

const hashers = new WeakMap<Database, (text: string) => string>();

/** Cached per database: the key never changes and every call needs it. */
export const sharedHasher = async (
  db: Database,
  tx: Pick<Executor, 'select'>,
): Promise<(text: string) => string> => {
  const known = hashers.get(db) ?? (await keyedHasher(tx));
  hashers.set(db, known);
  return known;
};
