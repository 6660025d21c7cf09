import { describe, expect, it } from 'vitest';
import { ALL_PAST_DONE, DONE, withMilestones } from '../../fixtures/practices/milestones.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: withMilestones([...DONE, ...ALL_PAST_DONE]) });
/** Nothing is settled yet. */
const rehearseOpen = rehearsing({ file: withMilestones([]) });
const rehearseCall = rehearsing({ file: withMilestones(), now: '2026-03-01T08:00:00+01:00' });
const rehearseFirstWeek = rehearsing({ file: withMilestones(), now: '2026-09-17T12:00:00+02:00' });

/** Chloé joins her team two weeks after the others. */
const rehearseArrival = rehearsing({
  file: withMilestones([], ({ people }) =>
    Object.assign(people.find(({ id }) => id === 'e03') ?? {}, { starts_on: '2026-10-01' }),
  ),
  now: '2026-10-05T12:00:00+02:00',
});

const mer = async ({ tx }: Stage): Promise<string> => {
  const teams = await tx.select().from(tables.challenges);
  return teams.find(({ slug }) => slug === 'mer')?.id ?? '';
};

const saved = ({ tx }: Stage) => tx.select().from(tables.milestones);

describe('« jalon »', () => {
  it('shows a team its next milestones, and the cohort’s in a line each', () =>
    rehearse(async ({ say }) => {
      expect((await say('m1', 'jalon')).text).toMatchInlineSnapshot(`
        "Les jalons · Mer Claire

        1. Scénarios de pérennisation
        lundi 7 décembre, dans 14 jours

        2. Point avec la direction informatique
        lundi 11 janvier

        3. Bilan à mi-parcours
        lundi 15 février

        4. Note de pérennisation
        lundi 1er mars
        • attend : Scénarios de pérennisation

        5. Code source publié
        lundi 8 mars

        6. Décision sur la suite du défi
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
    }));

  it('shows the coordination the cohort’s', () =>
    rehearse(async ({ say }) => {
      const shown = (await say('c1', 'jalons')).text;
      expect(shown).toContain('Les jalons de la promotion');
      expect(shown).toContain('Journée démo interne');
      expect(shown).not.toContain('Scénarios');
    }));

  it('shows the whole programme in a line each', () =>
    rehearse(async ({ say }) => {
      const shown = (await say('e01', 'jalon liste')).text;
      expect(shown).toContain('Feuille de route partagée · fait · lundi 26 octobre');
      expect(shown).toContain('Sept mois après la fin');
    }));
});

describe('typed orders', () => {
  it('done, with a reservation, not applicable, and to come again', () =>
    rehearseOpen(async (stage) => {
      const { say, submit } = stage;
      const done = await say('m1', 'jalon fait poste');
      expect(done.text).toContain('« Postes commandés, après avis des EIG » est fait');
      expect(done.outcome?.log).toMatchObject([
        { type: 'milestone.settled', facts: { challenge: 'mer', milestone: 'equipment', state: 'done' } },
      ]);
      const reserved = await say('m1', 'jalon réserve réseau ouvert : second accès en attendant');
      expect(reserved.text).toContain('avec une réserve');
      expect((await say('e01', 'jalon voir réseau ouvert')).text).toContain(
        'réserve : second accès en attendant',
      );
      expect((await say('e01', 'jalon sans objet hypothèse')).text).toContain('est sans objet');
      const again = await submit(
        'e01',
        'milestoneUpdate',
        { state: 'planned' },
        `hypothesis ${await mer(stage)} -`,
      );
      expect(again.text).toContain('est de nouveau à venir');
      expect((await say('e04', 'milestone done roadmap')).text).toContain('“Roadmap shared” is done');
    }));

  it('a day without a verb moves it, and what comes after is offered', () =>
    rehearseOpen(async ({ say, press }) => {
      const moved = await say('e01', 'jalon feuille de route 27/11');
      expect(moved.text).toContain('est prévu vendredi 27 novembre');
      expect(moved.text).toContain('viennent après celui-ci');
      expect(moved.text).toContain('Hypothèse validée');
      const followed = await press('e01', 'milestoneFollow', moved.buttons.get('milestoneFollow'));
      expect(followed.text).toContain('jalons décalés d’autant');
      expect((await say('e01', 'jalon voir hypothèse')).text).toContain('vendredi 18 décembre');
      expect((await say('e01', 'jalon voir feuille de route')).text).not.toMatch(/retard|late/i);
    }));

  it('what comes after is moved no more once it is done', () =>
    rehearseOpen(async ({ say, press }) => {
      const { buttons } = await say('e01', 'jalon feuille de route 27/11');
      await say('e01', 'jalon fait hypothèse');
      const followed = await press('e01', 'milestoneFollow', buttons.get('milestoneFollow'));
      expect(followed.text).toContain('n’est plus valable');
    }));

  it('hand over to one person, and to a deputy', () =>
    rehearse(async ({ say }) => {
      const handed = await say('m1', 'jalon confier scénarios @Basile');
      expect(handed.text).toContain('Basile Deux s’occupe désormais de « Scénarios de pérennisation »');
      expect(handed.outcome?.log).toMatchObject([{ type: 'milestone.handed', facts: { as: 'in-charge' } }]);
      const [first] = /^1\. (.*)$/m.exec((await say('e01', 'jalon')).text)?.slice(1) ?? [];
      expect((await say('e01', 'jalon confier 1 @Basile')).text).toContain(
        `Basile Deux s’occupe désormais de « ${first} »`,
      );
      expect((await say('m1', 'jalon confier 99 @Basile')).text).toContain('Je ne trouve pas ce jalon');
      for (const bare of ['jalon confier scénarios Basile', 'jalon confier scénarios basile deux'])
        expect((await say('m1', bare)).text).toContain('Basile Deux s’occupe désormais');
      expect((await say('m1', 'jalon suppléance scénarios @chloé trois')).text).toContain('Chloé Trois');
      expect((await say('e01', 'jalon voir scénarios')).text).toMatch(
        /en charge : Basile Deux[\s\S]*suppléance : Chloé Trois/,
      );
    }));

  it('hand over in a form, to one of the team alone, whoever is picked', () =>
    rehearse(async (stage) => {
      const { form } = await stage.say('m1', 'jalon confier scénarios');
      expect(form?.fields).toMatchObject([{ type: 'person', label: 'À qui ?', required: true }]);
      const people = await stage.tx.select().from(tables.people);
      const give = (name: string) => {
        const picked = people.find((one) => one.name === name)?.id ?? '';
        return stage.submit('m1', form?.id ?? '', { person: picked }, form?.payload);
      };
      expect((await give('Daniel Quatre')).errors?.['person']).toContain('Je ne trouve pas cette personne');
      expect((await give('Basile Deux')).text).toContain('Basile Deux s’occupe désormais');
    }));

  it('add one’s own, with the title as it was typed', () =>
    rehearse(async ({ say, submit }) => {
      expect((await say('e01', 'jalon ajouter Atelier <b>agents</b> vendredi 4/12')).text).toContain(
        '« Atelier <b>agents</b> », vendredi 4 décembre',
      );
      expect((await say('e02', 'jalon')).text).toContain('Atelier <b>agents</b>');
      expect((await say('e02', 'jalon fait atelier agents')).text).toContain('est fait');
      expect((await say('e04', 'jalon')).text).not.toContain('Atelier');
      const { form } = await say('e01', 'jalon ajouter');
      expect((await submit('e01', form?.id ?? '', { title: 'Revue', on: '2026-12-11' })).text).toContain(
        '« Revue », vendredi 11 décembre',
      );
    }));

  it('keep an address: a roadmap’s by the team, a questionnaire’s by the coordination for everyone', () =>
    rehearseOpen(async ({ say }) => {
      await say('e01', 'jalon lien feuille de route https://forge.example/feuille');
      expect((await say('e02', 'jalon voir feuille de route')).text).toContain(
        'https://forge.example/feuille',
      );
      expect((await say('c1', 'jalon lien bilan à mi-parcours https://enquete.example/mi')).text).toContain(
        'accompagnera',
      );
      expect((await say('e01', 'jalon voir mi-parcours')).text).toContain('https://enquete.example/mi');
      expect((await say('e04', 'milestone show midway')).text).toContain('https://enquete.example/mi');
    }));

  it('tick a checklist in the form of a selection step, for the coordination alone', () =>
    rehearseCall(async ({ say, press, submit }) => {
      const ref = 'call-for-challenges - -';
      const { form } = await press('c1', 'milestoneUpdate', '', ref);
      expect(form?.fields.find(({ name }) => name === 'checked')?.options?.map(({ label }) => label)).toEqual(
        [
          'le critère d’impact est écrit',
          'le critère d’innovation est écrit',
          'le critère d’ouverture (code, données) est écrit',
          'un mois au moins, hors vacances scolaires',
        ],
      );
      await submit('c1', 'milestoneUpdate', { state: 'planned', on: '', note: '', checked: ['impact'] }, ref);
      expect((await say('c1', 'jalon voir appel à projets')).text).toContain(
        'fait : le critère d’impact est écrit',
      );
      const odd = await submit('c1', 'milestoneUpdate', { state: 'planned', checked: ['nothing'] }, ref);
      expect(odd.errors).toEqual({ checked: expect.stringContaining('Rien n’a été enregistré') });
      expect((await press('e01', 'milestoneUpdate', '', ref)).text).toContain('ou de la coordination');
    }));

  it('« jalon prêt sans réseau, badges » is the form about a first day', () =>
    rehearseFirstWeek(async ({ say }) => {
      const missing = await say('e01', 'jalon prêt sans réseau, badges');
      expect(missing.text).toContain('Il manque encore : réseau et ports');
      expect(missing.outcome?.log).toMatchObject([
        { type: 'milestone.confirmed', facts: { milestone: 'first-days', missing: 2 } },
      ]);
      expect((await say('m1', 'jalon prêt')).outcome?.log).toMatchObject([
        { type: 'milestone.confirmed', facts: { milestone: 'ready', missing: 0 } },
      ]);
      expect((await say('e01', 'jalon prêt')).text).toContain('tout est prêt');
      expect((await say('e01', 'jalon prêt sans chocolat')).text).toContain('pas compris ce qui manque');
      expect((await say('c1', 'jalon prêt')).text).toContain('vous n’en avez pas en ce moment');
    }));
});

describe('« jalon prêt » when somebody arrives later', () => {
  it('answers about one’s own arrival, or else what is not answered yet, or else the team’s first day again', () =>
    rehearseArrival(async ({ say, tx }) => {
      const answered = async (as: string, text: string) => {
        await say(as, text);
        const people = await tx.select().from(tables.people);
        return (await tx.select().from(tables.milestones)).map(({ personId, slug, state }) =>
          [people.find(({ id }) => id === personId)?.name ?? 'team', slug, state].join(' '),
        );
      };
      const [chloe, team] = ['Chloé Trois first-days', 'team first-days'];
      expect(await answered('e03', 'jalon prêt sans badges')).toEqual([`${chloe} done-with-reservation`]);
      await say('e03', 'jalon prêt');
      expect(await answered('e01', 'jalon prêt')).toEqual([`${chloe} done`, `${team} done`]);
      expect((await answered('e02', 'jalon prêt sans badges')).toSorted()).toEqual([
        `${chloe} done`,
        `${team} done-with-reservation`,
      ]);
    }));

  it('answers about the arrival once the team’s first day is', () =>
    rehearseArrival(async ({ say, tx }) => {
      await say('e01', 'jalon prêt');
      await say('e01', 'jalon prêt');
      const answered = await tx.select().from(tables.milestones);
      expect(answered.filter(({ personId }) => personId !== null)).toMatchObject([
        { slug: 'first-days', state: 'done' },
      ]);
    }));

  it('no longer answers about a first day of more than four weeks ago', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', 'jalon prêt')).text).toContain(
        'Rien de tel n’est attendu de votre équipe en ce moment',
      );
    }));
});

describe('« plus tard »', () => {
  it('is for all that the reminder lists, or for one, until the day said', () =>
    rehearse(async ({ say, press }) => {
      expect((await press('m1', 'milestoneLater')).text).toContain('avant lundi 30 novembre');
      expect((await say('m1', 'jalon plus tard scénarios 10/12')).text).toContain('avant jeudi 10 décembre');
      expect((await say('m1', 'jalon plus tard scénarios')).text).toContain('avant lundi 30 novembre');
      expect((await say('e01', 'jalon plus tard journée démo')).text).toContain('ou de la coordination');
    }));
});

describe('bad input', () => {
  it.each([
    ['a milestone nobody knows', 'jalon fait abracadabra', /Je ne trouve pas ce jalon/],
    ['a word that several titles have', 'jalon fait données', /Plusieurs jalons y ressemblent/],
    ['no title at all', 'jalon fait', /Je ne trouve pas ce jalon/],
    ['no day', 'jalon décaler feuille de route', /Je n’ai pas trouvé de date/],
    [
      'a day before what it waits for',
      'jalon décaler hypothèse 1/10',
      /attend « Feuille de route partagée »/,
    ],
    ['a day outside the programme', 'jalon décaler feuille de route 2031-01-01', /hors du programme/],
    ['a day that does not exist', 'jalon décaler feuille de route 31/02', /Je n’ai pas trouvé de date/],
    ['the cohort’s milestone', 'jalon fait journée démo', /celui d’une autre équipe, ou de la coordination/],
    ['nobody’s name', 'jalon confier feuille de route @personne', /Je ne trouve pas cette personne/],
    ['a mentor of another défi', 'jalon confier feuille de route @firmin', /Je ne trouve pas cette personne/],
    ['a reservation without words', 'jalon réserve feuille de route', /Il manque la réserve/],
    ['an own milestone without a day', 'jalon ajouter Atelier', /Il manque un titre et une date/],
    ['an own milestone outside the programme', 'jalon ajouter Atelier 2031-01-01', /hors du programme/],
    [
      'javascript: as a link',
      'jalon lien feuille de route javascript:alert(1)',
      /Ceci n’est pas une adresse/,
    ],
    ['a snooze in the past', 'jalon plus tard feuille de route 2026-01-01', /date à venir/],
  ])('%s is refused with what to do next, and saves nothing', (_, text, says) =>
    rehearseOpen(async (stage) => {
      expect((await stage.say('e01', text)).text).toMatch(says);
      expect(await saved(stage)).toEqual([]);
    }),
  );

  it('is given back, so that nothing is lost', () =>
    rehearseOpen(async ({ say }) => {
      const { text } = await say('e01', `jalon réserve feuille de route : ${'x'.repeat(121)}`);
      expect(text).toContain('121 caractères, pour 120 au plus');
      expect(text).toContain(`Votre texte, pour ne rien perdre :\n${'x'.repeat(121)}`);
    }));

  it('in the form, a day that cannot be is said under its field', () =>
    rehearseOpen(async (stage) => {
      const team = await mer(stage);
      const fault = async (slug: string, on: string) => {
        const values = { state: 'planned', on, note: '' };
        return (await stage.submit('e01', 'milestoneUpdate', values, `${slug} ${team} -`)).errors?.['on'];
      };
      expect(await fault('hypothesis', '2026-10-01')).toMatch(/attend « .*Feuille de route/);
      expect(await fault('roadmap', '2031-01-01')).toMatch(/hors du programme/);
      expect(await fault('roadmap', 'bientôt')).toMatch(/Je n’ai pas trouvé de date/);
      expect(await saved(stage)).toEqual([]);
    }));

  it('in the form, a reservation without words is said under its field', () =>
    rehearseOpen(async (stage) => {
      const values = { state: 'done-with-reservation', note: '' };
      const { errors } = await stage.submit(
        'e01',
        'milestoneUpdate',
        values,
        `roadmap ${await mer(stage)} -`,
      );
      expect(errors).toEqual({ note: expect.stringContaining('Il manque la réserve') });
    }));

  it('odd payloads change nothing', () =>
    rehearseOpen(async (stage) => {
      for (const action of ['milestoneDone', 'milestoneReady', 'milestoneFollow', 'milestoneUpdate'])
        for (const payload of [
          '',
          'x',
          'roadmap - -',
          'roadmap ../.. -',
          '9 roadmap',
          `${'9'.repeat(400)} x`,
        ])
          expect((await stage.press('e01', action, payload)).text).toContain('plus valable');
      expect(await saved(stage)).toEqual([]);
    }));
});
