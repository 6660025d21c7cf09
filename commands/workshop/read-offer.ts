import { harmless } from '../../src/chat/plain.ts';
import type { Text } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { keyNamed } from '../../src/rituals/words/named.ts';
import { readCount, readMinutes } from '../../src/rituals/words/numbers.ts';
import { readDayAndHour } from '../../src/rituals/words/dates/hours.ts';
import {
  checkOffer,
  checkStart,
  FOR_WHOM,
  FORMATS,
  type Offer,
  RANGES,
  type WorkshopRefusal,
} from '../../src/rituals/workshop/workshop.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

export type Values = Readonly<Record<string, string | readonly string[]>>;
export type OfferRead = { offer: Offer; startsAt?: Temporal.Instant };

const WORDS = LOCALES.map(({ workshopWords }) => workshopWords);
const ITSELF = <Value extends string>(values: readonly Value[]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each value of the list
  Object.fromEntries(values.map((value) => [value, [value.toLowerCase()]])) as Record<Value, string[]>;

export const typedIn = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? harmless(value).trim() : '';
};

/** One line, because lists show titles. */
const lineIn = (values: Values, name: string): string => typedIn(values, name).replace(/\s+/g, ' ');

export const sayRefusal = (
  refusal: WorkshopRefusal,
  { workshop: { labels }, workshopRefused: refused }: Texts,
): [field: string, sentence: string] => {
  switch (refusal.code) {
    case 'too-long':
      return [refusal.field, refused['too-long'](labels[refusal.field], refusal.max, refusal.length)];
    case 'out-of-range':
      return [refusal.field, refused['out-of-range'](labels[refusal.field], refusal.least, refusal.most)];
    case 'required':
    case 'wrong-link':
    case 'past':
    case 'far':
      return [refusal.field, refused[refusal.code]];
  }
};

/** The instant of a date and an hour; `undefined` when both are empty. */
export const startIn = (
  values: Values,
  zone: string,
  { now }: Pick<Tools, 'now'>,
): { startsAt?: Temporal.Instant } | 'not-understood' => {
  const text = [typedIn(values, 'date'), typedIn(values, 'time')].join(' ').trim();
  if (text === '') return {};
  const startsAt = readDayAndHour(text, { today: localDate(now, zone), zone });
  return startsAt ? { startsAt } : 'not-understood';
};

const offerIn = (values: Values, before: Partial<Offer>) => {
  const kept = (name: string): boolean => values[name] === undefined;
  const text = (name: 'title' | 'where'): string =>
    kept(name) ? (before[name] ?? '') : lineIn(values, name);
  const count = (name: keyof typeof RANGES, read = readCount): number =>
    kept(name) ? (before[name] ?? RANGES[name].usual) : (read(typedIn(values, name)) ?? Number.NaN);
  const format = kept('format')
    ? (before.format ?? FORMATS[0])
    : keyNamed(typedIn(values, 'format'), [ITSELF(FORMATS), ...WORDS.map(({ formatWords }) => formatWords)]);
  const forWhom = kept('forWhom')
    ? (before.forWhom ?? FOR_WHOM[0])
    : keyNamed(typedIn(values, 'forWhom'), [
        { ...ITSELF(FOR_WHOM) },
        ...WORDS.map(({ forWhomWords }) => forWhomWords),
      ]);
  const offer: Offer = {
    title: text('title'),
    description: kept('description') ? (before.description ?? '') : typedIn(values, 'description'),
    where: text('where'),
    minutes: count('minutes', readMinutes),
    places: count('places'),
    minimum: count('minimum'),
    cutoff: count('cutoff'),
    format: format ?? FORMATS[0],
    forWhom: forWhom ?? FOR_WHOM[0],
  };
  return { offer, unknown: { format: !format, forWhom: !forWhom } };
};

/** From a form or typed lines: an offer, or a sentence for each faulty field. Anything left out stays as it was. */
export const readOffer = (
  values: Values,
  { before = {}, zone, tools }: { before?: Partial<Offer>; zone: string; tools: Tools },
): OfferRead | { errors: Record<string, Text> } => {
  const { texts, now } = tools;
  const { formats, forWhom } = texts.workshop;
  const { workshopRefused: refused } = texts;
  const { offer, unknown } = offerIn(values, before);
  const start = startIn(values, zone, tools);
  const startsAt = start === 'not-understood' ? undefined : start.startsAt;
  const faults = [...checkOffer(offer), ...(startsAt ? checkStart(startsAt, now) : [])];
  const sentences = [
    ...faults.map((fault) => sayRefusal(fault, texts)),
    ...(unknown.format ? [['format', refused.format(Object.values(formats))] as const] : []),
    ...(unknown.forWhom ? [['forWhom', refused.forWhom(Object.values(forWhom))] as const] : []),
    ...(start === 'not-understood' ? [['date', refused.date] as const] : []),
  ];
  const errors = Object.fromEntries(sentences.map(([field, sentence]) => [field, [sentence]]));
  if (sentences.length > 0) return { errors };
  return { offer, ...(startsAt ? { startsAt } : {}) };
};
