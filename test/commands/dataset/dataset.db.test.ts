import { describe, expect, it } from 'vitest';
import { withDatasets } from '../../fixtures/practices/datasets.ts';
import { formIn } from '../../fixtures/press.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const CHECKIN = '2026-11-24T10:00:00+01:00';
const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const setUp = (options: { until?: string } = {}) => makeWorld({ file: withDatasets(), ...options });

const press = async (world: World, as: string, button: string, value?: string) => {
  const shown = (await world.read(as)).findLast(
    ({ buttons, selects }) =>
      buttons.some(({ id }) => id === button) || selects.some(({ id }) => id === button),
  );
  const answer = await world.sandbox.acting.press({
    as,
    message: shown?.id ?? '',
    button,
    id: `${as} ${button} ${value} ${Math.random()}`,
    ...(value ? { value } : {}),
  });
  await world.engine.drain();
  return answer;
};

describe('« donnees »', () => {
  it('shows one’s own challenge only: public status, step, wait, and the next question for me', async () => {
    const world = await setUp();
    expect(await world.say('m1', 'donnees')).toMatchInlineSnapshot(`
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

      Vous pouvez aussi écrire : « donnees avancer 2 », « donnees bloquer 2 réseau : la DSI », « donnees lien 2 https://… », « donnees rien »."
    `);
    expect(await world.say('m2', 'données')).not.toContain('Analyses');
  });

  it('says to an EIG and to a mentor whose turn it is', async () => {
    const world = await setUp();
    expect(await world.say('e01', 'donnees')).toContain('Pour vous : Quel format');
    expect(await world.say('m1', 'donnees')).toContain('Pour l’équipe : Quel format');
    expect(await world.say('m1', 'donnees')).toContain('Pour vous : Avez-vous les données en main');
  });

  it('gives the coordination counts and what blocks, without naming a team', async () => {
    const world = await setUp();
    const shown = await world.say('c1', 'donnees');
    expect(shown).toMatchInlineSnapshot(`
      "Les données de la promotion
      le repérer : 1 en cours
      y avoir accès : 1 en cours
      vérifier le droit : 0 en cours, 1 clos
      préparer les fichiers : 1 en cours

      Ce qui bloque
      • le réseau, le pare-feu ou le VPN : 1, le plus ancien depuis 6 semaines

      « donnees promotion » montre chaque jeu de données."
    `);
    expect(shown).not.toMatch(/Mer|Lagon/);
    expect(await world.say('c1', 'donnees ajouter Un titre')).toContain('vous n’en avez pas');
  });

  it('speaks English to whoever chose it', async () => {
    const world = await setUp();
    expect(await world.say('e04', 'data')).toContain('To be determined · step: find it');
  });
});

