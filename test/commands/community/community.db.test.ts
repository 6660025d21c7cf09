import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { begin, helpCohort, last } from '../../fixtures/practices/help.ts';
import type { World } from '../../fixtures/world.ts';

const welcomed = async (): Promise<World> => {
  const world = await begin();
  await world.say('n1', 'rejoindre Sacha d’Arrivée');
  await world.press('c1', 'joinAccept', undefined, 'coordination');
  return world;
};

const names = async ({ db }: World) => (await db.query.people.findMany()).map(({ name }) => name);

describe('a newcomer', () => {
  it('is told what is kept before anything is, and leaves no trace until they ask', async () => {
    const world = await begin();
    expect(await world.say('n1', 'bonjour')).toContain('je ne vous connais pas encore');
    const invited = await world.say('n1', '/eig rejoindre');
    expect(invited).toContain('Rien n’est enregistré pour le moment');
    expect(invited).toContain('Vos droits');
    expect(await world.press('n1', 'joinAsk')).toBe('form: Rejoindre');
    expect(await world.db.query.joinRequests.findMany()).toEqual([]);
    expect(await names(world)).not.toContain('Sacha Arrivante');
  });

  it('is welcomed in one tap, with the notice first, offers a skill, and leaves with one word', async () => {
    const world = await begin();
    const form = await world.say('n1', 'rejoindre').then(() => world.open('n1', 'joinAsk'));
    expect(await world.submit('n1', form.id, { name: 'Sacha d’Arrivée' })).toEqual({ answer: null });
    expect(last(await world.texts('c1', 'coordination'))).toContain('Sacha d’Arrivée');
    expect(await world.press('c1', 'joinAccept', undefined, 'coordination')).toContain(
      'fait maintenant partie',
    );
    const [notice, welcome] = (await world.texts('n1')).slice(-2);
    expect(notice).toContain('je suis Ritournelle');
    expect(welcome).toContain('Bienvenue dans la communauté');
    expect((await world.texts('c1', 'coordination')).join()).not.toContain('aimerait rejoindre');
    expect(await world.say('n1', 'competences expert : rgaa ; solliciter : oui')).toContain(
      'C’est enregistré',
    );
    expect(await world.say('e01', 'qui-sait rgaa')).toContain('Sacha d’Arrivée');
    expect(await world.say('n1', 'quitter')).toContain('C’est fait');
    expect(await world.say('e01', 'qui-sait rgaa')).toContain('Personne ne s’est déclaré');
    expect(await world.say('n1', 'entraide')).toContain(
      'Pour entrer dans la communauté, écrivez « rejoindre »',
    );
    expect(await world.db.query.skillProfiles.findMany()).toEqual([]);
  });

  it('comes back as themself, once', async () => {
    const world = await welcomed();
    await world.say('n1', 'quitter');
    await world.say('n1', 'rejoindre Sacha');
    expect(await world.say('c1', 'rejoindre accueillir 2')).toContain('fait maintenant partie');
    expect((await names(world)).filter((name) => name.startsWith('Sacha'))).toHaveLength(1);
    expect(await world.say('n1', 'entraide liste')).toContain('Aucune demande ouverte');
    expect(await world.say('n1', 'rejoindre')).toContain('déjà partie');
  });

  it('may be declined: their request is erased, and they are not written to', async () => {
    const world = await begin();
    await world.say('n1', 'rejoindre Sacha');
    expect(await world.say('n1', 'rejoindre Sacha')).toContain('attend toujours');
    const before = (await world.texts('n1')).length;
    expect(await world.say('c1', 'rejoindre refuser 1')).toContain('la demande est effacée');
    expect(await world.texts('n1')).toHaveLength(before);
    expect(await world.db.query.joinRequests.findMany()).toEqual([]);
    expect(await world.say('c1', 'rejoindre accueillir 1')).toContain('n’existe plus');
  });

  it.each(['rejoindre', 'rejoindre Un Autre Nom', 'join'])(
    'is told where their request stands when they ask again: %s',
    async (again) => {
      const world = await begin();
      await world.say('n1', 'rejoindre Sacha');
      const standing = await world.say('n1', again);
      expect(standing).toContain('attend toujours la réponse de la coordination');
      expect(standing).toContain('faite le lundi 23 novembre, sous le nom de « Sacha »');
      expect(standing).toContain('effacée le jeudi 24 décembre');
      expect(standing).toContain('écrivez « quitter »');
      expect((await world.db.query.joinRequests.findMany()).map(({ name }) => name)).toEqual(['Sacha']);
    },
  );

  it('is told so by the button of the invitation too', async () => {
    const world = await begin();
    await world.say('n1', 'rejoindre');
    await world.say('n1', 'rejoindre Sacha');
    expect(await world.press('n1', 'joinAsk')).toContain('attend toujours');
  });

  it.each(['quitter', 'leave'])(
    'takes their request back with one word, %s: nobody sees it any more',
    async (word) => {
      const world = await begin();
      await world.say('n1', 'rejoindre Sacha d’Arrivée');
      expect(last(await world.texts('c1', 'coordination'))).toContain('Sacha d’Arrivée');
      const cancelled = await world.say('n1', word);
      expect(cancelled).toContain('C’est annulé : votre demande pour rejoindre la communauté est retirée');
      expect(cancelled).not.toContain('Rien n’a été enregistré');
      expect((await world.texts('c1', 'coordination')).join()).not.toContain('Sacha');
      expect(await world.db.query.joinRequests.findMany()).toEqual([]);
      expect(await world.say('c1', 'rejoindre accueillir 1')).toContain('ou la personne l’a annulée');
      expect(await world.say('n1', word)).toContain('il n’y avait rien à quitter');
    },
  );

  it('took it back before the coordination pressed: the button says so, and welcomes nobody', async () => {
    const world = await begin();
    await world.say('n1', 'rejoindre Sacha');
    const request = (await world.db.query.joinRequests.findMany())[0]?.id ?? '';
    await world.say('n1', 'quitter');
    const pressed = await world.engine.receive({
      id: 'late',
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'c1',
      act: { kind: 'press', action: 'joinAccept', payload: request },
    });
    expect(JSON.stringify(pressed)).toContain('ou la personne l’a annulée');
    expect(await names(world)).not.toContain('Sacha');
  });

  it('may ask again afterwards, and is welcomed', async () => {
    const world = await begin();
    await world.say('n1', 'rejoindre Sacha');
    await world.say('n1', 'quitter');
    await world.say('n1', 'rejoindre Sacha');
    expect(await world.press('c1', 'joinAccept', undefined, 'coordination')).toContain(
      'fait maintenant partie',
    );
  });

  it.each([
    ['someone who never asked', async () => begin()],
    [
      'someone who left',
      async () => {
        const world = await welcomed();
        await world.say('n1', 'quitter');
        return world;
      },
    ],
  ])('has nothing to leave, and is told so: %s', async (_, starting) => {
    const world = await starting();
    const answer = await world.say('n1', 'quitter');
    expect(answer).toContain('il n’y avait rien à quitter');
    expect(answer).toContain('écrivez « rejoindre »');
  });

  it.each([
    ['an EIG decides nothing', 'e01', 'rejoindre accueillir 1', 'Seule la coordination'],
    ['a mention is no name', 'n1', 'rejoindre <!channel>', 'je ne vous connais pas encore'],
    ['nor is a name of 61 letters', 'n1', `rejoindre ${'a'.repeat(61)}`, 'je ne vous connais pas encore'],
    ['they can ask nothing else', 'n1', 'entraide Sujet : x', 'je ne vous connais pas encore'],
    ['nor read anything', 'n1', 'qui-sait rgaa', 'je ne vous connais pas encore'],
  ])('%s', async (_, as, text, expected) => {
    const world = await begin();
    expect(await world.say(as, text)).toContain(expected);
    expect(await world.db.query.joinRequests.findMany()).toEqual([]);
  });

  it('has a bad name refused under its field', async () => {
    const world = await begin();
    await world.say('n1', 'rejoindre');
    const form = await world.open('n1', 'joinAsk');
    expect(await world.submit('n1', form.id, { name: '@everyone' })).toEqual({
      errors: { name: expect.stringContaining('Un nom tient en 60 caractères') },
    });
  });
});

