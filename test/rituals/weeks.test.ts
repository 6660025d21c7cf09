import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { isoWeek, localDate, WORKING_WEEK } from '../../src/rituals/time/calendar.ts';
import { type AskingStandup, promptsAhead } from '../../src/rituals/people/prompts-ahead.ts';
import {
  BUDGET,
  type Proactive,
  type Reachable,
  verdict,
} from '../../src/rituals/people/proactive-budget.ts';
import { planRounds, type TeamCalendar } from '../../src/rituals/standup/rounds.ts';

/** Four weeks of one person, message by message, like deliveries: claimed in order, carried by those that leave. */

const RUNS = inject('atLength') ? 200 : 5;

const PERSON: Reachable = { zone: 'Europe/Paris', holidays: 'FR', works: WORKING_WEEK, paused: false };
const FIRST = Temporal.PlainDate.from('2026-11-09');
const LAST = FIRST.add({ weeks: 4 });
const START = FIRST.toZonedDateTime('Europe/Paris').toInstant();
const TEAM: TeamCalendar = { zone: 'Europe/Paris', holidays: 'FR', startsOn: FIRST, endsOn: LAST };

const DAILY: AskingStandup = {
  rhythm: { days: WORKING_WEEK, opensAt: '09:30', closesAt: '12:00' },
  team: TEAM,
  isDaily: true,
};
const WEEKLY: AskingStandup = {
  rhythm: { opensDay: 'mon', opensAt: '10:00', closesDay: 'fri', remindsAt: '10:00', closesAt: '15:00' },
  team: TEAM,
  isDaily: false,
};

type Pending = Omit<Proactive, 'now'> & { id: number; at: Temporal.Instant; merging: boolean };
type Left = { id: number; at: Temporal.Instant; alone: boolean };
type Lived = { left: Left[]; dropped: { message: Pending; at: Temporal.Instant }[]; pending: Pending[] };

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

const dayOf = (at: Temporal.Instant): string => localDate(at, PERSON.zone).toString();
const weekOf = (at: Temporal.Instant): string => isoWeek(localDate(at, PERSON.zone));

const standups = (asking: readonly AskingStandup[]): Pending[] =>
  asking.flatMap(({ rhythm, team, isDaily }, rank) =>
    planRounds(rhythm, team, FIRST, LAST).flatMap(({ opensAt, remindsAt, closesAt }, round) => {
      const one = { merging: false, legal: false, notAfter: closesAt };
      const id = 10_000 * (rank + 1) + 2 * round;
      const prompt = { ...one, id, at: opensAt, mergeable: true, daily: isDaily };
      const reminder = remindsAt && { ...one, id: id + 1, at: remindsAt, mergeable: false, daily: false };
      return reminder ? [prompt, reminder] : [prompt];
    }),
  );

const live = (messages: readonly Pending[], asking: readonly AskingStandup[]): Lived => {
  const lived: Lived = { left: [], dropped: [], pending: [...messages] };
  const alone = () => lived.left.filter(({ alone: by }) => by);
  for (let steps = 0; steps < 5000; steps += 1) {
    const [message] = lived.pending.toSorted(
      (a, b) => Temporal.Instant.compare(a.at, b.at) || Number(b.daily) - Number(a.daily) || a.id - b.id,
    );
    if (!message) return lived;
    const now = message.at;
    const today = alone().filter(({ at }) => dayOf(at) === dayOf(now)).length;
    const thisWeek = alone().filter(({ at }) => weekOf(at) === weekOf(now)).length;
    const load = { today, thisWeek, ...promptsAhead(asking, now, PERSON) };
    const given = verdict({ ...message, now }, PERSON, load);
    const others = lived.pending.filter((one) => one !== message);
    if (given.do === 'wait')
      lived.pending = [...others, { ...message, at: given.until, merging: given.merge }];
    else if (given.do === 'drop') {
      lived.dropped.push({ message, at: now });
      lived.pending = others;
    } else {
      const carries = message.mergeable || message.daily;
      const joins = (one: Pending) =>
        carries && one.merging && (!one.notAfter || isBefore(now, one.notAfter));
      lived.left.push({ id: message.id, at: now, alone: true });
      lived.left.push(...others.filter(joins).map(({ id }) => ({ id, at: now, alone: false })));
      lived.pending = others.filter((one) => !joins(one));
    }
  }
  throw new Error('a message is postponed for ever');
};

const messages = fc
  .array(
    fc.record(
      {
        minutes: fc.integer({ min: 0, max: 3 * 7 * 24 * 60 }),
        lasts: fc.integer({ min: 60, max: 10 * 24 * 60 }),
        mergeable: fc.boolean(),
      },
      { requiredKeys: ['minutes', 'mergeable'] },
    ),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ minutes, lasts, mergeable }, id): Pending => {
      const at = START.add({ minutes });
      const ends = lasts === undefined ? {} : { notAfter: at.add({ minutes: lasts }) };
      return { id, at, mergeable, merging: false, daily: false, legal: false, ...ends };
    }),
  );

const most = (left: readonly Left[], of: (at: Temporal.Instant) => string): number =>
  Math.max(
    0,
    ...Map.groupBy(
      left.filter(({ alone }) => alone),
      ({ at }) => of(at),
    )
      .values()
      .map(({ length }) => length),
  );

test.each<[who: string, asking: readonly AskingStandup[], aWeek: number]>([
  ['with a daily stand-up and a weekly report', [DAILY, WEEKLY], BUDGET.aWeekWithDaily],
  ['with a daily stand-up alone', [DAILY], BUDGET.aWeekWithDaily],
  ['with a weekly report', [WEEKLY], BUDGET.aWeek],
  ['whom nothing asks', [], BUDGET.aWeek],
])('in any four weeks of someone %s, nothing exceeds and nothing is lost', (_, asking, aWeek) => {
  fc.assert(
    fc.property(messages, (given) => {
      const { left, dropped } = live([...given, ...standups(asking)], asking);
      expect(most(left, weekOf)).toBeLessThanOrEqual(aWeek);
      expect(most(left, dayOf)).toBeLessThanOrEqual(BUDGET.aDay);
      expect(dropped.filter(({ message }) => !message.notAfter)).toEqual([]);
      const early = dropped.filter(
        ({ message: { mergeable, notAfter }, at }) => mergeable && notAfter && isBefore(at, notAfter),
      );
      // Only when the person has no hours left before it ends.
      expect(early.filter(({ at }) => isWithinHours(at))).toEqual([]);
      expect(left.filter(({ at }) => !isWithinHours(at))).toEqual([]);
      expect(left.length + dropped.length).toBe(given.length + standups(asking).length);
    }),
    { numRuns: RUNS },
  );
});

const isWithinHours = (at: Temporal.Instant): boolean => {
  const local = at.toZonedDateTimeISO(PERSON.zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return local.dayOfWeek <= 5 && dayOf(at) !== '2026-11-11' && time >= '08:30' && time < '19:00';
};

test('a daily prompt is never lost to what nobody asked for', () => {
  fc.assert(
    fc.property(messages, (given) => {
      const { dropped } = live([...given, ...standups([DAILY])], [DAILY]);
      expect(dropped.filter(({ message }) => message.daily)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
