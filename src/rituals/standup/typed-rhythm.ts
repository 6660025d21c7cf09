import type { Weekday } from '../time/calendar.ts';
import { oneSpaced, plainPhrase, withoutEnd } from '../words/letters.ts';
import { readHour } from '../words/dates/hours.ts';
import { readWeekday, weekdaysBetween } from '../words/dates/weekdays.ts';
import type { ProposableSet } from './rhythm.ts';

/** A typed rhythm: « quotidien lun-jeu 9h30-12h rappel 11:00 », with « Météo » in quotes as a title. */

export type TypedRhythm = {
  set?: ProposableSet;
  title?: string;
  days?: Weekday[];
  opensAt?: string;
  closesAt?: string;
  /** Empty: no reminder. */
  remindsAt?: string;
};

export type RhythmWords = {
  sets: ReadonlyMap<ProposableSet, readonly string[]>;
  reminder: readonly string[];
  without: readonly string[];
};

const TITLE = /[«"“]\s*([^»"”]{1,24}?)\s*[»"”]/;
const FILLERS = new Set(
  'de du des a au et le la les l jours jour tous toutes chaque par the of from to and at every each day'.split(
    ' ',
  ),
);

const bareWord = (word: string): string => withoutEnd(plainPhrase(word), '.,;');

/** « lun-ven »: all the days in between too. */
const daysOf = (word: string): Weekday[] | undefined => {
  const [from = '', to] = word.split(/[-–]/);
  const first = readWeekday(from);
  const last = to === undefined ? first : readWeekday(to);
  return first && last && weekdaysBetween(first, last);
};

/** « 10h » or « 9:30-12:00 ». A bare number is a date or a count. */
const hoursOf = (word: string): string[] | undefined => {
  if (!/[h:]/.test(word)) return undefined;
  const hours = word.split(/[-–]/).map(readHour);
  return hours.every((hour) => hour !== undefined) && hours.length <= 2 ? hours : undefined;
};

const setOf = (word: string, { sets }: RhythmWords): ProposableSet | undefined =>
  [...sets].find(([, names]) => names.includes(word))?.[0];

type RhythmReading = TypedRhythm & { hours: string[]; reminding: boolean; withoutReminder: boolean };

/** Reads one word; false if it means nothing here. */
const takeWord = (reading: RhythmReading, word: string, words: RhythmWords): boolean => {
  if (words.without.includes(word)) reading.withoutReminder = true;
  else if (words.reminder.includes(word)) reading.reminding = true;
  else if (hoursOf(word)) takeHours(reading, hoursOf(word) ?? []);
  else if (daysOf(word)) reading.days = [...(reading.days ?? []), ...(daysOf(word) ?? [])];
  else return takeSet(reading, setOf(word, words)) || FILLERS.has(word);
  return true;
};

const takeSet = (reading: RhythmReading, set: ProposableSet | undefined): boolean => {
  if (!set || reading.set) return false;
  reading.set = set;
  return true;
};

const takeHours = (reading: RhythmReading, hours: readonly string[]): void => {
  const [first] = hours;
  if (reading.reminding && first && hours.length === 1) {
    reading.remindsAt = first;
    reading.reminding = false;
  } else reading.hours.push(...hours);
};

/** Longer than all the days, four hours and a title. */
const LONGEST = 300;

/** The rhythm of a line; `undefined` if one of its words is about something else. */
export const readRhythm = (typed: string, words: RhythmWords): TypedRhythm | undefined => {
  const line = oneSpaced(typed);
  if (line.length > LONGEST) return undefined;
  const [, title] = TITLE.exec(line) ?? [];
  const reading: RhythmReading = { hours: [], reminding: false, withoutReminder: false };
  const tokens = plainPhrase(line.replace(TITLE, ' '))
    .replace(/(\d)\s*h(?:\s*(\d{2}))?\b/g, '$1h$2')
    .split(/[\s,]+/)
    .map(bareWord)
    .filter(Boolean);
  if (!tokens.every((token) => takeWord(reading, token, words))) return undefined;
  const [opensAt, closesAt, ...others] = reading.hours;
  if (others.length > 0) return undefined;
  const { set, days, remindsAt, withoutReminder } = reading;
  return {
    ...(set ? { set } : {}),
    ...(title ? { title } : {}),
    ...(days ? { days } : {}),
    ...(opensAt ? { opensAt } : {}),
    ...(closesAt ? { closesAt } : {}),
    ...(withoutReminder ? { remindsAt: '' } : remindsAt ? { remindsAt } : {}),
  };
};
