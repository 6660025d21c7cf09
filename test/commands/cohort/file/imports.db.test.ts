import { describe, expect, it } from 'vitest';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { rehearsing, type Stage } from '../../../fixtures/stage.ts';
import * as tables from '../../../../src/store/tables/index.ts';

const withAddresses = smallCohort((raw) => {
  for (const person of raw.people) Object.assign(person, { email: `${person.id}@demo.example` });
});

const launched = rehearsing({ file: withAddresses });
const drafting = rehearsing({ file: withAddresses, launched: false });

const sheet = (...lines: string[]): string =>
  ['Nom;Adresse;Rôle;Défi;Arrivée', ...lines].map((line) => `${line}\n`).join('');
const zoe = (team: string, arrives = '') => `Zoé Neuve;zoe@demo.example;EIG;${team};${arrives}`;

const names = async ({ tx }: Stage) => (await tx.select().from(tables.people)).map(({ name }) => name).sort();
const places = async ({ tx }: Stage) =>
  (await tx.select().from(tables.memberships))
    .map(({ personId, challengeId, role, startsOn, endsOn }) =>
      [personId, challengeId, role, startsOn?.toString(), endsOn?.toString()].join(' '),
    )
    .sort();
const teams = async ({ tx }: Stage) =>
  (await tx.select().from(tables.challenges)).map(({ name }) => name).sort();

/** What is said of a file in a launched cohort, by what it brings; then whether Zoé is there. */
const TABLE: readonly [string, string, string, string, boolean][] = [
  ['a team that is known', zoe('Lagon Bleu'), '', 'Enregistré : ', true],
  ['a slip in a name', zoe('Lagon Bleau'), '', '« Lagon Bleau » : nouveau, ou « Lagon Bleu » ?', false],
  ['a space too many', zoe('Lagon  Bleu'), '', 'Enregistré : ', true],
  ['two words in one', zoe('LagonBleu'), '', '« LagonBleu » : nouveau, ou « Lagon Bleu » ?', false],
  ['one word more', zoe('Lagon Bleu Ciel'), '', 'Ce fichier ajoute 1 défi', false],
  ['another whole word', zoe('Lagon Vert'), '', 'Ce fichier ajoute 1 défi', false],
  ['a number', zoe('Lagon 2'), '', 'Ce fichier ajoute 1 défi', false],
  ['a slip said to be new', zoe('Lagon Bleau'), 'nouveau : Lagon Bleau', 'Ce fichier ajoute 1 défi', false],
  ['a date ahead', zoe('Lagon Bleu', '14/12/2026'), '', 'À partir du 14 décembre 2026, Zoé Neuve', true],
];

describe('a file dropped in a launched cohort', () => {
  it.each(TABLE)('with %s', (_what, line, beside, answer, isThere) =>
    launched(async (stage) => {
      const said = await stage.drop('c1', sheet(line), beside);
      expect(said.text).toContain(answer);
      expect((await names(stage)).includes('Zoé Neuve')).toBe(isThere);
    }),
  );

  it('says every fault of it in one answer, a team that is nearly another included', () =>
    launched(async (stage) => {
      const { text } = await stage.drop(
        'c1',
        sheet(
          zoe('Lagon Bleau'),
          'Yan;yan@demo;EIG;Lagon Bleu;',
          'Xavier;xavier@demo.example;devin;Lagon Bleu;31/02/2027',
          'Une Autre;zoe@demo.example;EIG;Mer Claire;',
        ),
      );
      for (const [line, sentence] of [
        [2, 'nouveau, ou « Lagon Bleu » ?'],
        [3, 'n’est pas une adresse'],
        [4, 'n’est pas un rôle'],
        [4, 'n’est pas une date'],
        [5, 'est déjà à la ligne 2'],
      ] as const)
        expect(text).toMatch(new RegExp(`Ligne ${line} : .*${sentence.replaceAll('?', '\\?')}`));
      expect(text).toContain('5 points à corriger');
    }));

  it('in a draft, makes the teams that it names', () =>
    drafting(async (stage) => {
      const coordination = 'Coralie Coordination;c1@demo.example;coordination;;';
      const said = await stage.drop('c1', sheet(coordination, zoe('Lagon Bleau')));
      expect(said.text).toContain('Enregistré en brouillon');
      expect(await teams(stage)).toContain('Lagon Bleau');
    }));
});

