import { describe, expect, it } from 'vitest';
import { DONE, withMilestones } from '../../fixtures/practices/milestones.ts';
import { formIn, press, textIn } from '../../fixtures/press.ts';
import { makeWorld } from '../../fixtures/world.ts';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);
const OURS = [
  'call-for-challenges',
  'preselection',
  'challenges-jury',
  'framing',
  'call-for-candidates',
  'candidates-jury',
  'launch-week',
  'mentors-session',
].map((milestone) => ({ milestone, state: 'done' }));

const setUp = (exceptions: object[] = [...DONE, ...OURS]) => makeWorld({ file: withMilestones(exceptions) });

describe('« jalon »', () => {
  it('shows a team its next milestones, and the cohort’s in a line each', async () => {
    const world = await setUp();
    expect(await world.say('m1', 'jalon')).toMatchInlineSnapshot(`
      "Les jalons · Mer Claire

      Scénarios de pérennisation
      lundi 7 décembre, dans 14 jours

      Point avec la direction informatique
      lundi 11 janvier

      Bilan à mi-parcours
      lundi 15 février

      Note de pérennisation
      lundi 1er mars
      • attend : Scénarios de pérennisation

      Code source publié
      lundi 8 mars

      Décision sur la suite du défi
      mardi 13 avril
      • à porter auprès du sponsor
      • attend : Note de pérennisation

      Les jalons de la promotion
      • Atelier code ouvert et données ouvertes · lundi 30 novembre, dans 7 jours
      • Journée démo interne · lundi 8 février
      • Session « ouvrir les défis » · lundi 15 mars
      • Restitution publique · mardi 15 juin

      Mettre à jour un jalon : Scénarios de pérennisation, Point avec la direction informatique, Bilan à mi-parcours, Note de pérennisation, Code source publié, Décision sur la suite du défi

      Vous pouvez aussi écrire : « jalon fait feuille de route », « jalon décaler feuille de route 27/11 », « jalon sans objet … », « jalon plus tard », « jalon confier feuille de route @nom »."
    `);
  });

  it('shows the coordination the cohort’s', async () => {
    const world = await setUp();
    const shown = await world.say('c1', 'jalons');
    expect(shown).toContain('Les jalons de la promotion');
    expect(shown).toContain('Journée démo interne');
    expect(shown).not.toContain('Scénarios');
  });

  it('shows the whole programme in a line each', async () => {
    const world = await setUp();
    const shown = await world.say('e01', 'jalon liste');
    expect(shown).toContain('Feuille de route partagée · fait · lundi 26 octobre');
    expect(shown).toContain('Sept mois après la fin');
  });
});

