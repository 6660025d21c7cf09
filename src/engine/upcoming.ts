import { launchedCohorts } from '../store/cohort.ts';
import { inSnapshot } from '../store/database.ts';
import { nextDeliveryAt } from '../store/due.ts';
import { makeScope } from '../store/scope.ts';
import { textsIn } from '../texts/index.ts';
import type { Context } from './context.ts';
import { keptSince, keyOf } from './tick.ts';

export type Upcoming = { at: Temporal.Instant; what: string };

/** Two days are enough nearly always; three weeks outlast the longest silence of a programme, a holiday fortnight. */
const HORIZONS = [{ hours: 48 }, { hours: 24 * 21 }];

const plannedAfter = async (
  context: Context,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Upcoming[]> =>
  inSnapshot(context.db, async (tx) => {
    const found: Upcoming[] = [];
    for (const cohort of await launchedCohorts(tx)) {
      const scope = makeScope(tx, cohort.id);
      const kept = await keptSince(scope, now);
      for (const { name, plan } of context.appointments) {
        const planned = (await plan(scope))(now, until).filter((one) => !kept.has(keyOf(name, one)));
        found.push(...planned.map(({ at, what }) => ({ at, what })));
      }
    }
    return found;
  });

const waiting = async (context: Context, now: Temporal.Instant): Promise<Upcoming[]> => {
  const at = await nextDeliveryAt(context.db, now);
  const [cohort] = await launchedCohorts(context.db);
  return at ? [{ at, what: textsIn(cohort?.locale).cohort.delivery }] : [];
};

/** What comes next, soonest first: appointments, and messages that wait for somebody's hours. */
export const upcoming = async (context: Context, now: Temporal.Instant): Promise<Upcoming[]> => {
  let planned: Upcoming[] = [];
  for (const horizon of HORIZONS)
    if (planned.length === 0) planned = await plannedAfter(context, now, now.add(horizon));
  return [...planned, ...(await waiting(context, now))]
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
};
