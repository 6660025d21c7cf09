import { setTimeout as pause } from 'node:timers/promises';
import { changedCohorts, cohortsToTick, saveTicked } from '../../store/cohort/plan-dues.ts';
import { takePlans } from '../../store/cohort/plan-leases.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { tickGroup, type Ticking } from './tick-group.ts';

/** Groups at once: enough for two processors, and a third of the pool. */
const LANES = 3;

/** Cohorts in a group: one statement for all of them, and few enough to be written in some hundred milliseconds. */
const TOGETHER = 16;

/** Milliseconds. */
const LOOKED_AT_AGAIN = 50;

type How = Ticking & {
  /** Waits for another process that plans the same cohorts, instead of leaving them to it. */
  wait?: boolean;
};

const tickSome = async (context: Context, cohortIds: readonly string[], how: How): Promise<void> => {
  for (let waiting = cohortIds; waiting.length > 0; ) {
    const { leases, held } = await takePlans(context.db, waiting, how.now);
    await tickGroup(context, leases, how);
    waiting = how.wait ? held : [];
    if (waiting.length > 0) await pause(LOOKED_AT_AGAIN);
  }
};

const tickSafely = async (context: Context, cohortIds: readonly string[], how: How): Promise<void> => {
  try {
    await tickSome(context, cohortIds, how);
  } catch (error) {
    context.log.error({ tick: 'failed', err: withoutValues(error) });
  }
};

const tickAll = async (context: Context, cohortIds: string[], how: How): Promise<void> => {
  const lane = async (): Promise<void> => {
    while (cohortIds.length > 0) await tickSafely(context, cohortIds.splice(0, TOGETHER), how);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

/** Runs every appointment due at this programme instant. A cohort in which nothing is due costs nothing. */
export const tick = async (
  context: Context,
  now: Temporal.Instant,
  how: Pick<How, 'wait'> = {},
): Promise<void> => {
  await tickAll(context, await cohortsToTick(context.db, now), { now, ...how });
  await saveTicked(context.db, now);
};

/** Plans again what changed, without running anything. */
export const replan = async (context: Context, now: Temporal.Instant): Promise<void> => {
  await tickAll(context, await changedCohorts(context.db), { now, planOnly: true, wait: true });
};
