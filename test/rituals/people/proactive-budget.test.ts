import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHoliday, WEEKDAYS, weekdayOf, WORKING_WEEK } from '../../../src/rituals/time/calendar.ts';
import {
  BUDGET,
  type Load,
  nextOpening,
  openOn,
  type Proactive,
  type Reachable,
  type Verdict,
  verdict,
} from '../../../src/rituals/people/proactive-budget.ts';

const NOBODY_YET: Load = { today: 0, thisWeek: 0 };
const AURELE: Reachable = { zone: 'Europe/Paris', holidays: 'FR', works: WORKING_WEEK, paused: false };
const PROMPT = { mergeable: false, daily: false, legal: false };

/** A local time in Paris, such as `2026-11-23T10:00`. */
const paris = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Paris').toInstant();

type Case = {
  message?: Partial<Proactive>;
  person?: Partial<Reachable>;
  said?: Partial<Load>;
};

const verdictAt = (local: string, { message, person, said }: Case = {}): string => {
  const given = verdict(
    { ...PROMPT, now: paris(local), ...message },
    { ...AURELE, ...person },
    { ...NOBODY_YET, ...said },
  );
  return inWords(given, person?.zone ?? AURELE.zone);
};

const inWords = (given: Verdict, zone: string): string => {
  if (given.do !== 'wait') return given.do;
  const until = given.until.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return `${given.merge ? 'merge at' : 'wait until'} ${until}`;
};

describe('a message that nobody asked for is sent within the hours of the person', () => {
  test.each<[name: string, local: string, given: Case, expected: string]>([
    ['at ten on a Monday', '2026-11-23T10:00', {}, 'send'],
    ['at half past eight', '2026-11-23T08:30', {}, 'send'],
    ['not a minute before', '2026-11-23T08:29', {}, 'wait until 2026-11-23T08:30'],
    ['a minute before seven', '2026-11-23T18:59', {}, 'send'],
    ['not at seven', '2026-11-23T19:00', {}, 'wait until 2026-11-24T08:30'],
    ['not on a Friday night', '2026-11-27T20:00', {}, 'wait until 2026-11-30T08:30'],
    ['not on a Saturday', '2026-11-28T10:00', {}, 'wait until 2026-11-30T08:30'],
    ['not on 11 November', '2026-11-11T10:00', {}, 'wait until 2026-11-12T08:30'],
    ['not at Christmas, nor on the weekend after', '2026-12-25T10:00', {}, 'wait until 2026-12-28T08:30'],
    [
      'not on a day they do not work',
      '2026-11-25T10:00',
      { person: { works: ['mon', 'fri'] } },
      'wait until 2026-11-27T08:30',
    ],
    ['on a Saturday, to who works on it', '2026-11-28T10:00', { person: { works: ['sat'] } }, 'send'],
    [
      'not on Good Friday in Strasbourg',
      '2027-03-26T10:00',
      { person: { holidays: 'FR-AM' } },
      'wait until 2027-03-30T08:30',
    ],
    [
      'in their zone, where it is past seven',
      '2026-11-23T16:00',
      { person: { zone: 'Indian/Reunion' } },
      'wait until 2026-11-24T08:30',
    ],
    [
      'in their zone, where it is still night',
      '2026-11-23T10:00',
      { person: { zone: 'America/New_York' } },
      'wait until 2026-11-23T08:30',
    ],
    ['on the Monday after the change of March', '2027-03-20T10:00', {}, 'wait until 2027-03-22T08:30'],
    [
      'on the Tuesday after the Easter that follows it',
      '2027-03-27T10:00',
      {},
      'wait until 2027-03-30T08:30',
    ],
  ])('%s', (_, local, given, expected) => {
    expect(verdictAt(local, given)).toBe(expected);
  });
});

