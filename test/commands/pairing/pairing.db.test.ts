import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { purgedOn } from '../../fixtures/purge.ts';
import { beginWorkshops } from '../../fixtures/practices/workshops.ts';
import type { World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const facts = async ({ db }: World): Promise<string[]> =>
  (await readActivity(db))
    .filter(({ type }) => type.startsWith('pairing'))
    .map(({ localDate, type, version, alias, facts: more }) =>
      [localDate.toString(), `${type} v${version}`, JSON.stringify(more), alias ?? ''].join(' ').trim(),
    );

/** The draw is on Thursday 26 November at ten, announced on Tuesday. */
const ANNOUNCED = '2026-11-24T10:00:00+01:00';
const DRAWN = '2026-11-26T10:00:00+01:00';
const NEXT = '2026-12-10T10:00:00+01:00';

describe('a coffee', () => {
  it('is drawn across défis among those who said yes, told two days before, and forgotten after thirty days', async () => {
    const world = await beginWorkshops();
    expect(await world.say('e01', 'café')).toContain('Vous n’y participez pas.');
    for (const as of ['e01', 'e02', 'm2']) await world.say(as, 'café participer');
    await world.to(ANNOUNCED);
    expect(last(await world.texts('e01'))).toContain('Un café sera tiré au sort jeudi 26 novembre');
    expect((await world.texts('e03')).join()).not.toContain('café');
    await world.press('e02', 'pairingSkip');
    expect(last(await world.texts('e02'))).toContain('vous passez votre tour, cette fois seulement');
    await world.to(DRAWN);
    expect(last(await world.texts('e01'))).toContain('Votre café : Firmin Mentor (Lagon Bleu).');
    expect(last(await world.texts('m2'))).toContain('Votre café : Ada Un (Mer Claire).');
    expect((await world.texts('e02')).join()).not.toContain('sera tiré au sort');
    expect(await world.db.select().from(tables.pairingSkips)).toEqual([]);

    // Next time, the person who sat out meets someone whom none of hers has met.
    await world.say('m1', 'café participer');
    await world.to(NEXT);
    const told = (await Promise.all(['e01', 'e02', 'm1'].map((as) => world.texts(as)))).map(last);
    expect(told.filter((text) => text?.includes('Firmin Mentor'))).toHaveLength(1);
    expect(last(await world.texts('e01'))).not.toContain('Firmin Mentor');

    expect((await purgedOn(world.db, '2026-12-26')).map(({ what }) => what)).toEqual([]);
    expect((await purgedOn(world.db, '2027-01-10')).map(({ what }) => what)).toContain('coffees');
    await world.engine.drain();
    expect((await world.texts('m2')).join()).not.toContain('Ada Un');
    expect(await world.db.select().from(tables.pairings)).toEqual([]);
    const rows = await world.db.execute(
      "select d.id from deliveries d join messages m on m.key = d.message_key where m.kind = 'pairing-drawn'",
    );
    expect(rows).toHaveLength(0);
    expect(await facts(world)).toMatchInlineSnapshot(`
      [
        "2026-11-23 pairing.joined v1 {}",
        "2026-11-23 pairing.joined v1 {}",
        "2026-11-23 pairing.joined v1 {}",
        "2026-11-26 pairing.drawn v1 {"groups":1,"exhausted":false}",
        "2026-11-26 pairing.joined v1 {}",
        "2026-12-10 pairing.drawn v1 {"groups":3,"exhausted":false}",
      ]
    `);
  });

  it('leaves out whoever is in a pause or away, and whoever stopped', async () => {
    const world = await beginWorkshops();
    for (const as of ['e01', 'e02', 'e03', 'm2', 'c1']) await world.say(as, 'café participer');
    await world.say('e01', 'pause');
    await world.say('e02', 'absent du 25/11 au 27/11');
    await world.say('e03', 'café arrêter');
    await world.to(DRAWN);
    expect(last(await world.texts('m2'))).toContain('Votre café : Coralie Coordination.');
    for (const as of ['e01', 'e02', 'e03'])
      expect((await world.texts(as)).join()).not.toContain('Votre café');
  });

  it('nobody is left for is said, and one alone is not drawn', async () => {
    const world = await beginWorkshops();
    for (const as of ['e01', 'e02']) await world.say(as, 'café participer');
    await world.to(DRAWN);
    expect(last(await world.texts('e01'))).toContain('il ne reste personne d’un autre défi');
    await world.say('e02', 'café arrêter');
    await world.to(NEXT);
    expect((await world.texts('e01')).filter((text) => text.includes('il ne reste personne'))).toHaveLength(
      1,
    );
  });
});
