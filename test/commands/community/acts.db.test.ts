import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: helpCohort(), until: MONDAY_10 });

const requests = ({ tx }: Stage) => tx.select().from(tables.joinRequests);
const oneRequest = async (stage: Stage) => (await requests(stage))[0] ?? { id: '', number: 0 };
const names = async ({ tx }: Stage) => (await tx.select().from(tables.people)).map(({ name }) => name);

const welcome = async (stage: Stage, name = 'Sacha d’Arrivée'): Promise<void> => {
  await stage.say('n1', `rejoindre ${name}`);
  await stage.press('c1', 'joinAccept', (await oneRequest(stage)).id);
};

describe('a newcomer', () => {
  it('is told what is kept before anything is, and leaves no trace until they ask', () =>
    rehearse(async (stage) => {
      const { say, press } = stage;
      expect((await say('n1', 'bonjour')).text).toContain('je ne vous connais pas encore');
      const invited = await say('n1', '/eig rejoindre');
      expect(invited.text).toContain('Rien n’est enregistré pour le moment');
      expect(invited.text).toContain('Vos droits');
      expect(invited.text).toContain(
        'Ensuite, appuyez sur le bouton, ou écrivez « rejoindre » suivi de votre nom',
      );
      expect((await press('n1', 'joinAsk')).form?.title).toBe('Rejoindre');
      expect(await requests(stage)).toEqual([]);
      expect(await names(stage)).not.toContain('Sacha Arrivante');
    }));

  it('asks by a form, and is welcomed with the notice first', () =>
    rehearse(async (stage) => {
      const form = (await stage.press('n1', 'joinAsk')).form?.id ?? '';
      const asked = await stage.submit('n1', form, { name: ' Sacha d’Arrivée ' });
      expect(asked.text).toContain('C’est transmis à la coordination');
      expect(asked.outcome?.log).toMatchObject([{ type: 'community.asked' }]);
      const { id } = await oneRequest(stage);
      const accepted = await stage.press('c1', 'joinAccept', id);
      expect(accepted.text).toBe('Sacha d’Arrivée fait maintenant partie de la communauté.');
      expect(accepted.outcome?.log).toMatchObject([{ type: 'community.joined' }]);
      expect(accepted.outcome?.say?.map(({ kind }) => kind)).toEqual(['notice', 'welcome']);
      expect(await requests(stage)).toEqual([]);
      expect((await stage.press('c1', 'joinAccept', id)).text).toContain('n’existe plus');
    }));

  it('comes back as themself, once', () =>
    rehearse(async (stage) => {
      await welcome(stage);
      await stage.say('n1', 'quitter');
      await stage.say('n1', 'rejoindre Sacha');
      const { number } = await oneRequest(stage);
      const again = await stage.say('c1', `rejoindre accueillir ${number}`);
      expect(again.text).toContain('fait maintenant partie');
      expect((await names(stage)).filter((name) => name.startsWith('Sacha'))).toHaveLength(1);
      expect((await stage.say('n1', 'entraide liste')).text).toContain('Aucune demande ouverte');
      for (const known of [
        await stage.say('n1', 'rejoindre'),
        await stage.say('n1', 'rejoindre Sacha'),
        await stage.press('n1', 'joinAsk'),
        await stage.submit('n1', 'join', { name: 'Sacha' }),
      ])
        expect(known.text).toContain('déjà partie');
    }));

  it('may be declined: their request is erased, and nobody writes to them', () =>
    rehearse(async (stage) => {
      await stage.say('n1', 'rejoindre Sacha');
      const { number } = await oneRequest(stage);
      const declined = await stage.say('c1', `rejoindre refuser ${number}`);
      expect(declined.text).toContain('la demande est effacée');
      expect(declined.outcome).not.toHaveProperty('say');
      expect(await requests(stage)).toEqual([]);
      expect((await stage.say('c1', `rejoindre accueillir ${number}`)).text).toContain('n’existe plus');
    }));

  it('alone to wait needs no number', () =>
    rehearse(async (stage) => {
      expect((await stage.say('c1', 'rejoindre accueillir')).text).toContain('n’existe plus');
      await stage.say('n1', 'rejoindre Sacha');
      expect((await stage.say('c1', 'rejoindre accueillir')).text).toContain('Sacha fait maintenant partie');
    }));

  it.each(['rejoindre', 'rejoindre Un Autre Nom', 'join'])(
    'is told where their request stands when they ask again: %s',
    (again) =>
      rehearse(async (stage) => {
        await stage.say('n1', 'rejoindre Sacha');
        const standing = (await stage.say('n1', again)).text;
        expect(standing).toContain('attend toujours la réponse de la coordination');
        expect(standing).toContain('faite le lundi 23 novembre, sous le nom de « Sacha »');
        expect(standing).toContain('effacée le jeudi 24 décembre');
        expect(standing).toContain('écrivez « quitter »');
        expect((await stage.press('n1', 'joinAsk')).text).toBe(standing);
        expect((await requests(stage)).map(({ name }) => name)).toEqual(['Sacha']);
      }),
  );

  it.each(['quitter', 'leave'])('takes their request back with one word, %s, and may ask again', (word) =>
    rehearse(async (stage) => {
      await stage.say('n1', 'rejoindre Sacha');
      const { id, number } = await oneRequest(stage);
      const cancelled = await stage.say('n1', word);
      expect(cancelled.text).toContain(
        'C’est annulé : votre demande pour rejoindre la communauté est retirée',
      );
      expect(cancelled.text).not.toContain('Rien n’a été enregistré');
      expect(cancelled.outcome?.log).toMatchObject([{ type: 'community.cancelled' }]);
      expect(await requests(stage)).toEqual([]);
      for (const late of [
        await stage.say('c1', `rejoindre accueillir ${number}`),
        await stage.press('c1', 'joinAccept', id),
      ])
        expect(late.text).toContain('ou la personne l’a annulée');
      expect(await names(stage)).not.toContain('Sacha');
      expect((await stage.say('n1', word)).text).toContain('il n’y avait rien à quitter');
      await welcome(stage, 'Sacha');
      expect(await names(stage)).toContain('Sacha');
    }),
  );

  it('has nothing to leave before they asked, nor after they left, and is told so', () =>
    rehearse(async (stage) => {
      const never = (await stage.say('n1', 'quitter')).text;
      expect(never).toContain('il n’y avait rien à quitter');
      expect(never).toContain('écrivez « rejoindre »');
      await welcome(stage);
      const left = await stage.say('n1', 'quitter');
      expect(left.outcome?.log).toMatchObject([{ type: 'community.left' }]);
      expect((await stage.say('n1', 'quitter')).text).toBe(never);
    }));

  it.each([
    ['a mention is no name', 'rejoindre <!channel>'],
    ['nor is a name of 61 letters', `rejoindre ${'a'.repeat(61)}`],
    ['they can ask nothing else', 'entraide Sujet : x'],
    ['nor read anything', 'qui-sait rgaa'],
  ])('%s', (_, text) =>
    rehearse(async (stage) => {
      expect((await stage.say('n1', text)).text).toContain('je ne vous connais pas encore');
      expect(await requests(stage)).toEqual([]);
    }),
  );

  it.each(['@everyone', '', 'a'.repeat(61)])('has the bad name « %s » refused under its field', (name) =>
    rehearse(async ({ submit }) => {
      expect((await submit('n1', 'join', { name })).errors).toEqual({
        name: expect.stringContaining('Un nom tient en 60 caractères'),
      });
    }),
  );
});