describe('it is dropped', () => {
  const ended = (date: string): Case => ({ person: { until: Temporal.PlainDate.from(date) } });
  const notAfter = (local: string): Case => ({ message: { notAfter: paris(local) } });

  test.each<[name: string, local: string, given: Case, expected: string]>([
    ['during a pause', '2026-11-23T10:00', { person: { paused: true } }, 'drop'],
    [
      'but not the privacy notice, in a pause',
      '2026-11-23T10:00',
      { person: { paused: true }, message: { legal: true } },
      'send',
    ],
    [
      'nor the privacy notice in a pause at night: it waits',
      '2026-11-23T20:00',
      { person: { paused: true }, message: { legal: true } },
      'wait until 2026-11-24T08:30',
    ],
    [
      'nor what their own act led to: it waits for another morning',
      '2026-11-23T10:00',
      { person: { paused: true }, message: { expected: true } },
      'wait until 2026-11-24T08:30',
    ],
    [
      'unless it has an end before that morning',
      '2026-11-23T10:00',
      { person: { paused: true }, message: { expected: true, notAfter: paris('2026-11-24T08:30') } },
      'drop',
    ],
    ['for who works on no day', '2026-11-23T10:00', { person: { works: [] } }, 'drop'],
    ['the day after the contract', '2026-11-24T10:00', ended('2026-11-23'), 'drop'],
    ['when only the day after the contract would do', '2026-11-23T19:00', ended('2026-11-23'), 'drop'],
    ['from the very day the contract ends', '2026-11-23T10:00', ended('2026-11-23'), 'drop'],
    ['but not on the day before the contract ends', '2026-11-23T18:59', ended('2026-11-24'), 'send'],
    ['after its own end', '2026-11-23T15:01', notAfter('2026-11-23T15:00'), 'drop'],
    ['at its own end', '2026-11-23T15:00', notAfter('2026-11-23T15:00'), 'drop'],
    ['but not just before its own end', '2026-11-23T14:59', notAfter('2026-11-23T15:00'), 'send'],
    ['when its end comes before the morning', '2026-11-23T20:00', notAfter('2026-11-24T08:30'), 'drop'],
    [
      'but not when the morning comes first',
      '2026-11-23T20:00',
      notAfter('2026-11-24T08:31'),
      'wait until 2026-11-24T08:30',
    ],
    [
      'when the budget is spent and its end is today',
      '2026-11-23T10:00',
      { ...notAfter('2026-11-23T15:00'), said: { today: 2 } },
      'drop',
    ],
  ])('%s', (_, local, given, expected) => {
    expect(verdictAt(local, given)).toBe(expected);
  });
});

test('an instant is within their hours when nothing has to wait for a later one', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 });
  const people = fc.record({
    zone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Indian/Reunion'),
    works: fc.subarray([...WEEKDAYS]),
    until: fc.option(fc.constantFrom('2026-11-27', '2027-03-01')),
  });
  fc.assert(
    fc.property(minutes, people, (after, { until, ...life }) => {
      const at = paris('2026-01-01T00:00').add({ minutes: after });
      const person: Reachable = {
        ...AURELE,
        ...life,
        ...(until ? { until: Temporal.PlainDate.from(until) } : {}),
      };
      const day = at.toZonedDateTimeISO(life.zone).toPlainDate().toString();
      expect(openOn(at, person)?.toString()).toBe(nextOpening(at, person)?.equals(at) ? day : undefined);
    }),
  );
});

