import { describe, expect, it } from 'vitest';
import { withDatasets } from '../../fixtures/practices/datasets.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: withDatasets() });
/** The question is put to `mer`. */
const rehearseAsked = rehearsing({ file: withDatasets(), until: '2026-11-24T10:00:00+01:00' });

const saved = ({ tx }: Stage) => tx.select().from(tables.datasets).orderBy(tables.datasets.slug);

const idOf = async (stage: Stage, slug: string): Promise<string> =>
  (await saved(stage)).find((one) => one.slug === slug)?.id ?? '';

const questionOf = async ({ tx }: Stage): Promise<string> => {
  const team = (await tx.select().from(tables.challenges)).find(({ slug }) => slug === 'mer');
  const asked = await tx.select().from(tables.datasetCheckins);
  return asked.find(({ challengeId }) => challengeId === team?.id)?.id ?? '';
};

describe('« données »', () => {
  it('shows one’s own challenge only: public status, step, wait, and the next question for me', () =>
    rehearse(async ({ say }) => {
      expect((await say('m1', 'donnees')).text).toMatchInlineSnapshot(`
      "Les jeux de données · Mer Claire

      1. Analyses des eaux
      Planifié · étape : préparer les fichiers · en cours depuis 3 semaines
      • Pour l’équipe : Quel format, quel schéma, un export automatisé ?

      2. Arrêtés de fermeture
      À déterminer · étape : y avoir accès · bloqué depuis 6 semaines : le réseau, le pare-feu ou le VPN · peut débloquer : la DSI
      • Pour vous : Avez-vous les données en main, ou un échantillon ? Sinon, qui attendez-vous ?

      3. Localisation des sites
      Non disponible · clos, non communicable : L.311-5, sûreté

      Mettre à jour un jeu de données : 1. Analyses des eaux, 2. Arrêtés de fermeture

      Vous pouvez aussi écrire : « données avancer 2 », « données bloquer 2 réseau : la DSI », « données lien 2 https://… », « données rien »."
    `);
      expect((await say('m2', 'données')).text).not.toContain('Analyses');
    }));

  it('says to an EIG and to a mentor whose turn it is', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', 'donnees')).text).toContain('Pour vous : Quel format');
      expect((await say('m1', 'donnees')).text).toContain('Pour l’équipe : Quel format');
      expect((await say('m1', 'donnees')).text).toContain('Pour vous : Avez-vous les données en main');
    }));

  it('gives the coordination counts and what blocks, without naming a team', () =>
    rehearse(async ({ say }) => {
      const shown = (await say('c1', 'donnees')).text;
      expect(shown).toMatchInlineSnapshot(`
      "Les données de la promotion
      le repérer : 1 en cours
      y avoir accès : 1 en cours
      vérifier le droit : 0 en cours, 1 clos
      préparer les fichiers : 1 en cours

      Ce qui bloque
      • le réseau, le pare-feu ou le VPN : 1, le plus ancien depuis 6 semaines

      « données promotion » montre chaque jeu de données."
    `);
      expect(shown).not.toMatch(/Mer|Lagon/);
      expect((await say('c1', 'donnees ajouter Un titre')).text).toContain('vous n’en avez pas');
    }));

  it('speaks English to whoever chose it', () =>
    rehearse(async ({ say }) => {
      expect((await say('e04', 'data')).text).toContain('To be determined · step: find it');
    }));
});

