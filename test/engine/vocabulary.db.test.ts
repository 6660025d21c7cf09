import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCohort } from '../fixtures/cohort-file.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

const wordsOf = async ({ engine }: World, user: string): Promise<string[]> => {
  const words = await engine.words({ workspace: { platform: 'sandbox', externalId: 'local' }, user });
  return words.map(({ word }) => word);
};

describe('the words a person may use', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ closing: afterAll });
  });

  it('are those that « aide » lists, each with what it does, in the order it lists them', async () => {
    const help = await world.say('e01', 'aide');
    const words = await world.engine.words({
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e01',
    });
    const lines = help.split('\n').filter((line) => line.startsWith('• '));
    expect(words.map(({ usage, what }) => `• ${usage} : ${what}`)).toEqual(lines);
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

  it('are none for a stranger, nor in a cohort that is still a draft', async () => {
    expect(await wordsOf(world, 'nobody')).toEqual([]);
    const draft = await makeWorld({ launched: false, file: smallCohort() });
    expect(await wordsOf(draft, 'e01')).toEqual([]);
  });
});