describe('the budget of a person is two messages a day, and five a week', () => {
  const MERGEABLE = { mergeable: true };
  const tomorrow = { nextPrompt: paris('2026-11-24T09:30') };

  test.each<[name: string, local: string, given: Case, expected: string]>([
    ['a second message of the day leaves', '2026-11-23T10:00', { said: { today: 1, thisWeek: 1 } }, 'send'],
    [
      'a third waits for the next day',
      '2026-11-23T10:00',
      { said: { today: 2, thisWeek: 2 } },
      'wait until 2026-11-24T08:30',
    ],
    [
      'a third of Friday waits for Monday',
      '2026-11-27T10:00',
      { said: { today: 2, thisWeek: 2 } },
      'wait until 2026-11-30T08:30',
    ],
    ['a fifth message of the week leaves', '2026-11-25T10:00', { said: { thisWeek: 4 } }, 'send'],
    [
      'a sixth waits for the next week',
      '2026-11-25T10:00',
      { said: { thisWeek: 5 } },
      'wait until 2026-11-30T08:30',
    ],
    [
      'a sixth before Easter waits for Tuesday',
      '2027-03-24T10:00',
      { said: { thisWeek: 5 } },
      'wait until 2027-03-30T08:30',
    ],
    [
      'a third that can be merged joins what leaves before the next morning, or leaves then',
      '2026-11-23T10:00',
      { message: MERGEABLE, said: { today: 2 } },
      'merge at 2026-11-24T08:30',
    ],
    [
      'a sixth that can be merged leaves at the start of the next week at the latest',
      '2026-11-25T10:00',
      { message: MERGEABLE, said: { thisWeek: 5 } },
      'merge at 2026-11-30T08:30',
    ],
    [
      'a third gives the prompt of the next day the time to take it along',
      '2026-11-23T10:00',
      { message: MERGEABLE, said: { today: 2, ...tomorrow } },
      'merge at 2026-11-24T09:40',
    ],
    [
      'a third does not wait two days for a prompt',
      '2026-11-23T10:00',
      { message: MERGEABLE, said: { today: 2, nextPrompt: paris('2026-11-25T09:30') } },
      'merge at 2026-11-24T08:30',
    ],
    [
      'a sixth waits for the prompt of Monday morning',
      '2026-11-25T10:00',
      { message: MERGEABLE, said: { thisWeek: 5, nextPrompt: paris('2026-11-30T10:00') } },
      'merge at 2026-11-30T10:10',
    ],
    [
      'what cannot be merged does not wait for a prompt',
      '2026-11-23T10:00',
      { said: { today: 2, ...tomorrow } },
      'wait until 2026-11-24T08:30',
    ],
    [
      'what can be merged waits until its own end for something to join',
      '2026-11-25T10:00',
      { message: { ...MERGEABLE, notAfter: paris('2026-11-26T10:00') }, said: { thisWeek: 5 } },
      'merge at 2026-11-26T10:00',
    ],
    ['one that can be merged leaves within the budget', '2026-11-23T10:00', { message: MERGEABLE }, 'send'],
    [
      'one that can be merged waits alone for the morning within the budget',
      '2026-11-23T07:00',
      { message: MERGEABLE },
      'wait until 2026-11-23T08:30',
    ],
    [
      'what can join a prompt leaves the last place of the week to the reminder',
      '2026-11-23T10:00',
      { message: MERGEABLE, said: { thisWeek: 4, reminders: 1, ...tomorrow } },
      'merge at 2026-11-24T09:40',
    ],
    [
      'what would end before the prompt takes that place',
      '2026-11-23T10:00',
      {
        message: { ...MERGEABLE, notAfter: paris('2026-11-23T18:00') },
        said: { thisWeek: 4, reminders: 1, ...tomorrow },
      },
      'send',
    ],
    ['and so does the reminder', '2026-11-27T10:00', { said: { thisWeek: 4 } }, 'send'],
    [
      'what one’s own act leads to has none',
      '2026-11-23T10:00',
      { message: { expected: true }, said: { today: 9, thisWeek: 9 } },
      'send',
    ],
    [
      'a legal notice has none',
      '2026-11-23T10:00',
      { message: { legal: true }, said: { today: 9, thisWeek: 9 } },
      'send',
    ],
    [
      'a legal notice still keeps the hours',
      '2026-11-23T20:00',
      { message: { legal: true }, said: { today: 9, thisWeek: 9 } },
      'wait until 2026-11-24T08:30',
    ],
    [
      'a spent day counts in the zone of the person',
      '2026-11-23T20:00',
      { person: { zone: 'America/New_York' }, said: { today: 2 } },
      'wait until 2026-11-24T08:30',
    ],
  ])('%s', (_, local, given, expected) => {
    expect(verdictAt(local, given)).toBe(expected);
  });
});

