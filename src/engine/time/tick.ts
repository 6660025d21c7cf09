import { setTimeout as pause } from 'node:timers/promises';
import { localDate as dayOf } from '../../rituals/time/calendar.ts';
import { saveCovered } from '../../store/cohort/cohort.ts';
import {
  changedCohorts,
  cohortsToTick,
  forgetPlan,
  type PlanLease,
  prolongPlan,
  returnPlan,
  savePlan,
  saveTicked,
  takePlan,
} from '../../store/cohort/plan-dues.ts';
import type { CohortRow } from '../../store/cohort/cohort.ts';
import { inSnapshot, inTransaction } from '../../store/core/database.ts';
import { makeScope, type Scope } from '../../store/core/scope.ts';
import { type RunKey, takeRun } from '../../store/log/activity.ts';
import { alertFor } from '../../messages/cohort/alert.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { record } from '../record.ts';
import { runToolsFor } from '../run-tools.ts';
import { type CohortPlan, type Due, earlierOf, planCohort } from './plan.ts';

const { compare } = Temporal.Instant;

/** Cohorts at once: enough for two processors, and a third of the pool. */
const LANES = 3;

/** Milliseconds. */
const LOOKED_AT_AGAIN = 50;

const runKey = ({ appointment, planned: { subject, localDate, slot } }: Due): RunKey => ({
  appointment: appointment.name,
  subject,
  localDate,
  slot,
});

/** People expected it and nothing came: whoever watches the log is told whom to call. */
const alertMissed = ({ log, operatorContact }: Context, appointment: string): void =>
  log.error({ alert: 'missed', appointment, ...(operatorContact ? { contact: operatorContact } : {}) });

type Keeping = { cohort: CohortRow; restoredAt: Temporal.Instant | undefined; now: Temporal.Instant };

/** Too late to be said; or, due before a backup was restored, perhaps said already. */
const isMissed = ({ appointment, planned }: Due, { now, restoredAt }: Keeping): boolean =>
  compare(planned.at, now.subtract(appointment.grace)) < 0 ||
  (restoredAt !== undefined && compare(planned.at, restoredAt) <= 0);

/** One appointment, in its own transaction with its key: a second run, here or elsewhere, finds the key and stops. */
const keepAppointment = (context: Context, due: Due, keeping: Keeping): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    const { appointment, planned } = due;
    const { cohort, now } = keeping;
    const scope = makeScope(tx, cohort.id);
    const missed = isMissed(due, keeping);
    const state = missed ? 'missed' : 'done';
    if (!(await takeRun(scope, { ...runKey(due), plannedAt: planned.at, state }))) return;
    const tools = runToolsFor(context, scope, cohort, now);
    const report = await (missed ? appointment.missed?.(planned, tools) : appointment.run(planned, tools));
    // Told once a day, however many were missed.
    const isTold = missed && planned.reaches !== undefined;
    const told = isTold ? [alertFor({ what: 'missed' }, cohort.id, dayOf(now, cohort.timezone))] : [];
    const say = [...(report?.say ?? []), ...told];
    const { deliveries: said } = await record(context, scope, { ...report, say }, now);
    context.log.info({ appointment: appointment.name, outcome: state, said });
    if (missed) alertMissed(context, appointment.name);
    await context.passing?.('run written');
  });

/** What is due and was not run stays due. */
const leaveDue = ({ due }: Pick<CohortPlan, 'due'>): ReadonlyMap<string, Temporal.Instant> => {
  const left = new Map<string, Temporal.Instant>();
  for (const { appointment, planned } of due)
    left.set(appointment.name, earlierOf(left.get(appointment.name) ?? planned.at, planned.at));
  return left;
};

/** Runs what is due. Returns the instant of each appointment's first failure, at which it stays due. */
const keepDue = async (
  context: Context,
  { cohort, due, restoredAt }: CohortPlan,
  { now, lease }: { now: Temporal.Instant; lease: PlanLease },
) => {
  const failed = new Map<string, Temporal.Instant>();
  for (const [at, one] of due.entries()) {
    try {
      if (at > 0 && !(await prolongPlan(context.db, lease))) return leaveDue({ due: due.slice(at) });
      await keepAppointment(context, one, { cohort, restoredAt, now });
      await context.passing?.('run kept');
    } catch (error) {
      const { name } = one.appointment;
      failed.set(name, earlierOf(failed.get(name) ?? one.planned.at, one.planned.at));
      context.log.error({ appointment: name, outcome: 'failed', err: withoutValues(error) });
    }
  }
  return failed;
};

type Ticking = {
  now: Temporal.Instant;
  /** Plans what changed, and runs nothing. */
  planOnly?: boolean;
  /** Waits for another process that plans the same cohort, instead of leaving the cohort to it. */
  wait?: boolean;
};

/** What was planned is only saved by the process that still holds the lease. */
const savePlanned = (
  context: Context,
  lease: PlanLease,
  save: (scope: Scope) => Promise<void>,
): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    if (await returnPlan(tx, lease)) await save(makeScope(tx, lease.cohortId));
  });

const tickLeased = async (context: Context, lease: PlanLease, { now, planOnly }: Ticking): Promise<void> => {
  const { cohortId } = lease;
  const plan = await inSnapshot(context.db, (tx) => planCohort(context, makeScope(tx, cohortId), now));
  if (!plan) return savePlanned(context, lease, forgetPlan);
  if (plan.late.length > 0) context.log.error({ plan: 'late', appointments: plan.late });
  const left = planOnly ? leaveDue(plan) : await keepDue(context, plan, { now, lease });
  await savePlanned(context, lease, async (scope) => {
    await savePlan(scope, { ...plan, next: new Map([...plan.next, ...left]) });
    if (!planOnly) await saveCovered(scope, [...left.values()].reduce(earlierOf, now));
  });
};

const tickCohort = async (context: Context, cohortId: string, ticking: Ticking): Promise<void> => {
  let taken = await takePlan(context.db, cohortId, ticking.now);
  while (taken === 'held' && ticking.wait) {
    await pause(LOOKED_AT_AGAIN);
    taken = await takePlan(context.db, cohortId, ticking.now);
  }
  if (typeof taken === 'object') await tickLeased(context, taken, ticking);
};

const tickSafely = async (context: Context, cohortId: string, ticking: Ticking): Promise<void> => {
  try {
    await tickCohort(context, cohortId, ticking);
  } catch (error) {
    context.log.error({ tick: 'failed', err: withoutValues(error) });
  }
};

const inLanes = async (cohortIds: string[], work: (cohortId: string) => Promise<void>): Promise<void> => {
  const lane = async (): Promise<void> => {
    for (let id = cohortIds.shift(); id !== undefined; id = cohortIds.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

/** Runs every appointment due at this programme instant. A cohort in which nothing is due costs nothing. */
export const tick = async (
  context: Context,
  now: Temporal.Instant,
  how: Pick<Ticking, 'wait'> = {},
): Promise<void> => {
  await inLanes(await cohortsToTick(context.db, now), (id) => tickSafely(context, id, { now, ...how }));
  await saveTicked(context.db, now);
};

/** Plans again what changed, without running anything. */
export const replan = async (context: Context, now: Temporal.Instant): Promise<void> => {
  await inLanes(await changedCohorts(context.db), (id) =>
    tickSafely(context, id, { now, planOnly: true, wait: true }),
  );
};
