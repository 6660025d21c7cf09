import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { jump, pages, sixTeams } from '../../fixtures/practices/digest.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const FRIDAY = '2026-11-20T14:00:00+01:00';
const MONDAY = '2026-11-23T10:05:00+01:00';

const onFriday = () => makeWorld({ file: sixTeams(), now: FRIDAY, until: FRIDAY });

const newFor = async (world: World, before: readonly string[]): Promise<string[]> =>
  (await world.texts('e01')).slice(before.length);

describe('silence', () => {
  it('stops all that the bot says of itself, everywhere, at one word, until a person decides what becomes of it', async () => {
    const world = await onFriday();
    await world.say('e01', 'appel demande Une salle');
    await world.say('c1', 'digest envoyer');
    expect(await world.say('c1', 'promo silence')).toContain('le robot ne dit plus rien de lui-même');
    expect(await world.say('c1', 'promo silence')).toContain('se tait déjà');
    expect(await world.say('c1', 'promo')).toContain('Se tait depuis');

    // What is on screen can still be withdrawn, and whoever writes is answered.
    await world.say('c1', 'promo retirer digest oui');
    expect(await pages(world)).toEqual([]);
    expect(await world.say('e01', 'ma-journée')).toContain('Votre journée');
    const before = await world.texts('e01');

    await jump(world, MONDAY);
    expect(await pages(world)).toEqual([]);
    expect(await newFor(world, before)).toEqual([]);
    expect(await world.say('c1', 'promo parler')).toMatch(
      /Attendent : \d+ messages directs, \d+ messages? dans/,
    );
    expect(await pages(world)).toEqual([]);
    expect(await world.press('c1', 'cohortSayHeld')).toContain('qui attendaient partent');
    await world.engine.drain();
    expect(await pages(world)).toHaveLength(1);
    expect((await newFor(world, before)).length).toBeGreaterThan(0);
  });

  it('may end without what waited, and what comes later is said', async () => {
    const world = await onFriday();
    for (const text of ['promo silence', 'promo parler envoyer', 'promo parler'])
      expect(await world.say('e01', `/eig ${text}`)).toContain('Rien n’a été fait');
    expect(await world.say('c1', 'promo parler')).toContain('Le robot ne se tait pas');
    const before = await world.texts('e01');
    await world.say('c1', 'promo silence');
    await jump(world, MONDAY);
    expect(await world.say('c1', 'promo parler abandonner')).toContain('ne partiront pas');
    await world.engine.drain();
    expect(await pages(world)).toEqual([]);
    expect(await newFor(world, before)).toEqual([]);
    await jump(world, '2026-11-27T10:00:00+01:00');
    expect((await newFor(world, before)).length).toBeGreaterThan(0);
    const told = (await readActivity(world.db)).map(({ type }) => type);
    expect(told).toEqual(expect.arrayContaining(['cohort.silenced', 'cohort.spoke']));
  });
});
