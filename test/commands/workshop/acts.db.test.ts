import { describe, expect, it } from 'vitest';
import { said } from '../../../src/chat/message.ts';
import { OFFER, workshopCohort } from '../../fixtures/practices/workshops.ts';
import { rehearsing, type Said, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: workshopCohort(), until: '2026-11-23T10:00:00+01:00' });

/** Ada's session, for two. */
const offering = (work: (stage: Stage) => Promise<void>) =>
  rehearse(async (stage) => {
    await stage.say('e01', OFFER);
    await work(stage);
  });

/** The same with Basile and Edwige on it, and Chloé who waits. */
const full = (work: (stage: Stage) => Promise<void>) =>
  offering(async (stage) => {
    for (const as of ['e02', 'm1', 'e03']) await stage.say(as, 'formation m’inscrire 1');
    await work(stage);
  });

/** Why each person is written to, and the thread. */
const told = ({ outcome }: Said): string[] =>
  (outcome?.say ?? []).map(
    ({ subject, to }) => `${'person' in to ? 'person' : 'thread'} ${subject.split(' ')[1]}`,
  );

const setStart = ({ tx }: Stage, startsAt: string) =>
  tx.execute(`update workshops set starts_at = '${startsAt}'`);

describe('a place', () => {
  it('is given in order of arrival, given back, and moves the list', () =>
    offering(async (stage) => {
      const { say } = stage;
      const first = await say('e02', 'formation m’inscrire 1');
      expect(first.text).toContain('Vous avez une place');
      expect(first.text).not.toContain('À la même heure');
      expect(first.outcome?.log).toMatchObject([{ type: 'workshop.joined', facts: { as: 'holds' } }]);
      await say('m1', 'formation s’inscrire');
      expect((await say('e03', 'formation m’inscrire 1')).text).toContain('au rang 1');
      expect((await say('e03', 'formation m’inscrire 1')).text).toContain('déjà en liste d’attente');
      expect((await say('e02', 'formation m’inscrire 1')).text).toContain('déjà une place');
      const left = await say('e02', 'formation me désinscrire 1');
      expect(left.outcome?.log).toMatchObject([{ type: 'workshop.left', facts: { promoted: 1 } }]);
      expect(told(left)).toEqual(['person promoted:0']);
      expect((await say('e02', 'formation me désinscrire 1')).text).toContain(
        'Vous n’étiez pas sur la liste',
      );
    }));

  it('is nobody’s after the cut-off: they could not be told in time', () =>
    full(async (stage) => {
      await setStart(stage, '2026-11-23T10:30:00+01:00');
      expect((await stage.say('c1', 'formation m’inscrire 1')).text).toContain('sont closes');
      expect(told(await stage.say('e02', 'formation me désinscrire 1'))).toEqual([]);
    }));

  it('is neither taken nor given back once the session has begun', () =>
    full(async (stage) => {
      await setStart(stage, '2026-11-23T09:30:00+01:00');
      for (const [as, order] of [
        ['c1', 'm’inscrire'],
        ['e03', 'me désinscrire'],
        ['e01', 'date'],
        ['e01', 'modifier'],
        ['e01', 'annuler'],
      ] as const)
        expect((await stage.say(as, `formation ${order} 1`)).text).toContain('a déjà commencé');
      expect((await stage.say('c1', 'formation me désinscrire 1')).text).toContain('Vous n’étiez pas');
    }));

  it('given back on a page, leaves the calendar by mail; a rank in the list was never there', () =>
    full(async ({ say }) => {
      const leaving = async (as: string) =>
        told(await say(as, 'formation me désinscrire 1', { onPage: true })).filter((why) =>
          why.includes('left'),
        );
      expect(await leaving('e03')).toEqual([]);
      expect(await leaving('e02')).toEqual([expect.stringMatching(/^person left:\d+$/)]);
    }));

  it('goes to nobody who is gone', () =>
    full(async ({ say, tx }) => {
      await say('c1', 'formation m’inscrire 1');
      await tx.execute(
        "update memberships set ends_on = '2026-11-20' where person_id = (select id from people where name = 'Chloé Trois')",
      );
      await say('e02', 'formation me désinscrire 1');
      expect((await say('e01', 'formation 1')).text).toContain(
        'Ont une place : Edwige Mentor et Coralie Coordination.',
      );
    }));

  it('at the same hour as another is said, and allowed', () =>
    offering(async ({ say }) => {
      await say('e02', 'formation proposer Titre : Autre\nDate : 2/12 à 13h');
      await say('e03', 'formation m’inscrire 1');
      const { text } = await say('e03', 'formation m’inscrire 2');
      expect(text).toContain('Vous avez une place à la formation n° 2');
      expect(text).toContain('À la même heure, vous êtes aussi sur la liste de la formation n° 1');
      await say('e02', 'formation proposer Titre : Ailleurs\nDate : 3/12 à 13h');
      expect((await say('e03', 'formation m’inscrire 3')).text).not.toContain('À la même heure');
    }));
});

