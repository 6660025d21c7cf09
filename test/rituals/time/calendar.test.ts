import { describe, expect, test } from 'vitest';
import {
  datesBetween,
  type HolidayName,
  holidayNames,
  isHoliday,
  isoWeek,
  isWorkingDay,
  localDate,
  localInstant,
  mondayOf,
  weekdayOf,
} from '../../../src/rituals/time/calendar.ts';

const isName = (name: string): name is HolidayName => holidayNames.has(name);

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('days off', () => {
  test.each<[name: string, date: string, offIn: HolidayName[]]>([
    ['11 November is off in the whole of France', '2026-11-11', ['FR', 'FR-AM', 'FR-RE', 'US-NY']],
    ['14 July too', '2027-07-14', ['FR', 'FR-AM', 'FR-RE']],
    ['Easter Monday too', '2027-03-29', ['FR', 'FR-AM', 'FR-RE']],
    ['Ascension too', '2027-05-06', ['FR', 'FR-AM', 'FR-RE']],
    ['Whit Monday too', '2028-06-05', ['FR', 'FR-AM', 'FR-RE']],
    ['Good Friday only in Strasbourg', '2027-03-26', ['FR-AM']],
    ['26 December only in Strasbourg', '2028-12-26', ['FR-AM']],
    ['20 December only in La Réunion', '2027-12-20', ['FR-RE']],
    ['Thanksgiving only in New York', '2026-11-26', ['US-NY']],
    ['1 January everywhere', '2027-01-01', ['FR', 'FR-AM', 'FR-RE', 'US-NY']],
    ['Christmas Eve nowhere', '2026-12-24', []],
    ['Easter eve nowhere', '2027-03-27', []],
    ['Mother’s day nowhere: it is no day off', '2027-05-30', []],
  ])('%s', (_, date, offIn) => {
    const zones: HolidayName[] = ['FR', 'FR-AM', 'FR-RE', 'US-NY'];
    expect(zones.filter((zone) => isHoliday(day(date), zone))).toEqual(offIn);
  });

  test.each([...holidayNames].filter(isName))('the calendar %s knows 1 January and some ten days', (name) => {
    const off = [...datesBetween(day('2027-01-01'), day('2027-12-31'))].filter((one) => isHoliday(one, name));
    expect(off[0]?.toString()).toBe('2027-01-01');
    expect(off.length).toBeGreaterThanOrEqual(5);
    expect(off.length).toBeLessThanOrEqual(20);
  });

  test.each<[name: string, date: string, works: Parameters<typeof isWorkingDay>[2], expected: boolean]>([
    ['a Monday is worked', '2026-11-23', undefined, true],
    ['a Saturday is not', '2026-11-28', undefined, false],
    ['a Sunday is not', '2026-11-29', undefined, false],
    ['a Wednesday off is not', '2026-11-11', undefined, false],
    ['a Saturday is, by who works on it', '2026-11-28', ['sat'], true],
    ['a Monday is not, by who does not work on it', '2026-11-23', ['tue', 'wed'], false],
    ['a day off is not, even by who works on that weekday', '2026-11-11', ['wed'], false],
  ])('%s', (_, date, works, expected) => {
    expect(isWorkingDay(day(date), 'FR', works)).toBe(expected);
  });
});

describe('weeks', () => {
  test.each([
    ['2026-11-23', '2026-W48'],
    ['2026-12-27', '2026-W52'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2028-01-01', '2027-W52'],
  ])('%s is in %s', (date, week) => {
    expect(isoWeek(day(date))).toBe(week);
  });

  test.each([
    ['2026-11-23', '2026-11-23', 'mon'],
    ['2026-11-29', '2026-11-23', 'sun'],
    ['2027-01-01', '2026-12-28', 'fri'],
  ])('the Monday of %s is %s, and it is a %s', (date, monday, weekday) => {
    expect([mondayOf(day(date)).toString(), weekdayOf(day(date))]).toEqual([monday, weekday]);
  });

  test('the dates between two days include both, and none lie backwards', () => {
    const dates = (from: string, to: string) => [...datesBetween(day(from), day(to))].map(String);
    expect(dates('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
    expect(dates('2027-03-01', '2027-02-27')).toEqual([]);
  });
});

describe('an hour of a wall clock is an instant', () => {
  test.each([
    ['Paris in winter', '2026-11-23', '10:00', 'Europe/Paris', '2026-11-23T09:00:00Z'],
    ['Paris in summer', '2027-07-12', '10:00', 'Europe/Paris', '2027-07-12T08:00:00Z'],
    ['Paris, in the gap of March: 03:00', '2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:00:00Z'],
    ['Paris, at the start of the gap', '2026-03-29', '02:00', 'Europe/Paris', '2026-03-29T01:00:00Z'],
    ['Paris, just before the gap', '2026-03-29', '01:59', 'Europe/Paris', '2026-03-29T00:59:00Z'],
    ['Paris, just after the gap', '2026-03-29', '03:00', 'Europe/Paris', '2026-03-29T01:00:00Z'],
    ['Paris, twice 02:30: the first', '2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00Z'],
    ['Paris, after the overlap', '2026-10-25', '03:00', 'Europe/Paris', '2026-10-25T02:00:00Z'],
    ['La Réunion in summer', '2026-03-29', '02:30', 'Indian/Reunion', '2026-03-28T22:30:00Z'],
    ['New York before its own change', '2027-03-12', '10:00', 'America/New_York', '2027-03-12T15:00:00Z'],
    ['New York, in its gap: 03:00', '2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:00:00Z'],
    ['New York after its own change', '2027-03-15', '10:00', 'America/New_York', '2027-03-15T14:00:00Z'],
    ['New York, twice 01:30: the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['Santiago, whose gap is midnight', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00Z'],
  ])('%s', (_, date, time, zone, instant) => {
    expect(localInstant(day(date), time, zone).toString()).toBe(instant);
  });

  test.each([
    ['Europe/Paris', '2026-11-24'],
    ['Indian/Reunion', '2026-11-24'],
    ['America/New_York', '2026-11-23'],
  ])('half past eleven at night in London is, in %s, on %s', (zone, date) => {
    expect(localDate(Temporal.Instant.from('2026-11-23T23:30:00Z'), zone).toString()).toBe(date);
  });
});
