import { type AnyColumn, sql, type SQL } from 'drizzle-orm';

/** A list of ids is one value: a statement is the same however many there are, and none is a list like any other. */

export const isAmong = (column: AnyColumn, ids: Iterable<string>): SQL =>
  sql`${column} = any(${sql.param([...ids])}::uuid[])`;

export const isNotAmong = (column: AnyColumn, ids: Iterable<string>): SQL =>
  sql`${column} <> all(${sql.param([...ids])}::uuid[])`;
