import { plainLetters } from '../letters.ts';

/** From Monday on, and from January on. */
export type DayNames = { weekdays: readonly string[]; months: readonly string[] };

const named = (format: Intl.DateTimeFormat, dates: readonly number[]): string[] =>
  dates.map((date) => format.format(date));

// 4 January 2027 is a Monday.
const WEEK = Array.from({ length: 7 }, (_, index) => Date.UTC(2027, 0, 4 + index));
const YEAR = Array.from({ length: 12 }, (_, index) => Date.UTC(2027, index, 1));

const namesIn = (locale: string): DayNames => ({
  weekdays: named(new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }), WEEK),
  months: named(new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }), YEAR),
});

/** Days and months are read in both languages, whatever the reader's own: people mix them. */
export const DAY_NAMES: readonly DayNames[] = ['fr-FR', 'en-GB'].map(namesIn);

/** Shorter, a word may be an article: « le », « ma ». A cell of a spreadsheet that only holds days may say « lu ». */
const LEAST = 3;

/** Where in a list of names the one is that a plain word begins, or -1. */
export const nameIndex = (names: readonly string[], word: string, least?: number): number =>
  word.length < (least ?? LEAST) ? -1 : names.findIndex((name) => plainLetters(name).startsWith(word));
