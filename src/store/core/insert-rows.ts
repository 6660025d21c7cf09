import { sql, type SQL } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from './executor.ts';

const columnsOf = (row: object): SQL[] =>
  Object.keys(row).map((name) => sql`${sql.identifier(toSnakeCase(name))}`);

/** By the names of columns, as PostgreSQL reads a row. */
const asRead = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value ?? null]));

/**
 * Rows of one shape, with what becomes of those that are there already. They are one value: written one by one, a thousand values
 * cost as much to build, to send and to parse as the rest of the import.
 */
export const insertRows = async <Table extends PgTable, Returned extends Record<string, unknown>>(
  tx: Executor,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  then: SQL = sql``,
) => {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = sql.join(columnsOf(first), sql`, `);
  return tx.execute<Returned>(sql`insert into ${table} (${columns})
    select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(rows.map(asRead))}::text::json) ${then}`);
};

/** For `on conflict`: each column takes what its own row brought. */
export const asBrought = (rows: readonly object[]): SQL =>
  sql.join(
    columnsOf(rows[0] ?? {}).map((column) => sql`${column} = excluded.${column}`),
    sql`, `,
  );
