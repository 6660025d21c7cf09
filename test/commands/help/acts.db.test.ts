import { describe, expect, it } from 'vitest';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { rehearsing, type Said, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: helpCohort(), until: MONDAY_10 });

const REQUEST = 'entraide Sujet : Tester au lecteur d’écran\nContexte : un formulaire\nTags : rgaa';

const willing = (say: Stage['say'], as: string, tag = 'rgaa') =>
  say(as, `competences pair : ${tag} ; solliciter : oui`);

const kindsSaid = ({ outcome }: Said): string[] => (outcome?.say ?? []).map(({ kind }) => kind);

const typesLogged = ({ outcome }: Said): string[] => (outcome?.log ?? []).map(({ type }) => type);

const valueIn = ({ form }: Said, name: string) => form?.fields.find((field) => field.name === name)?.value;

describe('a request', () => {
  it('opens as a form filled with what was typed, and the keywords that its words name', () =>
    rehearse(async ({ say }) => {
      await willing(say, 'e02', 'RGAA');
      await willing(say, 'e03', 'convention données');
      expect((await say('e01', 'entraide')).form?.title).toBe('Demander un coup de main');
      const asked = await say('e01', '/eig entraide RGAA, réseau et convention de données');
      expect(valueIn(asked, 'subject')).toBe('RGAA, réseau et convention de données');
      expect(valueIn(asked, 'tags')).toBe('reseau, rgaa');
    }));

  it.each(['publier sur data.gouv', 'plus besoin d’un serveur', 'retirer le filigrane', 'je résolus'])(
    'may begin like a verb: « %s »',
    (words) =>
      rehearse(async ({ say }) => {
        expect(valueIn(await say('e01', `entraide ${words}`), 'subject')).toBe(words);
      }),
  );

  it('does all by typed words alone, from its post to its lesson', () =>
    rehearse(async ({ say, tx }) => {
      await willing(say, 'e02');
      await willing(say, 'm2');
      const asked = await say('e01', REQUEST);
      expect(asked.text).toContain('C’est publié dans #aide, sous le n° 1');
      expect(kindsSaid(asked)).toEqual(['help-post', 'help-suggestion']);
      const person = (await say('e02', 'je ne suis pas disponible 1')).refused ? 'm2' : 'e02';
      const other = person === 'e02' ? 'm2' : 'e02';
      if (person === 'm2') await say('m2', 'je ne suis pas disponible 1');
      expect((await say(other, 'je prends')).text).toContain('est à vous');
      expect((await say(other, 'je passe la main')).text).toContain('merci d’avoir essayé');
      const same = await say('e03', '/eig entraide même problème 1');
      expect(same.text).toContain('vous saurez ce qui a résolu');
      expect(kindsSaid(same)).toEqual(['help-news']);
      expect((await say('e03', 'entraide liste')).text).toContain(
        'Pour en lire une, écrivez « entraide voir » et son numéro.',
      );
      expect((await say('e01', 'entraide élargir 1')).text).toContain('Avant de publier');
      expect((await say('e01', 'entraide publier 1')).text).toContain('#communaute');
      expect((await say('a1', 'je prends 1')).text).toContain('est à vous');
      const solved = await say('e01', 'entraide résolu 1 Un intitulé visible');
      expect(solved.text).toContain('est résolue');
      const people = await tx.select().from(tables.people);
      const heard = (solved.outcome?.say ?? []).map(
        ({ kind, to }) =>
          `${kind} ${'person' in to ? people.find(({ id }) => id === to.person)?.name : 'thread'}`,
      );
      expect(heard.toSorted()).toEqual([
        'help-closed thread',
        'help-same Chloé Trois',
        'help-thanks Ancienne Une',
      ]);
      expect((await say('a1', 'entraide chercher intitulés')).text).toContain('Un intitulé visible');
      expect((await say('a1', 'entraide voir 1')).text).toContain('Cette demande est résolue');
    }));

  it('for mentors, once widened, is put to whoever else knows of it', () =>
    rehearse(async ({ say }) => {
      await willing(say, 'e02');
      expect(kindsSaid(await say('e01', `${REQUEST}\nPortée : mentors`))).not.toContain('help-suggestion');
      const widened = await say('e01', 'entraide élargir 1');
      expect(kindsSaid(widened)).toEqual(['help-post', 'help-suggestion']);
      expect(typesLogged(widened)).toEqual(['help.widened', 'help.suggested']);
    }));

  it('is taken and closed without its number when it can be no other', () =>
    rehearse(async ({ say }) => {
      await say('e01', REQUEST);
      const offered = async (as: string) => [...(await say(as, 'entraide voir 1')).buttons.keys()];
      expect(await offered('e02')).toEqual(['helpTake', 'helpSame']);
      expect(await offered('c1')).toEqual(['helpTake', 'helpSame', 'helpRemove']);
      expect(await offered('e01')).toContain('helpSolved');
      expect((await say('e02', 'je prends')).text).toContain('La demande n° 1 est à vous');
      expect(await offered('e02')).toEqual(['helpPass']);
      const closed = await say('e01', 'entraide résolu il fallait un intitulé visible');
      expect(closed.text).toContain('est résolue');
      expect((await say('e03', 'entraide voir 1')).text).toContain(
        'Ce qu’on a appris : il fallait un intitulé visible',
      );
    }));

  it('without a word to go by says that nobody can be asked in private', () =>
    rehearse(async ({ say }) => {
      await willing(say, 'e02');
      expect((await say('e01', 'entraide Sujet : Une question')).text).toContain(
        'Sans mot-clé, je ne sais pas à qui la proposer en privé',
      );
    }));

  it.each([
    ['helpSolved', 'solved', 'résolue'],
    ['helpAround', 'around', 'contournée'],
    ['helpDropped', 'dropped', 'close, plus besoin'],
  ])('is closed by a button that asks for the lesson first: %s', (button, ending, state) =>
    rehearse(async ({ say, press, submit }) => {
      const id = (await say('e01', REQUEST)).buttons.get(button) ?? '';
      const opened = await press('e01', button, id);
      expect(opened.form?.title).toBe('Clore la demande');
      expect(valueIn(opened, 'ending')).toBe(ending);
      const tooLong = await submit('e01', button, { learnt: 'é'.repeat(301) }, id);
      expect(tooLong.errors?.['learnt']).toContain('301 caractères, pour 300 au plus');
      const closed = await submit('e01', button, { learnt: 'Un intitulé' }, id);
      expect(closed.text).toContain(`est ${state}`);
      expect(typesLogged(closed)).toEqual(['help.closed']);
      expect((await press('e01', button, id)).text).toContain('déjà');
    }),
  );
});

