import { describe, expect, it } from 'vitest';
import { localTime, nextAt } from '../../../../src/web/sandbox/clock/moves.ts';

const PARIS = 'Europe/Paris';

const next = (text: string, now: string, zone = PARIS): string =>
  nextAt(localTime(text), Temporal.Instant.from(now), zone).toZonedDateTimeISO(zone).toString().slice(0, 22);

describe('the next local hour', () => {
  it.each([
    ['on a Monday', '2026-11-23T08:00+01:00', '2026-11-27T15:00:00+01'],
    ['on that day, before it', '2026-11-27T14:59+01:00', '2026-11-27T15:00:00+01'],
    ['at that very minute', '2026-11-27T15:00+01:00', '2026-12-04T15:00:00+01'],
    ['on that day, after it', '2026-11-27T15:10+01:00', '2026-12-04T15:00:00+01'],
    ['on the day after', '2026-11-28T09:00+01:00', '2026-12-04T15:00:00+01'],
    ['across a change of clocks', '2027-03-27T16:00+01:00', '2027-04-02T15:00:00+02'],
    ['across the end of a year of 53 weeks', '2026-12-28T10:00+01:00', '2027-01-01T15:00:00+01'],
  ])('of a Friday at 15:00, asked %s', (_, now, expected) => {
    expect(next('fri 15:00', now)).toBe(expected);
  });

  it('of tomorrow is never today, however early it is', () => {
    expect(next('tomorrow 09:30', '2026-11-23T00:05+01:00')).toBe('2026-11-24T09:30:00+01');
    expect(next('tomorrow 09:30', '2026-11-23T23:59+01:00')).toBe('2026-11-24T09:30:00+01');
  });

  it('is the one of the zone, not of this machine', () => {
    expect(next('tomorrow 09:30', '2026-11-23T21:00Z', 'Indian/Reunion')).toBe('2026-11-25T09:30:00+04');
  });

  it('that a change of clocks skips comes just after the gap', () => {
    expect(next('sun 02:30', '2027-03-27T16:00+01:00')).toBe('2027-03-28T03:30:00+02');
  });

  it.each(['', 'fri', '15:00', 'fri 25:00', 'fri 9:00', 'Friday 15:00', 'fri 15:00 x', 'today 10:00'])(
    'is not read in « %s »',
    (text) => {
      expect(() => localTime(text)).toThrow(RangeError);
    },
  );
});
