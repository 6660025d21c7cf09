import {
  datesBetween,
  type HolidayName,
  isBridgeDay,
  isWorkingDay,
  localDate,
  localInstant,
  mondayOf,
  WEEKDAYS,
  type Weekday,
} from '../time/calendar.ts';

/** When a ritual asks: a weekly span, some days of the week, or dates. Hours are the team's. */
export type Rhythm = {
  opensAt: string;
  remindsAt?: string;
  closesAt: string;
  opensDay?: Weekday;
  closesDay?: Weekday;
  days?: readonly Weekday[];
  dates?: readonly string[];
  everyWeeks?: number;
  from?: string;
  until?: string;
};

/** A team's zone, holidays and dates, which bound its rounds. */
export type TeamCalendar = {
  zone: string;
  holidays: HolidayName;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
};

export type PlannedRound = {
  localDate: Temporal.PlainDate;
  opensAt: Temporal.Instant;
  remindsAt?: Temporal.Instant;
  closesAt: Temporal.Instant;
};

type Span = { opens: Temporal.PlainDate; closes: Temporal.PlainDate };

const { compare } = Temporal.PlainDate;

const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  compare(a, b) < 0 ? a : b;

/** The working days of a week between two weekdays: opens on the first, closes on the last. */
const workingSpan = (
  monday: Temporal.PlainDate,
  from: Weekday,
  to: Weekday,
  { holidays, endsOn }: { holidays: HolidayName; endsOn?: Temporal.PlainDate },
): Span | undefined => {
  const last = monday.add({ days: WEEKDAYS.indexOf(to) });
  const days = [
    ...datesBetween(
      monday.add({ days: WEEKDAYS.indexOf(from) }),
      endsOn === undefined ? last : earlierOf(last, endsOn),
    ),
  ];
  const isWorked = (day: Temporal.PlainDate): boolean => isWorkingDay(day, holidays);
  const opens = days.find(isWorked);
  const closes = days.findLast(isWorked);
  return opens && closes && { opens, closes };
};

const isItsWeek = (rhythm: Rhythm, monday: Temporal.PlainDate, origin: Temporal.PlainDate): boolean => {
  const every = rhythm.everyWeeks ?? 1;
  return (monday.since(mondayOf(origin), { largestUnit: 'days' }).days / 7) % every === 0;
};

const isWithin = (day: Temporal.PlainDate, rhythm: Rhythm, team: TeamCalendar): boolean =>
  compare(day, team.startsOn) >= 0 &&
  compare(day, team.endsOn) <= 0 &&
  (!rhythm.from || compare(day, Temporal.PlainDate.from(rhythm.from)) >= 0) &&
  (!rhythm.until || compare(day, Temporal.PlainDate.from(rhythm.until)) <= 0);

const spansOfWeek = (rhythm: Rhythm, monday: Temporal.PlainDate, team: TeamCalendar): Span[] => {
  const origin = rhythm.from ? Temporal.PlainDate.from(rhythm.from) : team.startsOn;
  if (!isItsWeek(rhythm, monday, origin)) return [];
  if (rhythm.opensDay && rhythm.closesDay) {
    const span = workingSpan(monday, rhythm.opensDay, rhythm.closesDay, team);
    return span ? [span] : [];
  }
  return [...datesBetween(monday, monday.add({ days: 6 }))]
    .filter((day) => asksOn(rhythm, day) && isWorkingDay(day, team.holidays))
    .map((day) => ({ opens: day, closes: day }));
};

const asksOn = (rhythm: Rhythm, day: Temporal.PlainDate): boolean =>
  rhythm.dates?.includes(day.toString()) === true ||
  rhythm.days?.includes(WEEKDAYS[day.dayOfWeek - 1] ?? 'mon') === true;

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

/** None when a short week leaves no time to answer: opening and closing fall on one day, in the wrong order. */
const roundOf = ({ opens, closes }: Span, rhythm: Rhythm, team: TeamCalendar): PlannedRound[] => {
  const opensAt = localInstant(opens, rhythm.opensAt, team.zone);
  const closesAt = localInstant(closes, rhythm.closesAt, team.zone);
  if (!isBefore(opensAt, closesAt)) return [];
  const remindsAt = rhythm.remindsAt && localInstant(closes, rhythm.remindsAt, team.zone);
  const useful =
    remindsAt &&
    isBefore(opensAt, remindsAt) &&
    isBefore(remindsAt, closesAt) &&
    !isBridgeDay(closes, team.holidays);
  return [{ localDate: opens, opensAt, closesAt, ...(useful ? { remindsAt } : {}) }];
};

/** All the rounds of a ritual for a team that open between two dates, in order. */
export const planRounds = (
  rhythm: Rhythm,
  team: TeamCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): PlannedRound[] => {
  const rounds: PlannedRound[] = [];
  for (let monday = mondayOf(from); compare(monday, to) <= 0; monday = monday.add({ weeks: 1 })) {
    const spans = spansOfWeek(rhythm, monday, team).filter(
      ({ opens }) => isWithin(opens, rhythm, team) && compare(opens, from) >= 0 && compare(opens, to) <= 0,
    );
    rounds.push(...spans.flatMap((span) => roundOf(span, rhythm, team)));
  }
  return rounds;
};

/** Minutes from a weekly closing to its recap: time for late answers to arrive. */
const RECAP_DELAY = { minutes: 5 };

type Cohort = { zone: string; holidays: HolidayName };

const lastDayOf = (rhythm: Rhythm, monday: Temporal.PlainDate, cohort: Cohort) => {
  if (rhythm.dates) {
    const week = [...datesBetween(monday, monday.add({ days: 6 }))];
    return week.findLast((day) => asksOn(rhythm, day) && isWorkingDay(day, cohort.holidays));
  }
  const last = WEEKDAYS.findLast((day) => rhythm.days?.includes(day)) ?? 'fri';
  return workingSpan(monday, rhythm.opensDay ?? 'mon', rhythm.closesDay ?? last, cohort)?.closes;
};

/** When the cohort's recap of a week is posted, in the cohort's zone; `undefined` in a week off. */
export const recapInstant = (
  rhythm: Rhythm,
  monday: Temporal.PlainDate,
  cohort: Cohort,
): Temporal.Instant | undefined => {
  const closes = lastDayOf(rhythm, monday, cohort);
  return closes && localInstant(closes, rhythm.closesAt, cohort.zone).add(RECAP_DELAY);
};

/** The local dates that this span can cover in any zone. */
export const datesAround = (
  from: Temporal.Instant,
  to: Temporal.Instant,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } => ({
  from: localDate(from, 'UTC').subtract({ days: 1 }),
  to: localDate(to, 'UTC').add({ days: 1 }),
});
