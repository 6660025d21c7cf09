import { DAY_NAMES, type DayNames, nameIndex } from './day-names.ts';
import { oneSpaced, plainLetters } from '../letters.ts';

/** Typed days: « lundi », « jusqu'au 4/12 », « until December 4 », « 2026-12-04 ». */

/** Longer than any two dates with weekdays and years. */
const LONGEST = 120;

/** The words of a date without end signs; `undefined` if the text is too long to be one. */
export const dayWords = (text: string): string | undefined => {
  const words = oneSpaced(plainLetters(text)).replaceAll(/\b1er\b/g, '1');
  return words.length > LONGEST ? undefined : words.replace(/ ?[.!]$/, '');
};

const LEADING = /^(?:jusqu'?(?:au|a)?|until|till|to|au|le|a|on)\s+/;

const validDate = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

/** A day and month without a year: this year's, or next year's if it does not exist or is long past. */
const nearestDate = (
  day: number,
  month: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined => {
  const thisYear = validDate(today.year, month, day);
  const isNear = thisYear !== undefined && today.since(thisYear, { largestUnit: 'days' }).days <= 90;
  return isNear ? thisYear : validDate(today.year + 1, month, day);
};

const weekdayNamed = (word: string, today: Temporal.PlainDate, names: readonly string[]) => {
  const index = nameIndex(names, word);
  if (index < 0) return undefined;
  const ahead = (index + 1 - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 ? 7 : ahead });
};

const THIS_CENTURY = '20';

const numericDate = (text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text);
  if (!french) return undefined;
  const [day, month, year = ''] = [Number(french[1]), Number(french[2]), french[3]];
  if (year === '') return nearestDate(day, month, today);
  return validDate(Number(year.padStart(4, THIS_CENTURY)), month, day);
};

const dayAndMonthDate = (
  text: string,
  today: Temporal.PlainDate,
  names: DayNames,
): Temporal.PlainDate | undefined => {
  const [, a = '', b = '', year] = /^(\S+)\s+([^\s,]+)(?:,?\s+(\d{4}))?$/.exec(text) ?? [];
  const [number, word] = /^\d/.test(a) ? [a, b] : [b, a];
  const month = nameIndex(names.months, word);
  const day = Number.parseInt(number, 10);
  if (month < 0 || Number.isNaN(day)) return undefined;
  return year ? validDate(Number(year), month + 1, day) : nearestDate(day, month + 1, today);
};

/** « vendredi 4/12 » reads as « 4/12 »; « café 4/12 » stays as it is. */
const withoutWeekday = (text: string): string => {
  const [, word = '', rest = ''] = /^([a-z]+)[.,]?\s+(.+)$/.exec(text) ?? [];
  return DAY_NAMES.some(({ weekdays }) => nameIndex(weekdays, word) >= 0) ? rest : text;
};

const THIS_DAY = ["aujourd'hui", 'today'];
const NEXT_DAY = ['demain', 'tomorrow'];
const DAY_AFTER_NEXT = ['apres-demain', 'apres demain', 'day after tomorrow', 'the day after tomorrow'];

/** The day that a text names, relative to today; `undefined` if none. */
export const readDay = (text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const wanted = dayWords(text)?.replace(LEADING, '').replace(LEADING, '');
  if (wanted === undefined) return undefined;
  if (THIS_DAY.includes(wanted)) return today;
  if (NEXT_DAY.includes(wanted)) return today.add({ days: 1 });
  if (DAY_AFTER_NEXT.includes(wanted)) return today.add({ days: 2 });
  const day = withoutWeekday(wanted);
  const date = numericDate(day, today);
  if (date) return date;
  for (const names of DAY_NAMES) {
    const found =
      weekdayNamed(wanted, today, names.weekdays) ??
      dayAndMonthDate(wanted, today, names) ??
      dayAndMonthDate(day, today, names);
    if (found) return found;
  }
  return undefined;
};

/** The next day of a month that has this number: on the 23rd, « 28 » is in five days and « 7 » next month. */
export const nextDayNumbered = (number: number, from: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  if (number < 1 || number > 31) return undefined;
  const first = from.with({ day: 1 });
  // Of two months in a row, one has 31 days.
  return [0, 1, 2]
    .map((months) => first.add({ months }))
    .map(({ year, month }) => validDate(year, month, number))
    .find((day) => day !== undefined && Temporal.PlainDate.compare(day, from) >= 0);
};

/** The most words of a date: « vendredi 4 décembre 2026 ». */
const DAY_WORDS = 4;

/** A text that ends with a date: the part before it, the date, and how it was typed. */
export const readDayAtEnd = (
  text: string,
  today: Temporal.PlainDate,
): { before: string; day: Temporal.PlainDate; typed: string } | undefined => {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(DAY_WORDS, words.length); count > 0; count--) {
    const typed = words.slice(-count).join(' ');
    const day = readDay(typed, today);
    const before = words.slice(0, -count).join(' ');
    if (day) return { before: before.replace(/ (?:au|le|to|on|pour)$/i, ''), day, typed };
  }
  return undefined;
};

const WRITTEN_AT_START = /^(\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{4}-\d{2}-\d{2})(?:\s+([\s\S]*))?$/;

/** « 24/11 corriger la carte »: a date in digits, as it was typed, and the text after it. */
export const splitDayAtStart = (text: string): { typed: string; rest: string } | undefined => {
  const [, typed, rest = ''] = WRITTEN_AT_START.exec(text) ?? [];
  return typed === undefined ? undefined : { typed, rest };
};

const WEEKS = /^(\d{1,2})\s+(?:semaines?|weeks?)$/;

/** After « depuis »: « le 5/10 », or « 3 semaines ». */
export const readSince = (text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const weeks = WEEKS.exec(dayWords(text) ?? '')?.[1];
  return weeks ? today.subtract({ weeks: Number(weeks) }) : readDay(text, today);
};
