import { type HolidayName, isWorkingDay } from './calendar.ts';

/** This day when people work on it, else the first one after it on which they do. */
export const workingDayFrom = (day: Temporal.PlainDate, holidays: HolidayName): Temporal.PlainDate => {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = found.add({ days: 1 });
  return found;
};