describe('whoever leaves the community', () => {
  it('has their requests closed and their hands let go; a file does not bring them back', async () => {
    const world = await begin();
    await world.say('a1', 'entraide Sujet : Une question\nPortée : communauté');
    await world.say('a1', 'entraide publier');
    await world.say('a1', 'quitter');
    expect(last(await world.texts('e01', 'communaute'))).toContain('Cette demande est close');
    await importCohortFile(world.db, helpCohort(), { hash: 'again' });
    expect(await world.say('a1', 'entraide')).toContain('rejoindre');
  });

  it('is not a word for an EIG', async () => {
    const world = await begin();
    expect(await world.say('e01', '/eig quitter')).toContain('n’est pas ouvert à votre rôle');
  });

  it('leaves nothing behind when their row is deleted, but what they asked, without a name', async () => {
    const world = await begin();
    await world.say('e01', 'entraide Sujet : Une question');
    await world.say('e01', 'competences expert : rgaa ; solliciter : oui');
    await world.say('e02', 'je prends 1');
    await world.db.execute(sql`delete from people where name in ('Ada Un', 'Basile Deux')`);
    const { helpRequests, helpHands, skills, skillProfiles } = world.db.query;
    expect((await helpRequests.findMany()).map(({ authorId }) => authorId)).toEqual([null]);
    for (const rows of [await helpHands.findMany(), await skills.findMany(), await skillProfiles.findMany()])
      expect(rows).toEqual([]);
  });
});