describe('a new team', () => {
  it('is listed, and nothing changes before someone confirms', () =>
    launched(async (stage) => {
      const before = await teams(stage);
      const asked = await stage.drop('c1', sheet(zoe('Dune Fixe')));
      expect(asked.text).toContain('Dune Fixe : 1 EIG, 0 mentor');
      expect(asked.text).toContain('Rien n’a encore été enregistré');
      expect(await teams(stage)).toEqual(before);
      const done = await stage.press('c1', 'cohortYesImport', asked.buttons.get('cohortYesImport'));
      expect(done.text).toContain('Enregistré : ');
      expect(await teams(stage)).toContain('Dune Fixe');
      expect((await stage.say('c1', 'promo importer oui')).text).toContain('Aucun fichier n’attend');
    }));

  it('may be declined, in words too, and waits for nobody else', () =>
    launched(async (stage) => {
      await stage.drop('c1', sheet(zoe('Dune Fixe')));
      expect((await stage.say('e01', '/eig promo importer oui')).refused).toBe(true);
      expect((await stage.say('c1', 'promo importer non')).text).toContain('C’est abandonné');
      expect((await stage.say('c1', 'promo importer oui')).text).toContain('Aucun fichier n’attend');
      expect(await names(stage)).not.toContain('Zoé Neuve');
    }));

  it('is not confirmed once the cohort changed', () =>
    launched(async (stage) => {
      await stage.drop('c1', sheet(zoe('Dune Fixe')));
      await stage.say('c1', 'promo déplacer Basile Deux vers Lagon Bleu');
      expect((await stage.say('c1', 'promo importer oui')).text).toContain('a changé depuis ce fichier');
      expect(await names(stage)).not.toContain('Zoé Neuve');
    }));
});

describe('the last import', () => {
  it('is taken back: people, their places to the day, and teams are as before', () =>
    launched(async (stage) => {
      const before = [await places(stage), await teams(stage), await names(stage)];
      const moved = 'Basile Deux;e02@demo.example;EIG;Dune Fixe;';
      await stage.drop('c1', sheet(zoe('Dune Fixe'), moved));
      await stage.say('c1', 'promo importer oui');
      expect(await places(stage)).not.toEqual(before[0]);
      const undone = await stage.say('c1', 'promo annuler import');
      expect(undone.text).toBe(
        'C’est annulé : la promotion est comme avant ce fichier. Personne n’a été prévenu.',
      );
      expect(undone.outcome?.log).toMatchObject([{ type: 'cohort.undone' }]);
      expect([await places(stage), await teams(stage), await names(stage)]).toEqual(before);
      expect((await stage.say('c1', 'promo annuler import')).text).toContain(
        'Aucun import ne peut être annulé',
      );
      expect((await stage.say('c1', 'promo actes')).text).toContain('import annulé');
    }));

  it('is not, once something else was changed', () =>
    launched(async (stage) => {
      await stage.drop('c1', sheet(zoe('Lagon Bleu')));
      await stage.say('c1', 'promo déplacer Basile Deux vers Lagon Bleu');
      expect((await stage.say('c1', 'promo annuler import')).text).toContain('a été changée depuis');
      expect(await names(stage)).toContain('Zoé Neuve');
    }));

  it('is not, once somebody whom it brought did something', () =>
    launched(async (stage) => {
      await stage.drop('c1', sheet(zoe('Lagon Bleu')));
      await stage.tx.execute(`insert into skill_profiles (person_id, suggested, monthly_cap, declared_on)
        select id, true, 2, '2026-11-23' from people where name = 'Zoé Neuve'`);
      expect((await stage.say('c1', 'promo annuler import')).text).toContain('a déjà fait quelque chose');
      expect(await names(stage)).toContain('Zoé Neuve');
    }));

  it('is not for anybody else, nor after a day', () =>
    launched(async (stage) => {
      await stage.drop('c1', sheet(zoe('Lagon Bleu')));
      expect((await stage.say('e01', '/eig promo annuler import')).refused).toBe(true);
      const text = { kind: 'say', text: 'promo annuler import' } as const;
      const tomorrow = { now: stage.now.add({ hours: 25 }) };
      expect((await stage.attempt('c1', text, tomorrow)).text).toContain('Aucun import ne peut être annulé');
    }));
});

describe('a change dated ahead', () => {
  it.each([
    [
      'promo déplacer Basile Deux vers Lagon Bleu le 14/12',
      'Basile Deux sera, le 14 décembre 2026, dans le défi',
    ],
    ['promo déplacer Basile Deux vers Lagon Bleu', 'Basile Deux est maintenant dans le défi Lagon Bleu.'],
    [
      'promo ajouter Zoé, zoe@demo.example, EIG, Mer Claire, 14/12/2026',
      'Zoé sera dans la promotion le 14 décembre',
    ],
    ['promo ajouter Zoé, zoe@demo.example, EIG, Mer Claire', 'Zoé fait partie de la promotion'],
  ])('« %s » is told as it is', (text, answer) =>
    launched(async ({ say }) => {
      expect((await say('c1', text)).text).toContain(answer);
    }),
  );
});
