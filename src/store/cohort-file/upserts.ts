import { sql, type SQL } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';

type Brought<Row> = { [Column in keyof Row]: SQL };

/** For an upsert of rows of one shape: each column takes what its own row brought. */
export const asBrought = <Row extends object>([row]: readonly Row[]): Brought<Row> => {
  const columns = Object.keys(row ?? {}).map((column) => [
    column,
    sql`excluded.${sql.identifier(toSnakeCase(column))}`,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys, one by one
  return Object.fromEntries(columns) as Brought<Row>;
};
