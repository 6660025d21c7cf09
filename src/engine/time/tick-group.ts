import { setImmediate as turn } from 'node:timers/promises';
import { saveCovered } from '../../store/cohort/cohort.ts';
import { forgetPlan, type NextPlan, savePlans } from '../../store/cohort/plan-dues.ts';
import { type PlanLease, returnPlans } from '../../store/cohort/plan-leases.ts';
import { inSnapshot, inTransaction } from '../../store/core/database.ts';
import { makeScope } from '../../store/core/scope.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { allToTheEnd } from '../../store/connection/all-to-the-end.ts';
import { batchesOf } from './batches.ts';
import { makeHold } from './hold.ts';
import { inHalves } from './in-halves.ts';
import { type DueIn, keepTogether } from './keep.ts';
import { type CohortPlan, earlierOf, readPlan } from './plan.ts';

/** A cohort that is not launched has no plan any more. */
type Planned = { lease: PlanLease; plan: CohortPlan | undefined };

export type Ticking = {
  now: Temporal.Instant;
  /** Plans what changed, and runs nothing. */
  planOnly?: boolean;
};

const failedIn =
  ({ log }: Context) =>
  (_one: unknown, error: unknown): void =>
    log.error({ tick: 'failed', err: withoutValues(error) });

/** Side by side in one snapshot, so that they read together; worked out one after the other, and others have their turn between. */
const planGroup = async (context: Context, leases: readonly PlanLease[], now: Temporal.Instant) => {
  const planned: Planned[] = [];
  const planSome = async (some: readonly PlanLease[]): Promise<void> => {
    const read = await inSnapshot(context.db, (tx) =>
      allToTheEnd(some.map(({ cohortId }) => readPlan(context, makeScope(tx, cohortId), now))),
    );
    const found: Planned[] = [];
    for (const [at, lease] of some.entries()) {
      found.push({ lease, plan: read[at]?.() });
      await turn();
    }
    planned.push(...found);
  };
  await inHalves(leases, planSome, failedIn(context));
  return planned;
};

const dueIn = ({ plan }: Planned): DueIn[] =>
  plan ? plan.due.map((due) => ({ ...due, cohort: plan.cohort, restoredAt: plan.restoredAt })) : [];

/** Runs what is due. Returns what failed. */
const keepGroup = async (context: Context, planned: readonly Planned[], now: Temporal.Instant) => {
  const hold = makeHold(
    context.db,
    planned.map(({ lease }) => lease),
  );
  const failed: DueIn[] = [];
  const keepSome = async (some: readonly DueIn[]): Promise<void> => {
    const held = await hold();
    const ours = some.filter(({ cohort }) => held.has(cohort.id));
    if (ours.length > 0) await keepTogether(context, ours, now);
  };
  for (const batch of batchesOf(planned.map(dueIn)))
    await inHalves(batch, keepSome, (due, error) => {
      failed.push(due);
      const { name } = due.appointment;
      context.log.error({ appointment: name, outcome: 'failed', err: withoutValues(error) });
    });
  return failed;
};

/** The instant of each appointment's first failure, or of what was not run, at which it stays due. */
const leaveDue = (left: readonly DueIn[], cohortId: string): ReadonlyMap<string, Temporal.Instant> => {
  const due = new Map<string, Temporal.Instant>();
  for (const { appointment, planned, cohort } of left)
    if (cohort.id === cohortId)
      due.set(appointment.name, earlierOf(due.get(appointment.name) ?? planned.at, planned.at));
  return due;
};

/** What was planned is only saved by the process that still holds the lease. */
const saveGroup = async (
  context: Context,
  planned: readonly Planned[],
  { now, planOnly, left }: Ticking & { left: readonly DueIn[] },
): Promise<void> => {
  const saveSome = (some: readonly Planned[]): Promise<void> =>
    inTransaction(context.db, async (tx) => {
      const ours = await returnPlans(
        tx,
        some.map(({ lease, plan }) => ({ ...lease, isWhole: plan?.isWhole ?? false })),
        context.programme,
      );
      const plans: NextPlan[] = [];
      const covered: Parameters<typeof saveCovered>[1][number][] = [];
      for (const {
        lease: { cohortId },
        plan,
      } of some) {
        if (!ours.has(cohortId)) continue;
        if (!plan) {
          await forgetPlan(makeScope(tx, cohortId));
          continue;
        }
        const due = leaveDue(left, cohortId);
        plans.push({ ...plan, cohortId, next: new Map([...plan.next, ...due]) });
        covered.push({ cohortId, until: [...due.values()].reduce(earlierOf, now) });
      }
      await savePlans(tx, plans);
      if (!planOnly && covered.length > 0) await saveCovered(tx, covered);
    });
  await inHalves(planned, saveSome, failedIn(context));
};

/** What is saved next repairs it. */
const reportLate = ({ log, plansWereLate }: Context, { plan }: Planned): void => {
  if (!plan || plan.late.length === 0) return;
  log.error({ plan: 'late', appointments: plan.late });
  plansWereLate?.(plan.late.length);
};

/**
 * Plans these cohorts and runs what is due in them, together: the same question about each is one statement, and what leaves at the
 * same time is written in the same transactions.
 */
export const tickGroup = async (
  context: Context,
  leases: readonly PlanLease[],
  ticking: Ticking,
): Promise<void> => {
  const planned = await planGroup(context, leases, ticking.now);
  for (const one of planned) reportLate(context, one);
  const left = ticking.planOnly ? planned.flatMap(dueIn) : await keepGroup(context, planned, ticking.now);
  await saveGroup(context, planned, { ...ticking, left });
};
