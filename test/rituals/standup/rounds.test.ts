import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { type HolidayName, isoWeek, WEEKDAYS } from '../../../src/rituals/time/calendar.ts';
import {
  datesAround,
  type PlannedRound,
  planRounds,
  recapInstant,
  type Rhythm,
  type TeamCalendar,
} from '../../../src/rituals/standup/rounds.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const WEEKLY: Rhythm = {
  opensDay: 'mon',
  opensAt: '10:00',
  remindsAt: '10:00',
  closesDay: 'fri',
  closesAt: '15:00',
};
const DAILY: Rhythm = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  opensAt: '09:30',
  remindsAt: '11:00',
  closesAt: '12:00',
};

const PARIS: TeamCalendar = {
  zone: 'Europe/Paris',
  holidays: 'FR',
  startsOn: day('2026-08-31'),
  endsOn: day('2028-08-31'),
};
const STRASBOURG: TeamCalendar = { ...PARIS, holidays: 'FR-AM' };
const REUNION: TeamCalendar = { ...PARIS, zone: 'Indian/Reunion', holidays: 'FR-RE' };
const NEW_YORK: TeamCalendar = { ...PARIS, zone: 'America/New_York', holidays: 'US-NY' };

const clockOf = (at: Temporal.Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Each round in its team's local time: opening, reminder, closing. */
const rounds = (rhythm: Rhythm, team: TeamCalendar, from: string, to: string) =>
  planRounds(rhythm, team, day(from), day(to)).map(({ opensAt, remindsAt, closesAt }) => [
    clockOf(opensAt, team.zone),
    remindsAt ? clockOf(remindsAt, team.zone) : '',
    clockOf(closesAt, team.zone),
  ]);

describe('a weekly report', () => {
  test.each<[name: string, team: TeamCalendar, from: string, to: string, opens: string, closes: string]>([
    ['opens on Monday and closes on Friday', PARIS, '2026-11-23', '2026-11-29', '2026-11-23', '2026-11-27'],
    [
      'closes on Christmas Eve, as Friday is off',
      PARIS,
      '2026-12-21',
      '2026-12-27',
      '2026-12-21',
      '2026-12-24',
    ],
    [
      'closes on New Year’s Eve, as Friday is off',
      PARIS,
      '2026-12-28',
      '2027-01-03',
      '2026-12-28',
      '2026-12-31',
    ],
    [
      'opens on Tuesday, as Easter Monday is off',
      PARIS,
      '2027-03-29',
      '2027-04-04',
      '2027-03-30',
      '2027-04-02',
    ],
    [
      'closes on Thursday before Strasbourg’s Good Friday',
      STRASBOURG,
      '2027-03-22',
      '2027-03-28',
      '2027-03-22',
      '2027-03-25',
    ],
    ['closes on that Friday in Paris', PARIS, '2027-03-22', '2027-03-28', '2027-03-22', '2027-03-26'],
    ['closes on that Friday in La Réunion', REUNION, '2027-03-22', '2027-03-28', '2027-03-22', '2027-03-26'],
    [
      'opens on La Réunion’s Tuesday, as 20 December is off',
      REUNION,
      '2027-12-20',
      '2027-12-26',
      '2027-12-21',
      '2027-12-24',
    ],
  ])('%s', (_, team, from, to, opens, closes) => {
    expect(rounds(WEEKLY, team, from, to)).toEqual([
      [`${opens}T10:00`, `${closes}T10:00`, `${closes}T15:00`],
    ]);
  });

  test.each<[name: string, team: TeamCalendar, monday: string, closes: string]>([
    ['New York’s Friday after Thanksgiving', NEW_YORK, '2026-11-23', '2026-11-27'],
    ['the Friday after Ascension Day', PARIS, '2027-05-03', '2027-05-07'],
  ])('closes on %s, a bridge to the weekend, without a reminder', (_, team, monday, closes) => {
    const planned = rounds(WEEKLY, team, monday, day(monday).add({ days: 6 }).toString());
    expect(planned).toEqual([[`${monday}T10:00`, '', `${closes}T15:00`]]);
  });

  test('of the last days of 2026 belongs to week 53, the next one to week 1', () => {
    const planned = planRounds(WEEKLY, PARIS, day('2026-12-21'), day('2027-01-10'));
    expect(planned.map(({ localDate }) => isoWeek(localDate))).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  });

  test('keeps its hour through both clock changes', () => {
    const opens = (from: string, to: string) =>
      planRounds(WEEKLY, PARIS, day(from), day(to)).map(({ opensAt }) => opensAt.toString());
    expect(opens('2026-10-19', '2026-10-26')).toEqual(['2026-10-19T08:00:00Z', '2026-10-26T09:00:00Z']);
    expect(opens('2027-03-22', '2027-04-04')).toEqual(['2027-03-22T09:00:00Z', '2027-03-30T08:00:00Z']);
  });

  test('belongs to the span in which it opens, not to the one in which it closes', () => {
    expect(rounds(WEEKLY, PARIS, '2026-11-24', '2026-11-29')).toEqual([]);
    expect(rounds(WEEKLY, PARIS, '2026-11-23', '2026-11-23')).toHaveLength(1);
  });

  test('is skipped in a week without a working day between its two days', () => {
    expect(rounds({ ...WEEKLY, opensDay: 'fri' }, PARIS, '2026-12-21', '2027-01-10')).toEqual([
      ['2027-01-08T10:00', '', '2027-01-08T15:00'],
    ]);
  });

  test('is skipped when a day off makes it close before it opens', () => {
    const rhythm: Rhythm = { ...WEEKLY, opensDay: 'thu', opensAt: '16:00', remindsAt: '09:00' };
    expect(rounds({ ...rhythm, closesAt: '12:00' }, PARIS, '2026-12-14', '2026-12-27')).toEqual([
      ['2026-12-17T16:00', '2026-12-18T09:00', '2026-12-18T12:00'],
    ]);
  });

  test('is skipped when a day off makes it close as it opens', () => {
    const rhythm: Rhythm = { ...WEEKLY, opensDay: 'thu', opensAt: '15:00' };
    expect(rounds(rhythm, PARIS, '2026-12-21', '2026-12-27')).toEqual([]);
  });
});

describe('a reminder', () => {
  test.each([
    ['comes before the closing', { ...DAILY }, '2026-11-23', '2026-11-23T11:00'],
    ['is absent when none is wanted', { ...DAILY, remindsAt: '' }, '2026-11-23', ''],
    ['is absent before the opening', { ...DAILY, remindsAt: '09:00' }, '2026-11-23', ''],
    ['is absent at the opening', { ...DAILY, remindsAt: '09:30' }, '2026-11-23', ''],
    ['is absent at the closing', { ...DAILY, remindsAt: '12:00' }, '2026-11-23', ''],
    ['is absent after the closing', { ...DAILY, remindsAt: '13:00' }, '2026-11-23', ''],
    [
      'is absent in a week so short that it would come as the round opens',
      { ...WEEKLY, opensDay: 'thu' },
      '2026-12-24',
      '',
    ],
  ] satisfies [string, Rhythm, string, string][])('%s', (_, rhythm, date, reminds) => {
    expect(rounds(rhythm, PARIS, date, date).map(([, at]) => at)).toEqual([reminds]);
  });

  test('that is absent leaves no key behind', () => {
    const [planned] = planRounds(
      { ...DAILY, remindsAt: '09:00' },
      PARIS,
      day('2026-11-23'),
      day('2026-11-23'),
    );
    expect(Object.keys(planned ?? {})).toEqual(['localDate', 'opensAt', 'closesAt']);
  });
});

const datesOf = (rhythm: Rhythm, team: TeamCalendar, from: string, to: string): string[] =>
  planRounds(rhythm, team, day(from), day(to)).map(({ localDate }) => localDate.toString());

describe('a daily stand-up is asked', () => {
  test.each<[name: string, rhythm: Partial<Rhythm>, from: string, to: string, dates: string[]]>([
    [
      'each working day',
      {},
      '2026-11-09',
      '2026-11-15',
      ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13'],
    ],
    ['on its own days', { days: ['thu', 'mon'] }, '2026-11-09', '2026-11-15', ['2026-11-09', '2026-11-12']],
    ['never on a Saturday', { days: ['sat', 'sun'] }, '2026-11-09', '2026-12-15', []],
    [
      'every two weeks, counted from its first day',
      { days: ['tue'], everyWeeks: 2, from: '2026-11-10' },
      '2026-11-02',
      '2026-12-20',
      ['2026-11-10', '2026-11-24', '2026-12-08'],
    ],
    [
      'every two weeks, counted from the team’s first week',
      { days: ['tue'], everyWeeks: 2 },
      '2026-09-01',
      '2026-10-01',
      ['2026-09-01', '2026-09-15', '2026-09-29'],
    ],
    [
      'every three weeks, through week 53',
      { days: ['wed'], everyWeeks: 3, from: '2026-12-07' },
      '2026-12-01',
      '2027-01-31',
      ['2026-12-09', '2026-12-30', '2027-01-20'],
    ],
    [
      'on dates, but never on one that is off',
      { days: [], dates: ['2026-11-11', '2026-11-12', '2026-12-01', '2026-12-05'] },
      '2026-11-01',
      '2026-12-31',
      ['2026-11-12', '2026-12-01'],
    ],
    [
      'once on a date that is also one of its days',
      { days: ['thu'], dates: ['2026-11-12'] },
      '2026-11-09',
      '2026-11-15',
      ['2026-11-12'],
    ],
    [
      'from a day, included',
      { from: '2026-11-12' },
      '2026-11-09',
      '2026-11-15',
      ['2026-11-12', '2026-11-13'],
    ],
    [
      'until a day, included',
      { until: '2026-11-10' },
      '2026-11-09',
      '2026-11-15',
      ['2026-11-09', '2026-11-10'],
    ],
  ])('%s', (_, rhythm, from, to, dates) => {
    expect(datesOf({ ...DAILY, ...rhythm }, PARIS, from, to)).toEqual(dates);
  });

  test('without a gap in a span asked backwards: nothing', () => {
    expect(datesOf(DAILY, PARIS, '2026-11-13', '2026-11-12')).toEqual([]);
  });
});

describe('the dates of a team bound its rounds', () => {
  const team: TeamCalendar = { ...PARIS, startsOn: day('2026-09-15'), endsOn: day('2026-09-29') };

  test('a daily one is asked on the first and last days, and not outside', () => {
    const dates = datesOf(DAILY, team, '2026-09-01', '2026-10-31');
    expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-09-15', '2026-09-29', 11]);
  });

  test('a weekly one neither opens before the first day nor closes after the last', () => {
    expect(rounds(WEEKLY, team, '2026-09-01', '2026-10-31')).toEqual([
      ['2026-09-21T10:00', '2026-09-25T10:00', '2026-09-25T15:00'],
      ['2026-09-28T10:00', '2026-09-29T10:00', '2026-09-29T15:00'],
    ]);
  });
});

describe('the recap of a week', () => {
  const paris = { zone: 'Europe/Paris', holidays: 'FR' } as const;

  test.each<[name: string, rhythm: Rhythm, monday: string, at: string | undefined]>([
    ['comes five minutes after Friday’s closing', WEEKLY, '2026-11-23', '2026-11-27T14:05:00Z'],
    ['comes on Thursday when Friday is off', WEEKLY, '2026-12-28', '2026-12-31T14:05:00Z'],
    ['comes in summer time after the change', WEEKLY, '2027-03-29', '2027-04-02T13:05:00Z'],
    ['does not come when all its days are off', { ...WEEKLY, opensDay: 'fri' }, '2026-12-21', undefined],
    [
      'follows the last day of a daily ritual',
      { ...DAILY, days: ['mon', 'wed'] },
      '2026-11-23',
      '2026-11-25T11:05:00Z',
    ],
    [
      'follows it in whatever order its days are',
      { ...DAILY, days: ['wed', 'mon'] },
      '2026-11-23',
      '2026-11-25T11:05:00Z',
    ],
    [
      'follows the last of its dates in that week',
      { opensAt: '09:30', closesAt: '12:00', dates: ['2026-11-25'] },
      '2026-11-23',
      '2026-11-25T11:05:00Z',
    ],
  ])('%s', (_, rhythm, monday, at) => {
    expect(recapInstant(rhythm, day(monday), paris)?.toString()).toBe(at);
  });

  test('follows the calendar and the zone of the cohort', () => {
    const at = (cohort: { zone: string; holidays: HolidayName }) =>
      recapInstant(WEEKLY, day('2027-03-22'), cohort)?.toString();
    expect(at({ zone: 'Europe/Paris', holidays: 'FR-AM' })).toBe('2027-03-25T14:05:00Z');
    expect(at({ zone: 'Indian/Reunion', holidays: 'FR-RE' })).toBe('2027-03-26T11:05:00Z');
  });
});

test('the dates around a span hold its local date in the earliest and the latest zone', () => {
  const noon = Temporal.Instant.from('2026-11-23T12:00:00Z');
  const { from, to } = datesAround(noon, noon);
  const local = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
    noon.toZonedDateTimeISO(zone).toPlainDate().toString(),
  );
  expect([from.toString(), to.toString()]).toEqual(['2026-11-22', '2026-11-24']);
  expect(local.every((date) => date >= from.toString() && date <= to.toString())).toBe(true);
});

