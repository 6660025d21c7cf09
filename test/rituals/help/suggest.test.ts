import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayBeAsked,
  MOST_ASKED,
  type SoughtHelp,
  suggestVolunteer,
  SUGGESTION_STATES,
  type Today,
  type Volunteer,
} from '../../../src/rituals/help/suggest.ts';
import { LEVELS } from '../../../src/rituals/skill/skill.ts';
import { workingDayBefore } from '../../../src/rituals/time/working-time.ts';

const LIFE = { zone: 'Europe/Paris', holidays: 'FR', works: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const;
const TAGS = ['rgaa', 'postgis', 'reseau', 'pseudonymisation'];
const DAY = Temporal.PlainDate.from('2026-11-24');

const days = fc.integer({ min: 0, max: 60 }).map((after) => DAY.add({ days: after }));
const today: fc.Arbitrary<Today> = days.map((date) => ({ date, dayBefore: workingDayBefore(date, LIFE) }));

const anyone = (date: Temporal.PlainDate): fc.Arbitrary<Volunteer> =>
  fc.record({
    id: fc.uuid(),
    skills: fc.array(fc.record({ tag: fc.constantFrom(...TAGS), level: fc.constantFrom(...LEVELS) }), {
      maxLength: 3,
    }),
    monthlyCap: fc.integer({ min: 1, max: 4 }),
    paused: fc.boolean(),
    reachedToday: fc.boolean(),
    suggestions: fc.array(
      fc.record({
        on: fc.integer({ min: 0, max: 31 }).map((before) => date.subtract({ days: before })),
        state: fc.constantFrom(...SUGGESTION_STATES),
      }),
      { maxLength: 5 },
    ),
  });

type Case = { today: Today; volunteers: Volunteer[]; sought: SoughtHelp };

const cases: fc.Arbitrary<Case> = today.chain((day) =>
  fc.array(anyone(day.date), { maxLength: 8 }).chain((volunteers) =>
    fc
      .record({
        id: fc.uuid(),
        tags: fc.uniqueArray(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 2 }),
        urgency: fc.constantFrom('today', 'week', 'whenever'),
        authorId: fc.constantFrom(null, ...volunteers.map(({ id }) => id)),
        involved: fc.subarray(volunteers.map(({ id }) => id)).map((ids) => new Set(ids)),
        suggested: fc.integer({ min: 0, max: MOST_ASKED }),
      })
      .map((sought) => ({ today: day, volunteers, sought })),
  ),
);

const seen = ({ suggestions }: Volunteer) => suggestions.filter(({ state }) => state !== 'unseen');
const inMonth = (volunteer: Volunteer, { date }: Today) =>
  seen(volunteer).filter(({ on }) => on.year === date.year && on.month === date.month);

const always = (holds: (chosen: Volunteer, all: Case) => boolean): void => {
  fc.assert(
    fc.property(cases, (all) => {
      const chosen = suggestVolunteer(all.sought, all.volunteers, all.today);
      return chosen === undefined || holds(chosen, all);
    }),
    { numRuns: 500 },
  );
};

describe('whoever is asked for a hand', () => {
  test('knows the subject, and does more than want to learn it', () => {
    always(({ skills }, { sought }) =>
      skills.some(({ tag, level }) => level !== 'learning' && sought.tags.includes(tag)),
    );
  });

  test('is within their own monthly cap', () => {
    always((chosen, { today: day }) => inMonth(chosen, day).length < chosen.monthlyCap);
  });

  test('was asked neither today nor the working day before: Friday and Monday are two days running', () => {
    always((chosen, { today: { dayBefore } }) =>
      seen(chosen).every(({ on }) => Temporal.PlainDate.compare(on, dayBefore) < 0),
    );
  });

  test('is not paused, nor the author, nor someone already asked about it or at it', () => {
    always(({ id, paused }, { sought }) => !paused && id !== sought.authorId && !sought.involved.has(id));
  });

  test('works today, when it is for today', () => {
    always(({ reachedToday }, { sought }) => sought.urgency !== 'today' || reachedToday);
  });

  test('has answered the last time this month, and is thinking about nothing else', () => {
    always((chosen, { today: day }) => {
      const last = inMonth(chosen, day)
        .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
        .at(-1);
      return last?.state !== 'silent' && chosen.suggestions.every(({ state }) => state !== 'asked');
    });
  });

  test('is among those asked least this month', () => {
    always((chosen, { volunteers, sought, today: day }) =>
      volunteers
        .filter((one) => mayBeAsked(one, sought, day))
        .every((one) => inMonth(chosen, day).length <= inMonth(one, day).length),
    );
  });

  test('does not depend on the order in which volunteers come', () => {
    fc.assert(
      fc.property(cases, ({ sought, volunteers, today: day }) => {
        const there = suggestVolunteer(sought, volunteers, day);
        expect(suggestVolunteer(sought, volunteers.toReversed(), day)?.id).toBe(there?.id);
      }),
    );
  });

  test('is nobody, once three were asked', () => {
    fc.assert(
      fc.property(cases, ({ sought, volunteers, today: day }) => {
        expect(suggestVolunteer({ ...sought, suggested: MOST_ASKED }, volunteers, day)).toBeUndefined();
      }),
    );
  });

  test('is somebody, when someone may be asked', () => {
    fc.assert(
      fc.property(cases, ({ sought, volunteers, today: day }) => {
        const possible = volunteers.some((one) => mayBeAsked(one, sought, day));
        expect(suggestVolunteer({ ...sought, suggested: 0 }, volunteers, day) !== undefined).toBe(possible);
      }),
    );
  });
});

describe('between two who may be asked', () => {
  const one = (id: string, change: Partial<Volunteer> = {}): Volunteer => ({
    id,
    skills: [{ tag: 'rgaa', level: 'peer' }],
    monthlyCap: 2,
    paused: false,
    reachedToday: true,
    suggestions: [],
    ...change,
  });
  const sought: SoughtHelp = {
    id: 'request',
    tags: ['rgaa'],
    urgency: 'week',
    authorId: null,
    involved: new Set(),
    suggested: 0,
  };
  const day = { date: DAY, dayBefore: workingDayBefore(DAY, LIFE) };

  test('it is the expert, when both were asked as often', () => {
    const expert = one('b', { skills: [{ tag: 'rgaa', level: 'expert' }] });
    expect(suggestVolunteer(sought, [one('a'), expert], day)?.id).toBe('b');
  });

  test('it is the one who was left in peace, be the other an expert', () => {
    const expert = one('b', {
      skills: [{ tag: 'rgaa', level: 'expert' }],
      suggestions: [{ on: Temporal.PlainDate.from('2026-11-03'), state: 'taken' }],
    });
    expect(suggestVolunteer(sought, [one('a'), expert], day)?.id).toBe('a');
  });

  test('a silence of last month is forgotten', () => {
    const silent = one('a', {
      suggestions: [{ on: Temporal.PlainDate.from('2026-10-30'), state: 'silent' }],
    });
    expect(suggestVolunteer(sought, [silent], day)?.id).toBe('a');
  });

  test('what they never saw was not asked of them: neither of their month nor of their rest', () => {
    const unseen = one('a', { monthlyCap: 1, suggestions: [{ on: DAY, state: 'unseen' }] });
    expect(suggestVolunteer(sought, [unseen], day)?.id).toBe('a');
    const seen = one('a', { monthlyCap: 1, suggestions: [{ on: DAY, state: 'taken' }] });
    expect(suggestVolunteer(sought, [seen], day)).toBeUndefined();
  });
});
