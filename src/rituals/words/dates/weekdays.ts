import { type Weekday, WEEKDAYS } from '../../time/calendar.ts';
import { DAY_NAMES, nameIndex } from './day-names.ts';
import { oneSpaced, plainLetters } from '../letters.ts';

/** Days of the week as typed. */

/** The weekday that a plain word begins: « lun », « thursday ». */
export const readWeekday = (word: string, least?: number): Weekday | undefined => {
  const index = DAY_NAMES.map(({ weekdays }) => nameIndex(weekdays, word, least)).find((found) => found >= 0);
  return index === undefined ? undefined : WEEKDAYS[index];
};

/** All the days from one to the other. */
export const weekdaysBetween = (from: Weekday, to: Weekday): Weekday[] =>
  WEEKDAYS.slice(WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to) + 1);

/** Longer than the seven days written out. */
const LONGEST = 120;
const SPAN = /^(?:de |du |from )?([a-z]+)\.?\s*(?:\ba\b|\bau\b|\bto\b|-|–)\s*([a-z]+)\.?$/;
const SEPARATOR = /[,;/|\s]+/;
const BETWEEN = new Set(['et', 'and', 'le', 'les', 'la', '&']);

/** « lundi, mardi et jeudi », « lun-jeu », « lundi à jeudi »: in the order of the week; `undefined` if anything else is there. */
export const readWeekdays = (text: string, least?: number): Weekday[] | undefined => {
  const typed = oneSpaced(plainLetters(text));
  if (typed.length > LONGEST) return undefined;
  const [, first = '', last = ''] = SPAN.exec(typed) ?? [];
  const [from, to] = [readWeekday(first, least), readWeekday(last, least)];
  if (from && to) return weekdaysBetween(from, to);
  const words = typed.split(SEPARATOR).filter((word) => word !== '' && !BETWEEN.has(word));
  const days = words.map((word) => readWeekday(word.replace(/[.]$/, ''), least));
  if (days.length === 0 || days.includes(undefined)) return undefined;
  return WEEKDAYS.filter((day) => days.includes(day));
};
