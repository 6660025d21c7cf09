import { plainWord } from './letters.ts';

/** Numbers as typed: « 3 », « n° 3 », « #3 », « trois », « 1, 2 et 4 ». */

const NAMES = [
  ['zero', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

const NAMED: ReadonlyMap<string, number> = new Map([
  ...NAMES.flatMap((names) => names.map((name, number) => [name, number] as const)),
  ['une', 1],
]);

const MARK = String.raw`(?:(?:n\s?[°ºo]?\.?|num[ée]ro|number|#)\s*)?`;
/** What follows would make it a date, an hour, a decimal, an ordinal or the start of another word. */
const NOT_ALONE = String.raw`(?![\p{L}\d/]|[:.,-]\d)`;
const AT_START = new RegExp(String.raw`^${MARK}(\d{1,15})${NOT_ALONE}(?:\s*[:.,)–-])?\s*([^]*)$`, 'iu');

/**
 * « 3 », « n° 3 la raison », « 3 : la raison »: a number, and the text after it. A number in letters counts only when it is
 * all that is typed: « deux » is, « deux idées » is not.
 */
export const readNumbered = (text: string): { number?: number; rest: string } => {
  const typed = text.trim();
  const named = NAMED.get(plainWord(typed.slice(0, 20)));
  if (named !== undefined && typed.length <= 20) return { number: named, rest: '' };
  const [, number, rest = ''] = AT_START.exec(typed) ?? [];
  return number === undefined ? { rest: typed } : { number: Number(number), rest: rest.trim() };
};

/** A number and nothing else. */
export const readNumber = (text: string): number | undefined => {
  const { number, rest } = readNumbered(text);
  return rest === '' ? number : undefined;
};

/** Longer than any list that a person means. */
const LIST_LONGEST = 200;

/** « 1, 2 et 4 », « n° 1 ; n° 2 », « one and two »: every number once, in order; `undefined` if anything else is there. */
export const readNumbers = (text: string): number[] | undefined => {
  if (text.length > LIST_LONGEST) return undefined;
  const typed = plainWord(text).replace(/(n\s?[°ºo]|#)\s+(?=\d)/g, '$1');
  const parts = typed.split(/[\s,;+&]+|\b(?:et|and)\b/).filter(Boolean);
  const numbers = parts.map(readNumber);
  if (numbers.length === 0 || numbers.includes(undefined)) return undefined;
  return [...new Set(numbers.filter((number) => number !== undefined))];
};

/** « 12 », « 12 personnes », « 10 000 »: in digits, because what a form asks in words is refused there too. */
export const readCount = (text: string): number | undefined => {
  const [, digits] = /^(\d[\d\s]{0,12})/u.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/\s/gu, ''));
};

/** « 45 », « 45 minutes », « 1h », « 1 h 30 ». */
export const readMinutes = (text: string): number | undefined => {
  const [, hours, minutes = '0'] = /^(\d{1,2})\s*h(?:eures?|ours?)?\s*(\d{0,2})\b/i.exec(text.trim()) ?? [];
  return hours === undefined ? readCount(text) : Number(hours) * 60 + Number(minutes);
};