describe('the list', () => {
  it('has sessions, offers and wishes with what each still needs, and no heading for what there is none of', () =>
    rehearse(async ({ say }) => {
      expect((await say('e02', 'formation')).text).toMatchInlineSnapshot(`
        "Formations
        Aucune formation annoncée pour l’instant. Et si vous en proposiez une ?

        Pour en lire une : « formation » et son numéro. Pour en proposer une : « formation proposer » ; pour en souhaiter une : « formation souhaiter ». Votre calendrier : « formation calendrier »."
      `);
      await say('e01', OFFER);
      await say('e02', 'formation m’inscrire 1');
      await say('e01', 'formation proposer Titre : Secret statistique');
      await say('e02', 'formation intéresse 2');
      await say('m1', 'formation souhaiter Initiation à SQL');
      expect((await say('e02', 'formation liste')).text).toMatchInlineSnapshot(`
        "Formations

        À venir
        • n° 1 · Publier par l’API · mercredi 2 décembre à 12 h 30, 45 minutes (heure de Paris) · 1 place libre

        Proposées, sans date encore
        • n° 2 · Secret statistique · 1 personne intéressée.

        Souhaitées : qui peut les animer ?
        • n° 3 · Initiation à SQL · 1 personne intéressée.

        Pour en lire une : « formation » et son numéro. Pour en proposer une : « formation proposer » ; pour en souhaiter une : « formation souhaiter ». Votre calendrier : « formation calendrier »."
      `);
      for (const number of [1, 2]) await say('e01', `formation annuler ${number}`);
      expect((await say('e02', 'formation')).text).toMatchInlineSnapshot(`
        "Formations

        Souhaitées : qui peut les animer ?
        • n° 3 · Initiation à SQL · 1 personne intéressée.

        Pour en lire une : « formation » et son numéro. Pour en proposer une : « formation proposer » ; pour en souhaiter une : « formation souhaiter ». Votre calendrier : « formation calendrier »."
      `);
    }));
});

describe('a training without a date', () => {
  it('counts who is interested until a minimum, and asks its trainer once', () =>
    rehearse(async ({ say, submit }) => {
      await say('e01', 'formation proposer Titre : Secret statistique\nMinimum : 2\nDurée : 30 minutes');
      expect((await say('e02', 'formation 1')).text).toContain('à partir de 2, je demande une date');
      expect(told(await say('e02', 'formation intéresse 1'))).toEqual([]);
      const enough = await say('m1', 'formation ça m’intéresse 1');
      expect(enough.text).toContain('vous saurez quand');
      expect(told(enough)).toEqual(['person date']);
      expect(told(await say('e03', 'formation ça m’intéresse 1'))).toEqual([]);
      const today = await say('e01', 'ma-journee');
      expect(today.text).toContain('Elle n’attend plus qu’une date');
      const payload = today.buttons.get('workshopDate');
      expect(
        (await submit('e01', 'workshopDate', { date: '2026-11-20', time: '12:30' }, payload)).errors,
      ).toEqual({
        date: expect.stringContaining('Cette date est passée'),
      });
      await submit('e01', 'workshopDate', { date: '2026-12-02', time: '12:30' }, payload);
      await say('m1', 'formation m’inscrire 1');
      expect((await say('m1', 'ma-journee')).text).toContain(
        'n° 1 · Secret statistique · mercredi 2 décembre à 12 h 30, 30 minutes (heure de Paris) · vous avez une place',
      );
    }));
});

describe('a wish', () => {
  it('is seconded, taken up by someone, and given a date; those who had it are told each time', () =>
    rehearse(async ({ say, press }) => {
      const wished = await say('m1', 'formation souhaiter Initiation à SQL');
      expect(wished.text).toContain('sous le n° 1');
      expect(wished.outcome?.log).toMatchObject([{ type: 'workshop.wished' }]);
      await say('m2', 'formation intéresse 1');
      expect((await say('m1', 'formation ça m’intéresse')).text).toContain('vous saurez quand');
      const shown = await say('e01', 'formation 1');
      expect(shown.text).toContain('2 personnes intéressées');
      const taken = await press('e01', 'workshopLead', shown.buttons.get('workshopLead'));
      expect(taken.text).toContain('est à vous');
      expect(told(taken)).toEqual(['person lead', 'person lead']);
      expect((await say('e02', 'formation animer 1')).text).toContain('déjà quelqu’un pour l’animer');
      const dated = await say('e01', 'formation date 1 jeudi 14h');
      expect(dated.text).toContain('jeudi 26 novembre à 14 h');
      expect(told(dated)).toEqual(['person date', 'person date', 'thread date']);
      expect((await say('m2', 'formation m’inscrire')).text).toContain('Vous avez une place');
    }));
});

