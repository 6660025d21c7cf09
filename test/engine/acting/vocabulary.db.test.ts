import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const wordsOf = async ({ engine }: World, user: string): Promise<string[]> => {
  const words = await engine.words({ workspace: { platform: 'sandbox', externalId: 'local' }, user });
  return words.map(({ word }) => word);
};

describe('the words a person may use', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ closing: afterAll });
  });

  it('are those that « aide tout » lists, each with what it does, in the order it lists them', async () => {
    const help = await world.say('e01', 'aide tout');
    const words = await world.engine.words({
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e01',
    });
    const lines = help.split('\n').filter((line) => line.startsWith('• '));
    const told = words.map(({ usage, what }) => `• ${usage} : ${what}`);
    // A word may have several lines in the help, but is completed once.
    expect(lines.filter((line) => told.includes(line))).toEqual(told);
    expect(told.length).toBeGreaterThan(10);
  });

  it('are of their role', async () => {
    expect(await wordsOf(world, 'e01')).toContain('bilan');
    expect(await wordsOf(world, 'm1')).not.toContain('bilan');
  });

  it('are in their language, and understood in both', async () => {
    expect(await wordsOf(world, 'e04')).toContain('report');
    const words = await world.engine.words({
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e04',
    });
    expect(words.find(({ word }) => word === 'report')?.words).toContain('bilan');
  });

  it('are, for a stranger, the one that lets them join; and the same in a cohort that is still a draft', async () => {
    expect(await wordsOf(world, 'nobody')).toEqual(['rejoindre']);
    const draft = await makeWorld({ launched: false, file: smallCohort() });
    expect(await wordsOf(draft, 'e01')).toEqual(['rejoindre']);
  });
});
