import { type HolidayName, isWorkingDay, type Weekday, WORKING_WEEK } from './calendar.ts';

/** Longer than any closure between two terms, and an end for whoever works on no day at all. */
const FAR = { days: 31 };

/** This day when people work on it, else the first one after it on which they do; this day when nobody works for a month. */
export const workingDayFrom = (
  day: Temporal.PlainDate,
  holidays: HolidayName,
  works: readonly Weekday[] = WORKING_WEEK,
): Temporal.PlainDate => {
  const last = day.add(FAR);
  for (let next = day; Temporal.PlainDate.compare(next, last) < 0; next = next.add({ days: 1 }))
    if (isWorkingDay(next, holidays, works)) return next;
  return day;
};

/** That many working days after this day. */
export const workingDayAfter = (
  day: Temporal.PlainDate,
  count: number,
  holidays: HolidayName,
): Temporal.PlainDate => {
  let after = day;
  for (let passed = 0; passed < count; passed += 1) after = workingDayFrom(after.add({ days: 1 }), holidays);
  return after;
};
