import { type HolidayName, localInstant, mondayOf, WORKING_WEEK } from '../time/calendar.ts';
import { workingDayFrom } from '../time/working-day.ts';
import { workingDayBefore } from '../time/working-time.ts';

export type DrawDay = {
  /** The day of the draw, which also names it. */
  day: Temporal.PlainDate;
  announcedAt: Temporal.Instant;
  drawnAt: Temporal.Instant;
};

type Calendar = { startsOn: Temporal.PlainDate; zone: string; holidays: HolidayName };

const HOUR = '10:00';
/** Drawn on a Thursday every two weeks, announced on the Tuesday. */
const THURSDAY = { days: 3 };
const EVERY = { weeks: 2 };
const TOLD_BEFORE = { days: 2 };

const drawDay = (thursday: Temporal.PlainDate, { zone, holidays }: Calendar): DrawDay => {
  const day = workingDayFrom(thursday, holidays);
  const told = workingDayBefore(day.subtract(TOLD_BEFORE).add({ days: 1 }), {
    zone,
    holidays,
    works: WORKING_WEEK,
  });
  return {
    day,
    announcedAt: localInstant(told, HOUR, zone),
    drawnAt: localInstant(day, HOUR, zone),
  };
};

/** The draws in a span, counted from the cohort's first week. */
export const drawDays = (calendar: Calendar, from: Temporal.PlainDate, to: Temporal.PlainDate): DrawDay[] => {
  const found: DrawDay[] = [];
  const first = mondayOf(calendar.startsOn).add(THURSDAY);
  const weeks = Math.max(0, Math.floor(first.until(from, { largestUnit: 'weeks' }).weeks / EVERY.weeks - 1));
  for (
    let thursday = first.add({ weeks: weeks * EVERY.weeks });
    Temporal.PlainDate.compare(thursday, to) <= 0;
    thursday = thursday.add(EVERY)
  )
    found.push(drawDay(thursday, calendar));
  return found;
};