describe('typed orders', () => {
  it('add, advance, go back, block, unblock, license, link, close and reopen a dataset', async () => {
    const world = await setUp();
    const say = (text: string) => world.say('e01', text);
    expect(await say('donnees ajouter Cartes des plages')).toContain('sous le numéro 4');
    expect(await say('donnees avancer 4')).toContain('Prochaine étape : y avoir accès');
    expect(await say('donnees étape 4 juridique')).toContain('Prochaine étape : vérifier le droit');
    expect(await say('donnees etape 4 accès')).toContain('Prochaine étape : y avoir accès');
    const blocked = await say('donnees bloquer 4 le pare-feu : la DSI depuis 3 semaines');
    expect(blocked).toContain('compris ainsi : le réseau, le pare-feu ou le VPN');
    expect(blocked).toContain('bloqué depuis 3 semaines');
    expect(blocked).toContain('peut débloquer : la DSI');
    expect(await say('donnees debloquer 4')).toContain('Débloqué, après 3 semaines');
    expect(await say('donnees attendre n°4 convention : le service juridique depuis le 12/11')).toContain(
      'en attente depuis 1 semaine : une convention',
    );
    expect(await say('donnees licence 4 lov2')).toContain('Licence Ouverte 2.0');
    expect(
      await say('donnees lien 4 https://www.data.gouv.fr/fr/datasets/cartes-des-plages/?utm=1'),
    ).toContain('quand le catalogue répondra');
    expect(await say('donnees fin 4 refus : L.311-6, secret des affaires')).toContain(
      'ce jeu de données est clos',
    );
    expect(await say('donnees')).toContain(
      'Non disponible · clos, non communicable : L.311-6, secret des affaires',
    );
    expect(await say('donnees rouvrir 4')).toContain('est rouvert');
    expect(await say('data block 4 firewall : IT')).toContain('le réseau');
  });

  it('forgive a slip and the file’s own id', async () => {
    const world = await setUp();
    expect(await world.say('e01', 'donnees avancr j01')).toContain('Prochaine étape : le documenter');
  });

  it('ask with the form which one is blocked, with all the rest in it', async () => {
    const world = await setUp();
    const typed = { as: 'e01', in: 'bot', text: 'donnees bloquer le pare-feu : la DSI depuis 3 semaines' };
    const form = formIn(await world.sandbox.acting.say({ ...typed, id: 'which' }));
    const valueOf = (name: string) => form.fields.find((field) => field.name === name)?.value;
    expect([valueOf('dataset'), valueOf('reason'), valueOf('who'), valueOf('since')]).toEqual([
      undefined,
      'network',
      'la DSI',
      '2026-11-02',
    ]);
  });

  it('keep who moved it out of the history: a day and a role', async () => {
    const world = await setUp();
    await world.say('m1', 'donnees avancer 2');
    const shown = await world.say('e01', 'donnees voir 2');
    expect(shown).toContain('étape changée (obtenir l’accord), mentor');
    expect(shown).not.toContain('Edwige');
  });

  it('ask with the form when they do not say a reason that is known', async () => {
    const world = await setUp();
    expect(await world.say('e01', 'donnees bloquer 1 le chat : la gardienne')).toBe(
      'form: Qu’est-ce qui bloque ?',
    );
  });
});

