import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

describe('a text with a slip', () => {
  it('is asked about, and done in one tap, with what was typed after the verb', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:30:00+01:00' });
    expect(await world.say('e01', 'bialn 2. La carte est en ligne')).toContain(
      'Vouliez-vous dire « bilan 2. La carte est en ligne » ? Rien n’a été fait',
    );
    expect(await world.db.select().from(tables.answers)).toEqual([]);
    await world.press('e01', 'didYouMean');
    const [answer, ...others] = await world.db.select().from(tables.answers);
    expect([JSON.stringify(answer?.values).includes('La carte est en ligne'), others]).toEqual([true, []]);
  });

  it('is seen by its author alone, and so is what the tap answers', async () => {
    const world = await makeWorld();
    expect(await world.say('e01', '@ritournelle stndup rythme', 'promo')).toContain(
      'Vouliez-vous dire « standup rythme » ?',
    );
    expect(await world.press('e01', 'didYouMean', undefined, 'promo')).toContain('Stand-up');
    expect(await world.texts('e02', 'promo')).toEqual(['@ritournelle stndup rythme']);
  });

  it('is not asked about in the thread of a question, where it answers', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:30:00+01:00' });
    const prompt = (await world.read('e01')).findLast(({ buttons }) =>
      buttons.some(({ id }) => id === 'standupAnswer'),
    );
    expect(prompt).toBeDefined();
    expect(await world.say('e01', 'bialn', `thread-${prompt?.id}`)).not.toContain('Vouliez-vous dire');
  });

  it('is not asked about when it tells of distress', async () => {
    const world = await makeWorld();
    expect(await world.say('e01', 'bialn je veux mourir')).not.toContain('Vouliez-vous dire');
  });

  it('corrected on the platform, corrects what the tap stored', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:30:00+01:00' });
    await world.say('e01', 'bialn 2. La carte', 'bot', 'message-1');
    await world.press('e01', 'didYouMean');
    await world.engine.receive({
      id: 'edit-1',
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e01',
      act: { kind: 'edit', message: 'message-1', text: 'bilan 2. Le port' },
    });
    const [answer] = await world.db.select().from(tables.answers);
    expect(JSON.stringify(answer?.values)).toContain('Le port');
  });
});