// Days off on weekdays in the two years below, as a list, so that the library does not check itself.
const FRANCE = `2026-11-11 2026-12-25 2027-01-01 2027-03-29 2027-05-06 2027-05-17 2027-07-14 2027-11-01 2027-11-11
  2028-04-17 2028-05-01 2028-05-08 2028-05-25 2028-06-05 2028-07-14 2028-08-15`;
const NEW_YORK_STATE = `2026-09-07 2026-10-12 2026-11-03 2026-11-11 2026-11-26 2026-12-25 2027-01-01 2027-01-18
  2027-02-12 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-02 2027-11-11 2027-11-25
  2027-12-24 2027-12-31 2028-01-17 2028-02-15 2028-02-21 2028-05-29 2028-06-19 2028-07-04`;

const datesIn = (...texts: string[]): ReadonlySet<string> => new Set(texts.join(' ').split(/\s+/));

type Place = { name: string; team: TeamCalendar; off: ReadonlySet<string> };

const PLACES: Place[] = [
  { name: 'Paris', team: PARIS, off: datesIn(FRANCE) },
  { name: 'La Réunion', team: REUNION, off: datesIn(FRANCE, '2027-12-20') },
  { name: 'Strasbourg', team: STRASBOURG, off: datesIn(FRANCE, '2027-03-26 2028-04-14') },
  { name: 'New York', team: NEW_YORK, off: datesIn(NEW_YORK_STATE) },
];