describe('a wish that enough people have', () => {
  it('is asked a date for as it is taken up, and not once more', () =>
    rehearse(async ({ say }) => {
      await say('m1', 'formation souhaiter Initiation à SQL');
      for (const as of ['m2', 'e02']) await say(as, 'formation intéresse 1');
      const { buttons } = await say('e01', 'formation animer 1');
      expect([...buttons.keys()]).toEqual(['workshopDate', 'workshopEdit']);
      expect(told(await say('e03', 'formation intéresse 1'))).toEqual([]);
    }));
});

describe('a change', () => {
  it('is for its trainer and the coordination', () =>
    full(async ({ say, press }) => {
      for (const order of [
        'modifier 1 Places : 5',
        'date 1 3/12 à 14h',
        'annuler 1',
        'notes 1 https://a.example',
      ])
        expect((await say('e02', `formation ${order}`)).text).toContain('Seules la personne qui anime');
      const { buttons } = await say('e01', 'formation 1');
      for (const key of ['workshopEdit', 'workshopDate', 'workshopCancel', 'workshopNotes']) {
        expect((await press('e02', key, buttons.get(key))).text).toContain('Seules la personne qui anime');
        expect((await press('c1', key, buttons.get(key))).form?.id).toBe(key);
      }
    }));

  it('keeps the places that are taken, and what is not said', () =>
    full(async ({ say, submit }) => {
      const shown = await say('e01', 'formation 1');
      const fewer = await say('e01', 'formation modifier 1 Places : 1');
      expect(fewer.text).toContain('2 personnes ont déjà une place');
      expect(fewer.text).toContain('Votre texte, pour ne rien perdre :\nPlaces : 1');
      const payload = shown.buttons.get('workshopEdit');
      expect((await submit('e01', 'workshopEdit', { places: '1' }, payload)).errors).toEqual({
        places: expect.stringContaining('2 personnes ont déjà une place'),
      });
      const changed = await say('e01', 'formation modifier 1\nDate : 3/12 à 14h\nPlaces : 3');
      expect(told(changed)).toEqual([
        'person promoted:0',
        'person changed:1',
        'person changed:1',
        'person changed:1',
        'thread changed',
      ]);
      const { text } = await say('e01', 'formation 1');
      expect(text).toContain('Publier par l’API');
      expect(text).toContain('jeudi 3 décembre à 14 h');
      expect(text).toContain('Complet : 3 places prises');
    }));

  it('of the day alone keeps the hour', () =>
    offering(async ({ say }) => {
      expect((await say('e01', 'formation date 1 3/12')).text).toContain('C’est enregistré');
      expect((await say('e01', 'formation 1')).text).toContain('jeudi 3 décembre à 12 h 30');
    }));

  it('after which it is cancelled is refused, and everybody on its list is told', () =>
    full(async ({ say }) => {
      const cancelled = await say('e01', 'formation annuler 1 Une démonstration tombe ce jour-là');
      expect(cancelled.outcome?.log).toMatchObject([{ type: 'workshop.cancelled', facts: { dated: true } }]);
      expect(told(cancelled)).toEqual([...Array(3).fill('person cancelled'), 'thread cancelled']);
      for (const order of ['m’inscrire', 'intéresse', 'annuler', 'modifier', 'notes'])
        expect((await say('c1', `formation ${order} 1`)).text).toContain('est annulée : rien n’a changé');
    }));
});

describe('the notes', () => {
  it('are asked for in a form, which has the address that was given before', () =>
    offering(async ({ say, press }) => {
      const payload = (await say('e01', 'formation 1')).buttons.get('workshopNotes');
      const opened = async () => (await press('e01', 'workshopNotes', payload)).form;
      expect((await opened())?.title).toBe('Ajouter les notes');
      expect(told(await say('e01', 'formation notes 1 https://notes.example/1'))).toEqual(['thread notes']);
      expect((await opened())?.fields).toMatchObject([{ name: 'notes', value: 'https://notes.example/1' }]);
    }));
});