describe('typed orders', () => {
  it('done, with a reservation, not applicable, and to come again', async () => {
    const world = await setUp([]);
    expect(await world.say('m1', 'jalon fait poste')).toContain(
      '« Postes commandés, après avis des EIG » est fait',
    );
    expect(await world.say('m1', 'jalon réserve réseau ouvert : second accès en attendant')).toContain(
      'avec une réserve',
    );
    expect(await world.say('e01', 'jalon voir réseau ouvert')).toContain(
      'réserve : second accès en attendant',
    );
    expect(await world.say('e01', 'jalon sans objet hypothèse')).toContain('est sans objet');
    expect(await world.say('e04', 'milestone done roadmap')).toContain('“Roadmap shared” is done');
  });

  it('a day without a verb moves it, and what comes after is offered', async () => {
    const world = await setUp([]);
    const moved = await world.say('e01', 'jalon feuille de route 27/11');
    expect(moved).toContain('est prévu vendredi 27 novembre');
    expect(moved).toContain('viennent après celui-ci');
    expect(moved).toContain('Hypothèse validée');
    const answer = await press(world, 'e01', 'milestoneFollow');
    expect(textIn(answer)).toContain('jalons décalés d’autant');
    expect(await world.say('e01', 'jalon voir hypothèse')).toContain('vendredi 18 décembre');
    expect(await world.say('e01', 'jalon voir feuille de route')).not.toMatch(/retard|late/i);
  });

  it('hand over to one person, and to a deputy', async () => {
    const world = await setUp();
    expect(await world.say('m1', 'jalon confier scénarios @Basile')).toContain(
      'Désormais en charge de « Scénarios de pérennisation » : Basile Deux',
    );
    expect(await world.say('m1', 'jalon suppléance scénarios @chloé trois')).toContain('Chloé Trois');
    expect(await world.say('e01', 'jalon voir scénarios')).toMatch(
      /en charge : Basile Deux[\s\S]*suppléance : Chloé Trois/,
    );
    await world.to('2026-11-26T18:00:00+01:00');
    expect((await world.texts('e02')).join()).toContain('Scénarios de pérennisation');
    expect((await world.texts('m1')).join()).not.toContain('Vos jalons');
  });

  it('add one’s own, with the title as it was typed', async () => {
    const world = await setUp();
    expect(await world.say('e01', 'jalon ajouter Atelier <b>agents</b> vendredi 4/12')).toContain(
      '« Atelier <b>agents</b> », vendredi 4 décembre',
    );
    expect(await world.say('e02', 'jalon')).toContain('Atelier <b>agents</b>');
    expect(await world.say('e02', 'jalon fait atelier agents')).toContain('est fait');
    expect(await world.say('e04', 'jalon')).not.toContain('Atelier');
  });

  it('keep an address: a roadmap’s by the team, a questionnaire’s by the coordination for everyone', async () => {
    const world = await setUp([]);
    await world.say('e01', 'jalon lien feuille de route https://forge.example/feuille');
    expect(await world.say('e02', 'jalon voir feuille de route')).toContain('https://forge.example/feuille');
    expect(await world.say('c1', 'jalon lien bilan à mi-parcours https://enquete.example/mi')).toContain(
      'accompagnera',
    );
    expect(await world.say('e01', 'jalon voir mi-parcours')).toContain('https://enquete.example/mi');
    expect(await world.say('e04', 'milestone show midway')).toContain('https://enquete.example/mi');
  });

  it('tick a checklist in the form of a selection step, for the coordination alone', async () => {
    const world = await makeWorld({ file: withMilestones(), now: '2026-03-01T08:00:00+01:00' });
    await world.say('c1', 'jalon');
    const form = formIn(
      await press(
        world,
        'c1',
        'milestoneUpdate',
        (options) => options.find(({ label }) => label.includes('Appel à projets'))?.value,
      ),
    );
    expect(form.fields.find(({ name }) => name === 'checked')?.options?.map(({ label }) => label)).toEqual([
      'le critère d’impact est écrit',
      'le critère d’innovation est écrit',
      'le critère d’ouverture (code, données) est écrit',
      'un mois au moins, hors vacances scolaires',
    ]);
    await world.submit('c1', form.id, { state: 'planned', on: '', note: '', checked: ['impact', 'nothing'] });
    expect(await world.say('c1', 'jalon voir appel à projets')).toContain(
      'fait : le critère d’impact est écrit',
    );
  });
});

