import { describe, expect, it } from 'vitest';
import { rounds } from '../../../src/store/tables/index.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { rehearsing, type Said } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** Only the weekly report. */
const weekly = () => smallCohort((raw) => raw.rituals.splice(1));

/** The report is open, and its prompt was sent. */
const rehearse = rehearsing({ file: weekly(), until: '2026-11-23T10:00:00+01:00' });

const alsoCoordination = rehearsing({
  file: smallCohort((raw) => {
    raw.rituals.splice(1);
    Object.assign(raw.people[0] ?? {}, { roles: ['eig', 'coordination'] });
  }),
  until: '2026-11-23T10:00:00+01:00',
});

const kindsSaid = ({ outcome }: Said): string[] => (outcome?.say ?? []).map(({ kind }) => kind);
const typesLogged = ({ outcome }: Said): string[] => (outcome?.log ?? []).map(({ type }) => type);
const fieldIn = ({ form }: Said, name: string) => form?.fields.find((field) => field.name === name);

describe('the form of an answer', () => {
  it('tells its faults under its fields, all at once, and stores nothing', () =>
    rehearse(async ({ say, submit, tx }) => {
      const { form } = await say('e01', 'bilan');
      const values = { priority: ' ', ups: 'x'.repeat(301), mood: 'furieux' };
      expect(await submit('e01', form?.id ?? '', values, form?.payload)).toMatchObject({
        errors: {
          priority: 'Cette question attend une réponse. Rien n’a encore été enregistré.',
          ups: '« Réussites et soucis » : 301 caractères, pour 300 au plus. Rien n’a été enregistré : raccourcissez un peu et renvoyez.',
          mood: 'Cet état d’esprit n’est pas dans la liste, et rien n’a été enregistré. Choisissez Bien ☀️, Mitigé ⛅ ou Orageux ⛈️.',
        },
      });
      expect(await tx.select().from(tables.answers)).toEqual([]);
    }));

  it('has the title of its round, answers its prompt, and is filled with what is there', () =>
    rehearse(async ({ say, press }) => {
      const receipt = await say('e01', 'bilan La carte');
      const opened = await press('e02', 'standupAnswer', receipt.buttons.get('standupAnswer'));
      expect(opened.form?.title).toBe('Bilan de la semaine');
      expect(opened.form?.origin).toContain('standup:prompt:');
      expect(fieldIn(opened, 'priority')?.value).toBe('La carte');
    }));

  it('is answered with what is left to say, and how', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', 'bilan 3. La recette tourne')).text).toContain(
        'Il reste, si vous le souhaitez : « Priorité de la semaine ». Utilisez « Corriger ».',
      );
    }));

  it('comes back with both texts when a teammate wrote meanwhile', () =>
    rehearse(async ({ say, submit }) => {
      const { form } = await say('e02', 'bilan');
      await say('e01', 'bilan La carte');
      const values = { priority: 'Le moteur', ups: 'Tout va bien' };
      const both = await submit('e02', 'standupAnswer', values, form?.payload);
      expect(fieldIn(both, 'priority')).toMatchObject({
        value: 'Le moteur',
        hint: 'Ada Un a écrit : « La carte »',
      });
      expect(both.form?.fields[0].hint).toContain('Ada Un vient d’écrire pendant que vous répondiez');
      expect(fieldIn(both, 'ups')?.value).toBe('Tout va bien');
      const saved = await submit('e02', 'standupAnswer', values, both.form?.payload);
      expect(typesLogged(saved)).toEqual(['standup.corrected']);
    }));

  it('opened by its word takes the bare text that waits, and forgets it once sent', () =>
    rehearse(async ({ say, submit, tx }) => {
      await say('e01', 'La carte avance');
      const filled = await say('e01', 'bilan');
      expect(fieldIn(filled, 'priority')?.value).toBe('La carte avance');
      await submit('e01', 'standupAnswer', { priority: 'La carte avance' }, filled.form?.payload);
      expect(await tx.select().from(tables.heldTexts)).toEqual([]);
    }));
});