const FROM = day('2026-09-01');
const TO = day('2028-08-31');
const DAYS = FROM.until(TO).days;

const hour = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Hours within 08:30–19:00, in an order that a cohort file may give for these two days. */
const hours = (sameDay: boolean) =>
  fc
    .uniqueArray(fc.integer({ min: 8 * 60 + 30, max: 19 * 60 }), { minLength: 3, maxLength: 3 })
    .map((minutes) => {
      const [early = '', middle = '', late = ''] = minutes.toSorted((a, b) => a - b).map(hour);
      const sameDays = [early, middle, late];
      const orders = [sameDays, [middle, early, late], [late, early, middle]];
      const [opensAt = '', remindsAt = '', closesAt = ''] =
        (sameDay ? sameDays : orders[(minutes[0] ?? 0) % 3]) ?? sameDays;
      return { opensAt, remindsAt, closesAt };
    });

const weekly = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .chain(([one, other]) =>
    hours(one === other).map(
      (at): Rhythm => ({
        ...at,
        opensDay: WEEKDAYS[Math.min(one, other)] ?? 'mon',
        closesDay: WEEKDAYS[Math.max(one, other)] ?? 'fri',
      }),
    ),
  );

const daily = fc
  .tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), hours(true))
  .map(([days, at]): Rhythm => ({ ...at, days }));

