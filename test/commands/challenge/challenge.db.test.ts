import { describe, expect, it } from 'vitest';
import { challengeCohort } from '../../fixtures/practices/challenges.ts';
import { formIn, press } from '../../fixtures/press.ts';
import { makeWorld } from '../../fixtures/world.ts';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const setUp = (now: string) => makeWorld({ file: challengeCohort(), now });

describe('the rhythm of a défi', () => {
  it('each month brings the mentor in charge what comes and the sponsor point, and says nothing to the sponsor', async () => {
    const world = await setUp('2026-12-13T08:00:00+01:00');
    await world.to('2026-12-14T18:00:00+01:00');
    const month = last((await world.texts('m1')).filter((text) => text.includes('le mois 3')));
    expect(month).toContain('phase 2 : prouver le concept');
    expect(month).toContain('point sponsor');
    expect(formIn(await press(world, 'm1', 'challengePoint')).title).toBe('Point sponsor');
    expect(await world.texts('s1')).toEqual([]);
    expect((await world.texts('e01')).join()).not.toContain('le mois 3');
  });

  it('two weeks before the end says thank you, and what one may take along', async () => {
    const world = await setUp('2027-06-28T08:00:00+02:00');
    await world.to('2027-06-29T18:00:00+02:00');
    expect((await world.texts('e01')).join()).toMatch(
      /se termine mardi 13 juillet[\s\S]*mon-compte exporter[\s\S]*Pour le faire effacer : dpd@demo\.example/,
    );
    expect((await world.texts('m1')).join()).not.toContain('se termine mardi');
  });
});
