import { desc } from 'drizzle-orm';
import type { CohortRow } from './cohort.ts';
import type { Executor } from '../core/executor.ts';
import { membershipsOf } from '../people/people.ts';
import { cohorts } from '../tables/index.ts';

/** Whether they run this cohort today, or may create cohorts. */
export const coordinatesCohort = async (
  db: Executor,
  { personId, cohortId, now }: { personId: string; cohortId: string; now: Temporal.Instant },
): Promise<boolean> => {
  const held = await membershipsOf(db, personId, now);
  return held.some(
    (one) => one.role === 'coordination' && (one.cohortId === cohortId || one.cohortId === null),
  );
};

/** The cohorts they run, latest first; all cohorts for people who may create them. */
export const cohortsRunBy = async (
  db: Executor,
  personId: string,
  now: Temporal.Instant,
): Promise<CohortRow[]> => {
  const held = (await membershipsOf(db, personId, now)).filter(({ role }) => role === 'coordination');
  const all = await db.select().from(cohorts).orderBy(desc(cohorts.startsOn), cohorts.slug);
  return all.filter(({ id }) => held.some(({ cohortId }) => cohortId === null || cohortId === id));
};
