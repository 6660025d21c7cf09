import { describe, expect, it } from 'vitest';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

/** Only the daily stand-up, in which Basile works neither on Wednesdays nor on Fridays. */
const file = () =>
  smallCohort((raw) => {
    raw.rituals.splice(0, 1);
    Object.assign(raw.people[1] ?? {}, { works: ['mon', 'tue', 'thu'] });
  });

const recaps = async (world: World, as: string): Promise<string[]> =>
  (await world.texts(as)).filter((text) => text.includes('Voici ce que l’équipe a écrit'));

describe('the recap of a stand-up, for whoever was not asked in time', () => {
  it('comes when they open, once, with what the team wrote and no word of who did not', async () => {
    const world = await makeWorld({
      file: file(),
      now: '2026-11-25T08:40:00+01:00',
      until: '2026-11-25T09:30:00+01:00',
    });
    await world.say('e03', 'standup 1. La carte\n2. Le moteur');
    await world.to('2026-11-25T18:00:00+01:00');
    expect(await recaps(world, 'e02')).toEqual([]);
    await world.to('2026-11-26T08:30:00+01:00');
    const [recap = ''] = await recaps(world, 'e02');
    expect(recap).toContain('Stand-up du mercredi 25 novembre · Mer Claire');
    expect(recap).toContain('Chloé Trois');
    expect(recap).toContain('La carte');
    expect(recap).not.toContain('Ada');
    for (const as of ['e01', 'e03', 'm1', 'e04']) expect(await recaps(world, as), as).toEqual([]);
    await world.to('2026-11-27T08:30:00+01:00');
    expect(await recaps(world, 'e02')).toHaveLength(1);
  });

  it('does not come when nobody wrote', async () => {
    const world = await makeWorld({
      file: file(),
      now: '2026-11-25T08:40:00+01:00',
      until: '2026-11-26T09:00:00+01:00',
    });
    expect(await recaps(world, 'e02')).toEqual([]);
  });

  it('comes for a late answer, and goes with a text that is withdrawn', async () => {
    const world = await makeWorld({
      file: file(),
      now: '2026-11-25T08:40:00+01:00',
      until: '2026-11-25T14:00:00+01:00',
    });
    await world.say('e03', 'standup 1. La carte\n2. Le moteur');
    await world.to('2026-11-26T08:30:00+01:00');
    expect(await recaps(world, 'e02')).toHaveLength(1);
    await world.say('e03', 'standup retirer');
    expect(await recaps(world, 'e02')).toEqual([]);
  });

  it('waits for the end of a pause, which the last one alone outlives', async () => {
    const world = await makeWorld({
      file: file(),
      now: '2026-11-24T08:40:00+01:00',
      until: '2026-11-24T09:00:00+01:00',
    });
    await world.say('e01', 'pause jusqu’au 26/11');
    for (const day of ['24', '25']) {
      await world.to(`2026-11-${day}T10:00:00+01:00`);
      await world.say('e03', `standup 1. Le ${day}\n2. La suite`);
    }
    await world.to('2026-11-25T20:00:00+01:00');
    expect(await recaps(world, 'e01')).toEqual([]);
    await world.to('2026-11-26T08:30:00+01:00');
    expect(await recaps(world, 'e01')).toEqual([expect.stringContaining('Le 25')]);
  });
});
