import { pausesOf } from '../../store/cohort/pauses.ts';
import { type CohortRow, cohortOf } from '../../store/cohort/cohort.ts';
import { keptPlan, type KeptPlan, WHOLE_PLAN } from '../../store/cohort/plan-dues.ts';
import type { Scope } from '../../store/core/scope.ts';
import { runsSince } from '../../store/log/activity.ts';
import type { Context } from '../context.ts';
import { cohortFrom } from '../practice/cohort.ts';
import type { AnyAppointment } from '../practice/appointment.ts';
import type { Planned } from '../practice/planned.ts';
import { nextCheck } from './next-check.ts';
import { silenceOf } from './silence.ts';

export type Due = { appointment: AnyAppointment; planned: Planned };

const { compare } = Temporal.Instant;

/** Beyond this, missed appointments get no rows: the bot was off. */
const LOOK_BACK = { hours: 24 * 31 };

/** Two days are nearly always enough; three weeks outlast the longest silence, a holiday fortnight. */
const HORIZONS = [{ hours: 48 }, { hours: 24 * 21 }];

export const keyOf = (
  name: string,
  { subject, localDate, slot }: Pick<Planned, 'subject' | 'localDate' | 'slot'>,
): string => [name, subject, localDate.toString(), slot].join(' ');

export const runKeysSince = async (scope: Scope, from: Temporal.Instant): Promise<ReadonlySet<string>> =>
  new Set((await runsSince(scope, from)).map((run) => keyOf(run.appointment, run)));

export const earlierOf = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  compare(a, b) <= 0 ? a : b;
const laterOf = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (compare(a, b) >= 0 ? a : b);

/**
 * Until when a cohort was checked. A minute that finds nothing due for it writes nothing about it, and has checked it all the
 * same: until then, or until the first thing due that was not settled.
 */
const coveredUntil = ({ coveredUntil: own }: CohortRow, { dues, tickedUntil }: KeptPlan) => {
  if (!own || !tickedUntil) return own ?? undefined;
  return laterOf(own, [...dues.values()].reduce(earlierOf, tickedUntil));
};

/** The start of the span to check: the part never checked, and at least the grace. */
const lookedAtFrom = (
  { grace }: AnyAppointment,
  covered: Temporal.Instant | undefined,
  now: Temporal.Instant,
) => {
  const inGrace = now.subtract(grace);
  return laterOf(earlierOf(covered ?? inGrace, inGrace), now.subtract(LOOK_BACK));
};

const isOutdated = ({ dues, outdated }: KeptPlan, now: Temporal.Instant) => {
  const names = new Set(outdated.flatMap(({ appointments }) => appointments));
  const isDue = (name: string) => {
    const at = dues.get(name);
    return !at || compare(at, now) <= 0;
  };
  const isWhole = names.has(WHOLE_PLAN) || isDue(WHOLE_PLAN);
  return ({ name }: AnyAppointment): boolean => isWhole || names.has(name) || isDue(name);
};

export type CohortPlan = {
  cohort: CohortRow;
  /** What is to be run, soonest first. */
  due: readonly Due[];
  /** When each appointment that was planned again is next due. */
  next: ReadonlyMap<string, Temporal.Instant>;
  /** All appointments were planned again. */
  isWhole: boolean;
  /** The notes that this answers. */
  settled: readonly number[];
  /** Kept for appointments that do not exist any more. */
  obsolete: readonly string[];
  /** Appointments that what was kept would have run too late: never, unless a table that they read is not watched. */
  late: readonly string[];
  /** What was due until then belongs to the time before a restored backup. */
  restoredAt: Temporal.Instant | undefined;
};

type Planning = { now: Temporal.Instant; cohort: CohortRow; kept: KeptPlan };

type Between = (from: Temporal.Instant, to: Temporal.Instant) => Planned[];
type Plans = ReadonlyMap<AnyAppointment, { from: Temporal.Instant; between: Between }>;