describe('who may read a request, and take it', () => {
  const ASKED = [
    'entraide Sujet : Question promotion',
    'entraide Sujet : Question mentors\nPortée : mentors',
    'entraide Sujet : Question communauté\nPortée : communauté',
  ];
  it.each([
    ['e02', 'their teammate', ['promotion', 'communauté']],
    ['e04', 'an EIG of another team', ['promotion', 'communauté']],
    ['m1', 'their mentor', ['promotion', 'mentors', 'communauté']],
    ['m2', 'a mentor of another team', ['promotion', 'mentors', 'communauté']],
    ['c1', 'the coordination', ['promotion', 'mentors', 'communauté']],
    ['a1', 'the community', ['communauté']],
    ['e01', 'its author', ['promotion', 'mentors', 'communauté']],
  ])('%s, %s: %j', (as, _, expected) =>
    rehearse(async ({ say }) => {
      for (const text of ASKED) await say('e01', text);
      await say('e01', 'entraide publier 3');
      const circlesIn = ({ text }: Said) => [
        ...new Set([...text.matchAll(/Question (\S+)/g)].map(([, circle]) => circle)),
      ];
      expect(circlesIn(await say(as, '/eig entraide liste'))).toEqual(expected);
      const taken = /est à vous|C’est votre propre demande|is yours/;
      for (const [at, circle] of ['promotion', 'mentors', 'communauté'].entries())
        expect(taken.test((await say(as, `entraide prendre ${at + 1}`)).text)).toBe(
          expected.includes(circle),
        );
      for (const number of [1, 2, 3]) await say('e01', `entraide résolu ${number}`);
      const found = circlesIn(await say(as, '/eig entraide chercher question'));
      expect(new Set(found)).toEqual(new Set(expected));
    }),
  );

  it('the sponsor: nothing, not even the word', () =>
    rehearse(async ({ say }) => {
      await say('e01', REQUEST);
      expect((await say('s1', 'entraide liste')).text).toContain('est réservé à d’autres rôles');
    }));
});

