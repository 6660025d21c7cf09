import { expect, test } from 'vitest';
import type { Weekday } from '../../../src/rituals/time/calendar.ts';
import { workingDayFrom } from '../../../src/rituals/time/working-day.ts';

const from = (day: string, works?: readonly Weekday[]): string =>
  workingDayFrom(Temporal.PlainDate.from(day), 'FR', works).toString();

test.each<[name: string, day: string, first: string]>([
  ['a working day is its own', '2026-11-23', '2026-11-23'],
  ['a Saturday waits for Monday', '2026-11-21', '2026-11-23'],
  ['a holiday waits for the next day', '2026-11-11', '2026-11-12'],
  ['a weekend before a holiday waits for Tuesday', '2027-03-27', '2027-03-30'],
])('%s', (_, day, first) => {
  expect(from(day)).toBe(first);
});

test('somebody who works on Tuesdays and Thursdays starts on one of them', () => {
  expect(from('2026-11-25', ['tue', 'thu'])).toBe('2026-11-26');
});

test('a calendar without working days ends where it began, and ends', () => {
  expect(from('2026-11-25', [])).toBe('2026-11-25');
});
