import { describe, expect, it } from 'vitest';
import { makeWorld } from '../fixtures/world.ts';

describe('a pause', () => {
  it('silences everything but the notice, and leaves no trace of what was not sent', async () => {
    const world = await makeWorld();
    await world.say('e01', 'pause');
    await world.to('2026-11-27T16:00:00+01:00');
    expect(
      (await world.texts('e01')).filter((text) => /Stand-up du|Bilan de|Petit rappel/.test(text)),
    ).toEqual([]);
    const kept = (await world.db.query.deliveries.findMany()).filter(
      ({ place, legal }) => place === 'user:e01' && !legal,
    );
    expect(kept).toEqual([]);
  });

  it('ends on its day by itself, and its row with it', async () => {
    const world = await makeWorld();
    await world.say('e01', 'pause jusqu’à mercredi');
    await world.to('2026-11-25T09:30:00+01:00');
    expect((await world.texts('e01')).at(-1)).toContain('Stand-up du mercredi 25 novembre');
  });

  it('ends at once with « reprise »', async () => {
    const world = await makeWorld();
    await world.say('e01', 'pause');
    await world.say('e01', 'reprise');
    expect(await world.db.query.pauses.findMany()).toEqual([]);
    await world.to('2026-11-23T09:30:00+01:00');
    expect((await world.texts('e01')).at(-1)).toContain('Stand-up du lundi');
  });

  it('does not keep one from answering', async () => {
    const world = await makeWorld();
    await world.to('2026-11-23T10:00:00+01:00');
    await world.say('e01', 'pause');
    expect(await world.say('e01', 'bilan La carte')).toContain('C’est enregistré');
  });
});