describe('reminders', () => {
  const nudges = (texts: readonly string[]) => texts.filter((text) => text.startsWith('Vos jalons'));

  it('come fourteen and three days before and two after, grouped, none twice in seven days', async () => {
    const world = await setUp();
    await world.to('2026-11-23T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(1);
    expect(nudges(await world.texts('m1'))[0]).toContain('Scénarios de pérennisation');
    expect(nudges(await world.texts('m1'))[0]).toContain('dans 14 jours');
    await world.to('2026-12-03T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(1);
    await world.to('2026-12-04T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    await world.to('2026-12-10T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    await world.to('2026-12-11T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(3);
    expect(last(nudges(await world.texts('m1')))).toContain('à reprogrammer ?');
    expect(await world.texts('s1')).toEqual([]);
  });

  it('are settled by one tap, and then say that it is settled', async () => {
    const world = await setUp();
    await world.to('2026-11-23T18:00:00+01:00');
    expect(textIn(await press(world, 'm1', 'milestoneDone'))).toContain('est fait');
    expect(last(nudges(await world.texts('m1')))).toContain('Tout ce qui approchait est réglé');
    await world.to('2026-12-11T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(1);
  });

  it('are put off by « plus tard », typed or tapped, until the day said', async () => {
    const world = await setUp();
    await world.to('2026-11-23T18:00:00+01:00');
    expect(textIn(await press(world, 'm1', 'milestoneLater'))).toContain('avant lundi 30 novembre');
    await world.to('2026-11-30T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    expect(await world.say('m1', 'jalon plus tard scénarios 10/12')).toContain('avant jeudi 10 décembre');
    await world.to('2026-12-09T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    await world.to('2026-12-10T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(3);
  });

  it('bring to the mentor what a sponsor owns', async () => {
    const world = await makeWorld({ file: withMilestones(DONE), now: '2027-03-26T08:00:00+01:00' });
    await world.to('2027-03-30T18:00:00+02:00');
    expect((await world.texts('m1')).join()).toMatch(
      /Décision sur la suite du défi[\s\S]*à porter auprès du sponsor/,
    );
    expect(await world.texts('s1')).toEqual([]);
    expect((await world.texts('e01')).join()).not.toContain('Décision sur la suite');
  });
});

describe('the welcome', () => {
  it('asks the mentor « prêt à accueillir ? » two weeks before, and the EIGs in the first week', async () => {
    const world = await makeWorld({ file: withMilestones(), now: '2026-08-28T08:00:00+02:00' });
    await world.to('2026-08-31T12:00:00+02:00');
    expect(last(await world.texts('m1'))).toContain('Prêt à accueillir ? · Mer Claire');
    const form = formIn(await press(world, 'm1', 'milestoneMissing'));
    await world.submit('m1', form.id, { missing: ['network', 'badges'] });
    expect(last(await world.texts('m1'))).toContain('Il manque encore : réseau et ports ouverts et badges');
    await world.to('2026-09-17T12:00:00+02:00');
    const asked = (await world.texts('e01')).filter((text) => text.includes('Tout est là ?'));
    expect(asked).toHaveLength(1);
    expect(textIn(await press(world, 'e02', 'milestoneReady'))).toContain('tout est prêt');
    expect((await world.texts('e01')).join()).toContain('C’est noté : tout est prêt');
    expect((await world.texts('e01')).join()).not.toContain('Basile');
  });

  it('takes « jalon prêt sans réseau, badges » as the form', async () => {
    const world = await makeWorld({ file: withMilestones(), now: '2026-09-16T08:00:00+02:00' });
    await world.to('2026-09-17T12:00:00+02:00');
    expect(await world.say('e01', 'jalon prêt sans réseau, badges')).toContain(
      'Il manque encore : réseau et ports',
    );
    expect(await world.say('e01', 'jalon prêt')).toContain('tout est prêt');
    expect(await world.say('e01', 'jalon prêt sans chocolat')).toContain('pas compris ce qui manque');
  });

  it('asks again for somebody who arrives on a day of their own, and for them alone', async () => {
    const file = withMilestones(DONE, (raw) => {
      Object.assign(raw.challenges[0] ?? {}, { eig: ['e01', 'e02', { id: 'e03', from: '2027-01-04' }] });
    });
    const world = await makeWorld({ file, now: '2026-12-20T08:00:00+01:00' });
    await world.to('2026-12-21T12:00:00+01:00');
    expect((await world.texts('m1')).join()).toContain('Prêt à accueillir Chloé Trois ?');
    await world.to('2027-01-07T12:00:00+01:00');
    expect((await world.texts('e03')).join()).toContain('Tout est là ?');
    expect((await world.texts('e01')).join()).not.toContain('Tout est là ?');
    expect((await world.texts('e03'))[0]).toContain('je suis Ritournelle');
  });
});

describe('bad input', () => {
  it.each([
    ['a milestone nobody knows', 'jalon fait abracadabra', /Je ne trouve pas ce jalon/],
    ['a word that several titles have', 'jalon fait données', /Plusieurs jalons y ressemblent/],
    ['no title at all', 'jalon fait', /Je ne trouve pas ce jalon/],
    ['no day', 'jalon décaler feuille de route', /Il manque une date/],
    [
      'a day before what it waits for',
      'jalon décaler hypothèse 1/10',
      /attend « Feuille de route partagée »/,
    ],
    ['a day outside the programme', 'jalon décaler feuille de route 2031-01-01', /hors du programme/],
    ['a day that does not exist', 'jalon décaler feuille de route 31/02', /Il manque une date/],
    ['the cohort’s milestone', 'jalon fait journée démo', /celui d’une autre équipe, ou de la coordination/],
    ['nobody’s name', 'jalon confier feuille de route @personne', /Je ne trouve pas cette personne/],
    ['a mentor of another défi', 'jalon confier feuille de route @firmin', /Je ne trouve pas cette personne/],
    ['no name', 'jalon confier feuille de route', /Je ne trouve pas cette personne/],
    ['a reservation without words', 'jalon réserve feuille de route', /Il manque la réserve/],
    ['an own milestone without a day', 'jalon ajouter Atelier', /Il manque un titre et une date/],
    ['an own milestone outside the programme', 'jalon ajouter Atelier 2031-01-01', /hors du programme/],
    ['javascript: as a link', 'jalon lien feuille de route javascript:alert(1)', /n’en est pas une/],
    ['a snooze in the past', 'jalon plus tard feuille de route 2026-01-01', /date à venir/],
  ])('%s is refused with what to do next, and saves nothing', async (_, text, says) => {
    const world = await setUp([]);
    expect(await world.say('e01', text)).toMatch(says);
    expect(await world.db.query.milestones.findMany()).toEqual([]);
  });

  it('in the form, a day that cannot be is said under its field', async () => {
    const world = await setUp([]);
    const call = { workspace: { platform: 'sandbox', externalId: 'local' }, user: 'e01' } as const;
    const mer = (await world.db.query.challenges.findMany()).find(({ slug }) => slug === 'mer')?.id ?? '';
    const submit = async (ref: string, on: string) =>
      world.engine.receive({
        ...call,
        id: on,
        act: {
          kind: 'submit',
          form: 'milestoneUpdate',
          payload: `${ref} ${mer} -`,
          values: { state: 'planned', on, note: '' },
        },
      });
    const fault = async (ref: string, on: string) => JSON.stringify(await submit(ref, on));
    expect(await fault('hypothesis', '2026-10-01')).toMatch(/"errors":\{"on".*attend « .*Feuille de route/);
    expect(await fault('roadmap', '2031-01-01')).toMatch(/"errors":\{"on".*hors du programme/);
    expect(await fault('roadmap', 'demain')).toMatch(/"errors":\{"on".*Il manque une date/);
    expect(await world.db.query.milestones.findMany()).toEqual([]);
  });

  it('odd payloads change nothing', async () => {
    const world = await setUp([]);
    for (const action of ['milestoneDone', 'milestoneReady', 'milestoneFollow', 'milestoneUpdate'])
      for (const payload of [
        '',
        'x',
        'roadmap - -',
        'roadmap ../.. -',
        '9 roadmap',
        `${'9'.repeat(400)} x`,
      ]) {
        const answer = await world.engine.receive({
          id: `${action} ${payload}`,
          workspace: { platform: 'sandbox', externalId: 'local' },
          user: 'e01',
          act: { kind: 'press', action, payload },
        });
        expect(JSON.stringify(answer)).toContain('plus valable');
      }
    expect(await world.db.query.milestones.findMany()).toEqual([]);
  });
});