describe('the calendar', () => {
  it('has an address, shown once, that can be renewed and revoked', () =>
    rehearse(async ({ say, press }) => {
      const made = await say('e01', 'formation calendrier');
      expect(made.text).toContain('/calendar/');
      expect(made.outcome?.log).toMatchObject([{ type: 'calendar.opened' }]);
      expect((await say('e01', 'formation calendrier')).text).toContain('Je ne peux pas la redire');
      expect((await say('e01', 'formation calendrier nouveau')).text).toContain('/calendar/');
      expect((await press('e01', 'calendarRenew')).text).toContain('/calendar/');
      expect((await say('e01', 'formation calendrier révoquer')).text).toContain('ne répond plus');
      expect((await press('e01', 'calendarRevoke')).text).toContain('rien n’a changé');
    }));
});

describe('bad input', () => {
  it.each([
    ['a date that is past', 'formation proposer Titre : x\nDate : 20/11/2026 à 12h', 'Cette date est passée'],
    ['no hour', 'formation proposer Titre : x\nDate : 2/12', 'Je n’ai pas compris la date et l’heure'],
    [
      'a day that does not exist',
      'formation proposer Titre : x\nDate : 31/2 à 12h',
      'Je n’ai pas compris la date',
    ],
    ['two years ahead', 'formation proposer Titre : x\nDate : 2/12/2028 à 12h', 'à plus d’un an'],
    ['no place at all', 'formation proposer Titre : x\nPlaces : 0', 'un nombre de 1 à 200'],
    ['ten thousand places', 'formation proposer Titre : x\nPlaces : 10 000', 'un nombre de 1 à 200'],
    ['places that are no number', 'formation proposer Titre : x\nPlaces : beaucoup', 'un nombre de 1 à 200'],
    [
      'a link that runs',
      'formation proposer Titre : x\nLieu : javascript:alert(1)',
      'ne peut pas être ouverte',
    ],
    [
      'a link that runs, in capitals',
      'formation proposer Titre : x\nLieu : JaVaScRiPt:alert(1)',
      'ne peut pas être',
    ],
    ['no title', 'formation proposer Titre :', '« Titre » : il manque une réponse'],
    ['a title of 101', `formation proposer Titre : ${'é'.repeat(101)}`, '101 caractères, pour 100 au plus'],
    [
      'a format nobody knows',
      'formation proposer Titre : x\nFormat : danse',
      '« Format » : je n’ai pas compris',
    ],
    ['a number that is not there', 'formation m’inscrire 99', 'Je ne trouve pas de formation n° 99'],
    ['a number beyond numbers', 'formation m’inscrire 99999999999999', 'Je ne trouve pas de formation'],
    ['no number', 'formation m’inscrire', 'Dites-moi quelle formation'],
    ['no order', 'formation blablabla', 'Je n’ai pas compris ce qu’il faut faire'],
    ['notes that run', 'formation notes 1 javascript:alert(1)', 'Il manque une adresse en https'],
    ['one’s own', 'formation m’inscrire 1', 'C’est vous qui animez'],
    ['feedback before the end', 'formation avis 1 bien', 'n’a pas encore eu lieu'],
    ['a vote for one with a date', 'formation intéresse 1', 'a déjà une date'],
  ])('%s', (_, text, expected) =>
    offering(async ({ say, tx }) => {
      const refused = await say('e01', text);
      expect(refused).toMatchObject({ refused: true, text: expect.stringContaining(expected) });
      expect(await tx.select().from(tables.workshops)).toHaveLength(1);
    }),
  );

  it('markup and mentions are words', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'formation proposer Titre : <!channel> @everyone\nDescription : <script>');
      const { outcome } = await say('e02', 'formation 1');
      const pieces = 'reply' in outcome!.answer ? outcome!.answer.reply.sections : [];
      expect(pieces.flatMap(({ title = [], text = [] }) => [...title, ...text])).toEqual(
        expect.arrayContaining([said('<!channel> @everyone'), said('<script>')]),
      );
    }));

  it('a forged button does nothing', () =>
    offering(async ({ press }) => {
      for (const payload of ['', 'x', '00000000-0000-0000-0000-000000000000'])
        expect((await press('e02', 'workshopJoin', payload)).text).toContain('n’est plus valable');
    }));

  it('the community and sponsors read nothing of it', () =>
    offering(async ({ say }) => {
      for (const as of ['a1', 's1'])
        expect((await say(as, 'formation 1')).text).toContain('est réservé à d’autres rôles');
    }));
});
