import { createHmac } from 'node:crypto';
import type { Database } from './database.ts';
import type { Executor } from './executor.ts';
import { instance } from '../tables/index.ts';

/** Hashes under the installation's own key: what was hashed can be recognised, and read by nobody. */
export const keyedHasher = async (db: Pick<Executor, 'select'>): Promise<(text: string) => string> => {
  const [row] = await db.select({ secret: instance.secret }).from(instance);
  const secret = row?.secret ?? '';
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
};

const hashers = new WeakMap<Database, (text: string) => string>();

/** The same, asked once for each database: its key never changes, and every act needs it. */
export const sharedHasher = async (
  db: Database,
  tx: Pick<Executor, 'select'>,
): Promise<(text: string) => string> => {
  const known = hashers.get(db) ?? (await keyedHasher(tx));
  hashers.set(db, known);
  return known;
};
