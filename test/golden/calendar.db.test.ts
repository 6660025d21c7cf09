import { beforeAll, describe, expect, it } from 'vitest';
import { isoWeek, localDate } from '../../src/rituals/calendar.ts';
import { BUDGET } from '../../src/rituals/reach.ts';
import { readClock } from '../../src/store/clock.ts';
import { fr } from '../../src/texts/fr/index.ts';
import { recorded, type Sent } from '../fakes/recorder.ts';
import { smallCohort } from '../fixtures/cohort-file.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

/** Eight weeks, because the 11th of November and the last week of 2026 are that far apart. */
const FROM = '2026-11-09T08:00:00+01:00';
const UNTIL = '2027-01-04T08:00:00+01:00';
const ZONE = 'Europe/Paris';

const PEOPLE = {
  e01: 'Ada Un, EIG de Mer Claire, avec un stand-up quotidien. En pause du 30 novembre au 2 décembre.',
  e02: 'Basile Deux, EIG de Mer Claire à temps partiel : lundi, mardi et jeudi. Répond le 10 novembre.',
  e04: 'Daniel Quatre, EIG de Lagon Bleu, à La Réunion, sans stand-up quotidien.',
  m1: 'Edwige Mentor, de Mer Claire, avec un point par semaine.',
  c1: 'Coralie Coordination, coach de Mer Claire.',
};
type Someone = keyof typeof PEOPLE;
const NAMES: readonly Someone[] = ['e01', 'e02', 'e04', 'm1', 'c1'];
/** Those of no daily stand-up: the budget of a week is theirs. */
const WITHOUT_DAILY: readonly Someone[] = ['e04', 'm1', 'c1'];

const cohort = () =>
  smallCohort((raw) => {
    Object.assign(raw.people[1] ?? {}, { works: ['mon', 'tue', 'thu'] });
    raw.challenges[1]?.mentors.push('m1');
    raw.rituals.push({
      ...raw.rituals[0],
      id: 'point',
      questions: 'mentor',
      answer_by: 'person',
      recap: 'team',
      challenges: ['mer'],
    });
  });

const sent: Sent[] = [];

const live = async (): Promise<void> => {
  let world: World | undefined;
  const now = async () => (world ? readClock(world.db) : Temporal.Instant.from(FROM));
  world = await makeWorld({
    file: cohort(),
    now: FROM,
    chat: (sandbox) => recorded(sandbox, sent, now),
    closing: (close) => closings.push(close),
  });
  await world.to('2026-11-10T09:30:00+01:00');
  await world.say('e02', 'standup 1. La carte\n2. Le moteur');
  await world.to('2026-11-12T11:00:00+01:00');
  await world.say('e02', 'bilan La carte');
  await world.to('2026-11-29T12:00:00+01:00');
  await world.say('e01', 'pause jusqu’au 3/12');
  await world.to(UNTIL);
};
const closings: (() => Promise<void>)[] = [];

const toPerson = (who: Someone): Sent[] => sent.filter(({ to }) => 'user' in to && to.user === who);

const titleOf = ({ text }: Sent): string => {
  const [title = ''] = text.split('\n');
  return /Petit rappel|small reminder/.test(text) ? `(rappel) ${title}` : title;
};

const line = (one: Sent): string =>
  `  ${one.at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' })}  ${titleOf(one)}`;

const days = (all: readonly Sent[]): string[] => {
  const byDay = Map.groupBy(all, ({ at }) => localDate(at, ZONE).toString());
  return [...byDay].flatMap(([day, said]) => [fr.dates.day(Temporal.PlainDate.from(day)), ...said.map(line)]);
};

const weeks = (all: readonly Sent[]): string[] => {
  const byWeek = Map.groupBy(all, ({ at }) => isoWeek(localDate(at, ZONE)));
  return [...byWeek].flatMap(([week, said]) => ['', `-- ${week} --`, ...days(said)]);
};

const calendar = (): string =>
  [
    'Ce que le robot écrit à cinq personnes, du 9 novembre 2026 au 3 janvier 2027, à l’heure de Paris.',
    ...NAMES.flatMap((who) => ['', `== ${PEOPLE[who]} ==`, ...weeks(toPerson(who))]),
    '',
  ].join('\n');

const isNotice = ({ text }: Sent): boolean => /je suis Ritournelle|I am Ritournelle/.test(text);
const counts = (who: Someone, of: (one: Sent) => string): number[] =>
  [
    ...Map.groupBy(
      toPerson(who).filter((one) => !isNotice(one)),
      of,
    ).values(),
  ].map(({ length }) => length);

describe('what people receive over the end of 2026', () => {
  beforeAll(async () => {
    await live();
    return async () => {
      for (const close of closings) await close();
    };
  }, 300_000);

  it('reads as a calendar', async () => {
    await expect(calendar()).toMatchFileSnapshot('calendar.txt');
  });

  it.each(NAMES)('is never more than two messages a day beside the notice, for %s', (who) => {
    expect(Math.max(...counts(who, ({ at }) => localDate(at, ZONE).toString()), 0)).toBeLessThanOrEqual(
      BUDGET.aDay,
    );
  });

  it.each(WITHOUT_DAILY)('is never more than six a week without a daily stand-up, for %s', (who) => {
    expect(Math.max(...counts(who, ({ at }) => isoWeek(localDate(at, ZONE))), 0)).toBeLessThanOrEqual(
      BUDGET.aWeek,
    );
  });

  it('has nothing on 11 November, at Christmas nor on New Year’s Day, nor at night or on a weekend', () => {
    const moments = sent.filter(({ to }) => 'user' in to).map(({ at }) => at.toZonedDateTimeISO(ZONE));
    const off = ['2026-11-11', '2026-12-25', '2027-01-01'];
    expect(moments.filter((at) => off.includes(at.toPlainDate().toString()))).toEqual([]);
    expect(moments.filter(({ dayOfWeek }) => dayOfWeek > 5)).toEqual([]);
    // La Réunion is three hours ahead: its 08:30 is 05:30 in Paris.
    expect(moments.filter(({ hour }) => hour < 5 || hour >= 19)).toEqual([]);
  });

  it('has nothing during the pause, and one card after it', () => {
    const within = toPerson('e01').filter(({ at }) => {
      const day = localDate(at, ZONE).toString();
      return day >= '2026-11-30' && day <= '2026-12-02';
    });
    expect(within).toEqual([]);
    expect(toPerson('e01').filter(({ text }) => text.startsWith('Voici ce qui vous attend'))).toHaveLength(1);
  });
});
