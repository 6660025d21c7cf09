import { describe, expect, test } from 'vitest';
import { readDayAtEnd, readSince, splitDayAtStart } from '../../../../src/rituals/words/dates/days.ts';
import { readDayAndHour, readHour } from '../../../../src/rituals/words/dates/hours.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const startOf = (text: string, zone = 'Europe/Paris') => readDayAndHour(text, { today, zone })?.toString();

test.each([
  ['9:30', '09:30'],
  ['9h30', '09:30'],
  ['9 h', '09:00'],
  ['15', '15:00'],
  ['2 pm', '14:00'],
  ['2:30 p.m.', '14:30'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['13 pm', undefined],
  ['0 am', undefined],
  ['24h', undefined],
  ['9h60', undefined],
  ['midi', undefined],
])('an hour: « %s »', (text, hour) => {
  expect(readHour(text)).toBe(hour);
});

describe('a day and an hour, as typed', () => {
  test.each([
    ['2/12 à 12h30', '2026-12-02T11:30:00Z'],
    ['jeudi 14h', '2026-11-26T13:00:00Z'],
    ['demain à 9 h', '2026-11-24T08:00:00Z'],
    ['aujourd’hui à 18h', '2026-11-23T17:00:00Z'],
    ['2026-12-02 12:30', '2026-12-02T11:30:00Z'],
    ['2026-12-02T12:30', '2026-12-02T11:30:00Z'],
    ['29/3/2027 à 9h', '2027-03-29T07:00:00Z'],
    ['tomorrow at 2:30 pm', '2026-11-24T13:30:00Z'],
    ['12h30', undefined],
    ['2/12', undefined],
    ['2/12 à 25h', undefined],
    ['bientôt', undefined],
  ])('%s', (text, expected) => {
    expect(startOf(text)).toBe(expected);
  });

  test('are read on the clock of whoever types them', () => {
    expect(startOf('2/12 à 12h30', 'Indian/Reunion')).toBe('2026-12-02T08:30:00Z');
  });
});

test.each([
  ['feuille de route 27/11', 'feuille de route', '2026-11-27'],
  ['feuille de route au vendredi 4 décembre 2026', 'feuille de route', '2026-12-04'],
  ['27/11', '', '2026-11-27'],
])('a text and a day at its end: « %s »', (text, before, day) => {
  const found = readDayAtEnd(text, today);
  expect([found?.before, found?.day.toString()]).toEqual([before, day]);
  expect(text.endsWith(found?.typed ?? 'nothing')).toBe(true);
});

test('a text without a day at its end has none', () => {
  expect(readDayAtEnd('le 27/11 sans faute', today)).toBeUndefined();
});

test.each([
  ['le 5/10', '2026-10-05'],
  ['3 semaines', '2026-11-02'],
  ['1 week', '2026-11-16'],
  ['longtemps', undefined],
])('since « %s »', (text, day) => {
  expect(readSince(text, today)?.toString()).toBe(day);
});

test.each([
  ['24/11', { typed: '24/11', rest: '' }],
  ['24/11/2026 corriger 1. Oui\n2. Non', { typed: '24/11/2026', rest: 'corriger 1. Oui\n2. Non' }],
  ['2026-11-24 retirer', { typed: '2026-11-24', rest: 'retirer' }],
  ['24/11, la carte', undefined],
  ['la carte du 24/11', undefined],
])('« %s » begins with a date in digits: %o', (text, found) => {
  expect(splitDayAtStart(text)).toEqual(found);
});
