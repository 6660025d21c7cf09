import { type HolidayName, isWorkingDay } from './calendar.ts';

/** That day, or the next working day. */
export const workingDayFrom = (day: Temporal.PlainDate, holidays: HolidayName): Temporal.PlainDate => {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = found.add({ days: 1 });
  return found;
};