describe('a typed answer', () => {
  it('never writes over a teammate’s words, and gives the text back', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'bilan 2. La carte');
      const refused = await say('e02', 'bilan 2. Le moteur\n3. Un souci');
      expect(refused.text).toContain('Une réponse de l’équipe existe déjà pour « Priorité de la semaine »');
      expect(refused.text).toContain('Priorité de la semaine : La carte');
      expect(refused.text).toContain(' :\n2. Le moteur\n3. Un souci');
      expect(typesLogged(await say('e02', 'bilan corriger 2. Le moteur'))).toEqual(['standup.corrected']);
      expect((await say('e02', 'bilan historique')).text).toContain('Priorité de la semaine : Le moteur');
    }));

  it('may be of two teammates, in different questions', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'bilan 2. La carte');
      await say('e02', 'bilan 3. La recette tourne');
      expect((await say('e03', 'bilan historique')).text).toMatch(/La carte[\s\S]*La recette tourne/);
    }));

  it.each([
    'passer la recette en production',
    'retirer la donnée du site',
    'historique complet des versions',
    'semaine chargée',
    'proposer le bilan au comité',
    'accepter le devis',
    'changer de serveur',
    'arrêter la machine',
    'rythme soutenu',
    '24/12 sera férié',
  ])('may begin like an order: « %s »', (words) =>
    rehearse(async ({ say, tx }) => {
      expect(typesLogged(await say('e01', `bilan ${words}`))).toEqual(['standup.answered']);
      const [stored] = await tx.select().from(tables.answers);
      expect(Object.values(stored?.values ?? {})).toEqual([words]);
    }),
  );
});

describe('what should not be public', () => {
  it.each([
    ['the line that tells it', 'bilan 2. Mot de passe : abc\n3. a@b.example\n4. Serveur', ['ups']],
    ['every line, when they tell it together', 'bilan 2. Le 06 12 34\n3. 56 78 merci', ['priority', 'ups']],
  ])('is kept for the team: %s', (_, typed, kept) =>
    rehearse(async ({ say, press, tx }) => {
      const { buttons } = await say('e01', typed);
      await press('e01', 'heldKeep', buttons.get('heldKeep'));
      const [stored] = await tx.select().from(tables.answers);
      expect(stored?.kept.toSorted()).toEqual(kept);
    }),
  );
});

describe('a message that is edited or deleted on its platform', () => {
  it('takes back all that it gave when it is deleted, and says so', () =>
    rehearse(async ({ say, attempt }) => {
      await say('e01', 'bilan La carte', { id: 'typed' });
      const gone = await attempt('e01', { kind: 'delete', message: 'typed' });
      expect(gone.text).toContain('ce qu’il avait enregistré est retiré partout où c’était lu');
      expect(gone.outcome?.log).toMatchObject([
        { type: 'standup.withdrawn', facts: { asked: expect.any(String) } },
      ]);
    }));

  it('leaves what it did not give', () =>
    rehearse(async ({ say, attempt }) => {
      await say('e01', 'bilan 2. La carte');
      await say('e01', 'bilan 3. La recette tourne', { id: 'typed' });
      const left = await attempt(
        'e01',
        { kind: 'delete', message: 'typed' },
        {
          async look(tx) {
            const stored = await tx.select().from(tables.answers);
            expect(stored.flatMap(({ values }) => Object.values(values))).toEqual(['La carte']);
          },
        },
      );
      expect(left.text).toContain('retiré partout');
      expect(typesLogged(left)).toEqual(['standup.corrected']);
    }));

  it.each([
    ['bilan Le moteur', 'Le moteur'],
    ['bilan Mer Claire : Le moteur', 'Le moteur'],
    ['bilan mer Le moteur', 'Le moteur'],
    ['bilan corriger Le moteur', 'Le moteur'],
  ])('« %s » replaces what it gave with « %s »', (text, stored) =>
    rehearse(async ({ say, attempt }) => {
      await say('e01', 'bilan La carte', { id: 'typed' });
      const corrected = await attempt(
        'e01',
        { kind: 'edit', message: 'typed', text },
        {
          async look(tx) {
            expect(
              (await tx.select().from(tables.answers)).map(({ values }) => Object.values(values)),
            ).toEqual([[stored]]);
          },
        },
      );
      expect(typesLogged(corrected)).toEqual(['standup.corrected']);
    }),
  );
});

describe('a clock that steps back', () => {
  it('gives an answer to the round that is open all the same, and not to the one before', () =>
    rehearse(async ({ say, tx }) => {
      const before = await tx.select().from(tables.rounds);
      const latest = await tx
        .insert(rounds)
        .values(
          before.map(({ id: _id, ...round }) => ({
            ...round,
            localDate: round.localDate.add({ weeks: 1 }),
            opensAt: round.opensAt.add({ hours: 24 }),
          })),
        )
        .returning();
      await say('e01', 'bilan La carte');
      const stored = await tx.select().from(tables.answers);
      expect(latest.map(({ id }) => id)).toContain(stored[0]?.roundId);
    }));
});

