import { desc, eq } from 'drizzle-orm';
import { type CohortRow, cohortOf } from './cohort.ts';
import type { Executor } from '../core/executor.ts';
import { membershipsOf } from '../people/caller.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { channels, cohorts } from '../tables/index.ts';

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

/** Where the coordination alone reads: its page's channel, unless the whole cohort reads that one. */
export const coordinationChannel = async (scope: Scope): Promise<string | undefined> => {
  const found = await scope.tx
    .select({ name: channels.name })
    .from(channels)
    .where(inScope(scope, channels, eq(channels.audience, 'coordination')))
    .orderBy(channels.name);
  const names = found.map(({ name }) => name);
  const own = (await cohortOf(scope))?.digestChannel;
  return names.find((name) => name === own) ?? names[0];
};
