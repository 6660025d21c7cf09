import { asc, gt } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { cohortPauses } from '../tables/index.ts';

export type CohortPause = typeof cohortPauses.$inferSelect;

export const pausesOf = ({ tx, cohortId }: Scope): Promise<CohortPause[]> =>
  tx.select().from(cohortPauses).where(inScope({ cohortId }, cohortPauses)).orderBy(asc(cohortPauses.from));

export const pauseCohort = async (
  { tx, cohortId }: Scope,
  { from, until }: Pick<CohortPause, 'from' | 'until'>,
): Promise<void> => {
  await tx.insert(cohortPauses).values({ cohortId, from, until });
};

/** Ends the current pause and deletes future ones. True when there was one. */
export const resumeCohort = async ({ tx, cohortId }: Scope, now: Temporal.Instant): Promise<boolean> =>
  (
    await tx
      .delete(cohortPauses)
      .where(inScope({ cohortId }, cohortPauses, gt(cohortPauses.until, now)))
      .returning({ id: cohortPauses.id })
  ).length > 0;