describe('what people type as it comes', () => {
  it.each([
    ['retirer'],
    ['Changer.'],
    ['historique'],
    ['rythme'],
    ['merci !'],
    ['ok merci'],
    ['👍'],
    [':+1:'],
    ['Merci :pray:'],
    ['je ne suis pas là vendredi, rendez-vous médical'],
    ['je serai absente un de ces jours'],
  ])('« %s » is never published as an answer', (text) =>
    rehearse(async ({ say, tx }) => {
      expect((await say('e01', text)).text).toMatch(/rien n’a été|n’a pas été enregistré/);
      expect(await tx.select().from(tables.answers)).toEqual([]);
    }),
  );

  it.each([['oui'], ['non'], ['accepter']])(
    '« %s », which nothing asked for, is given back and never published as an answer',
    (text) =>
      rehearse(async ({ say, tx }) => {
        const reply = await say('e01', text);
        expect(reply.text).toContain('Rien n’est enregistré, et personne d’autre que vous ne voit ce texte');
        expect(reply.text).toMatch(new RegExp(`^${text}$`, 'm'));
        expect(await tx.select().from(tables.answers)).toEqual([]);
      }),
  );

  it.each([
    ['Report de la réunion à jeudi'],
    ['Point avec Marie sur la carte'],
    ['Arrivée du serveur mardi'],
    ['Passation de service avec la DSI'],
  ])('« %s » only begins with a word: it is given back whole, and nobody else sees it', (text) =>
    rehearse(async ({ say, tx }) => {
      const reply = await say('e01', text);
      expect(reply.text).toContain('Rien n’est enregistré');
      expect(reply.text).toContain(text);
      expect(kindsSaid(reply)).toEqual([]);
      expect(await tx.select().from(tables.answers)).toEqual([]);
    }),
  );

  it('such a sentence is given back to an EIG who coordinates too', () =>
    alsoCoordination(async ({ say, tx }) => {
      expect((await say('e01', 'Report de la réunion à jeudi')).text).toContain('Rien n’est enregistré');
      expect(await tx.select().from(tables.answers)).toEqual([]);
    }));
});

describe('a proposal', () => {
  it('is refused in words when it makes no sense, nothing being proposed', () =>
    rehearse(async ({ say, tx }) => {
      for (const [rhythm, sentence] of [
        ['quotidien 12h-9h30', 'La clôture vient avant l’ouverture'],
        ['quotidien 5h-9h', 'entre 08:30 et 19:00'],
        ['quotidien sam dim 9h30-12h', 'du lundi au vendredi'],
        ['la lune', 'Je n’ai pas compris ce rythme'],
        ['« Météo » lun\n : Sans nom ?', 'Ligne 1 : il manque un nom court'],
        ['lun\nHumeur (humeur)', 'Donnez un nom'],
      ] as const)
        expect((await say('m1', `standup proposer ${rhythm}`)).text).toContain(sentence);
      expect(await tx.select().from(tables.standupProposals)).toEqual([]);
    }));

  it('is a form that asks the coordination for which team, and a mentor not', () =>
    rehearse(async ({ say, submit }) => {
      expect(fieldIn(await say('m1', 'standup proposer'), 'challenge')).toBeUndefined();
      const asked = await say('c1', 'standup proposer');
      const options = fieldIn(asked, 'challenge')?.options ?? [];
      expect(options.map(({ label }) => label)).toEqual(['Lagon Bleu', 'Mer Claire']);
      const values = { set: 'daily', days: ['mon'], opens: '09:30', closes: '12:00', reminds: '' };
      const id = asked.form?.id ?? '';
      expect((await submit('c1', id, values)).errors?.['challenge']).toContain('Choisissez le défi');
      const sent = await submit('c1', id, { ...values, challenge: options[1]?.value ?? '' });
      expect(kindsSaid(sent)).toEqual(['standup-proposal']);
      expect(sent.text).toContain('l’équipe Mer Claire');
    }));

  it('names its team when typed by the coordination', () =>
    rehearse(async ({ say }) => {
      expect((await say('c1', 'standup proposer quotidien lun')).text).toContain('Pour quelle équipe ?');
      expect((await say('c1', 'standup proposer mer claire quotidien lun')).text).toContain(
        'l’équipe Mer Claire',
      );
    }));

  it('has its faults under its fields, the team’s own words included', () =>
    rehearse(async ({ say, submit }) => {
      const { form } = await say('m1', 'standup proposer');
      const values = { set: 'custom', days: ['tue'], opens: '25:00', closes: '12:00', reminds: '' };
      expect((await submit('m1', form?.id ?? '', values, form?.payload)).errors).toEqual({
        opens: expect.stringContaining('Écrivez une heure'),
        title: expect.stringContaining('Donnez un nom'),
        questions: expect.stringContaining('au moins une question'),
      });
    }));

  it('has the hours that were typed, and may end with blank lines', () =>
    rehearse(async ({ say }) => {
      expect((await say('m1', 'standup proposer quotidien lun 10h-11h\n \n')).text).toContain(
        'C’est proposé à l’équipe Mer Claire',
      );
      await say('e01', 'standup accepter');
      expect((await say('e01', 'standup rythme')).text).toContain('chaque lundi, de 10 h à 11 h');
    }));

  it('asks about its own words once: later, only about those that change', () =>
    rehearse(async ({ say, press }) => {
      const sad = 'Humeur : Je veux mourir ou presque ?';
      const asked = await say('e04', `standup propose « Météo » mon 10h-11h\n${sad}`);
      expect(asked.outcome?.privately).toBe(true);
      const set = await press('e04', 'heldConfirm', asked.buttons.get('heldConfirm'));
      expect(typesLogged(set)).toEqual(['standup.accepted']);
      expect(typesLogged(await say('e04', 'standup change tue 10h-12h'))).toEqual(['standup.changed']);
    }));

  it.each(['oui', 'standup accepter'])('is accepted by « %s », once', (words) =>
    rehearse(async ({ say }) => {
      await say('m1', 'standup proposer quotidien lun 9h30-12h');
      const accepted = await say('e01', words);
      expect(accepted.text).toContain('C’est accepté');
      expect(typesLogged(accepted)).toEqual(['standup.accepted']);
      expect((await say('e03', 'standup accepter')).text).toContain(
        'Aucune proposition n’attend votre équipe',
      );
    }),
  );

  it('is changed by its word alone in a form, which accepts it', () =>
    rehearse(async ({ say, submit }) => {
      await say('m1', 'standup proposer quotidien lun 9h30-12h');
      const asked = await say('e01', 'standup changer');
      expect(asked.form?.title).toBe('Régler le rendez-vous');
      const values = { days: ['thu'], opens: '10:00', closes: '11:00', reminds: '' };
      const changed = await submit('e01', 'standupChange', values, asked.form?.payload);
      expect(changed.text).toContain('C’est accepté');
      expect((await say('e01', 'standup rythme')).text).toContain('chaque jeudi, de 10 h à 11 h');
    }));

  it.each(['standup changer 12h-10h', 'standup changer sam'])('is not changed by « %s »', (words) =>
    rehearse(async ({ say }) => {
      await say('m1', 'standup proposer quotidien lun 9h30-12h');
      const refused = await say('e01', words);
      expect(refused.refused).toBe(true);
      expect(refused.text).toContain(words.slice('standup changer '.length));
    }),
  );
});

