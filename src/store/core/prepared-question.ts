import type { SQL } from 'drizzle-orm';
import { PgDialect, type PgPreparedQuery, type PreparedQueryConfig } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import { clientOf } from '../reading/client-of.ts';
import type { Executor } from './executor.ts';

/** A query built by Drizzle, with `sql.placeholder(…)` for values. */
type Question<Found> = {
  prepare(name: string): PgPreparedQuery<PreparedQueryConfig & { execute: Found }>;
};
type Unconnected = ReturnType<typeof drizzle.mock>;

const dialect = new PgDialect({ casing: 'snake_case' });

/** SQL written by hand, as a question to prepare: its rows are objects, as PostgreSQL names their columns. */
export const writtenByHand = <Row>({ _: { session } }: Unconnected, statement: SQL): Question<Row[]> => ({
  prepare: (name) => session.prepareQuery(dialect.sqlToQuery(statement), undefined, name, false),
});

/**
 * Drizzle takes longer to build a query than PostgreSQL to answer it (150 µs against 50), so what every call runs is
 * built once. Drizzle ties a prepared query to one connection, and each transaction has another: only the connection is
 * replaced. Values of a condition are passed unchanged, in the driver's types.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the author of a query names its values
export const preparedQuestion = <Found, Values extends Record<string, unknown>>(
  write: (db: Unconnected) => Question<Found>,
): ((db: Executor, values: Values) => Promise<Found>) => {
  let once: ReturnType<Question<Found>['prepare']> | undefined;
  return (db, values) => {
    once ??= write(drizzle.mock({ casing: 'snake_case' })).prepare('written once');
    const asked: typeof once = Object.create(once, { client: { value: clientOf(db) } });
    return asked.execute(values);
  };
};
