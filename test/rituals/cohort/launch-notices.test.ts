import { describe, expect, it } from 'vitest';
import { coordinationFirst, launchHour, noticeInstants } from '../../../src/rituals/cohort/launch-notices.ts';

const PARIS = { zone: 'Europe/Paris', holidays: 'FR' } as const;
const hour = (now: string): string =>
  launchHour(Temporal.Instant.from(now), PARIS)
    .from.toZonedDateTimeISO('Europe/Paris')
    .toPlainDateTime()
    .toString();

describe('the notices of a launch', () => {
  it('leave over the hour that comes, when a whole one is left in the day', () => {
    expect(hour('2026-11-23T10:12:00+01:00')).toBe('2026-11-23T10:12:00');
    expect(hour('2026-11-23T07:00:00+01:00')).toBe('2026-11-23T08:30:00');
  });

  it('wait for the next working morning in the evening, at a weekend and on a holiday', () => {
    expect(hour('2026-11-23T18:20:00+01:00')).toBe('2026-11-24T08:30:00');
    expect(hour('2026-11-27T18:20:00+01:00')).toBe('2026-11-30T08:30:00');
    expect(hour('2026-12-25T10:00:00+01:00')).toBe('2026-12-28T08:30:00');
  });

  it('begin with those of the coordination, in the same order otherwise', () => {
    expect(coordinationFirst(['ada', 'c1', 'basile', 'c2'], new Set(['c2', 'c1', 'gone']))).toEqual([
      'c1',
      'c2',
      'ada',
      'basile',
    ]);
  });

  it('have each their own instant', () => {
    const instants = noticeInstants(77, Temporal.Instant.from('2026-11-23T09:00:00Z')).map(String);
    expect(new Set(instants).size).toBe(77);
    expect(instants.at(-1)?.slice(0, 16)).toBe('2026-11-23T09:59');
    expect(noticeInstants(0, Temporal.Instant.from('2026-11-23T09:00:00Z'))).toEqual([]);
  });
});