describe('the community', () => {
  it('asks after a preview, which its author may edit, and sees no content of the cohort', () =>
    rehearse(async ({ say, press, submit }) => {
      await say('e01', REQUEST);
      const preview = await say(
        'a1',
        'entraide Sujet : Qui relit une pseudonymisation ?\nContexte : 06 12 34 56 78',
      );
      expect(preview.text).toContain('Rien n’est encore publié');
      expect(preview.text).toContain('ce texte semble contenir un numéro de téléphone');
      expect(kindsSaid(preview)).toEqual([]);
      const id = preview.buttons.get('helpEdit') ?? '';
      const edit = await press('a1', 'helpEdit', id);
      expect(valueIn(edit, 'context')).toBe('06 12 34 56 78');
      for (const other of ['e01', 'm1', 'c1', 'a2'])
        expect(await press(other, 'helpEdit', id)).toMatchObject({
          refused: true,
          text: expect.not.stringContaining('06 12'),
        });
      const edited = await submit('a1', 'helpEdit', { subject: 'Qui relit ?', context: '' }, id);
      expect(edited.text).not.toMatch(/téléphone|semble contenir/);
      expect((await press('a1', 'helpSolved', id)).text).toContain('n’est pas encore publiée');
      expect(edited.text).toContain('signée « la communauté », sans votre nom');
      expect((await say('a1', 'entraide liste')).text).not.toContain('lecteur d’écran');
      expect((await press('a1', 'helpPublish', id)).text).toContain('C’est publié dans #communaute');
      expect((await press('a1', 'helpEdit', id)).text).toContain('est déjà publiée');
      expect((await press('e01', 'helpEdit', id)).text).toContain('Seule la personne qui a demandé');
    }));

  it('sees nothing of a draft that was abandoned, and nothing of it is kept', () =>
    rehearse(async ({ say, tx }) => {
      await say('e01', 'entraide Sujet : Une question\nPortée : communauté');
      expect((await say('e01', 'entraide abandonner')).text).toContain('C’est abandonné');
      expect(await tx.select().from(tables.helpRequests)).toEqual([]);
    }));
});

describe('the coordination', () => {
  it('removes a request with a reason, typed or in a form', () =>
    rehearse(async ({ say, press, submit }) => {
      const id = (await say('e01', REQUEST)).buttons.get('helpSolved') ?? '';
      expect((await press('e01', 'helpRemove', id)).text).toContain('Seule la coordination');
      expect((await say('c1', 'entraide retirer 1')).text).toContain('Une raison est nécessaire');
      expect((await press('c1', 'helpRemove', id)).form?.title).toBe('Retirer la demande');
      expect((await submit('c1', 'helpRemove', { reason: ' ' }, id)).errors?.['reason']).toContain(
        'Une raison est nécessaire',
      );
      const removed = await submit('c1', 'helpRemove', { reason: 'hors sujet' }, id);
      expect(removed.text).toContain('est retirée');
      expect(kindsSaid(removed)).toEqual(['help-removed']);
      expect((await say('c1', 'entraide retirer 1 encore')).text).toContain('Rien n’a été');
    }));
});