describe('typed orders', () => {
  it('add, advance, go back, block, unblock, license, link, close and reopen a dataset', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', 'donnees ajouter Cartes des plages')).text).toContain('sous le numéro 4');
      expect((await say('e01', 'donnees avancer 4')).text).toContain('Prochaine étape : y avoir accès');
      expect((await say('e01', 'donnees étape 4 juridique')).text).toContain(
        'Prochaine étape : vérifier le droit',
      );
      expect((await say('e01', 'donnees etape 4 accès')).text).toContain('Prochaine étape : y avoir accès');
      const held = await say('e01', 'donnees bloquer 4 le pare-feu : la DSI depuis 3 semaines');
      expect(held.outcome?.log).toMatchObject([
        { type: 'dataset.held', facts: { reason: 'network', state: 'blocked' } },
      ]);
      const blocked = held.text;
      expect(blocked).toContain('compris ainsi : le réseau, le pare-feu ou le VPN');
      expect(blocked).toContain('bloqué depuis 3 semaines');
      expect(blocked).toContain('peut débloquer : la DSI');
      expect((await say('e01', 'donnees debloquer 4')).text).toContain('Débloqué, après 3 semaines');
      expect(
        (await say('e01', 'donnees attendre n°4 convention : le service juridique depuis le 12/11')).text,
      ).toContain('en attente depuis 1 semaine : une convention');
      expect((await say('e01', 'donnees licence 4 lov2')).text).toContain('Licence Ouverte 2.0');
      expect(
        (await say('e01', 'donnees lien 4 https://www.data.gouv.fr/fr/datasets/cartes-des-plages/?utm=1'))
          .text,
      ).toContain('quand le catalogue répondra');
      expect((await say('e01', 'donnees fin 4 refus : L.311-6, secret des affaires')).text).toContain(
        'ce jeu de données est clos',
      );
      expect((await say('e01', 'donnees')).text).toContain(
        'Non disponible · clos, non communicable : L.311-6, secret des affaires',
      );
      expect((await say('e01', 'donnees rouvrir 4')).text).toContain('est rouvert');
      expect((await say('e01', 'data block 4 firewall : IT')).text).toContain('le réseau');
    }));

  it('forgive a slip and the file’s own id', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', 'donnees avancr j01')).text).toContain('Prochaine étape : le documenter');
    }));

  it('ask with the form which one is blocked, with all the rest in it', () =>
    rehearse(async ({ say }) => {
      const { form } = await say('e01', 'donnees bloquer le pare-feu : la DSI depuis 3 semaines');
      const valueOf = (name: string) => form?.fields.find((field) => field.name === name)?.value;
      expect([valueOf('dataset'), valueOf('reason'), valueOf('who'), valueOf('since')]).toEqual([
        undefined,
        'network',
        'la DSI',
        '2026-11-02',
      ]);
    }));

  it('keep who moved it out of the history: a day and a role', () =>
    rehearse(async ({ say }) => {
      await say('m1', 'donnees avancer 2');
      const shown = (await say('e01', 'donnees voir 2')).text;
      expect(shown).toContain('étape changée (obtenir l’accord), mentor');
      expect(shown).not.toContain('Edwige');
    }));

  it('ask with the form when they do not say a reason that is known', () =>
    rehearse(async ({ say }) => {
      const { form } = await say('e01', 'donnees bloquer 1 le chat : la gardienne');
      expect(form?.title).toBe('Qu’est-ce qui bloque ?');
    }));
});

describe('the check-in', () => {
  it('takes « données rien » as its tap, once for the team', () =>
    rehearseAsked(async (stage) => {
      const { say, press } = stage;
      const nothing = await say('e02', 'donnees rien');
      expect(nothing.text).toContain('C’est noté pour l’équipe');
      expect(nothing.outcome?.log).toMatchObject([{ type: 'dataset.unchanged', facts: {} }]);
      const moves = await stage.tx.select().from(tables.datasetMoves);
      expect(moves.filter(({ kind }) => kind === 'unchanged')).toHaveLength(2);
      expect((await press('e01', 'datasetNothing', await questionOf(stage))).text).toContain('déjà notée');
    }));

  it('« bloqué » asks what, who and since when', () =>
    rehearseAsked(async (stage) => {
      const { press, submit } = stage;
      const { form } = await press('e01', 'datasetBlocked', await questionOf(stage));
      const [chosen] = form?.fields.find(({ name }) => name === 'dataset')?.options ?? [];
      const send = (values: Record<string, string>) =>
        submit(
          'e01',
          form?.id ?? '',
          { dataset: chosen?.value ?? '', reason: 'hierarchy', ...values },
          form?.payload,
        );
      expect((await send({ who: ' ' })).errors).toEqual({
        who: expect.stringContaining('qui peut débloquer'),
      });
      expect((await send({ who: 'la direction', since: '2026-12-10' })).errors).toEqual({
        since: expect.stringContaining('à venir'),
      });
      expect((await send({ who: 'la direction', since: '2026-11-10' })).text).toContain(
        'bloqué depuis 2 semaines : l’accord de la hiérarchie',
      );
    }));

  it('« ça avance » leads to the dataset, then to where it stands', () =>
    rehearseAsked(async (stage) => {
      const { press, submit, say } = stage;
      const chosen = await press('e01', 'datasetForward', await questionOf(stage));
      expect(chosen.buttons.has('datasetUpdate')).toBe(true);
      const payload = await idOf(stage, 'j01');
      const { form } = await press('e01', 'datasetUpdate', '', payload);
      const values = { stage: 'validation', licence: 'odbl', link: '', end: '', ground: '' };
      const updated = await submit('e01', form?.id ?? '', values, payload);
      expect(updated.text).toContain('licence : ODbL');
      expect(updated.outcome?.log).toMatchObject([{ type: 'dataset.moved' }, { type: 'dataset.licensed' }]);
      await say('e01', 'donnees fin 2 abandon : trop cher');
      const next = await press('e01', 'datasetForward', await questionOf(stage));
      expect(next.form?.fields.find(({ name }) => name === 'stage')?.value).toBe('publication');
    }));
});

describe('the form of where a dataset stands', () => {
  it('only changes what is not as it was, and says so when nothing is', () =>
    rehearse(async (stage) => {
      const { press, submit } = stage;
      const payload = await idOf(stage, 'j01');
      const { form } = await press('e01', 'datasetUpdate', '', payload);
      const step = String(form?.fields.find(({ name }) => name === 'stage')?.value);
      const values = { stage: step, licence: 'odbl', link: '', end: '', ground: '' };
      const updated = await submit('e01', 'datasetUpdate', values, payload);
      expect(updated.outcome?.log).toMatchObject([{ type: 'dataset.licensed' }]);
      expect(await submit('e01', 'datasetUpdate', values, payload)).toMatchObject({
        refused: true,
        text: expect.stringContaining('déjà'),
      });
    }));
});

