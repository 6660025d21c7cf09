import { describe, expect, it } from 'vitest';
import { isWrongLink, webLink } from '../../../src/rituals/words/web-link.ts';
import { verdict } from '../../../src/rituals/people/proactive-budget.ts';
import { remindersOf } from '../../../src/rituals/workshop/reminders.ts';

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
