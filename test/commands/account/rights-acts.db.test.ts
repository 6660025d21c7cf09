import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people } from '../../../src/store/tables/index.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: smallCohort(), until: '2026-11-23T10:00:00+01:00' });

const idOf = async ({ tx }: Stage, name: string): Promise<string> =>
  (await tx.select({ id: people.id }).from(people).where(eq(people.name, name)))[0]?.id ?? '';

describe('a right, typed', () => {
  it.each([
    ['my-account export', 'They are for you'],
    ['my-account name Daniel Five', 'Daniel Five'],
    ['my-account withdraw all', 'You have no words of your own alone here'],
    ['my-account object reminders, lists', 'being in lists'],
    ['my-account restrict', 'are used for nothing'],
    ['my-account lift', 'There was no restriction'],
    ['my-account erase yes', 'nothing here names you any more'],
  ])('in English, « %s » is done', (typed, answer) =>
    rehearse(async ({ say }) => {
      expect((await say('e04', typed)).text).toContain(answer);
    }),
  );

  it.each([
    ['mon-compte exporter', 'Ils sont pour vous'],
    ['mon-compte nom <!channel>', 'Rien n’a été enregistré'],
    ['mon-compte retirer tout', 'Vos mots sont retirés'],
    ['mon-compte retirer mes mots tout', 'Vos mots sont retirés'],
    ['mon-compte retirer n’importe quoi', 'Rien n’a été retiré'],
    ['mon-compte refuser listes', 'figurer dans les listes'],
    ['mon-compte refuser rien', 'vous ne refusez plus'],
    ['mon-compte refuser tout ce qui bouge', 'Je ne connais pas cet usage'],
    ['mon-compte limiter', 'ne servent plus à rien'],
    ['mon-compte effacer peut-être', 'Répondez oui ou non. Rien n’a été effacé.'],
    ['mon-compte effacer non', 'Rien n’a été effacé.'],
    ['mon-compte effacer oui', 'plus rien ici ne vous nomme'],
  ])('in French, « %s » is answered', (typed, answer) =>
    rehearse(async ({ say }) => {
      await say('e01', 'standup 1. La carte\n2. Le moteur');
      expect((await say('e01', typed)).text).toContain(answer);
    }),
  );

  it('alone, asks: the form is one tap away, and so is its button', () =>
    rehearse(async ({ say }) => {
      const card = await say('e01', 'mon-compte');
      const rights = [
        'accountExport',
        'accountChange',
        'accountWithdraw',
        'accountObject',
        'accountRestrict',
      ];
      expect([...card.buttons.keys()]).toEqual(expect.arrayContaining([...rights, 'accountErase']));
      for (const word of ['rectifier', 'retirer', 'refuser', 'effacer'])
        expect((await say('e01', `mon-compte ${word}`)).form, word).toBeDefined();
    }));
});

/** What anybody else may ask for, lists and suggestions of people first. */
const ASKED_BY_OTHERS = [
  'qui-sait rgaa',
  'entraide Sujet : le rgaa\nTags : rgaa',
  'ma-journee',
  'defi',
  'jalon',
  'jalon promo',
  'jalon confier feuille de route',
  'donnees',
  'donnees promo',
  'cafe',
  'promo',
  'promo actes',
  'digest',
  'digest à faire',
];

describe('a restriction', () => {
  it('leaves one’s name in nothing that others ask for: no list, no suggestion, no choice', () =>
    rehearse(async ({ say }) => {
      for (const text of ['competences expert : rgaa ; solliciter : oui', 'café participer'])
        await say('e01', text);
      const named = async (): Promise<string[]> => {
        const found: string[] = [];
        for (const as of ['e02', 'm1', 'e04', 'c1'])
          for (const text of ASKED_BY_OTHERS) {
            const { text: answer, form } = await say(as, text);
            if (`${answer} ${JSON.stringify(form ?? '')}`.includes('Ada Un')) found.push(`${as}: ${text}`);
          }
        return found;
      };
      expect(await named()).toContain('e02: qui-sait rgaa');
      await say('e01', 'mon-compte limiter');
      expect(await named()).toEqual([]);
    }));
});

describe('a right', () => {
  it('behind somebody else’s button, forwarded, is nobody’s', () =>
    rehearse(async (stage) => {
      const ada = await idOf(stage, 'Ada Un');
      for (const button of [
        'accountErase',
        'accountWithdraw',
        'accountObject',
        'accountRestrict',
        'accountLift',
      ])
        expect((await stage.press('e02', button, ada)).text).toContain('celui de quelqu’un d’autre');
      const sent = await stage.submit('e02', 'accountErase', { sure: 'yes' }, ada);
      expect(sent).toMatchObject({ refused: true });
      expect(await idOf(stage, 'Basile Deux')).not.toBe('');
      expect(await idOf(stage, 'Ada Un')).toBe(ada);
    }));

  it('to erasure waits for another coordinator when there is only one, and says whom to write to', () =>
    rehearse(async (stage) => {
      expect((await stage.say('c1', 'mon-compte effacer oui')).text).toMatch(
        /seule personne de la coordination de « Petite promotion »[\s\S]*robot@demo\.example/,
      );
      expect(await idOf(stage, 'Coralie Coordination')).not.toBe('');
    }));

  it('to erasure says what it means when in charge of a team', () =>
    rehearse(async ({ say }) => {
      const { form } = await say('m1', 'mon-compte effacer');
      expect(form?.fields[0]?.hint).toContain('Vous êtes en charge de Mer Claire');
    }));

  it('to erasure, used by whoever is in charge, leaves the team its words, and the coordination may name another', () =>
    rehearse(async ({ say, drop }) => {
      await say('e01', 'bilan La carte des ports');
      await say('m1', 'mon-compte effacer oui');
      expect(JSON.stringify((await say('e02', 'bilan')).form)).toContain('La carte des ports');
      const sheet = 'Nom;Adresse;Rôle;Défi\nZoé Neuve;zoe@demo.example;mentor;Mer Claire\n';
      expect((await drop('c1', sheet)).text).toContain('Enregistré : ');
    }));

  it('to erasure, used by the reader of a call, leaves the call to another one', () =>
    rehearse(async (stage) => {
      await stage.say('e01', 'appel mardi');
      const basile = await idOf(stage, 'Basile Deux');
      await stage.tx.execute(`insert into memberships (cohort_id, person_id, role)
        select id, '${basile}', 'coordination' from cohorts`);
      await stage.say('c1', 'mon-compte effacer oui');
      const [asked] = await stage.tx.select().from(tables.callRequests);
      expect(asked).toMatchObject({ firstReader: basile, moment: 'mardi' });
    }));

  it('to access, asked fifty times in a day, is refused in words and takes nothing from others', () =>
    rehearse(async ({ say }) => {
      let last = '';
      for (let time = 0; time < 50; time += 1) last = (await say('e01', 'mon-compte exporter')).text;
      expect(last).toContain('Vous avez déjà demandé ce fichier 10 fois aujourd’hui');
      expect((await say('e02', 'mon-compte exporter')).text).toContain('Ils sont pour vous, Basile Deux');
    }));
});