describe('the coordination alone', () => {
  it('decides who is welcomed, whoever knows the number or the id', () =>
    rehearse(async (stage) => {
      expect((await stage.say('e01', 'rejoindre accueillir 1')).text).toContain('Seule la coordination');
      await stage.say('n1', 'rejoindre Sacha');
      const { id, number } = await oneRequest(stage);
      for (const as of ['e01', 'm1', 's1', 'a1'])
        for (const refused of [
          await stage.say(as, `rejoindre accueillir ${number}`),
          await stage.say(as, `rejoindre refuser ${number}`),
          await stage.press(as, 'joinAccept', id),
          await stage.press(as, 'joinDecline', id),
        ])
          expect(refused.text).toContain('Seule la coordination');
      expect(await requests(stage)).toHaveLength(1);
    }));
});

describe('whoever leaves the community', () => {
  it('lets go of what they took, and of what they know', () =>
    rehearse(async ({ say, tx }) => {
      await say('a1', 'competences expert : rgaa ; solliciter : oui');
      await say('a1', 'entraide Sujet : Une question\nPortée : communauté');
      await say('a1', 'entraide publier');
      await say('a1', 'quitter');
      expect(await tx.select().from(tables.skillProfiles)).toEqual([]);
      expect(await tx.select().from(tables.helpRequests)).toMatchObject([{ state: 'dropped' }]);
    }));

  it('is not a word for an EIG', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', '/eig quitter')).text).toContain('est réservé à d’autres rôles');
    }));

  it('leaves nothing behind when their row is deleted, but what they asked, without a name', () =>
    rehearse(async ({ say, tx }) => {
      await say('e01', 'entraide Sujet : Une question');
      await say('e01', 'competences expert : rgaa ; solliciter : oui');
      const [{ number } = { number: 0 }] = await tx.select().from(tables.helpRequests);
      await say('e02', `je prends ${number}`);
      expect(await tx.select().from(tables.helpHands)).toHaveLength(1);
      await tx.execute(sql`delete from people where name in ('Ada Un', 'Basile Deux')`);
      expect((await tx.select().from(tables.helpRequests)).map(({ authorId }) => authorId)).toEqual([null]);
      for (const rows of [
        await tx.select().from(tables.helpHands),
        await tx.select().from(tables.skills),
        await tx.select().from(tables.skillProfiles),
      ])
        expect(rows).toEqual([]);
    }));
});
