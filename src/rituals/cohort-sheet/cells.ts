import { type Weekday, zoneNamed } from '../time/calendar.ts';
import { readDay } from '../words/dates/days.ts';
import { ROLES, type Role } from '../people/roles.ts';
import type { CellWords } from './words.ts';
import { comparableText } from '../words/letters.ts';
import { readWeekdays } from '../words/dates/weekdays.ts';

const splitCell = (cell: string, separators: RegExp): string[] =>
  cell
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const valuesIn = (cell: string): string[] => splitCell(cell, /[,;/|\n]|\s\+\s/);

/** The name of a défi may contain a comma. */
export const severalNames = (cell: string): string[] => splitCell(cell, /[;/|\n]/);

const known = new WeakMap<readonly CellWords[], ReadonlyMap<string, Role>>();

/** Folded once for all the lines of a file. */
const rolesByWord = (words: readonly CellWords[]): ReadonlyMap<string, Role> =>
  known.getOrInsertComputed(words, foldedRoles);

const foldedRoles = (words: readonly CellWords[]): ReadonlyMap<string, Role> =>
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

/** « 14/09/2026 », « 14 septembre 2026 », « 2026-09-14 », or with what some suites add: midnight. */
export const dateIn = (cell: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  readDay(
    cell.replace(/[ T]00:00(?::00(?:\.0+)?)?$/, '').replace(/^(\d{1,2})-(\d{1,2})-(\d{2,4})$/, '$1/$2/$3'),
    today,
  );

/** A column of days has nothing else in it, so that « lu » can only be a Monday. */
const LETTERS_LEAST = 2;

/** « lundi, mardi, jeudi », or « lundi à jeudi ». */
export const daysIn = (cell: string): Weekday[] | undefined => readWeekdays(cell, LETTERS_LEAST);

export const localeIn = (cell: string, words: readonly CellWords[]): 'fr' | 'en' | undefined => {
  const wanted = comparableText(cell);
  return (['fr', 'en'] as const).find((locale) =>
    words.some(({ languages }) =>
      [locale, ...languages[locale]].some((word) => comparableText(word) === wanted),
    ),
  );
};

export const zoneIn = (cell: string): string | undefined => zoneNamed(cell);

/** A formula, or the error it shows instead of a value. */
export const isFormula = (cell: string): boolean => /^[=@]/.test(cell) || /^#[A-Z0-9/?!]+[!?]?$/.test(cell);