describe('the check-in', () => {
  it('comes every two weeks to the EIGs of the team, all its datasets in one message', async () => {
    const world = await setUp({ until: CHECKIN });
    expect(last(await world.texts('e01'))).toMatchInlineSnapshot(`
      "Données : où en est-on ? · Mer Claire

      Une réponse suffit pour l’équipe, un appui suffit pour dire que rien n’a changé.

      1. Analyses des eaux
      Planifié · étape : préparer les fichiers · en cours depuis 3 semaines
      • Pour vous : Quel format, quel schéma, un export automatisé ?

      2. Arrêtés de fermeture
      À déterminer · étape : y avoir accès · bloqué depuis 6 semaines : le réseau, le pare-feu ou le VPN · peut débloquer : la DSI
      • Pour la ou le mentor : Avez-vous les données en main, ou un échantillon ? Sinon, qui attendez-vous ?

      Ou écrivez : « donnees rien », « donnees avancer 2 », « donnees bloquer 2 réseau : la DSI »."
    `);
    expect(await world.texts('m1')).toHaveLength(1);
    await world.to('2026-12-01T18:00:00+01:00');
    expect((await world.texts('e01')).filter((text) => text.includes('où en est-on'))).toHaveLength(1);
    await world.to('2026-12-08T18:00:00+01:00');
    expect((await world.texts('e01')).filter((text) => text.includes('où en est-on'))).toHaveLength(2);
  });

  it('is answered by one tap, for the whole team, whose names are not kept', async () => {
    const world = await setUp({ until: CHECKIN });
    expect(await press(world, 'e01', 'datasetNothing')).toMatchObject({
      message: { text: expect.stringContaining('C’est noté pour l’équipe') },
    });
    expect(last(await world.texts('e02'))).toContain('Réponse de l’équipe : rien de nouveau');
    expect(last(await world.texts('e02'))).not.toContain('Ada');
    const moves = await world.db.query.datasetMoves.findMany();
    expect(moves.filter(({ kind }) => kind === 'unchanged')).toHaveLength(2);
    expect(await world.say('e02', 'donnees rien')).toContain('déjà notée');
  });

  it('takes « donnees rien » as that tap', async () => {
    const world = await setUp({ until: CHECKIN });
    expect(await world.say('e02', 'donnees rien')).toContain('C’est noté pour l’équipe');
    expect(last(await world.texts('e01'))).toContain('Réponse de l’équipe : rien de nouveau');
  });

  it('« bloqué » asks what, who and since when, and offers help', async () => {
    const world = await setUp({ until: CHECKIN });
    const answer = await press(world, 'e01', 'datasetBlocked');
    if (!answer || !('form' in answer)) throw new Error('no form');
    const [chosen] = answer.form.fields.find(({ name }) => name === 'dataset')?.options ?? [];
    expect(
      await world.submit('e01', answer.form.id, {
        dataset: chosen?.value ?? '',
        reason: 'hierarchy',
        who: ' ',
      }),
    ).toMatchObject({ errors: { who: expect.stringContaining('qui peut débloquer') } });
    await world.submit('e01', answer.form.id, {
      dataset: chosen?.value ?? '',
      reason: 'hierarchy',
      who: 'la direction',
      since: '2026-11-10',
    });
    expect(last(await world.texts('e01'))).toContain('bloqué depuis 2 semaines : l’accord de la hiérarchie');
    expect((await world.texts('e02')).join()).toContain('L’équipe a donné des nouvelles');
  });

  it('« bloqué » leads in one tap to a request for help that is filled in already, and in words too', async () => {
    const world = await setUp({ until: CHECKIN });
    const said = await world.say('e01', 'donnees bloquer 2 réseau : la DSI depuis 3 semaines');
    expect(said).toContain(
      'ou écrivez « /eig entraide Débloquer des données : le réseau, le pare-feu ou le VPN »',
    );
    const form = formIn(await press(world, 'e01', 'helpFromDataset'));
    const valueOf = (name: string) => form.fields.find((field) => field.name === name)?.value;
    expect(valueOf('subject')).toBe('Débloquer des données : le réseau, le pare-feu ou le VPN');
    expect(valueOf('context')).toBe(
      '« Arrêtés de fermeture », bloqué depuis 3 semaines : le réseau, le pare-feu ou le VPN. Peut débloquer : la DSI.',
    );
    expect(valueOf('tags')).toBe('reseau');
    await world.submit('e01', form.id, {
      subject: String(valueOf('subject')),
      context: String(valueOf('context')),
      tags: String(valueOf('tags')),
      urgency: 'week',
      audience: 'cohort',
    });
    expect(last(await world.texts('m1'))).toContain('L’équipe Mer Claire est freinée');
    expect(
      await world.say('e01', '/eig entraide Débloquer des données : le réseau, le pare-feu ou le VPN'),
    ).toBe('form: Demander un coup de main');
  });

  it('« ça avance » leads to the dataset, then to where it stands', async () => {
    const world = await setUp({ until: CHECKIN });
    const chosen = await press(world, 'e01', 'datasetForward');
    if (!chosen || !('message' in chosen)) throw new Error('no select');
    const value = chosen.message.selects[0]?.options[0]?.value ?? '';
    const answer = await world.sandbox.acting.press({
      as: 'e01',
      message: chosen.message.id,
      button: 'datasetUpdate',
      value,
      id: 'choose',
    });
    if (!answer || !('form' in answer)) throw new Error('no form');
    await world.submit('e01', answer.form.id, {
      stage: 'validation',
      licence: 'odbl',
      link: '',
      end: '',
      ground: '',
    });
    expect(last(await world.texts('e01'))).toContain('licence : ODbL');
  });

  it('goes to the mentor in charge, and to nobody else, before the EIGs arrive', async () => {
    const world = await makeWorld({ file: withDatasets(), now: '2026-06-15T08:00:00+02:00' });
    await world.to('2026-06-30T18:00:00+02:00');
    expect(
      (await world.texts('m1')).filter((text) => text.includes('Avant l’arrivée de l’équipe')),
    ).toHaveLength(1);
    expect((await world.texts('e01')).join()).not.toContain('où en est-on');
  });

  it('follows the rhythm the team chose, or stops', async () => {
    const world = await setUp({ until: CHECKIN });
    expect(await world.say('e01', 'donnees rythme 1')).toContain('chaque semaine');
    await world.to('2026-12-01T18:00:00+01:00');
    expect((await world.texts('e02')).filter((text) => text.includes('où en est-on'))).toHaveLength(2);
    expect(await world.say('e01', 'donnees rythme jamais')).toContain('ne poserai plus');
    await world.to('2026-12-22T18:00:00+01:00');
    expect((await world.texts('e02')).filter((text) => text.includes('où en est-on'))).toHaveLength(2);
  });
});

