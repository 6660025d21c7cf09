import { describe, expect, it } from 'vitest';
import { readActivity } from '../../src/store/activity.ts';
import { beginWorkshops, OFFER } from '../fixtures/workshops.ts';
import type { World } from '../fixtures/world.ts';

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
  it('opens at once, fills up, moves its waiting list, and ends with one question to whoever had a place', async () => {
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
    const form = await world.open('e03', 'workshopAnswer');
    await world.submit('e03', form.id, { answer: 'Le bac à sable m’a servi' });
    expect(last(await world.texts('e01'))).toContain('Le bac à sable m’a servi');
    expect(last(await world.texts('e01'))).not.toContain('Chloé');
    expect(await world.say('e03', 'formation avis 1 encore')).toContain('Vous avez déjà donné votre retour');
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
        "2026-12-02 workshop.answered v1 {}",
      ]
    `);
  });
});
