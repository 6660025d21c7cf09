import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../../src/rituals/time/calendar.ts';
import { URGENCIES, type Urgency } from '../../../src/rituals/help/request.ts';
import {
  type FollowedRequest,
  followUps,
  realisticBy,
  retryMornings,
  silentAt,
} from '../../../src/rituals/help/follow-ups.ts';
import { nextOpening } from '../../../src/rituals/people/proactive-budget.ts';
import { type Life, workingDayBefore } from '../../../src/rituals/time/working-time.ts';

const PARIS: Life = { zone: 'Europe/Paris', holidays: 'FR', works: ['mon', 'tue', 'wed', 'thu', 'fri'] };
const REUNION: Life = { zone: 'Indian/Reunion', holidays: 'FR-RE', works: ['mon', 'tue', 'wed', 'thu'] };

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const local = (instant: Temporal.Instant | undefined, life: Life): string =>
  instant?.toZonedDateTimeISO(life.zone).toPlainDateTime().toString().slice(0, 16) ?? 'never';

const planned = (request: Partial<FollowedRequest>, until: string, life = PARIS): string[] => {
  const askedAt = request.askedAt ?? at('2026-11-23T10:00:00+01:00');
  const followed: FollowedRequest = { urgency: 'week', lasting: false, ...request, askedAt };
  return followUps(followed, life, [askedAt, at(until)]).map(
    ({ at: when, slot }) => `${slot} ${local(when, life)}`,
  );
};

describe('a request is come back to', () => {
  test('after 2, 7 and 14 days', () => {
    expect(planned({}, '2027-03-01T00:00:00Z')).toEqual([
      'day-2 2026-11-25T10:00',
      'day-7 2026-11-30T10:00',
      'day-14 2026-12-07T10:00',
    ]);
  });

  test('the same evening and the next morning, when it is for today', () => {
    expect(planned({ urgency: 'today' }, '2027-03-01T00:00:00Z')).toEqual([
      'evening 2026-11-23T17:30',
      'morning 2026-11-24T09:30',
    ]);
  });

  test('only the next working morning, when it was asked on a Friday evening', () => {
    const askedAt = at('2026-11-27T17:00:00+01:00');
    expect(planned({ urgency: 'today', askedAt }, '2027-03-01T00:00:00Z')).toEqual([
      'morning 2026-11-30T09:30',
    ]);
  });

  test('on the next working day, when a holiday or a day off is in the way', () => {
    const askedAt = at('2026-12-23T10:00:00+01:00');
    expect(planned({ askedAt }, '2027-03-01T00:00:00Z')).toEqual([
      'day-2 2026-12-28T10:00',
      'day-7 2026-12-30T10:00',
      'day-14 2027-01-06T10:00',
    ]);
    expect(planned({ askedAt: at('2026-12-15T10:00:00+04:00') }, '2026-12-22T12:00:00Z', REUNION)).toEqual([
      'day-2 2026-12-17T10:00',
      'day-7 2026-12-22T10:00',
    ]);
  });

  test('each week as long as it lasts, for a machine or a network', () => {
    expect(planned({ lasting: true, urgency: 'today' }, '2026-12-15T00:00:00Z')).toEqual([
      'week-1 2026-11-30T10:00',
      'week-2 2026-12-07T10:00',
      'week-3 2026-12-14T10:00',
    ]);
  });
});

const instants = fc
  .integer({ min: 0, max: 365 * 24 * 12 })
  .map((steps) => at('2026-09-01T00:00:00Z').add({ minutes: 5 * steps }));
const lives = fc.constantFrom(PARIS, REUNION);
const urgencies = fc.constantFrom<Urgency>(...URGENCIES);

describe('whatever the day and the hour', () => {
  test('its author is asked on a day they work, after they asked, and once per slot', () => {
    fc.assert(
      fc.property(instants, lives, urgencies, fc.boolean(), (askedAt, life, urgency, lasting) => {
        const found = followUps({ urgency, lasting, askedAt }, life, [
          askedAt,
          askedAt.add({ hours: 24 * 60 }),
        ]);
        for (const one of found) {
          expect(isWorkingDay(one.localDate, life.holidays, life.works)).toBe(true);
          expect(Temporal.Instant.compare(one.at, askedAt)).toBeGreaterThan(0);
        }
        expect(new Set(found.map(({ slot }) => slot)).size).toBe(found.length);
      }),
    );
  });

  test('an answer is said to be realistic, and a silence ends, within working hours and later', () => {
    fc.assert(
      fc.property(instants, lives, urgencies, (now, life, urgency) => {
        for (const when of [realisticBy(urgency, now, life), silentAt(urgency, now, life)]) {
          expect(when).toBeDefined();
          if (!when) continue;
          expect(Temporal.Instant.compare(when, now)).toBeGreaterThan(0);
          // The last instant of a day counts as within it.
          const opening = nextOpening(when.subtract({ milliseconds: 1 }), { ...life, paused: false });
          expect(opening && Temporal.Instant.compare(opening, when) <= 0).toBe(true);
        }
      }),
    );
  });

  test('what is for today is answered sooner than what can wait', () => {
    fc.assert(
      fc.property(instants, lives, (now, life) => {
        const [today, week, whenever] = URGENCIES.map((urgency) => realisticBy(urgency, now, life));
        if (!today || !week || !whenever) throw new Error('someone works within a month');
        expect(Temporal.Instant.compare(today, week)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(week, whenever)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('the working day before a Monday is Friday, and before 2 January it is not the 1st', () => {
  const before = (day: string) => workingDayBefore(Temporal.PlainDate.from(day), PARIS).toString();
  expect([before('2026-11-30'), before('2027-01-04'), before('2027-01-02')]).toEqual([
    '2026-11-27',
    '2026-12-31',
    '2026-12-31',
  ]);
});

describe('somebody is looked for again', () => {
  test('each working morning after the request, and on no other day', () => {
    const askedAt = at('2026-12-23T10:00:00+01:00');
    const found = retryMornings(askedAt, PARIS, [
      at('2026-01-01T00:00:00Z'),
      at('2026-12-29T12:00:00+01:00'),
    ]);
    expect(found.map((one) => local(one.at, PARIS))).toEqual([
      '2026-12-24T09:00',
      '2026-12-28T09:00',
      '2026-12-29T09:00',
    ]);
  });

  test('from where a span begins: no year is walked through for one minute', () => {
    const minute = [at('2027-03-01T08:00:00Z'), at('2027-03-01T08:01:00Z')] as const;
    expect(retryMornings(at('2026-11-23T10:00:00Z'), PARIS, minute)).toHaveLength(1);
    expect(retryMornings(at('2026-11-23T10:00:00Z'), PARIS, [minute[1], minute[1]])).toEqual([]);
  });
});
