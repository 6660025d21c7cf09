import { and, type AnyColumn, eq, type Placeholder, sql, type SQL } from 'drizzle-orm';

/** The cohort of a prepared question: whoever asks it gives `cohortId` with the other values. */
export const givenScope = { cohortId: sql.placeholder('cohortId') };

/** The rows of a table that belong to one cohort, and meet these conditions too. */
export const inScope = (
  { cohortId }: { cohortId: string | Placeholder },
  table: { cohortId: AnyColumn },
  ...conditions: (SQL | undefined)[]
): SQL => {
  const own = eq(table.cohortId, cohortId);
  return and(own, ...conditions) ?? own;
};

/** A row by the id that its buttons carry, or by the number that people read and type. */
export type Named = { id: string } | { number: number };

/** The largest that a column of numbers holds. */
const NUMBER_MAX = 2 ** 31 - 1;

export const isNamed = (table: { id: AnyColumn; number: AnyColumn }, named: Named): SQL => {
  if ('id' in named) return eq(table.id, named.id);
  return named.number > NUMBER_MAX ? sql`false` : eq(table.number, named.number);
};
