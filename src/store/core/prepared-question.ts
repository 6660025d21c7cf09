import type { PgPreparedQuery, PreparedQueryConfig } from 'drizzle-orm/pg-core';
import { drizzle, PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Executor } from './executor.ts';
import * as tables from '../tables/index.ts';

/** A question as Drizzle builds it, its values still `sql.placeholder(…)`. */
type Question<Found> = {
  prepare(name: string): PgPreparedQuery<PreparedQueryConfig & { execute: Found }>;
};
type Unconnected = ReturnType<typeof drizzle.mock<typeof tables>>;

const clientOf = ({ _: { session } }: Executor): unknown => {
  if (!(session instanceof PostgresJsSession)) throw new Error('not a database of ours');
  return session.client;
};

/**
 * Drizzle takes longer to write a question than PostgreSQL to answer it (150 µs beside 50): what every act asks is
 * written once, the first time. Drizzle ties a prepared question to one connection, and a transaction is another one
 * each time: so the connection alone is replaced. Values of a condition go as they are, in the driver's own types.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever writes a question names its values
export const written = <Found, Values extends Record<string, unknown>>(
  write: (db: Unconnected) => Question<Found>,
): ((db: Executor, values: Values) => Promise<Found>) => {
  let once: ReturnType<Question<Found>['prepare']> | undefined;
  return (db, values) => {
    once ??= write(drizzle.mock({ casing: 'snake_case', schema: tables })).prepare('written once');
    const asked: typeof once = Object.create(once, { client: { value: clientOf(db) } });
    return asked.execute(values);
  };
};
