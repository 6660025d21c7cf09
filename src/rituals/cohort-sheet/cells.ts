import { WEEKDAYS, type Weekday, zoneNamed } from '../time/calendar.ts';
import { readDay } from '../words/days.ts';
import { oneSpaced } from '../words/letters.ts';
import { ROLES, type Role } from '../people/roles.ts';
import { comparableText, type CellWords } from './words.ts';

const splitCell = (cell: string, separators: RegExp): string[] =>
  cell
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const valuesIn = (cell: string): string[] => splitCell(cell, /[,;/|\n]|\s\+\s/);

/** The name of a défi may contain a comma. */
export const severalNames = (cell: string): string[] => splitCell(cell, /[;/|\n]/);

const rolesByWord = (words: readonly CellWords[]): ReadonlyMap<string, Role> =>
  new Map(
    words.flatMap(({ roles }) =>
      ROLES.flatMap((role) => roles[role].map((word) => [comparableText(word), role] as const)),
    ),
  );

/** All the roles in a cell, or the first word that is not a role. */
export const rolesIn = (
  cell: string,
  words: readonly CellWords[],
): { roles: Role[] } | { unknown: string } => {
  const parts = [...new Set(valuesIn(cell.replaceAll(/\s(?:et|and)\s/gi, ',')))];
  const named = rolesByWord(words);
  const roles = parts.map((part) => named.get(comparableText(part)));
  const unknown = parts[roles.indexOf(undefined)];
  return unknown === undefined
    ? { roles: [...new Set(roles.filter((role) => role !== undefined))] }
    : { unknown };
};

/** « 14/09/2026 », « 14 septembre 2026 », « 2026-09-14 », or with what some suites add: midnight, a two-digit year. */
export const dateIn = (
  cell: string,
  today: Temporal.PlainDate,
  words: readonly CellWords[],
): Temporal.PlainDate | undefined =>
  readDay(
    cell
      .replace(/[ T]00:00(?::00(?:\.0+)?)?$/, '')
      .replace(/^(\d{1,2})-(\d{1,2})-(\d{2,4})$/, '$1/$2/$3')
      .replace(/^(\d{1,2}[/.]\d{1,2}[/.])(\d{2})$/, '$120$2'),
    today,
    words,
  );

const dayNamed = (text: string, words: readonly CellWords[]): Weekday | undefined => {
  const wanted = comparableText(text);
  const index = words
    .map(({ weekdays }) =>
      weekdays.findIndex((day) => wanted.length >= 2 && comparableText(day).startsWith(wanted)),
    )
    .find((found) => found >= 0);
  return index === undefined ? undefined : WEEKDAYS[index];
};

const daysBetween = (from: Weekday, to: Weekday): Weekday[] =>
  WEEKDAYS.slice(WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to) + 1);

/** Longer than the seven days written out. */
const DAYS_LONGEST = 120;

/** « lundi, mardi, jeudi », or « lundi à jeudi ». */
export const daysIn = (typed: string, words: readonly CellWords[]): Weekday[] | undefined => {
  const cell = oneSpaced(typed);
  if (cell.length > DAYS_LONGEST) return undefined;
  const [, first = '', last = ''] = /^\s*(\p{L}+)\s*(?:à|a|to|-|–)\s*(\p{L}+)\s*$/iu.exec(cell) ?? [];
  const [from, to] = [dayNamed(first, words), dayNamed(last, words)];
  if (from && to) return daysBetween(from, to);
  const days = splitCell(cell, /[,;/|\s]+/).filter((part) => !/^(?:et|and)$/i.test(part));
  const found = days.map((day) => dayNamed(day, words));
  return found.includes(undefined) ? undefined : WEEKDAYS.filter((day) => found.includes(day));
};

export const localeIn = (cell: string, words: readonly CellWords[]): 'fr' | 'en' | undefined => {
  const wanted = comparableText(cell);
  return (['fr', 'en'] as const).find((locale) =>
    words.some(({ languages }) =>
      [locale, ...languages[locale]].some((word) => comparableText(word) === wanted),
    ),
  );
};

export const zoneIn = (cell: string): string | undefined => zoneNamed(cell);

export const isYes = (cell: string, words: readonly CellWords[]): boolean => {
  const wanted = comparableText(cell);
  return words.some(({ yes }) => yes.some((word) => comparableText(word) === wanted));
};

/** A formula, or the error it shows instead of a value. */
export const isFormula = (cell: string): boolean => /^[=@]/.test(cell) || /^#[A-Z0-9/?!]+[!?]?$/.test(cell);
