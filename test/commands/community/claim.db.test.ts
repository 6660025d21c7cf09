import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { identities } from '../../../src/store/tables/index.ts';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: helpCohort(), until: MONDAY_10 });

/** The bot knows no account of Ada's any more, as before a platform has told who has which user name. */
const withoutAda = (work: (stage: Stage) => Promise<void>) =>
  rehearse(async (stage) => {
    await stage.tx.delete(identities).where(eq(identities.externalUser, 'e01'));
    await work(stage);
  });

const accountsOf = async ({ tx }: Stage, user: string): Promise<(string | undefined)[]> => {
  const found = await tx.select().from(tables.identities).where(eq(tables.identities.externalUser, user));
  const people = await tx.select().from(tables.people);
  return found.map(({ personId }) => people.find(({ id }) => id === personId)?.name);
};

const requests = ({ tx }: Stage) => tx.select().from(tables.joinRequests);

const WAITS = 'Ada Un (new) · demande n° 1 : dit être de la promotion, attend depuis lundi 23 novembre';

describe('someone of the cohort, from an account that the bot does not know', () => {
  it('is asked by a button who they are, told what is passed on, and recognised once the coordination said so', () =>
    withoutAda(async (stage) => {
      const { say, press, submit } = stage;
      const greeted = await say('new', 'bonjour');
      expect(greeted.text).toContain('écrivez-moi « me reconnaître » suivi de votre nom');
      expect(greeted.buttons.has('claimPlace')).toBe(true);
      const { form } = await press('new', 'claimPlace');
      expect(form?.fields[0]).toMatchObject({ question: expect.stringContaining('et rien d’autre') });
      expect(await requests(stage)).toEqual([]);
      const asked = await submit('new', form?.id ?? '', { name: 'ADA un' });
      expect(asked.text).toContain('C’est transmis à la coordination');
      expect(asked.outcome?.say).toMatchObject([{ kind: 'join' }]);
      expect(await accountsOf(stage, 'new')).toEqual([]);
      expect((await say('new', 'ma-journee')).text).toContain('je ne vous connais pas encore');

      const day = await say('c1', 'ma-journee');
      expect(day.text).toContain(WAITS.replace('Ada Un', 'ADA un'));
      const done = await press('c1', 'claimConfirm', day.buttons.get('claimConfirm'));
      expect(done.text).toBe('C’est noté : ce compte est celui de Ada Un, à qui j’écris désormais.');
      expect(done.outcome?.say).toMatchObject([{ kind: 'notice' }]);
      expect(await accountsOf(stage, 'new')).toEqual(['Ada Un']);
      expect(await requests(stage)).toEqual([]);
      expect((await say('new', 'ma-journee')).text).toContain('Votre journée');
    }));

  it('may do it all by typed words', () =>
    withoutAda(async (stage) => {
      const { say } = stage;
      expect((await say('new', 'me reconnaître')).text).toContain('suivi de votre nom');
      await say('new', 'me reconnaître Un Ada');
      expect((await say('new', '/eig me-reconnaitre')).text).toContain('attend toujours la réponse');
      expect((await say('c1', 'rejoindre reconnaître 1')).text).toContain('celui de Ada Un');
      expect(await accountsOf(stage, 'new')).toEqual(['Ada Un']);
      expect((await say('new', 'me reconnaître')).text).toContain('déjà partie');
    }));

  it('takes it back with « quitter »', () =>
    withoutAda(async (stage) => {
      await stage.say('new', 'me reconnaître Ada Un');
      expect((await stage.say('new', 'quitter')).text).toContain('votre demande est retirée');
      expect(await requests(stage)).toEqual([]);
    }));

  it('is refused by the coordination, and nobody writes to them', () =>
    withoutAda(async (stage) => {
      await stage.say('new', 'me reconnaître Ada Un');
      const refused = await stage.say('c1', 'rejoindre refuser 1');
      expect(refused.outcome).not.toHaveProperty('say');
      expect(await accountsOf(stage, 'new')).toEqual([]);
    }));
});

describe('whoever takes another’s name', () => {
  it('learns nothing: a name that nobody has is answered alike', () =>
    withoutAda(async ({ say }) => {
      const nobodys = await say('other', 'me reconnaître Personne Ici');
      expect((await say('new', 'me reconnaître Ada Un')).text).toBe(nobodys.text);
      expect((await say('another', 'me reconnaître Basile Deux')).text).toBe(nobodys.text);
    }));

  it.each([
    ['somebody who has an account', 'Basile Deux'],
    ['nobody', 'Personne Ici'],
    ['a part of a name', 'Ada'],
  ])('cannot be recognised as %s', (_who, name) =>
    withoutAda(async (stage) => {
      const { say, press } = stage;
      await say('new', `me reconnaître ${name}`);
      const day = await say('c1', 'ma-journee');
      expect(day.text).toContain(name);
      expect([...day.buttons.keys()]).not.toContain('claimConfirm');
      expect([...day.buttons.keys()]).not.toContain('joinAccept');
      const [request] = await requests(stage);
      expect((await press('c1', 'claimConfirm', request?.id)).text).toContain('Rien n’a changé');
      expect((await say('c1', 'rejoindre reconnaître 1')).text).toContain('Rien n’a changé');
      expect(await accountsOf(stage, 'new')).toEqual([]);
    }),
  );

  it('is recognised by nobody but the coordination', () =>
    withoutAda(async (stage) => {
      await stage.say('new', 'me reconnaître Ada Un');
      const [request] = await requests(stage);
      for (const as of ['e02', 'm1', 'new']) {
        await stage.press(as, 'claimConfirm', request?.id);
        await stage.say(as, 'rejoindre reconnaître 1');
      }
      expect(await accountsOf(stage, 'new')).toEqual([]);
    }));

  it('gets nothing once the person is known by another account', () =>
    withoutAda(async (stage) => {
      await stage.say('new', 'me reconnaître Ada Un');
      await stage.say('other', 'me reconnaître Ada Un');
      expect((await stage.say('c1', 'rejoindre reconnaître 2')).text).toContain('celui de Ada Un');
      expect((await stage.say('c1', 'rejoindre reconnaître 1')).text).toContain('Rien n’a changé');
      expect(await accountsOf(stage, 'new')).toEqual([]);
      expect(await accountsOf(stage, 'other')).toEqual(['Ada Un']);
    }));

  it.each(['@everyone', '', 'a'.repeat(61), 'Ada | Un'])('types no name « %s »', (name) =>
    withoutAda(async ({ submit }) => {
      expect((await submit('new', 'claimPlace', { name })).errors).toHaveProperty('name');
    }),
  );
});
