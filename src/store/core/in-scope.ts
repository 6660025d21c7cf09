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