/** What each appointment would do in a span; what ran or is silent is left out. */
const readPlans = async (
  scope: Scope,
  { now, cohort, kept }: Planning,
  appointments: readonly AnyAppointment[],
): Promise<Plans> => {
  const covered = coveredUntil(cohort, kept);
  const since = new Map(appointments.map((one) => [one, lookedAtFrom(one, covered, now)]));
  const ran = await runKeysSince(scope, [...since.values()].reduce(earlierOf, now));
  const isSilent = silenceOf(await pausesOf(scope));
  const handed = cohortFrom(cohort);
  const plans = new Map<AnyAppointment, { from: Temporal.Instant; between: Between }>();
  for (const [one, from] of since) {
    const plan = await one.plan(scope, handed);
    const between: Between = (start, end) =>
      plan(start, end).filter((planned) => !ran.has(keyOf(one.name, planned)) && !isSilent(one, planned));
    plans.set(one, { from, between });
  }
  return plans;
};

/** The next instant, which is nearly always close. */
const soonestAfter = (now: Temporal.Instant, between: Between): Temporal.Instant | undefined => {
  const soonestIn = (horizon: { hours: number }) =>
    between(now, now.add(horizon))
      .map(({ at }) => at)
      .filter((at) => compare(at, now) > 0)
      .toSorted(compare)[0];
  return HORIZONS.reduce<Temporal.Instant | undefined>(
    (soonest, horizon) => soonest ?? soonestIn(horizon),
    undefined,
  );
};

/** Whether what was kept says that this is due later than it is. What was noted as outdated is not kept any more. */
const isLate = (
  { kept: { dues, outdated } }: Planning,
  name: string,
  first: Temporal.Instant | undefined,
) => {
  const known = dues.get(name);
  const noted = outdated.some(
    ({ appointments }) => appointments.includes(name) || appointments.includes(WHOLE_PLAN),
  );
  return !noted && known !== undefined && first !== undefined && compare(first, known) < 0;
};

const workOut = ({ appointments }: Context, planning: Planning, plans: Plans): CohortPlan => {
  const { cohort, kept, now } = planning;
  const due: Due[] = [];
  const next = new Map<string, Temporal.Instant>();
  const late: string[] = [];
  for (const [appointment, { from, between }] of plans) {
    const planned = between(from, now);
    const soonest = soonestAfter(now, between);
    due.push(...planned.map((one) => ({ appointment, planned: one })));
    next.set(appointment.name, soonest ?? now.add({ hours: 24 * 21 }));
    const first = planned.map(({ at }) => at).reduce(earlierOf, soonest ?? now.add(LOOK_BACK));
    if (isLate(planning, appointment.name, first)) late.push(appointment.name);
  }
  const isWhole = plans.size === appointments.length;
  if (isWhole) next.set(WHOLE_PLAN, nextCheck(cohort.id, now));
  return {
    cohort,
    due: due.toSorted((a, b) => compare(a.planned.at, b.planned.at)),
    next,
    isWhole,
    settled: kept.outdated.map(({ id }) => id),
    obsolete: [...kept.dues.keys()].filter(
      (known) => known !== WHOLE_PLAN && !appointments.some(({ name }) => name === known),
    ),
    late,
    restoredAt: kept.restoredAt,
  };
};

/**
 * Reads, in a snapshot, all that the plan of a launched cohort depends on. What it returns works out what is due, and when its
 * appointments next are.
 */
export const readPlan = async (
  context: Context,
  scope: Scope,
  now: Temporal.Instant,
): Promise<(() => CohortPlan) | undefined> => {
  const cohort = await cohortOf(scope);
  if (cohort?.state !== 'launched') return undefined;
  const kept = await keptPlan(scope);
  const planning = { now, cohort, kept };
  const plans = await readPlans(scope, planning, context.appointments.filter(isOutdated(kept, now)));
  return () => workOut(context, planning, plans);
};
