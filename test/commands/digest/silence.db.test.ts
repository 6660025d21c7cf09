import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSayable, shuffledByWeek } from '../../../src/rituals/digest/digest.ts';
import { jump, pages, sixTeams } from '../../fixtures/practices/digest.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

/** Silence reveals nothing: what someone withdraws leaves no trace of them. */

const MONDAY = '2026-11-16T10:00:00+01:00';
const WRITERS = ['e01', 'e03', 'e05', 'e07', 'e09', 'e11'];

const linesOf = async (world: World): Promise<string[]> => ((await pages(world)).at(-1) ?? '').split('\n');

describe('a page, as people take back what they said', () => {
  let world: World;
  const closings: (() => Promise<void>)[] = [];
  const shown: string[][] = [];

  beforeAll(async () => {
    world = await makeWorld({ file: sixTeams(), now: MONDAY, closing: (close) => closings.push(close) });
    for (const one of WRITERS) await world.say(one, `bilan 2. Avancer, dit ${one}`);
    await world.say('e01', 'digest nouvelle La carte est en ligne');
    await world.say('e03', 'appel demande Une salle pour jeudi');
    await jump(world, '2026-11-23T09:00:00+01:00');
    shown.push(await linesOf(world));
    for (const one of WRITERS) {
      await world.say(one, 'bilan retirer');
      shown.push(await linesOf(world));
    }
    return async () => {
      for (const close of closings) await close();
    };
  });

  it('never says how many reports came: whoever knows the teams could subtract', () => {
    for (const lines of shown) expect(lines.join('\n')).not.toMatch(/bilan|réponse|équipes? reçu/);
  });

  it('never says anything more than before', () => {
    shown.slice(1).forEach((lines, at) => {
      const before = new Set(shown[at]);
      expect(lines.filter((line) => !before.has(line))).toEqual([]);
    });
  });

  it('is the same page all along, corrected where it stands', async () => {
    expect(await pages(world)).toHaveLength(2);
    expect(shown.at(-1)).toContain('• Demande n° 1 : Une salle pour jeudi (Lagon Bleu)');
  });

  it('loses the good news that its team takes back', async () => {
    expect(await linesOf(world)).toContain('• La carte est en ligne (Mer Claire)');
    expect(await world.say('e02', 'digest retirer')).toContain('La carte est en ligne');
    const lines = await linesOf(world);
    expect(lines.join('\n')).not.toMatch(/Bonnes nouvelles|La carte|Mer Claire/);
    expect(await world.say('e02', 'digest retirer')).toContain('pas de bonne nouvelle à retirer');
  });
});

describe('a number', () => {
  it('is said of five people and three teams at least, and never of fewer', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(20), (people, teams) => {
        expect(isSayable({ people, teams })).toBe(people > 4 && teams > 2);
      }),
    );
  });
});

describe('an order that says nothing', () => {
  const items = fc
    .uniqueArray(fc.uuid(), { maxLength: 20 })
    .map((ids) => ids.map((id) => ({ what: 'one', id })));

  it('keeps everything, and is the same each time, from wherever one starts', () => {
    fc.assert(
      fc.property(items, (all) => {
        const once = shuffledByWeek(all, '2026-W47');
        expect(once.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
          all.toSorted((a, b) => a.id.localeCompare(b.id)),
        );
        expect(shuffledByWeek(all.toReversed(), '2026-W47')).toEqual(once);
      }),
    );
  });

  it('is another one from week to week: nobody is always first', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ what: 'one', id }));
    const first = Array.from({ length: 52 }, (_, week) => shuffledByWeek(all, `2026-W${week}`)[0]?.id);
    expect(new Set(first).size).toBe(5);
  });
});
