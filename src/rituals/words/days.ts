import { oneSpaced, plainLetters } from './letters.ts';

/** Typed days: « lundi », « jusqu'au 4/12 », « until December 4 », « 2026-12-04 ». */

export type DayNames = { weekdays: readonly string[]; months: readonly string[] };

export const plainPhrase = (text: string): string => plainLetters(text).trim();

/** Longer than any two dates with weekdays and years. */
const LONGEST = 120;

/** The words of a date without end signs; `undefined` if the text is too long to be one. */
const dayWords = (text: string): string | undefined => {
  const words = oneSpaced(plainLetters(text)).replaceAll(/\b1er\b/g, '1');
  return words.length > LONGEST ? undefined : words.replace(/ ?[.!]$/, '');
};

const LEADING = /^(?:jusqu'?(?:au|a)?|until|till|to|au|le|a|on)\s+/;

const indexIn = (names: readonly string[], word: string): number =>
  word.length < 3 ? -1 : names.findIndex((name) => plainPhrase(name).startsWith(word));

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
  const index = indexIn(names, word);
  if (index < 0) return undefined;
  const ahead = (index + 1 - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 ? 7 : ahead });
};

const numericDate = (text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/.exec(text);
  if (!french) return undefined;
  const [day, month] = [Number(french[1]), Number(french[2])];
  return french[3] ? validDate(Number(french[3]), month, day) : nearestDate(day, month, today);
};

const dayAndMonthDate = (
  text: string,
  today: Temporal.PlainDate,
  names: DayNames,
): Temporal.PlainDate | undefined => {
  const [, a = '', b = '', year] = /^(\S+)\s+([^\s,]+)(?:,?\s+(\d{4}))?$/.exec(text) ?? [];
  const [number, word] = /^\d/.test(a) ? [a, b] : [b, a];
  const month = indexIn(names.months, word);
  const day = Number.parseInt(number, 10);
  if (month < 0 || Number.isNaN(day)) return undefined;
  return year ? validDate(Number(year), month + 1, day) : nearestDate(day, month + 1, today);
};

/** « vendredi 4/12 » reads as « 4/12 »; « café 4/12 » stays as it is. */
const withoutWeekday = (text: string, languages: readonly DayNames[]): string => {
  const [, word = '', rest = ''] = /^([a-z]+)[.,]?\s+(.+)$/.exec(text) ?? [];
  return languages.some(({ weekdays }) => indexIn(weekdays, word) >= 0) ? rest : text;
};

const NEXT_DAY = ['demain', 'tomorrow'];

/** The day that a text names, relative to today; `undefined` if none. */
export const readDay = (
  text: string,
  today: Temporal.PlainDate,
  languages: readonly DayNames[],
): Temporal.PlainDate | undefined => {
  const wanted = dayWords(text)?.replace(LEADING, '').replace(LEADING, '');
  if (wanted === undefined) return undefined;
  if (NEXT_DAY.includes(wanted)) return today.add({ days: 1 });
  const day = withoutWeekday(wanted, languages);
  const date = numericDate(day, today);
  if (date) return date;
  for (const names of languages) {
    const found =
      weekdayNamed(wanted, today, names.weekdays) ??
      dayAndMonthDate(wanted, today, names) ??
      dayAndMonthDate(day, today, names);
    if (found) return found;
  }
  return undefined;
};

/** Both days included. */
export type DaySpan = { from: Temporal.PlainDate; to: Temporal.PlainDate };

const SPAN = /^(?:du|de|des|from)?\s*(.+?)\s+(?:au|a|to|until|jusqu'?(?:au|a))\s+(.+)$/;
const BACK = /^(?:jusqu'?(?:au|a)?|until|till)\s+/;
const INCLUDED = /\s+(?:inclus|compris|included|inclusive)$/;
const THIS_DAY = ["aujourd'hui", 'today', ''];

/** « du 4 au 8 décembre » gives the month once. */
const withMonthOf = (first: string, last: string): string => {
  const [, month = ''] = /^\d{1,2}\s+(.+)$/.exec(last) ?? [];
  return /^\d{1,2}$/.test(first) ? `${first} ${month}` : first;
};

/** « vendredi » is that day, « jusqu'à lundi » ends the day before, « du 4/12 au 11/12 » includes both. */
export const readSpan = (
  text: string,
  today: Temporal.PlainDate,
  languages: readonly DayNames[],
): DaySpan | undefined => {
  const wanted = dayWords(text);
  if (wanted === undefined) return undefined;
  if (THIS_DAY.includes(wanted)) return { from: today, to: today };
  if (BACK.test(wanted)) {
    const isIncluded = INCLUDED.test(wanted);
    const back = readDay(wanted.replace(INCLUDED, ''), today, languages);
    return back && { from: today, to: isIncluded ? back : back.subtract({ days: 1 }) };
  }
  const [, first = '', last = ''] = SPAN.exec(wanted) ?? [];
  const from = first === '' ? undefined : readDay(withMonthOf(first, last), today, languages);
  const to = from && readDay(last, from, languages);
  if (from && to) return { from, to };
  const day = readDay(wanted, today, languages);
  return day && { from: day, to: day };
};
