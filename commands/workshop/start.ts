import type { Reading } from '../../src/engine/practice/fields/kind.ts';
import { unread } from '../../src/engine/practice/fields/day.ts';
import { checked, type Errors, fields } from '../../src/engine/practice/fields/set.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { readDayAndHour } from '../../src/rituals/words/dates/hours.ts';
import { checkStart } from '../../src/rituals/workshop/workshop.ts';
import type { Workshop } from '../../src/store/workshop/workshops.ts';

export const startFields = ({ required }: { required: boolean }) => ({
  date: unread('date', {
    label: ({ workshop }) => workshop.labels.date,
    typed: ({ workshopWords }) => workshopWords.typedLabels.date,
    required,
    ...(required ? {} : { hint: ({ workshop }) => workshop.hints.date }),
  }),
  time: unread('time', { label: ({ workshop }) => workshop.labels.time, required }),
});

/** What a form shows of the date, on the training's own clock. */
export const startShown = ({ startsAt, zone }: Pick<Workshop, 'startsAt' | 'zone'>) => {
  const local = startsAt?.toZonedDateTimeISO(zone);
  return local
    ? {
        date: local.toPlainDate().toString(),
        time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
      }
    : {};
};

type DateAndTime = { date: string; time: string };

/** « 2/12 à 12h30 » typed as the date has the hour too; nothing in both is no date. */
export const startIn = (
  { date, time }: DateAndTime,
  zone: string,
  { now, texts }: Reading,
): { startsAt?: Temporal.Instant } | { errors: Errors } => {
  const { workshopRefused: refused } = texts;
  if (date === '' && time === '') return {};
  const read = (text: string) => readDayAndHour(text, { today: localDate(now, zone), zone });
  const startsAt = read(date) ?? read(`${date} ${time}`);
  if (!startsAt) return { errors: { date: [refused.date] } };
  const fault = checkStart(startsAt, now);
  return fault ? { errors: { date: [refused[fault]] } } : { startsAt };
};

export const dateFields = (zone: string) =>
  checked(fields(startFields({ required: true })), (given, _, reading) => {
    const start = startIn(given, zone, reading);
    if ('errors' in start) return start;
    const { startsAt } = start;
    return startsAt ? { given: { startsAt } } : { errors: { date: [reading.texts.workshopRefused.date] } };
  });