const cuts = fc.uniqueArray(fc.integer({ min: 0, max: DAYS - 1 }), { maxLength: 8 });

const inPieces = (rhythm: Rhythm, team: TeamCalendar, after: readonly number[]): PlannedRound[] => {
  const ends = [...after].sort((a, b) => a - b).map((count) => FROM.add({ days: count }));
  const starts = [FROM, ...ends.map((end) => end.add({ days: 1 }))];
  return starts.flatMap((from, piece) => planRounds(rhythm, team, from, ends[piece] ?? TO));
};

/** When rounds must open and close, computed day by day without the product's rules. */
const expected = (rhythm: Rhythm, { off, team }: Place): string[][] => {
  const first = WEEKDAYS.indexOf(rhythm.opensDay ?? 'mon');
  const last = WEEKDAYS.indexOf(rhythm.closesDay ?? 'sun');
  const spans = new Map<string, Temporal.PlainDate[]>();
  for (let at = team.startsOn; Temporal.PlainDate.compare(at, TO) <= 0; at = at.add({ days: 1 })) {
    const rank = at.dayOfWeek - 1;
    const isAsked = rhythm.days?.includes(WEEKDAYS[rank] ?? 'mon') ?? (rank >= first && rank <= last);
    const isWorked = rank < 5 && !off.has(at.toString());
    const span = rhythm.days ? at.toString() : isoWeek(at);
    if (isAsked && isWorked) spans.getOrInsert(span, []).push(at);
  }
  return [...spans.values()]
    .map((days) => [`${String(days[0])}T${rhythm.opensAt}`, `${String(days.at(-1))}T${rhythm.closesAt}`])
    .filter(([opens = '', closes = '']) => opens >= FROM.toString() && opens < closes);
};

