import { describe, expect, it } from 'vitest';
import { isWrongLink, webLink } from '../../../src/rituals/words/web-link.ts';
import { verdict } from '../../../src/rituals/people/proactive-budget.ts';
import { remindersOf } from '../../../src/rituals/workshop/reminders.ts';
import { readCount, readMinutes, readStart } from '../../../src/rituals/workshop/typed.ts';
import { readNumbered } from '../../../src/rituals/words/typed-lines.ts';
import { fr } from '../../../src/texts/fr/index.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const startOf = (text: string, zone = 'Europe/Paris') =>
  readStart(text, { today, zone, names: [fr.dates] })?.toString();

describe('a date and an hour, as typed', () => {
  it.each([
    ['2/12 à 12h30', '2026-12-02T11:30:00Z'],
    ['jeudi 14h', '2026-11-26T13:00:00Z'],
    ['demain à 9 h', '2026-11-24T08:00:00Z'],
    ['2026-12-02 12:30', '2026-12-02T11:30:00Z'],
    ['2026-12-02T12:30', '2026-12-02T11:30:00Z'],
    ['29/3/2027 à 9h', '2027-03-29T07:00:00Z'],
    ['12h30', undefined],
    ['2/12', undefined],
    ['2/12 à 25h', undefined],
    ['bientôt', undefined],
  ])('%s', (text, expected) => {
    expect(startOf(text)).toBe(expected);
  });

  it('is read on the clock of whoever types it', () => {
    expect(startOf('2/12 à 12h30', 'Indian/Reunion')).toBe('2026-12-02T08:30:00Z');
  });
});

it.each([
  ['12', 12],
  ['10 000', 10_000],
  ['12 personnes', 12],
  ['douze', Number.NaN],
  ['-3', Number.NaN],
])('a count: %s', (text, expected) => {
  expect(readCount(text)).toBe(expected);
});

it.each([
  ['45', 45],
  ['45 minutes', 45],
  ['1h', 60],
  ['1 h 30', 90],
])('a length: %s', (text, expected) => {
  expect(readMinutes(text)).toBe(expected);
});

it.each([
  ['3', { number: 3, rest: '' }],
  ['n° 3 Une raison', { number: 3, rest: 'Une raison' }],
  ['3 2/12 à 14h', { number: 3, rest: '2/12 à 14h' }],
  ['2/12 à 14h', { rest: '2/12 à 14h' }],
])('which training: %s', (text, expected) => {
  expect(readNumbered(text)).toEqual(expected);
});

it.each([
  ['https://a.example/x', true, false],
  ['javascript:alert(1)', false, true],
  ['JAVASCRIPT:alert(1)', false, true],
  ['data:text/html,x', false, true],
  ['file:///etc/passwd', false, true],
  ['Salle 3 : deuxième étage', false, false],
])('a link: %s', (text, opens, wrong) => {
  expect([webLink(text) !== undefined, isWrongLink(text)]).toEqual([opens, wrong]);
});

describe('reminders', () => {
  const of = (startsAt: string, zone: string) =>
    remindersOf({ startsAt: Temporal.Instant.from(startsAt), zone }, 'FR').map(({ what, at }) =>
      [what, at.toZonedDateTimeISO(zone).toPlainDateTime()].join(' '),
    );

  it.each([
    [
      'of a Monday come on the Friday',
      '2026-11-30T14:00:00+01:00',
      'Europe/Paris',
      'day 2026-11-27T14:00:00',
    ],
    ['leave a public holiday out', '2026-11-12T14:00:00+01:00', 'Europe/Paris', 'day 2026-11-10T14:00:00'],
    [
      'are at the same hour across winter time',
      '2026-10-26T09:00:00+01:00',
      'Europe/Paris',
      'day 2026-10-23T14:00:00',
    ],
    [
      'are on the session’s own clock',
      '2026-12-02T12:30:00+04:00',
      'Indian/Reunion',
      'day 2026-12-01T14:00:00',
    ],
  ])('%s', (_, startsAt, zone, expected) => {
    expect(of(startsAt, zone)[0]).toBe(expected);
  });
});

describe('what was expected', () => {
  const now = Temporal.Instant.from('2026-11-24T14:00:00+01:00');
  const person = {
    zone: 'Europe/Paris',
    holidays: 'FR',
    works: ['mon', 'tue', 'wed', 'thu', 'fri'],
    paused: false,
  } as const;
  const message = { now, mergeable: false, daily: false, legal: false, expected: true };
  const spent = { today: 2, thisWeek: 6 };

  it('is said although the day’s budget is spent', () => {
    expect(verdict(message, person, spent)).toEqual({ do: 'send' });
    expect(verdict({ ...message, expected: false }, person, spent)).toMatchObject({ do: 'wait' });
  });

  it('keeps to pauses and hours all the same', () => {
    expect(verdict(message, { ...person, paused: true }, spent)).toMatchObject({ do: 'wait' });
    const night = Temporal.Instant.from('2026-11-24T22:00:00+01:00');
    expect(verdict({ ...message, now: night }, person, spent)).toMatchObject({ do: 'wait' });
  });
});
