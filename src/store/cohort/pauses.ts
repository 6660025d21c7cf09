import { asc, gt } from 'drizzle-orm';
import { givenScope, inScope } from '../core/in-scope.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { Scope } from '../core/scope.ts';
import { cohortPauses } from '../tables/index.ts';

export type CohortPause = typeof cohortPauses.$inferSelect;

const pauseRows = preparedQuestion<CohortPause[], { cohortId: string }>((db) =>
  db.select().from(cohortPauses).where(inScope(givenScope, cohortPauses)).orderBy(asc(cohortPauses.from)),
);

export const pausesOf = ({ tx, cohortId }: Scope): Promise<CohortPause[]> => pauseRows(tx, { cohortId });

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
