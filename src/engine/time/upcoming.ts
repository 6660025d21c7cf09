import { cohortOf, type CohortRow, launchedCohorts } from '../../store/cohort/cohort.ts';
import { pausesOf } from '../../store/cohort/pauses.ts';
import { inSnapshot } from '../../store/core/database.ts';
import { nextDeliveryAt } from '../../store/delivery/due-deliveries.ts';
import { makeScope, type Scope } from '../../store/core/scope.ts';
import { textsIn } from '../../texts/index.ts';
import type { Context } from '../context.ts';
import { cohortFrom } from '../practice/cohort.ts';
import type { Planned } from '../practice/planned.ts';
import { keyOf, runKeysSince } from './plan.ts';
import { silenceOf } from './silence.ts';

const plannedIn = async (
  { appointments }: Context,
  scope: Scope,
  cohort: CohortRow,
  [now, until]: readonly [Temporal.Instant, Temporal.Instant],
): Promise<Planned[]> => {
  const kept = await runKeysSince(scope, now);
  const silent = silenceOf(await pausesOf(scope));
  const handed = cohortFrom(cohort);
  const found: Planned[] = [];
  for (const appointment of appointments) {
    const planned = (await appointment.plan(scope, handed))(now, until);
    found.push(
      ...planned.filter((one) => !kept.has(keyOf(appointment.name, one)) && !silent(appointment, one)),
    );
  }
  return found.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
};

/** All that a cohort would do from an instant on, launched or not: what was kept already is left out. */
export const plannedFrom = async (
  context: Context,
  scope: Scope,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Planned[]> => {
  const cohort = await cohortOf(scope);
  return cohort ? plannedIn(context, scope, cohort, [now, until]) : [];
};

export type Upcoming = { at: Temporal.Instant; what: string };

/** Two days are nearly always enough; three weeks outlast the longest silence, a holiday fortnight. */
const HORIZONS = [{ hours: 48 }, { hours: 24 * 21 }];

const plannedAfter = async (
  context: Context,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Upcoming[]> =>
  inSnapshot(context.db, async (tx) => {
    const found: Upcoming[] = [];
    for (const cohort of await launchedCohorts(tx)) {
      const planned = await plannedIn(context, makeScope(tx, cohort.id), cohort, [now, until]);
      found.push(...planned.map(({ at, what }) => ({ at, what })));
    }
    return found;
  });

const upcomingDelivery = async (context: Context, now: Temporal.Instant): Promise<Upcoming[]> => {
  const at = await nextDeliveryAt(context.db, now);
  const [cohort] = await launchedCohorts(context.db);
  return at ? [{ at, what: textsIn(cohort?.locale).cohort.delivery }] : [];
};

/** What comes next, soonest first: appointments, and messages that wait for someone's hours. */
export const upcomingEvents = async (context: Context, now: Temporal.Instant): Promise<Upcoming[]> => {
  let planned: Upcoming[] = [];
  for (const horizon of HORIZONS)
    if (planned.length === 0) planned = await plannedAfter(context, now, now.add(horizon));
  return [...planned, ...(await upcomingDelivery(context, now))]
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
};
