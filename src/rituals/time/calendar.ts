import publicHolidays from './public-holidays.json' with { type: 'json' };

export type HolidayName = keyof typeof publicHolidays;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const WORKING_WEEK: readonly Weekday[] = WEEKDAYS.slice(0, 5);
export const holidayNames: ReadonlySet<string> = new Set(Object.keys(publicHolidays));

/** By year, as `01-01 04-06 05-01`. Written by `npm run holidays`, until 2050. */
const DAYS_OFF: Readonly<Record<HolidayName, Readonly<Record<string, string>>>> = publicHolidays;

export const weekdayOf = (date: Temporal.PlainDate): Weekday => WEEKDAYS[date.dayOfWeek - 1] ?? 'mon';

export const isHoliday = (date: Temporal.PlainDate, holidays: HolidayName): boolean =>
  DAYS_OFF[holidays][date.year]?.includes(date.toString().slice('2026-'.length)) ?? false;

export const isWorkingDay = (
  date: Temporal.PlainDate,
  holidays: HolidayName,
  works: readonly Weekday[] = WORKING_WEEK,
): boolean => works.includes(weekdayOf(date)) && !isHoliday(date, holidays);

/** A working day between a public holiday and days off: many are away, and nobody is to be reminded of anything. */
export const isBridgeDay = (date: Temporal.PlainDate, holidays: HolidayName): boolean => {
  const around = [date.subtract({ days: 1 }), date.add({ days: 1 })];
  return (
    isWorkingDay(date, holidays) &&
    around.every((day) => !isWorkingDay(day, holidays)) &&
    around.some((day) => isHoliday(day, holidays))
  );
};

/** A time zone by name. Offsets such as `+02:00` are refused: they have no summer time. */
export const zoneNamed = (text: string): string | undefined => {
  if (!/^[A-Za-z]/.test(text)) return undefined;
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId;
  } catch {
    return undefined;
  }
};

/** ISO week with its year: 1 January 2027 is in `2026-W53`. */
export const isoWeek = (date: Temporal.PlainDate): string =>
  `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;

/** The Monday of `2026-W47`. 4 January is always in the first week. */
export const mondayIn = (week: string): Temporal.PlainDate =>
  mondayOf(Temporal.PlainDate.from(`${week.slice(0, 4)}-01-04`)).add({ weeks: Number(week.slice(6)) - 1 });

export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 });

/**
 * The instant at which a wall clock shows this time. If a clock change skips it, the first valid minute after; if it
 * happens twice, the first.
 */
export const localInstant = (date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant => {
  const wanted = Temporal.PlainTime.from(time);
  const found = date.toPlainDateTime(wanted).toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (found.toPlainTime().equals(wanted)) return found.toInstant();
  return (found.getTimeZoneTransition('next') ?? found).toInstant();
};

export const localDate = (at: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();

/** Both included. */
export function* datesBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Iterable<Temporal.PlainDate> {
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) yield day;
}
