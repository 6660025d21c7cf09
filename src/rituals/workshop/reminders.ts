import { type HolidayName, localDate, localInstant, WORKING_WEEK } from '../time/calendar.ts';
import type { DatedWorkshop } from './workshop.ts';
import { workingDayBefore } from '../time/working-time.ts';

export type Reminder = { what: 'day' | 'hour'; at: Temporal.Instant; localDate: Temporal.PlainDate };

/** Late enough to feel like the eve, early enough to make room for it. */
const EVE = '14:00';

/**
 * The day before and an hour before. On a Monday, the day before is Friday. A session that moves is reminded of again,
 * for its new date.
 */
export const remindersOf = (
  { startsAt, zone }: Pick<DatedWorkshop, 'startsAt'> & { zone: string },
  holidays: HolidayName,
): Reminder[] => {
  const day = localDate(startsAt, zone);
  const eve = workingDayBefore(day, { zone, holidays, works: WORKING_WEEK });
  return [
    { what: 'day', at: localInstant(eve, EVE, zone), localDate: day },
    { what: 'hour', at: startsAt.subtract({ hours: 1 }), localDate: day },
  ];
};
