import { localInstant } from '../time/calendar.ts';
import { type DayNames, readDay } from '../words/days.ts';
import { oneSpaced } from '../words/letters.ts';
import { readHour } from '../standup/rhythm.ts';

/** Longer than any date and hour written in full. */
const LONGEST = 120;
const START = /^(.+?)[\sT]+(?:(?:à|a|at|vers)\s+)?(\d{1,2}\s*[h:]\s*\d{0,2})$/i;

/** « 2/12 à 12h30 », « jeudi 14 h », `2026-12-02 12:30`: the instant in that zone. */
export const readStart = (
  text: string,
  { today, zone, names }: { today: Temporal.PlainDate; zone: string; names: readonly DayNames[] },
): Temporal.Instant | undefined => {
  const words = oneSpaced(text);
  const [, day = '', hour = ''] = (words.length > LONGEST ? null : START.exec(words)) ?? [];
  const date = day === '' ? undefined : readDay(day, today, names);
  const time = readHour(hour.replace(/\s/g, ''));
  return date && time ? localInstant(date, time, zone) : undefined;
};

/** « 12 », « 12 personnes », « 10 000 ». Anything else is NaN, which is refused. */
export const readCount = (text: string): number => {
  const [, digits] = /^(\d[\d\s]{0,12})/u.exec(text.trim()) ?? [];
  return digits === undefined ? Number.NaN : Number(digits.replace(/\s/gu, ''));
};

/** « 45 », « 45 minutes », « 1h », « 1 h 30 ». */
export const readMinutes = (text: string): number => {
  const [, hours, minutes = '0'] = /^(\d{1,2})\s*h(?:eures?|ours?)?\s*(\d{0,2})\b/i.exec(text.trim()) ?? [];
  return hours === undefined ? readCount(text) : Number(hours) * 60 + Number(minutes);
};