/** All that is wrong with a round, for any rhythm. */
const wrongWith = ({ opensAt, remindsAt, closesAt }: PlannedRound, { team, off }: Place): string[] => {
  const instants = [opensAt, ...(remindsAt ? [remindsAt] : []), closesAt];
  const inOrder = instants.every((at, rank) => {
    const before = instants[rank - 1];
    return !before || Temporal.Instant.compare(before, at) < 0;
  });
  const wrong = instants.flatMap((at) => {
    const local = at.toZonedDateTimeISO(team.zone);
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    const isOff = local.dayOfWeek > 5 || off.has(local.toPlainDate().toString());
    return [
      ...(isOff ? [`${local.toString()} is off`] : []),
      ...(time < '08:30' || time > '19:00' ? [`${local.toString()} is late`] : []),
    ];
  });
  return inOrder ? wrong : [...wrong, `${instants.join(' ')} are not in order`];
};

const RUNS = inject('atLength') ? 50 : 4;

describe.each(PLACES)('over two years in $name', (place) => {
  const { team, off } = place;
  const plan = (rhythm: Rhythm) => planRounds(rhythm, team, FROM, TO);

  test.each([
    ['weekly', weekly],
    ['daily', daily],
  ])('a %s rhythm asks on all its days, on no other, within hours and in order', (_, rhythms) => {
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        const planned = plan(rhythm);
        const clocks = planned.map(({ opensAt, closesAt }) =>
          [opensAt, closesAt].map((at) => clockOf(at, team.zone)),
        );
        expect(planned.flatMap((round) => wrongWith(round, place))).toEqual([]);
        expect(new Set(planned.map(({ localDate }) => localDate.toString())).size).toBe(planned.length);
        expect(clocks).toEqual(expected(rhythm, place));
      }),
      { numRuns: RUNS },
    );
  });

  test('planned in pieces, they are the same rounds', () => {
    fc.assert(
      fc.property(fc.oneof(weekly, daily), cuts, (rhythm, after) => {
        expect(JSON.stringify(inPieces(rhythm, team, after))).toBe(JSON.stringify(plan(rhythm)));
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['weekly', WEEKLY],
    ['daily', DAILY],
  ])(
    'the %s rounds include week 53, 1 January 2027 without asking on it, and every clock change',
    (_, rhythm) => {
      const planned = plan(rhythm);
      const offsets = planned.map(({ opensAt }) => opensAt.toZonedDateTimeISO(team.zone).offset);
      const changes = offsets.filter((offset, rank) => rank > 0 && offset !== offsets[rank - 1]);
      expect(planned.map(({ localDate }) => isoWeek(localDate))).toContain('2026-W53');
      expect(planned.map(({ localDate }) => localDate.toString())).not.toContain('2027-01-01');
      expect(off).toContain('2027-01-01');
      expect(changes).toHaveLength(team.zone === 'Indian/Reunion' ? 0 : 4);
    },
  );
});
