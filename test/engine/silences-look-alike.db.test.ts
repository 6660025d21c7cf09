import { describe, expect, inject, it } from 'vitest';
import { jump, sixTeams } from '../fixtures/practices/digest.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

/**
 * One week lived twice: four teams do not answer; or one keeps its report, one has nothing new, one pauses, and of one a single member
 * does not answer. Whoever is not of these teams reads the same in every place and by every word.
 */

const AT_LENGTH = inject('atLength');

/** Milliseconds: five weeks of everything that five people read, possibly on a busy machine. */
const LONG = 900_000;

const MONDAY = '2026-11-16T10:01:00+01:00';

const QUIET = [
  ['e03', 'e04'],
  ['e05', 'e06'],
  ['e07', 'e08'],
  ['e09', 'e10'],
] as const;

type Silence = (world: World, one: string, other: string) => Promise<unknown>;

const SILENCES: readonly Silence[] = [
  (world, one) => world.say(one, 'bilan 2. Les clés (équipe)'),
  async (world, one, other) => {
    await world.say(one, 'bilan passer');
    await world.say(other, 'bilan passer');
  },
  async (world, one, other) => {
    await world.say(one, 'pause jusqu’au 30/11');
    await world.say(other, 'pause jusqu’au 30/11');
  },
  (world, one) => world.say(one, 'bilan passer'),
];

/** The coordination, another team, a mentor of another team, the mentor of those, the community. */
const OBSERVERS = AT_LENGTH ? ['c1', 'e01', 'm1', 'm2', 'a1'] : ['c1', 'e01', 'm2'];

const ASKED = ['ma-journee', 'digest', 'bilan historique', 'defi', 'promo', 'digest à faire'];
const ASKED_AT_LENGTH = [
  ...ASKED,
  'bilan',
  'bilan semaine 47',
  'defi point-sponsor',
  'standup rythme',
  'promo actes',
  'donnees promo',
  'jalon promo',
  'promo exporter',
  'qui-sait API',
];

/** Once it is closed and read, and once the week’s page has left; at length, in its middle too. */
const MOMENTS = [
  ...(AT_LENGTH ? ['2026-11-19T10:00:00+01:00'] : []),
  '2026-11-20T15:10:00+01:00',
  '2026-11-23T09:10:00+01:00',
];

/** Everything that was said to them and how often it was changed; in any order, since teams are drawn by lot. */
const readBy = async (world: World, as: string): Promise<string[]> => {
  const found: string[] = [];
  for (const { id } of await world.sandbox.reading.conversations(as))
    for (const { text, version } of await world.read(as, id))
      found.push(`${id.replace(/-\d+$/, '')}: ${text} (${version})`);
  return found.toSorted();
};

const answersTo = async (world: World, as: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const text of AT_LENGTH ? ASKED_AT_LENGTH : ASKED) found[text] = await world.say(as, text);
  return found;
};

type Seen = { moment: string; as: string; answers: Record<string, string>; places: string[] };

/** Words that nobody may use would be answered alike whatever is said. */
const understood = (seen: readonly Seen[]): string[] => [
  ...new Set(
    seen.flatMap(({ answers }) =>
      Object.entries(answers).flatMap(([text, answer]) => (/Pour qui est-il/.test(answer) ? [] : [text])),
    ),
  ),
];

/** What observers read in a week in which each of the four teams is silent in its own way, if any. */
const lived = async (ways: readonly Silence[]): Promise<Seen[]> => {
  const world = await makeWorld({ file: sixTeams(), now: MONDAY });
  await world.say('e01', 'bilan 2. La carte');
  await world.say('e11', 'bilan 2. Le vallon');
  for (const [at, [one, other]] of QUIET.entries()) await ways[at]?.(world, one, other);
  const seen: Seen[] = [];
  for (const [at, moment] of MOMENTS.entries()) {
    await jump(world, moment);
    for (const as of OBSERVERS) {
      const answers = AT_LENGTH || at === MOMENTS.length - 1 ? await answersTo(world, as) : {};
      seen.push({ moment, as, answers, places: await readBy(world, as) });
    }
  }
  return seen;
};

/** Each team once in each way. */
const TURNS = AT_LENGTH ? [0, 1, 2, 3] : [0];

describe('whoever is not of a team', () => {
  it(
    'reads the same whether it keeps its report, has nothing new, pauses or does not answer',
    async () => {
      const nothing = await lived([]);
      expect(understood(nothing).toSorted()).toEqual([...(AT_LENGTH ? ASKED_AT_LENGTH : ASKED)].toSorted());
      for (const turn of TURNS)
        expect(await lived([...SILENCES.slice(turn), ...SILENCES.slice(0, turn)])).toEqual(nothing);
      // Something is read, or the same would mean nothing.
      expect(JSON.stringify(nothing)).toContain('Le vallon');
      if (!AT_LENGTH) return;
      expect(await lived([(world) => world.say('e03', 'bilan 2. Les clés')])).not.toEqual(nothing);
    },
    AT_LENGTH ? LONG : undefined,
  );
});
