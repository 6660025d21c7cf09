import Holidays from 'date-holidays';
import { HOLIDAY_CODES } from './codes.ts';

/** The days alone: not the instants, in which only a zone would matter, nor what is celebrated while people work. */
const PUBLIC_DAYS = { types: ['public' as const], timezone: 'UTC' };

const daysOf = (calendar: Holidays, year: number): string => {
  const days = calendar
    .getHolidays(year)
    .filter(({ type, date }) => type === 'public' && date.startsWith(`${year}-`))
    .map(({ date }) => date.slice('2026-'.length, '2026-12-25'.length));
  return [...new Set(days)].toSorted().join(' ');
};

/** By name of a cohort file, then by year, as `01-01 04-06 05-01`. */
export const holidaysFromLibrary = (years: readonly number[]): Record<string, Record<number, string>> =>
  Object.fromEntries(
    Object.entries(HOLIDAY_CODES).map(([name, [country, region]]) => {
      const calendar = region
        ? new Holidays(country, region, PUBLIC_DAYS)
        : new Holidays(country, PUBLIC_DAYS);
      return [name, Object.fromEntries(years.map((year) => [year, daysOf(calendar, year)]))];
    }),
  );
