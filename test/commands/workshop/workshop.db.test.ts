import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { beginWorkshops, OFFER } from '../../fixtures/practices/workshops.ts';
import type { World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const post = async (world: World): Promise<string> =>
  (await world.texts('e04', 'formations')).join('\n---\n');

const facts = async ({ db }: World): Promise<string[]> =>
  (await readActivity(db))
    .filter(({ type }) => /^(?:workshop|calendar)/.test(type))
    .map(({ localDate, type, version, alias, facts: more }) =>
      [localDate.toString(), `${type} v${version}`, JSON.stringify(more), alias ?? ''].join(' ').trim(),
    );

describe('a training with a date', () => {
  it('opens at once, fills up, moves its waiting list, and ends with its notes', async () => {
    const world = await beginWorkshops();
    expect(await world.say('e01', OFFER)).toContain('C’est publié dans #formations, sous le n° 1');
    expect(await post(world)).toMatchInlineSnapshot(`
      "Formation n° 1 · Publier par l’API

      • mercredi 2 décembre à 12 h 30, 45 minutes (heure de Paris)
      • Où : rejoindre la séance (https://visio.example/salle)
      • Pair à pair. Pensée pour : tout le monde.
      • Animée par Ada Un

      • 2 places libres sur 2.
      • Inscriptions jusqu’au mercredi 2 décembre à 11 h 30.

      Avec un bouton, ou en écrivant au robot « formation m’inscrire 1 » ou « formation me désinscrire 1 ».
      ---
      Questions, envies, préparation : c’est ici."
    `);
    expect(await world.press('e02', 'workshopJoin', undefined, 'formations')).toContain(
      'Vous avez une place',
    );
    await world.press('m1', 'workshopJoin', undefined, 'formations');
    expect(await world.press('e03', 'workshopJoin', undefined, 'formations')).toContain('au rang 1');
    expect(await post(world)).toContain('Ont une place : Basile Deux et Edwige Mentor.');
    expect(await post(world)).toContain('1 personne en liste d’attente');
    expect(await world.press('e02', 'workshopLeave', undefined, 'formations')).toContain(
      'vous n’êtes plus sur la liste',
    );
    expect(last(await world.texts('e03'))).toContain('Une place s’est libérée : elle est à vous.');
    expect((await post(world)).match(/Formation n°/g)).toHaveLength(1);

    await world.to('2026-12-01T14:00:00+01:00');
    expect(last(await world.texts('e03'))).toContain('C’est mercredi 2 décembre à 12 h 30.');
    await world.to('2026-12-02T11:30:00+01:00');
    expect(last(await world.texts('m1'))).toContain('C’est tout à l’heure, à 12 h 30.');
    expect((await world.texts('e02')).join()).not.toContain('tout à l’heure');
    await world.to('2026-12-02T13:15:00+01:00');
    expect(await post(world)).toContain('Cette formation a eu lieu');
    // Only two people had a place: feedback would have an obvious author.
    expect((await world.texts('e03')).join()).not.toContain('Une seule question');
    expect(await world.say('e03', 'formation avis 1 Le bac à sable m’a servi')).toContain(
      'Moins de trois personnes avaient une place',
    );
    expect(await world.db.select().from(tables.workshopAnswers)).toEqual([]);
    expect(await world.say('e01', 'formation notes 1 https://notes.example/1')).toContain(
      'sont dans son fil',
    );
    expect(await post(world)).toContain('lire les notes (https://notes.example/1)');
    expect(await facts(world)).toMatchInlineSnapshot(`
      [
        "2026-11-23 workshop.offered v1 {"format":"peer","forWhom":"everyone","dated":true}",
        "2026-11-23 workshop.joined v1 {"as":"holds"}",
        "2026-11-23 workshop.joined v1 {"as":"holds"}",
        "2026-11-23 workshop.joined v1 {"as":"waits"}",
        "2026-11-23 workshop.left v1 {"promoted":1}",
        "2026-12-02 workshop.held v1 {"places":2,"taken":2}",
      ]
    `);
  });

  it('ends with one question to whoever had a place: the trainer reads nothing before the third answer', async () => {
    const world = await beginWorkshops();
    await world.say('e01', OFFER.replace('Places : 2', 'Places : 3'));
    for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
    await world.say('e01', 'formation modifier 1\nDate : 2/12 à 11h30\nDurée : 1h45');
    expect(last(await world.texts('m1'))).toContain('Cette formation a changé');
    expect(last(await world.texts('m1'))).toContain('mercredi 2 décembre à 11 h 30');
    expect(await post(world)).toContain('Du nouveau : mercredi 2 décembre à 11 h 30');
    await world.to('2026-12-02T13:15:00+01:00');
    const read = async () => (await world.texts('e01')).join('\n');
    const form = await world.open('e03', 'workshopAnswer');
    await world.submit('e03', form.id, { answer: 'Le bac à sable m’a servi' });
    expect(await world.say('m1', 'formation avis 1 Trop court')).toContain('à partir de trois retours');
    expect(await read()).toContain('vous lirez les retours à partir de trois');
    expect(await read()).not.toMatch(/bac à sable|Trop court/);
    expect(await world.say('e03', 'formation avis 1 encore')).toContain('Vous avez déjà donné votre retour');
    await world.say('e02', 'formation avis 1 Très clair');
    for (const words of ['Le bac à sable m’a servi', 'Trop court', 'Très clair'])
      expect(last(await world.texts('e01'))).toContain(words);
    expect(await read()).not.toContain('à partir de trois');
    expect(last(await world.texts('e01'))).not.toMatch(/Chloé|Basile|Edwige/);
    expect(await facts(world)).toContain('2026-12-02 workshop.answered v1 {}');
  });
});

describe('a training without a date', () => {
  it('asks its trainer for one when enough people are interested, and tells them the date', async () => {
    const world = await beginWorkshops();
    await world.say('e01', 'formation proposer Titre : Secret statistique\nMinimum : 2\nDurée : 30 minutes');
    await world.press('e02', 'workshopSecond', undefined, 'formations');
    await world.say('m1', 'formation ça m’intéresse 1');
    expect(last(await world.texts('e01'))).toContain('2 personnes sont intéressées. Quand voulez-vous');
    const form = await world.open('e01', 'workshopDate');
    await world.submit('e01', form.id, { date: '2026-12-02', time: '12:30' });
    expect(last(await world.texts('m1'))).toContain('la date est fixée');
    await world.press('m1', 'workshopJoin');
    expect(await post(world)).toContain('A une place : Edwige Mentor.');
  });
});

describe('a change', () => {
  it('that cancels it is told with its reason, to the channel too, and nobody is reminded of it', async () => {
    const world = await beginWorkshops();
    await world.say('e01', OFFER);
    for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
    const form = await world.open('e01', 'workshopCancel');
    await world.submit('e01', form.id, { reason: 'Une démonstration tombe ce jour-là' });
    for (const as of ['e02', 'e03']) {
      expect(last(await world.texts(as))).toContain('Cette formation est annulée');
      expect(last(await world.texts(as))).toContain('Raison donnée : Une démonstration tombe ce jour-là');
    }
    expect(await post(world)).toContain('La formation est annulée');
    const before = (await world.texts('e02')).length;
    await world.to('2026-12-02T14:00:00+01:00');
    expect((await world.texts('e02')).length).toBe(before);
    expect(await world.say('e03', 'formation m’inscrire 1')).toContain('est annulée : rien n’a changé');
  });

  it('is told within people’s hours: a place that comes free at night waits for the morning', async () => {
    const world = await beginWorkshops();
    await world.say('e01', OFFER);
    for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
    await world.to('2026-11-24T22:00:00+01:00');
    const before = (await world.texts('e03')).length;
    await world.say('e02', 'formation me désinscrire 1');
    expect((await world.texts('e03')).length).toBe(before);
    await world.to('2026-11-25T08:30:00+01:00');
    expect(last(await world.texts('e03'))).toContain('Une place s’est libérée');
  });

  it('moves the list for whoever left without a word, at the latest the day before', async () => {
    const world = await beginWorkshops();
    await world.say('e01', OFFER);
    for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
    await world.db.execute("delete from people where name = 'Basile Deux'");
    await world.to('2026-12-01T14:00:00+01:00');
    expect((await world.texts('e03')).join()).toContain('Une place s’est libérée');
    expect(last(await world.texts('e03'))).toContain('C’est mercredi 2 décembre à 12 h 30.');
    expect(await post(world)).toContain('Ont une place : Edwige Mentor et Chloé Trois.');
  });

  it.each([
    ['before the session', '2026-11-27'],
    ['the day before it', '2026-12-01'],
  ])('moves the list for whoever’s contract ends %s, who is reminded of nothing', async (_, lastDay) => {
    const world = await beginWorkshops();
    await world.say('e01', OFFER);
    for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
    await world.db.execute(
      `update memberships set ends_on = '${lastDay}' where person_id = (select id from people where name = 'Basile Deux')`,
    );
    await world.to('2026-12-01T14:00:00+01:00');
    expect((await world.texts('e03')).join()).toContain('Une place s’est libérée');
    expect(await post(world)).toContain('Ont une place : Edwige Mentor et Chloé Trois.');
    expect((await world.texts('e02')).join()).not.toContain('C’est mercredi 2 décembre');
  });

  it('ends during a pause of the cohort too, and asks nothing then', async () => {
    const world = await beginWorkshops();
    await world.say('e01', OFFER.replace('Places : 2', 'Places : 3'));
    for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
    await world.db.execute(
      "insert into cohort_pauses (cohort_id, \"from\", until) select id, '2026-12-01T00:00:00Z', '2026-12-08T00:00:00Z' from cohorts",
    );
    await world.to('2026-12-02T14:00:00+01:00');
    expect(await post(world)).toContain('Cette formation a eu lieu');
    await world.to('2026-12-09T10:00:00+01:00');
    expect((await world.texts('e02')).join()).not.toContain('Une seule question');
  });

  it('is not reminded of to whoever is in a pause', async () => {
    const world = await beginWorkshops();
    await world.say('e01', OFFER);
    await world.say('e02', 'formation m’inscrire 1');
    await world.say('e02', 'pause');
    const before = (await world.texts('e02')).length;
    await world.to('2026-12-02T12:00:00+01:00');
    expect((await world.texts('e02')).length).toBe(before);
  });
});
