import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { Tx } from '../core/database.ts';
import type { Scope } from '../core/scope.ts';
import { instance, outdatedPlans, planDues } from '../tables/index.ts';

/** When appointments are next due, kept so that a minute in which nothing is due asks one question. */

/** Stands for all appointments: the whole plan is checked against what is kept. */
export const WHOLE_PLAN = '*';

const duePlans = preparedQuestion<{ cohortId: string }[], { now: string }>((db) =>
  db
    .select({ cohortId: planDues.cohortId })
    .from(planDues)
    .where(sql`${planDues.dueAt} <= ${sql.placeholder('now')}::timestamptz`)
    .groupBy(planDues.cohortId)
    // Replicas that begin at the same instant take different cohorts first.
    .orderBy(sql`min(${planDues.dueAt}), random()`),
);

const changedPlans = preparedQuestion<{ cohortId: string }[], Record<string, never>>((db) =>
  db.selectDistinct({ cohortId: outdatedPlans.cohortId }).from(outdatedPlans),
);

/** The cohorts in which something changed since they were planned. */
export const changedCohorts = async (db: Executor): Promise<string[]> =>
  (await changedPlans(db, {})).map(({ cohortId }) => cohortId);

/** The cohorts with something to do by now, then those that changed. */
export const cohortsToTick = async (db: Executor, now: Temporal.Instant): Promise<string[]> => {
  const [due, changed] = await Promise.all([duePlans(db, { now: now.toString() }), changedCohorts(db)]);
  return [...new Set([...due.map(({ cohortId }) => cohortId), ...changed])];
};

export type KeptPlan = {
  /** By appointment. */
  dues: ReadonlyMap<string, Temporal.Instant>;
  outdated: readonly { id: number; appointments: readonly string[] }[];
  /** The last minute that looked for what is due, in any process. */
  tickedUntil: Temporal.Instant | undefined;
  /** What was due until then was said before a backup was restored, or is not said any more. */
  restoredAt: Temporal.Instant | undefined;
};

const keptDues = preparedQuestion<(typeof planDues.$inferSelect)[], { cohortId: string }>((db) =>
  db.select().from(planDues).where(inScope(givenScope, planDues)),
);
const keptOutdated = preparedQuestion<(typeof outdatedPlans.$inferSelect)[], { cohortId: string }>((db) =>
  db.select().from(outdatedPlans).where(inScope(givenScope, outdatedPlans)),
);
type Times = Record<'tickedUntil' | 'restoredAt', Temporal.Instant | null>;
const tickedRows = preparedQuestion<Times[], Record<string, never>>((db) =>
  db.select({ tickedUntil: instance.tickedUntil, restoredAt: instance.restoredAt }).from(instance),
);

export const keptPlan = async ({ tx, cohortId }: Scope): Promise<KeptPlan> => {
  const [dues, outdated, [ticked]] = await Promise.all([
    keptDues(tx, { cohortId }),
    keptOutdated(tx, { cohortId }),
    tickedRows(tx, {}),
  ]);
  return {
    dues: new Map(dues.map(({ appointment, dueAt }) => [appointment, dueAt])),
    outdated,
    tickedUntil: ticked?.tickedUntil ?? undefined,
    restoredAt: ticked?.restoredAt ?? undefined,
  };
};

export type NextPlan = {
  cohortId: string;
  /** When these appointments are next due. */
  next: ReadonlyMap<string, Temporal.Instant>;
  /** Notes that were answered. What changed since stays noted. */
  settled: readonly number[];
  obsolete: readonly string[];
};

/** Of several cohorts at once. */
export const savePlans = async (tx: Tx, plans: readonly NextPlan[]): Promise<void> => {
  const settled = plans.flatMap((plan) => plan.settled);
  if (settled.length > 0)
    await tx.execute(sql`delete from outdated_plans where id in (
      select value::bigint from json_array_elements_text(${JSON.stringify(settled)}::text::json))`);
  for (const { cohortId, obsolete } of plans)
    if (obsolete.length > 0)
      await tx
        .delete(planDues)
        .where(inScope({ cohortId }, planDues, inArray(planDues.appointment, [...obsolete])));
  const rows = plans.flatMap(({ cohortId, next }) =>
    Array.from(next, ([appointment, dueAt]) => ({ cohortId, appointment, dueAt })),
  );
  if (rows.length === 0) return;
  await tx.execute(sql`insert into plan_dues (cohort_id, appointment, due_at)
    select "cohortId", appointment, "dueAt" from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as due("cohortId" uuid, appointment text, "dueAt" timestamptz) order by 1, 2
    on conflict (cohort_id, appointment) do update set due_at = excluded.due_at`);
};

/** For a cohort that is not launched: it plans nothing. */
export const forgetPlan = async ({ tx, cohortId }: Scope): Promise<void> => {
  await tx.delete(planDues).where(inScope({ cohortId }, planDues));
  await tx.delete(outdatedPlans).where(inScope({ cohortId }, outdatedPlans));
};

/** After a start: another version of the rules may have planned otherwise. */
export const replanOfOthers = async (db: Executor, programme: string | undefined): Promise<void> => {
  await db.execute(sql`insert into outdated_plans (cohort_id, appointments)
    select c.id, '{*}' from cohorts c left join plan_leases l on l.cohort_id = c.id
    where c.state = 'launched' and (l.programme = ${programme ?? null}::text) is not true`);
};

const nextDue = preparedQuestion<{ at: Temporal.Instant | null }[], { after: string }>((db) =>
  db
    .select({ at: planDues.dueAt })
    .from(planDues)
    .where(
      and(
        sql`${planDues.dueAt} > ${sql.placeholder('after')}::timestamptz`,
        ne(planDues.appointment, WHOLE_PLAN),
      ),
    )
    .orderBy(planDues.dueAt)
    .limit(1),
);

/** The next instant at which an appointment of any cohort is due. */
export const nextDueAt = async (
  db: Executor,
  after: Temporal.Instant,
): Promise<Temporal.Instant | undefined> =>
  (await nextDue(db, { after: after.toString() }))[0]?.at ?? undefined;

/** Everything due by then was run or noted as failed. Never backwards: replicas tick at their own pace. */
export const saveTicked = async (db: Executor, until: Temporal.Instant): Promise<void> => {
  await db
    .update(instance)
    .set({
      tickedUntil: sql`greatest(coalesce(${instance.tickedUntil}, '-infinity'), ${until.toString()}::timestamptz)`,
    })
    .where(eq(instance.one, true));
};
