import { afterAll, describe, expect, it } from 'vitest';
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

const closings: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closings.map((close) => close())));
let shared: Promise<World> | undefined;
/** For refused input, which changes nothing. */
const sharedWorld = (): Promise<World> =>
  (shared ??= beginWorkshops({ closing: (close) => closings.push(close) }));

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

  it('kept for the team is neither read nor changed by its mentor, who reads what it shows', async () => {
    const world = await beginWorkshops();
    await world.say('e01', 'piste raconter Bot de marées');
    for (const typed of ['piste', 'defi'])
      expect(await world.say('m1', typed)).not.toContain('Bot de marées');
    for (const order of ['', 'modifier ', 'montrer ', 'garder ', 'retirer '])
      expect(await world.say('m1', `piste ${order}1`)).toContain('Je ne trouve pas de piste');
    await world.say('e02', 'piste montrer 1');
    expect(await world.say('m1', 'defi')).toContain('Bot de marées');
    expect(await world.say('m1', 'piste 1')).toContain('Bot de marées');
    for (const order of ['modifier', 'garder', 'retirer'])
      expect(await world.say('m1', `piste ${order} 1`)).toContain('ou les EIG de son équipe');
    expect(await world.db.query.sideTracks.findMany()).toMatchObject([{ shareable: true }]);
  });

  it('is changed by anyone of its team, removed with its text, and a quiet month is silent', async () => {
    const world = await beginWorkshops();
    expect(await world.say('m1', 'piste raconter Un lexique illustré')).toContain('sous le n° 1');
    expect(await world.say('e02', 'piste modifier 1 État : démontrée\nLien : https://a.example')).toContain(
      'Démontrée',
    );
    expect(await world.say('m2', 'piste montrer 1')).toContain('Je ne trouve pas de piste');
    expect(await world.say('e02', 'piste retirer 1')).toContain('son texte effacé');
    expect(await world.db.query.sideTracks.findMany()).toEqual([]);
    await world.to('2026-12-04T12:00:00+01:00');
    expect(await world.texts('e04', 'promo')).toEqual([]);
  });

  it.each([
    ['no title', 'piste raconter Titre :', 'Il manque un titre'],
    ['a title of 101', `piste raconter ${'é'.repeat(101)}`, '101 caractères, pour 100 au plus'],
    [
      'a link that runs',
      'piste raconter Titre : x\nLien : javascript:alert(1)',
      'Ce lien ne peut pas être ouvert',
    ],
    ['a link that is none', 'piste raconter Titre : x\nLien : ma forge', 'Ce lien ne peut pas être ouvert'],
    ['a state nobody knows', 'piste raconter Titre : x\nÉtat : bof', 'Je n’ai pas compris où cela en est'],
    ['neither yes nor no', 'piste raconter Titre : x\nMontrable : bof', 'Répondez oui ou non'],
    ['a number that is not there', 'piste montrer 99', 'Je ne trouve pas de piste n° 99'],
    ['a number beyond numbers', 'piste 99999999999', 'Je ne trouve pas de piste'],
    ['no number', 'piste montrer', 'Dites-moi quelle piste'],
    ['no order', 'piste blabla', 'Je n’ai pas compris'],
  ])('refuses %s', async (_, text, expected) => {
    const world = await sharedWorld();
    expect(await world.say('e01', text)).toContain(expected);
    expect(await world.db.query.sideTracks.findMany()).toEqual([]);
  });

  it('is told by EIGs and mentors; the community reads nothing of it', async () => {
    const world = await sharedWorld();
    expect(await world.say('c1', 'piste raconter Une idée')).toContain('par les EIG et les mentors');
    for (const as of ['a1', 's1'])
      expect(await world.say(as, 'piste galerie')).toContain('n’est pas ouvert à votre rôle');
  });
});