describe('bad input', () => {
  it.each([
    ['no such number', 'donnees avancer 9', /Je ne sais pas de quel jeu/],
    ['no number, with several datasets', 'donnees avancer', /Je ne sais pas de quel jeu/],
    ['no title', 'donnees ajouter', /Il manque un titre/],
    ['a title of two thousand characters', `donnees ajouter ${'x'.repeat(2000)}`, /trop long/],
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
  ])('%s is refused with what to do next, and saves nothing', async (_, text, says) => {
    const world = await setUp();
    const before = await world.db.query.datasets.findMany({ orderBy: (table) => table.slug });
    expect(await world.say('e01', text)).toMatch(says);
    expect(await world.db.query.datasets.findMany({ orderBy: (table) => table.slug })).toEqual(before);
  });

  it.each([
    ['a URL that is no dataset', { link: 'https://mal.example/x' }, 'link', 'n’est pas la page'],
    ['an end without ground', { end: 'withheld', ground: ' ' }, 'ground', 'il faut dire pourquoi'],
    ['no step', { stage: 'abracadabra' }, 'stage', 'attend une réponse'],
  ])('%s in the form is said under its field', async (_, values, field, says) => {
    const world = await setUp();
    const before = await world.db.query.datasets.findMany({ orderBy: (table) => table.slug });
    await world.say('e01', 'donnees');
    const form = formIn(await press(world, 'e01', 'datasetUpdate', before[0]?.id));
    const whole = { stage: 'preparation', licence: '', link: '', end: '', ground: '' };
    expect(await world.submit('e01', form.id, { ...whole, ...values })).toEqual({
      errors: { [field]: expect.stringContaining(says) },
    });
    expect(await world.db.query.datasets.findMany({ orderBy: (table) => table.slug })).toEqual(before);
  });

  it('a title with a mention, HTML or invisible characters is shown as typed, and does nothing', async () => {
    const world = await setUp();
    await world.say('e01', 'donnees ajouter <!channel> @channel <b>x</b>\u202E [a](https://mal.example)');
    expect(await world.say('e02', 'donnees')).toContain(
      '<!channel> @channel <b>x</b> [a](https://mal.example)',
    );
  });

  it('a text that is not an order stays what it is', async () => {
    const world = await setUp();
    expect(await world.say('e01', 'données du lundi : tout va bien')).not.toContain('C’est noté');
    expect(await world.say('e01', '/eig donnees abracadabra')).toContain('Je n’ai pas compris');
  });

  it('odd ids in a button or a form change nothing', async () => {
    const world = await setUp();
    const act = (payload: string) =>
      world.engine.receive({
        id: payload,
        workspace: { platform: 'sandbox', externalId: 'local' },
        user: 'e01',
        act: { kind: 'press', action: 'datasetUpdate', payload },
      });
    for (const payload of ['', 'x', '../..', '00000000-0000-0000-0000-000000000000'])
      expect(JSON.stringify(await act(payload))).toContain('plus valable');
  });
});
