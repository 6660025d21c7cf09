import { type PlanLease, prolongPlans } from '../../store/cohort/plan-leases.ts';
import type { Database } from '../../store/core/database.ts';

/** Milliseconds: a fifth of what a lease lasts. */
const PROLONGED_AFTER = 2_000;

/** Returns the cohorts that are still held, whose leases it prolongs from time to time. */
export const makeHold = (
  db: Database,
  leases: readonly PlanLease[],
): (() => Promise<ReadonlySet<string>>) => {
  let held: ReadonlySet<string> = new Set(leases.map(({ cohortId }) => cohortId));
  let prolongedAt = performance.now();
  return async () => {
    if (performance.now() - prolongedAt > PROLONGED_AFTER) {
      prolongedAt = performance.now();
      held = await prolongPlans(db, leases);
    }
    return held;
  };
};
