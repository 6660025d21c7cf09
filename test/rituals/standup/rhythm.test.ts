import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../../../src/rituals/time/calendar.ts';
import { planRounds } from '../../../src/rituals/standup/rounds.ts';
import {
  DEFAULTS,
  PROPOSABLE,
  rhythmFaults,
  settingsFor,
  type WantedRhythm,
  wantedFrom,
} from '../../../src/rituals/standup/rhythm.ts';
import { readHour } from '../../../src/rituals/words/dates/hours.ts';
import { phaseOf } from '../../../src/rituals/standup/question-sets.ts';
import { readRhythm } from '../../../src/rituals/standup/typed-rhythm.ts';
import { typedWords } from '../../../commands/standup/rhythm/words.ts';

const daily: WantedRhythm = { set: 'daily', days: ['mon', 'thu'], opensAt: '09:30', closesAt: '12:00' };
const point: WantedRhythm = { set: 'mentor', days: ['mon', 'fri'], opensAt: '10:00', closesAt: '15:00' };
const codes = (wanted: WantedRhythm) => rhythmFaults(wanted).map(({ field, code }) => `${field} ${code}`);

describe('a rhythm', () => {
  test.each<[string, WantedRhythm, string[]]>([
    ['as it should be', daily, []],
    ['of a week, closing at an earlier hour than it opens', { ...point, closesAt: '09:00' }, []],
    ['without a day', { ...daily, days: [] }, ['days no-day']],
    ['closing before it opens', { ...daily, closesAt: '09:00' }, ['closes closes-first']],
    ['closing as it opens', { ...daily, closesAt: '09:30' }, ['closes closes-first']],
    [
      'of a single day, closing before it opens',
      { ...point, days: ['mon'], closesAt: '09:00' },
      ['closes closes-first'],
    ],
    [
      'at night',
      { ...daily, opensAt: '07:00', closesAt: '23:00' },
      ['opens outside-hours', 'closes outside-hours'],
    ],
    ['with an hour that is none', { ...daily, opensAt: 'midi' }, ['opens bad-hour']],
    ['reminding before it opens', { ...daily, remindsAt: '09:00' }, ['reminds reminder-outside']],
    ['reminding as it closes', { ...point, remindsAt: '15:00' }, ['reminds reminder-outside']],
    ['reminding on its closing day at an hour before its opening one', { ...point, remindsAt: '09:00' }, []],
  ])('%s', (_what, wanted, expected) => {
    expect(codes(wanted)).toEqual(expected);
  });

  test.each(PROPOSABLE)('« %s » has days and hours to begin with', (set) => {
    expect(codes(DEFAULTS(set))).toEqual([]);
  });

  test('becomes settings and comes back', () => {
    expect(wantedFrom(settingsFor(daily))).toEqual(daily);
    expect(wantedFrom(settingsFor(point))).toEqual(point);
    expect(settingsFor(point).rhythm).toMatchObject({ opensDay: 'mon', closesDay: 'fri' });
    expect(settingsFor(daily).rhythm).toMatchObject({ days: ['mon', 'thu'] });
  });

  test('of one person is never read beyond the team', () => {
    for (const set of PROPOSABLE) {
      const { answerBy, recap } = settingsFor({ ...DEFAULTS(set) });
      expect([answerBy, recap]).not.toEqual(['person', 'cohort']);
    }
  });

  test('without fault always plans rounds that close after they open, within hours', () => {
    const hour = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const time = hour.map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const wanted = fc.record({
      set: fc.constantFrom(...PROPOSABLE),
      days: fc.subarray([...WEEKDAYS]),
      opensAt: time,
      closesAt: time,
      remindsAt: time,
    });
    const team = {
      zone: 'Europe/Paris',
      holidays: 'FR' as const,
      startsOn: Temporal.PlainDate.from('2026-09-14'),
      endsOn: Temporal.PlainDate.from('2027-07-13'),
    };
    fc.assert(
      fc.property(wanted, (one) => {
        if (rhythmFaults(one).length > 0) return;
        const { rhythm } = settingsFor(one);
        const planned = planRounds(rhythm, team, team.startsOn, team.startsOn.add({ weeks: 3 }));
        const inOrder = planned.map(({ opensAt, remindsAt, closesAt }) => [
          Temporal.Instant.compare(opensAt, closesAt),
          Temporal.Instant.compare(remindsAt ?? opensAt, closesAt),
        ]);
        expect(inOrder).toEqual(planned.map(() => [-1, -1]));
      }),
    );
  });
});

describe('an hour is read', () => {
  test.each([
    ['9:30', '09:30'],
    ['9h30', '09:30'],
    ['9 h', '09:00'],
    ['15', '15:00'],
    ['24:00', undefined],
    ['9:75', undefined],
    ['midi', undefined],
  ])('%s', (text, hour) => {
    expect(readHour(text)).toBe(hour);
  });
});

describe('a typed rhythm', () => {
  test.each([
    ['', {}],
    [
      'quotidien lun-jeu 9h30-12h rappel 11h',
      {
        set: 'daily',
        days: ['mon', 'tue', 'wed', 'thu'],
        opensAt: '09:30',
        closesAt: '12:00',
        remindsAt: '11:00',
      },
    ],
    [
      'Quotidien, lundi et jeudi, de 9 h 30 à 12 h',
      { set: 'daily', days: ['mon', 'thu'], opensAt: '09:30', closesAt: '12:00' },
    ],
    [
      'point lun ven 10:00-15:00 sans rappel',
      { set: 'mentor', days: ['mon', 'fri'], opensAt: '10:00', closesAt: '15:00', remindsAt: '' },
    ],
    ['« Météo » mardi 9:30-10:30', { title: 'Météo', days: ['tue'], opensAt: '09:30', closesAt: '10:30' }],
    [
      'daily mon-thu 9:30-12:00 reminder 11:00',
      {
        set: 'daily',
        days: ['mon', 'tue', 'wed', 'thu'],
        opensAt: '09:30',
        closesAt: '12:00',
        remindsAt: '11:00',
      },
    ],
    ['10h-12h', { opensAt: '10:00', closesAt: '12:00' }],
  ])('« %s »', (text, expected) => {
    expect(readRhythm(text, typedWords)).toEqual(expected);
  });

  test.each([
    ['une revue de code jeudi'],
    ['la carte à 10h'],
    ['le 12'],
    ['quotidien 9h-10h-11h'],
    ['9h 10h 11h'],
    ['lun-truc'],
  ])('« %s » is about something else', (text) => {
    expect(readRhythm(text, typedWords)).toBeUndefined();
  });
});

describe('the part of a team’s life in which a set asks', () => {
  const team = {
    startsOn: Temporal.PlainDate.from('2026-09-14'),
    endsOn: Temporal.PlainDate.from('2027-07-13'),
  };
  const phase = (set: Parameters<typeof phaseOf>[0]) => {
    const { startsOn, endsOn } = phaseOf(set, team);
    return [startsOn.toString(), endsOn.toString()];
  };

  test('is four weeks for the arrival, the last months for the hand-over, all of it for the others', () => {
    expect(phase('arrival')).toEqual(['2026-09-14', '2026-10-11']);
    expect(phase('handover')).toEqual(['2027-05-14', '2027-07-13']);
    expect(phase('weekly')).toEqual(['2026-09-14', '2027-07-13']);
  });
});