test('what stand-ups will ask never stops a daily prompt, nor what keeps to no budget, that may leave without it', () => {
  const counts = fc.record({ today: fc.nat(3), thisWeek: fc.nat(8) });
  const ahead = fc.record({ daily: counts, reminders: fc.nat(3) });
  const kinds = fc.constantFrom<Partial<Proactive>>({ daily: true }, { expected: true }, { legal: true });
  fc.assert(
    fc.property(counts, ahead, kinds, (said, asked, message) => {
      const alone = verdictAt('2026-11-23T10:00', { message, said });
      const both = verdictAt('2026-11-23T10:00', { message, said: { ...said, ...asked } });
      expect(alone !== 'send' || both === 'send').toBe(true);
    }),
  );
});

describe('with a daily stand-up it is seven a week, prompts included', () => {
  const said = (load: Partial<Load>, today = 0, thisWeek = 0): Pick<Case, 'said'> => ({
    said: { daily: { today, thisWeek }, ...load },
  });

  test.each<[name: string, local: string, given: Case, expected: string]>([
    ['a seventh leaves', '2026-11-27T10:00', said({ thisWeek: 6 }), 'send'],
    ['an eighth waits', '2026-11-27T10:00', said({ thisWeek: 7 }), 'wait until 2026-11-30T08:30'],
    [
      'the places of the prompts to come are theirs',
      '2026-11-25T10:00',
      said({ thisWeek: 5 }, 0, 2),
      'wait until 2026-11-30T08:30',
    ],
    [
      'and so is that of the prompt of the same day',
      '2026-11-25T09:00',
      said({ today: 1, thisWeek: 1 }, 1, 3),
      'wait until 2026-11-26T08:30',
    ],
    [
      'a prompt does not give its place to itself',
      '2026-11-25T09:30',
      { message: { daily: true }, ...said({ today: 1, thisWeek: 6 }, 0, 2) },
      'send',
    ],
    [
      'a prompt looks at the day',
      '2026-11-23T10:00',
      { message: { daily: true }, ...said({ today: 2 }) },
      'wait until 2026-11-24T08:30',
    ],
    [
      'a prompt looks at the week',
      '2026-11-27T09:30',
      { message: { daily: true }, ...said({ thisWeek: 7 }) },
      'wait until 2026-11-30T08:30',
    ],
  ])('%s', (_, local, given, expected) => {
    expect(verdictAt(local, given)).toBe(expected);
  });
});

const START = Temporal.Instant.from('2026-09-01T00:00:00Z');
const MINUTES = 366 * 24 * 60;
const after = (minutes: number): Temporal.Instant => START.add({ minutes });

const people = fc.record(
  {
    place: fc.constantFrom(
      { zone: 'Europe/Paris', holidays: 'FR' } as const,
      { zone: 'Europe/Paris', holidays: 'FR-AM' } as const,
      { zone: 'Indian/Reunion', holidays: 'FR-RE' } as const,
      { zone: 'America/New_York', holidays: 'US-NY' } as const,
      { zone: 'Pacific/Noumea', holidays: 'FR-NC' } as const,
    ),
    works: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    lastDay: fc.integer({ min: 0, max: 366 }),
  },
  { requiredKeys: ['place', 'works'] },
);

const messages = fc.record(
  {
    now: fc.integer({ min: 0, max: MINUTES }),
    lasts: fc.integer({ min: 0, max: 7 * 24 * 60 }),
    mergeable: fc.boolean(),
    daily: fc.boolean(),
    legal: fc.boolean(),
    expected: fc.boolean(),
  },
  { requiredKeys: ['now', 'mergeable', 'daily', 'legal', 'expected'] },
);

