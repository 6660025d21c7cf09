import { dayWords, nextDayNumbered, readDay } from './days.ts';

/** Typed days of an absence. */

/** Both days included. */
export type DaySpan = { from: Temporal.PlainDate; to: Temporal.PlainDate };

const SPAN = /^(?:du|de|des|from)?\s*(.+?)\s+(?:au|a|to|until|jusqu'?(?:au|a))\s+(.+)$/;
const BACK = /^(?:jusqu'?(?:au|a)?|until|till)\s+/;
const INCLUDED = /\s+(?:inclus|compris|included|inclusive)$/;
const THIS_DAY = ["aujourd'hui", 'today', ''];
const THIS_WEEK = ['cette semaine', 'this week'];
const NEXT_WEEK = ['la semaine prochaine', 'semaine prochaine', 'next week'];

/** « du 4 au 8 décembre » gives the month once. */
const withMonthOf = (first: string, last: string): string => {
  const [, month = ''] = /^\d{1,2}\s+(.+)$/.exec(last) ?? [];
  return /^\d{1,2}$/.test(first) ? `${first} ${month}` : first;
};

/** « de 9 à 12 » may be hours. */
const NUMBERED = [
  /^(?:du )?(\d{1,2}) au (\d{1,2})$/,
  /^(?:from )?(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:to|until) (?:the )?(\d{1,2})(?:st|nd|rd|th)$/,
];

/** « du 7 au 11 »: the next days with these numbers. */
const numberedSpan = (wanted: string, today: Temporal.PlainDate): DaySpan | undefined => {
  const [, first, last] = NUMBERED.map((form) => form.exec(wanted)).find((found) => found !== null) ?? [];
  const from = nextDayNumbered(Number(first), today);
  const to = from && nextDayNumbered(Number(last), from);
  return from && to && { from, to };
};

/** From Monday to Friday, or what is left of it. */
const weekNamed = (wanted: string, today: Temporal.PlainDate): DaySpan | undefined => {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const friday = monday.add({ days: 4 });
  if (NEXT_WEEK.includes(wanted)) return { from: monday.add({ weeks: 1 }), to: friday.add({ weeks: 1 }) };
  return THIS_WEEK.includes(wanted) && today.dayOfWeek <= 5 ? { from: today, to: friday } : undefined;
};

/** « vendredi » is that day, « jusqu'à lundi » ends the day before, « du 4/12 au 11/12 » includes both. */
export const readSpan = (text: string, today: Temporal.PlainDate): DaySpan | undefined => {
  const wanted = dayWords(text);
  if (wanted === undefined) return undefined;
  if (THIS_DAY.includes(wanted)) return { from: today, to: today };
  const named = weekNamed(wanted, today) ?? numberedSpan(wanted, today);
  if (named) return named;
  if (BACK.test(wanted)) {
    const isIncluded = INCLUDED.test(wanted);
    const back = readDay(wanted.replace(INCLUDED, ''), today);
    return back && { from: today, to: isIncluded ? back : back.subtract({ days: 1 }) };
  }
  const [, first = '', last = ''] = SPAN.exec(wanted) ?? [];
  const from = first === '' ? undefined : readDay(withMonthOf(first, last), today);
  const to = from && readDay(last, from);
  if (from && to) return { from, to };
  const day = readDay(wanted, today);
  return day && { from: day, to: day };
};
