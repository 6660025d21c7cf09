import { localInstant } from '../../time/calendar.ts';
import { readDay } from './days.ts';
import { oneSpaced } from '../letters.ts';

/** Hours as typed, alone or after a day. */

const AFTERNOON = 12;

/** Longer than any hour. */
const HOUR_LONGEST = 20;
const AT = /^(\d{1,2})\s*(?:[:h]\s*(\d{2})?)?(?:\s*([ap])\.?m\.?)?$/i;

/** « 9:30 », « 9h30 », « 9 h », « 15 », « 2 pm » → `HH:MM`. */
export const readHour = (text: string): string | undefined => {
  const hour = text.trim();
  const [, typed, minutes = '00', half] = (hour.length > HOUR_LONGEST ? null : AT.exec(hour)) ?? [];
  if (typed === undefined || Number(minutes) > 59) return undefined;
  const hours = half === undefined ? Number(typed) : hourOfHalf(Number(typed), half);
  return hours === undefined || hours > 23 ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`;
};

/** Noon is 12 pm and midnight 12 am. */
const hourOfHalf = (hours: number, half: string): number | undefined => {
  if (hours < 1 || hours > AFTERNOON) return undefined;
  return (hours % AFTERNOON) + (half.toLowerCase() === 'p' ? AFTERNOON : 0);
};

/** Longer than any date and hour written in full. */
const LONGEST = 120;
const DAY_THEN_HOUR =
  /^(.+?)[\sT]+(?:(?:à|a|at|vers)\s+)?(\d{1,2}\s*(?:[h:]\s*\d{0,2}(?:\s*[ap]\.?m\.?)?|[ap]\.?m\.?))$/i;

/** « 2/12 à 12h30 », « jeudi 14 h », `2026-12-02 12:30`: the instant in that zone. */
export const readDayAndHour = (
  text: string,
  { today, zone }: { today: Temporal.PlainDate; zone: string },
): Temporal.Instant | undefined => {
  const words = oneSpaced(text);
  const [, day = '', hour = ''] = (words.length > LONGEST ? null : DAY_THEN_HOUR.exec(words)) ?? [];
  const date = day === '' ? undefined : readDay(day, today);
  const time = readHour(hour.replace(/\s/g, ''));
  return date && time ? localInstant(date, time, zone) : undefined;
};
