import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { formIn } from '../../fixtures/press.ts';
import { beginWorkshops } from '../../fixtures/practices/workshops.ts';
import type { World } from '../../fixtures/world.ts';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const facts = async ({ db }: World): Promise<string[]> =>
  (await readActivity(db))
    .filter(({ type }) => type.startsWith('side-track'))
    .map(({ localDate, type, version, alias, facts: more }) =>
      [localDate.toString(), `${type} v${version}`, JSON.stringify(more), alias ?? ''].join(' ').trim(),
    );

describe('a side track', () => {
  it('is told to one’s team, shown to all in one tap, and is in the showcase of the month', async () => {
    const world = await beginWorkshops();
    expect(await world.say('e01', 'piste')).toContain('Vous n’avez pas encore raconté de piste');
    const asked = { as: 'e01', in: 'bot', text: 'piste raconter', id: 'asked' };
    await world.submit('e01', formIn(await world.sandbox.acting.say(asked)).id, {
      title: 'Bot de marées',
      tried: 'Prévoir les marées, pour rire',
      link: 'https://forge.example/marees',
      state: 'running',
      shareable: 'no',
    });
    expect(last(await world.texts('e01'))).toContain('Pour votre équipe seule.');
    expect(await world.say('e02', 'piste 1')).toContain('Bot de marées');
    expect(await world.say('e02', 'defi')).toContain('n° 1 · Bot de marées · en cours');
    for (const as of ['m1', 'm2', 'c1'])
      expect(await world.say(as, 'piste 1')).toContain('Je ne trouve pas de piste');
    expect(await world.say('m2', 'piste galerie')).not.toContain('marées');

    expect(await world.say('e02', 'piste montrer 1')).toContain('est dans la galerie');
    expect(await world.say('c1', '/eig side-track gallery')).toContain(
      'voir la piste (https://forge.example/marees)',
    );
    await world.to('2026-12-03T11:00:00+01:00');
    const showcase = last(await world.texts('e04', 'promo'));
    expect(showcase).toContain('Vitrine du mois');
    expect(showcase).toContain('Piste n° 1 · Bot de marées');
    expect(await world.say('e01', 'piste garder 1')).toContain('n’est plus montrée');
    expect((await world.texts('e04', 'promo')).join()).not.toContain('Bot de marées');
    expect(await facts(world)).toMatchInlineSnapshot(`
      [
        "2026-11-23 side-track.told v1 {"state":"running","shareable":false}",
        "2026-11-23 side-track.changed v1 {"state":"running","shareable":true}",
        "2026-12-03 side-track.shown v1 {"count":1}",
        "2026-12-03 side-track.changed v1 {"state":"running","shareable":false}",
      ]
    `);
  });

  it('a quiet month is silent', async () => {
    const world = await beginWorkshops();
    await world.say('m1', 'piste raconter Un lexique illustré');
    await world.say('m1', 'piste retirer 1');
    await world.to('2026-12-04T12:00:00+01:00');
    expect(await world.texts('e04', 'promo')).toEqual([]);
  });
});
