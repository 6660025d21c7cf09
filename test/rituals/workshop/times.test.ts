import { describe, expect, it } from 'vitest';
import {
  checkStart,
  closesAt,
  doOverlap,
  endOf,
  isSignUpOpen,
} from '../../../src/rituals/workshop/workshop.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`);
const NOW = at('10:00');

describe('a training', () => {
  it.each([
    ['now', NOW, 'past'],
    ['a second ago', NOW.subtract({ seconds: 1 }), 'past'],
    ['in a second', NOW.add({ seconds: 1 }), undefined],
    ['in a year', NOW.add({ hours: 24 * 365 }), undefined],
    ['in more than a year', NOW.add({ hours: 24 * 365, seconds: 1 }), 'far'],
  ])('that begins %s', (_, start, fault) => {
    expect(checkStart(start, NOW)).toBe(fault);
  });

  it('ends after its minutes, and closes its hours before', () => {
    const dated = { startsAt: at('14:00'), minutes: 45, cutoff: 2 };
    expect(endOf(dated).toString()).toBe('2026-11-23T14:45:00Z');
    expect(closesAt(dated).toString()).toBe('2026-11-23T12:00:00Z');
    expect(isSignUpOpen(dated, at('11:59'))).toBe(true);
    expect(isSignUpOpen(dated, at('12:00'))).toBe(false);
  });

  it.each([
    ['during it', '14:30', true],
    ['as it ends', '15:00', false],
    ['that ends as it begins', '13:00', false],
    ['that ends during it', '13:30', true],
    ['at the same time', '14:00', true],
  ])('overlaps another %s', (_, start, overlaps) => {
    const [one, other] = [
      { startsAt: at('14:00'), minutes: 60 },
      { startsAt: at(start), minutes: 60 },
    ];
    expect([doOverlap(one, other), doOverlap(other, one)]).toEqual([overlaps, overlaps]);
  });
});
