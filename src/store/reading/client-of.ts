import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Executor } from '../core/executor.ts';

type Client = Pick<postgres.Sql, 'unsafe'>;

const isClient = (client: unknown): client is Client => typeof client === 'function' && 'unsafe' in client;

/** What Drizzle asks: the driver's pool, or one of its transactions. */
export const clientOf = ({ _: { session } }: Executor): Client => {
  const client: unknown = session instanceof PostgresJsSession ? session.client : undefined;
  if (!isClient(client)) throw new Error('not a database of ours');
  return client;
};
