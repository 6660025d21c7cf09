import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
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

/**
 * The right to plan a cohort and run what is due, until the end of the transaction, and only if it is still to be done. Two
 * processes share the cohorts in this way; one that stops gives its cohort back at once.
 */
export const takePlan = async (
  tx: Tx,
  cohortId: string,
  { now, wait }: { now: Temporal.Instant; wait: boolean },
): Promise<boolean> => {
  const key = sql`hashtextextended(${cohortId}::text, 19)`;
  if (wait) await tx.execute(sql`select pg_advisory_xact_lock(${key})`);
  const [row] = await tx.execute<{ taken: boolean }>(sql`select (${wait} or pg_try_advisory_xact_lock(${key}))
    and (exists (select 1 from plan_dues where cohort_id = ${cohortId} and due_at <= ${now.toString()}::timestamptz)
      or exists (select 1 from outdated_plans where cohort_id = ${cohortId})) as taken`);
  return row?.taken ?? false;
};

export type KeptPlan = {
  /** By appointment. */
  dues: ReadonlyMap<string, Temporal.Instant>;
  outdated: readonly { id: number; appointments: readonly string[] }[];
  /** The last minute that looked for what is due, in any process. */
  tickedUntil: Temporal.Instant | undefined;
};

const keptDues = preparedQuestion<(typeof planDues.$inferSelect)[], { cohortId: string }>((db) =>
  db.select().from(planDues).where(inScope(givenScope, planDues)),
);
const keptOutdated = preparedQuestion<(typeof outdatedPlans.$inferSelect)[], { cohortId: string }>((db) =>
  db.select().from(outdatedPlans).where(inScope(givenScope, outdatedPlans)),
);
const tickedRows = preparedQuestion<{ tickedUntil: Temporal.Instant | null }[], Record<string, never>>((db) =>
  db.select({ tickedUntil: instance.tickedUntil }).from(instance),
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
  };
};

type Next = ReadonlyMap<string, Temporal.Instant>;

/** Keeps when these appointments are next due. Only what was seen as outdated is settled: what changed since stays noted. */
export const savePlan = async (
  { tx, cohortId }: Scope,
  { next, settled, obsolete }: { next: Next; settled: readonly number[]; obsolete: readonly string[] },
): Promise<void> => {
  if (settled.length > 0) await tx.delete(outdatedPlans).where(inArray(outdatedPlans.id, [...settled]));
  if (obsolete.length > 0)
    await tx
      .delete(planDues)
      .where(inScope({ cohortId }, planDues, inArray(planDues.appointment, [...obsolete])));
  if (next.size === 0) return;
  const rows = [...next].map(([appointment, dueAt]) => ({ cohortId, appointment, dueAt }));
  await tx
    .insert(planDues)
    .values(rows)
    .onConflictDoUpdate({
      target: [planDues.cohortId, planDues.appointment],
      set: { dueAt: sql`excluded.due_at` },
    });
};

/** For a cohort that is not launched: it plans nothing. */
export const forgetPlan = async ({ tx, cohortId }: Scope): Promise<void> => {
  await tx.delete(planDues).where(inScope({ cohortId }, planDues));
  await tx.delete(outdatedPlans).where(inScope({ cohortId }, outdatedPlans));
};

/** After a start: another version of the rules may plan otherwise. */
export const replanAll = async (db: Executor): Promise<void> => {
  await db.execute(
    sql`insert into outdated_plans (cohort_id, appointments) select id, '{*}' from cohorts where state = 'launched'`,
  );
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
