import { type HolidayName, WORKING_WEEK } from '../time/calendar.ts';
import { NOTICE, noticeKey } from '../account/notice.ts';
import { nextOpening } from '../people/proactive-budget.ts';

/** Launch notices are spread over an hour, so that 77 people do not write to the coordination in the same minute. */
const SPREAD = { hours: 1 };

type Place = { zone: string; holidays: HolidayName };

/** The first instant with a whole hour of working time left. */
export const launchHour = (
  now: Temporal.Instant,
  { zone, holidays }: Place,
): { from: Temporal.Instant; to: Temporal.Instant } => {
  const reachable = { zone, holidays, works: WORKING_WEEK, paused: false };
  const opens = nextOpening(now, reachable) ?? now;
  const end = opens.add(SPREAD);
  const from = nextOpening(end, reachable)?.equals(end) ? opens : (nextOpening(end, reachable) ?? opens);
  return { from, to: from.add(SPREAD) };
};

export type PersonToWelcome = {
  id: string;
  startsOn: Temporal.PlainDate | null;
  endsOn: Temporal.PlainDate | null;
};

const { compare } = Temporal.PlainDate;

/** People present that day, once each. Later arrivals get their notice when they arrive. */
export const presentOn = (waiting: readonly PersonToWelcome[], day: Temporal.PlainDate): string[] => [
  ...new Set(
    waiting
      .filter(
        ({ startsOn, endsOn }) =>
          (!startsOn || compare(startsOn, day) <= 0) && (!endsOn || compare(endsOn, day) >= 0),
      )
      .map(({ id }) => id),
  ),
];

/** Whoever answers the others has read the notice before them. */
export const coordinationFirst = (people: readonly string[], coordination: ReadonlySet<string>): string[] => [
  ...people.filter((id) => coordination.has(id)),
  ...people.filter((id) => !coordination.has(id)),
];

export const launchNotices = (cohortId: string, people: readonly string[], from: Temporal.Instant) => {
  const instants = noticeInstants(people.length, from);
  return people.map((person, rank) => ({
    key: noticeKey(cohortId, person),
    kind: 'notice',
    subject: NOTICE,
    to: { person },
    legal: true,
    notBefore: instants[rank] ?? from,
  }));
};

/** One instant per person, spread evenly over the hour, in the order given. */
export const noticeInstants = (count: number, from: Temporal.Instant): Temporal.Instant[] => {
  const milliseconds = Temporal.Duration.from(SPREAD).total('milliseconds');
  return Array.from({ length: count }, (_, rank) =>
    from.add({ milliseconds: Math.floor((milliseconds * rank) / Math.max(count, 1)) }),
  );
};