describe('bad input', () => {
  it.each([
    ['no such number', 'donnees avancer 9', /Je ne sais pas de quel jeu/],
    ['no number, with several datasets', 'donnees avancer', /Je ne sais pas de quel jeu/],
    ['no title', 'donnees ajouter', /Il manque un titre/],
    [
      'a title of two thousand characters',
      `donnees ajouter ${'x'.repeat(2000)}`,
      /2000 caractères, pour 120 au plus/,
    ],
    ['an unknown step', 'donnees etape 1 abracadabra', /ne connais pas cette étape/],
    ['an unknown licence', 'donnees licence 1 proprietaire', /pas dans la liste de l’État/],
    [
      'a URL that is no dataset',
      'donnees lien 1 https://www.data.gouv.fr/fr/organizations/x/',
      /pas la page/,
    ],
    ['another host', 'donnees lien 1 https://mal.example/fr/datasets/x/', /pas la page/],
    [
      'a host that begins the same',
      'donnees lien 1 https://www.data.gouv.fr.mal.example/fr/datasets/x/',
      /pas la page/,
    ],
    [
      'a user in the address',
      'donnees lien 1 https://www.data.gouv.fr@mal.example/fr/datasets/x/',
      /pas la page/,
    ],
    ['javascript:', 'donnees lien 1 javascript:alert(1)', /pas la page/],
    ['an end state without ground', 'donnees fin 1 refus', /il faut dire pourquoi/],
    ['an end state with an empty ground', 'donnees fin 1 refus :  ', /il faut dire pourquoi/],
    ['a block without who', 'donnees bloquer 1 réseau', /qui peut débloquer/],
    ['a block to come', 'donnees bloquer 1 réseau : la DSI depuis le 4/12', /à venir/],
    ['a block since no day', 'donnees bloquer 1 réseau : la DSI depuis toujours', /n’est pas une date/],
    ['unblocking what is not', 'donnees debloquer 1', /ni bloqué ni en attente/],
    ['moving what is closed', 'donnees avancer 3', /est clos/],
    ['reopening what is open', 'donnees rouvrir 1', /n’est pas clos/],
    ['a rhythm of twelve weeks', 'donnees rythme 12', /entre 1 et 8/],
    ['« rien » before any question', 'donnees rien', /pas encore posé la question/],
  ])('%s is refused with what to do next, and saves nothing', (_, text, says) =>
    rehearse(async (stage) => {
      const before = await saved(stage);
      expect((await stage.say('e01', text)).text).toMatch(says);
      expect(await saved(stage)).toEqual(before);
    }),
  );

  it('is given back, so that nothing is lost', () =>
    rehearse(async ({ say }) => {
      const { text } = await say('e01', `donnees bloquer 1 réseau : ${'x'.repeat(121)}`);
      expect(text).toContain('121 caractères, pour 120 au plus');
      expect(text).toContain(`Votre texte, pour ne rien perdre :\n1 réseau : ${'x'.repeat(121)}`);
    }));

  it('beyond the last step, nothing advances', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'donnees etape 1 maintenance');
      expect((await say('e01', 'donnees avancer 1')).text).toContain('à la dernière étape');
    }));

  it.each([
    ['a URL that is no dataset', { link: 'https://mal.example/x' }, 'link', 'n’est pas la page'],
    ['an end without ground', { end: 'withheld', ground: ' ' }, 'ground', 'il faut dire pourquoi'],
    ['no step', { stage: 'abracadabra' }, 'stage', 'je n’ai pas compris'],
  ])('%s in the form is said under its field', (_, values, field, says) =>
    rehearse(async (stage) => {
      const before = await saved(stage);
      const whole = { stage: 'preparation', licence: '', link: '', end: '', ground: '' };
      const sent = { ...whole, ...values };
      expect((await stage.submit('e01', 'datasetUpdate', sent, await idOf(stage, 'j01'))).errors).toEqual({
        [field]: expect.stringContaining(says),
      });
      expect(await saved(stage)).toEqual(before);
    }),
  );

  it('a title with a mention, HTML or invisible characters is shown as typed, and does nothing', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'donnees ajouter <!channel> @channel <b>x</b>\u202E [a](https://mal.example)');
      expect((await say('e02', 'donnees')).text).toContain(
        '<!channel> @channel <b>x</b> [a](https://mal.example)',
      );
    }));

  it('a text that is not an order stays what it is', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', 'données du lundi : tout va bien')).text).not.toContain('C’est noté');
      expect((await say('e01', '/eig donnees abracadabra')).text).toContain('Je n’ai pas compris');
    }));

  it('odd ids in a button or a form change nothing', () =>
    rehearse(async ({ press }) => {
      for (const payload of ['', 'x', '../..', '00000000-0000-0000-0000-000000000000'])
        expect((await press('e01', 'datasetUpdate', payload)).text).toContain('plus valable');
    }));
});