describe('bad input', () => {
  it.each([
    ['claimed twice', 'e02', ['je prends 1', 'je prends 1'], 'Vous aidez déjà'],
    ['one’s own', 'e01', ['je prends 1'], 'C’est votre propre demande'],
    ['a number that is not there', 'e02', ['je prends 99'], 'Je ne trouve pas de demande n° 99'],
    ['a number beyond numbers', 'e02', ['je prends 999999999999'], 'Je ne trouve pas de demande'],
    ['no number, and nothing it could be', 'e01', ['je prends'], 'Dites-moi quelle demande'],
    ['another’s, closed', 'e02', ['entraide résolu 1'], 'Seule la personne qui a demandé'],
    ['given back by who never took it', 'e02', ['je passe la main 1'], 'Vous n’avez pas pris'],
    ['declined by who was not asked', 'e02', ['entraide indisponible 1'], 'Vous n’avez pas pris'],
    ['published although it is', 'e01', ['entraide publier 1'], 'Avant de publier|est aussi dans'],
    ['the widest, widened', 'e01', ['entraide publier 1', 'entraide élargir 1'], 's’adresse déjà au cercle'],
    ['an empty search', 'e02', ['entraide chercher'], 'Dites-moi quoi chercher'],
    ['a search that finds nothing', 'e02', ['entraide chercher "a & | !<-> (('], 'Je n’ai rien trouvé'],
  ])('%s', (_, as, lines, expected) =>
    rehearse(async ({ say }) => {
      await say('e01', REQUEST);
      let text = '';
      for (const line of lines) ({ text } = await say(as, line));
      expect(text).toMatch(new RegExp(expected));
    }),
  );

  it('a request that is refused comes back whole', () =>
    rehearse(async ({ say, tx }) => {
      const typed = `Sujet : ${'é'.repeat(151)}\nUrgence : hier`;
      const refused = await say('e02', `entraide ${typed}`);
      expect(refused.text).toContain('151 caractères, pour 150 au plus');
      expect(refused.text).toContain('« Pour quand » : je n’ai pas compris');
      expect(refused.text).toContain(typed);
      expect(await tx.select().from(tables.helpRequests)).toEqual([]);
    }));

  it('a request that is solved cannot be taken: what solved it is said', () =>
    rehearse(async ({ say }) => {
      await say('e01', REQUEST);
      await say('e01', 'entraide résolu 1 Un intitulé');
      const { text } = await say('e02', 'je prends 1');
      expect(text).toContain('déjà résolue');
      expect(text).toContain('Un intitulé');
    }));

  it('a button pressed twice: one hand', () =>
    rehearse(async ({ say, press, tx }) => {
      const id = (await say('e01', REQUEST)).buttons.get('helpSolved') ?? '';
      await press('e02', 'helpTake', id);
      expect((await press('e02', 'helpTake', id)).text).toContain('Vous aidez déjà');
      expect(await tx.select().from(tables.helpHands)).toHaveLength(1);
    }));

  it('another’s button and a forged payload do nothing', () =>
    rehearse(async ({ say, press }) => {
      const id = (await say('e01', REQUEST)).buttons.get('helpSolved') ?? '';
      for (const payload of ['', 'x', '00000000-0000-0000-0000-000000000000', id])
        expect((await press('a1', 'helpTake', payload)).text).toContain('n’est plus valable');
    }));

  it.each(['je prends le train', 'je prends 1 volontiers', 'je n’en ai plus besoin 1 merci'])(
    '« %s » is a sentence for someone else',
    (sentence) =>
      rehearse(async ({ say }) => {
        await say('e01', REQUEST);
        expect((await say('e02', sentence)).text).toContain('Pour qui est-il ?');
      }),
  );
});