describe('a rhythm', () => {
  it('of one’s own words that was stopped, and another that runs: a change is of the one that runs', () =>
    rehearse(async ({ say }) => {
      await say('e04', 'standup propose « Mood » mon 10h-11h\nMood : How are you?');
      await say('e04', 'standup stop');
      await say('e04', 'standup propose « Load » tue 10h-11h\nLoad : How much?');
      expect((await say('e04', 'standup change 14h-15h')).text).toMatch(/“Load”[^]*each Tuesday, from 14:00/);
    }));

  it('has no button for those who could not use it', () =>
    rehearse(async ({ say }) => {
      expect((await say('m1', 'standup rythme')).buttons.size).toBe(0);
      expect((await say('e01', 'standup rythme')).buttons.has('standupStop')).toBe(true);
      expect((await say('c1', 'standup rythme')).text).toContain('De quelle équipe ?');
      expect((await say('c1', 'standup rythme lagon bleu')).text).toContain(
        'Les rendez-vous du défi Lagon Bleu',
      );
    }));

  it('emptied of its reminder has none', () =>
    rehearse(async ({ say, press, submit }) => {
      const payload = (await say('e01', 'bilan rythme')).buttons.get('standupChange');
      const opened = await press('e01', 'standupChange', payload);
      expect(fieldIn(opened, 'reminds')?.value).toBe('10:00');
      const values = { days: ['mon', 'fri'], opens: '10:00', closes: '15:00', reminds: '' };
      const changed = await submit('e01', 'standupChange', values, opened.form?.payload);
      expect(changed.text).toContain('sans rappel');
    }));

  it.each([
    'standupAccept',
    'standupDecline',
    'standupChange',
    'standupStop',
    'standupResume',
    'standupSkip',
    'standupWithdraw',
    'standupAnswer',
    'standupHistory',
  ])('and the rest are not reached by a button of another time or place: %s', (action) =>
    rehearse(async ({ press }) => {
      const none = '00000000-0000-0000-0000-000000000000';
      for (const payload of ['', 'x', 'ritual x y', none, `ritual ${none} '--`, `ritual ${none} ${none}`])
        expect((await press('e01', action, payload)).text).toContain('n’est plus valable');
    }),
  );
});