const counts = fc.record({ today: fc.integer({ min: 0, max: 3 }), thisWeek: fc.integer({ min: 0, max: 8 }) });
const loads = fc
  .tuple(counts, fc.option(counts, { nil: undefined }), fc.integer({ min: 0, max: 2 }))
  .map(([said, daily, reminders]): Load => ({ ...said, reminders, ...(daily ? { daily } : {}) }));

const isInWindow = (at: Temporal.Instant, { zone, holidays, works, until }: Reachable): boolean => {
  const local = at.toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  const time = local.toPlainTime().toString();
  const isOver = until !== undefined && Temporal.PlainDate.compare(date, until) > 0;
  return (
    !isOver &&
    works.includes(weekdayOf(date)) &&
    !isHoliday(date, holidays) &&
    time >= '08:30:00' &&
    time < '19:00:00'
  );
};

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

type Asked = { message: Proactive; person: Reachable; load: Load };

const isSpent = ({ message, load: { today, thisWeek, daily } }: Asked): boolean =>
  !message.legal &&
  !message.expected &&
  (today >= BUDGET.aDay || thisWeek >= (daily ? BUDGET.aWeekWithDaily : BUDGET.aWeek));

/** What is wrong with a message that leaves at this instant. */
const wrongAt = (at: Temporal.Instant, { message: { notAfter }, person }: Asked): string[] => [
  ...(isInWindow(at, person) ? [] : ['outside the hours of the person']),
  ...(notAfter && !isBefore(at, notAfter) ? ['after its own end'] : []),
];

/** A mergeable message may be carried by another one until it ends: it does not leave by itself then. */
const wrongWait = (until: Temporal.Instant, asked: Asked): string[] =>
  asked.message.notAfter?.equals(until) && asked.message.mergeable ? [] : wrongAt(until, asked);

const wrongWith = (given: Verdict, asked: Asked): string[] => {
  const { message, person } = asked;
  switch (given.do) {
    case 'send':
      return [...wrongAt(message.now, asked), ...(isSpent(asked) ? ['beyond the budget'] : [])];
    case 'wait':
      return [
        ...wrongWait(given.until, asked),
        ...(isBefore(message.now, given.until) ? [] : ['waits for what has passed']),
        ...(given.merge && !message.mergeable ? ['merged what cannot be'] : []),
      ];
    case 'drop':
      return person.until || message.notAfter ? [] : ['dropped without a reason'];
  }
};

test('whatever the minute of a year, what is sent or waits is within the hours of the person', () => {
  const seen = new Set<string>();
  const first = Temporal.PlainDate.from('2026-09-01');
  fc.assert(
    fc.property(people, messages, loads, ({ place, works, lastDay }, { now, lasts, ...kind }, load) => {
      const until = lastDay === undefined ? {} : { until: first.add({ days: lastDay }) };
      const notAfter = lasts === undefined ? {} : { notAfter: after(now + lasts) };
      const person: Reachable = { ...place, works, paused: false, ...until };
      const message: Proactive = { now: after(now), ...kind, ...notAfter };
      const given = verdict(message, person, load);
      seen.add(given.do);
      expect(wrongWith(given, { message, person, load })).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(seen).toEqual(new Set(['send', 'wait', 'drop']));
});

test('what waits is sent when its hour comes, if the budget allows', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: MINUTES }), loads, ({ place, works }, now, load) => {
      const person: Reachable = { ...place, works, paused: false };
      const given = verdict({ ...PROMPT, now: after(now) }, person, load);
      const at = given.do === 'wait' ? given.until : after(now);
      expect(verdict({ ...PROMPT, now: at }, person, NOBODY_YET)).toEqual({ do: 'send' });
    }),
    { numRuns: 500 },
  );
});
