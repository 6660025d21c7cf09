import type { HolidayName } from '../time/calendar.ts';
import type { Bounds } from '../milestone/milestone.ts';
import { workingDayFrom } from '../time/working-day.ts';

/** Each phase ends in a month of the programme, counted from 1. */
const PHASES = [
  { phase: 'hypothesis', until: 2 },
  { phase: 'proof', until: 5 },
  { phase: 'value', until: 8 },
  { phase: 'hand-over', until: Number.POSITIVE_INFINITY },
] as const;

export type Phase = 'before' | (typeof PHASES)[number]['phase'] | 'after';

const { compare } = Temporal.PlainDate;

export const phaseOn = (day: Temporal.PlainDate, { startsOn, endsOn }: Bounds): Phase => {
  if (compare(day, startsOn) < 0) return 'before';
  if (compare(day, endsOn) > 0) return 'after';
  const { months } = startsOn.until(day, { largestUnit: 'months' });
  return PHASES.find(({ until }) => months < until)?.phase ?? 'hand-over';
};

export type Month = { number: number; on: Temporal.PlainDate };

/** The first working day of each month of a défi, from the second to the last: mentors write their monthly word then. */
export const monthsOf = ({ startsOn, endsOn }: Bounds, holidays: HolidayName): Month[] => {
  const months: Month[] = [];
  for (let number = 1; ; number++) {
    const on = workingDayFrom(startsOn.add({ months: number }), holidays);
    if (compare(on, endsOn) >= 0) return months;
    months.push({ number, on });
  }
};

/** Two weeks before the end, while people still read their messages. */
const FAREWELL = { weeks: 2 };

export const farewellOn = (endsOn: Temporal.PlainDate, holidays: HolidayName): Temporal.PlainDate =>
  workingDayFrom(endsOn.subtract(FAREWELL), holidays);

/** The most a sponsor reads. */
export const POINT_LINES = 10;

export const tenLines = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.trim() !== '').slice(0, POINT_LINES);
