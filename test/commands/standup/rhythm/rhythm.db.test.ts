import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../../src/engine/cohort-admin.ts';
import { asleepUntil } from '../../../fixtures/asleep.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { promptText } from '../../../fixtures/prompt.ts';
import { rehearsing } from '../../../fixtures/stage.ts';
import { makeOwnWorld, makeWorld, type World } from '../../../fixtures/world.ts';
import * as tables from '../../../../src/store/tables/index.ts';

/** Only the weekly report. */
const weekly = () => smallCohort((raw) => raw.rituals.splice(1));
const MONDAY_9 = '2026-11-23T09:00:00+01:00';

const DAILY = 'standup proposer quotidien lun-ven 9h30-12h rappel 11h';

const proposed = async (): Promise<World> => {
  const world = await makeWorld({ file: weekly(), until: MONDAY_9 });
  expect(await world.say('m1', DAILY)).toContain('C’est proposé à l’équipe Mer Claire');
  return world;
};

const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

describe('a mentor proposes a stand-up by typing', () => {
  it('and the whole team reads what it is, who answers and who reads', async () => {
    const world = await proposed();
    for (const as of ['e01', 'e02', 'e03']) {
      const text = last(await world.texts(as));
      expect(text).toContain('Une proposition pour Mer Claire : stand-up');
      expect(text).toContain('Edwige Mentor vous propose');
      expect(text).toContain(
        'chaque lundi, mardi, mercredi, jeudi et vendredi, de 9 h 30 à 12 h, avec un rappel à 11 h',
      );
      expect(text).toContain('une réponse par personne, lue par l’équipe seule');
    }
    expect(await world.texts('e04')).not.toContain(expect.stringContaining('proposition'));
  });

  it('and nothing is asked before the team accepts', async () => {
    const world = await proposed();
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T10:00:00+01:00');
    expect((await world.texts('e01')).join()).not.toContain('Stand-up du mardi');
  });

  it('which one teammate accepts by a button for all, from the next day on', async () => {
    const world = await proposed();
    expect(await world.press('e02', 'standupAccept')).toContain(
      'C’est accepté : stand-up, à partir du mardi 24 novembre',
    );
    expect(last(await world.texts('e01'))).toContain('L’équipe a accepté ce rendez-vous.');
    expect(last(await world.texts('m1'))).toContain('L’équipe a accepté ce rendez-vous.');
    expect(last(await world.texts('m1'))).not.toContain('Basile');
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T09:30:00+01:00');
    expect(last(await world.texts('e01'))).toContain('Stand-up du mardi 24 novembre · Mer Claire');
  });

  it('or declines, and whoever proposed is told without a name', async () => {
    const world = await proposed();
    expect(await world.say('e01', 'standup refuser')).toContain('C’est décliné');
    expect(last(await world.texts('m1'))).toContain(
      'L’équipe a décliné cette proposition. C’est très bien ainsi.',
    );
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T10:00:00+01:00');
    expect((await world.texts('e01')).join()).not.toContain('Stand-up du mardi');
  });

  it('or changes into what suits it, by typing', async () => {
    const world = await proposed();
    expect(await world.say('e01', 'standup changer mar jeu 10h-11h30')).toContain('C’est accepté');
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T10:00:00+01:00');
    expect(last(await world.texts('e03'))).toContain('avant 11 h 30');
    await asleepUntil(world, '2026-11-25T09:00:00+01:00');
    await world.to('2026-11-25T10:30:00+01:00');
    expect((await world.texts('e03')).join()).not.toContain('mercredi 25');
  });

  it('or changes by the form, whose faults stand under their fields', async () => {
    const world = await proposed();
    const form = await world.open('e01', 'standupChange');
    const values = { days: ['tue'], opens: '10:00', closes: '09:00', reminds: '' };
    expect(await world.submit('e01', form.id, values)).toEqual({
      errors: { closes: expect.stringContaining('La clôture vient avant l’ouverture') },
    });
    expect(await world.submit('e01', form.id, { ...values, closes: '11:00' })).toEqual({ answer: null });
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T10:00:00+01:00');
    expect(last(await world.texts('e02'))).toContain('Stand-up du mardi 24 novembre');
  });

  it('and two teammates who answer at once decide once', async () => {
    const world = await makeOwnWorld({ file: weekly() });
    await world.say('m1', DAILY);
    const answers = await Promise.all([
      world.say('e01', 'standup accepter'),
      world.say('e02', 'standup accepter'),
    ]);
    expect(answers.filter((text) => text.includes('C’est accepté'))).toHaveLength(1);
    expect(
      (await world.db.select().from(tables.rituals)).filter(({ origin }) => origin === 'chat'),
    ).toHaveLength(1);
  });
});

describe('the form of a proposal', () => {
  it('takes the team’s own questions, and says what is wrong with them', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_9 });
    const answer = await world.sandbox.acting.say({ as: 'm1', in: 'bot', text: 'standup proposer', id: 'x' });
    if (!answer || !('form' in answer)) throw new Error('no form');
    const values = { set: 'custom', days: ['tue'], opens: '09:30', closes: '12:00' };
    expect(await world.submit('m1', answer.form.id, values)).toEqual({
      errors: {
        title: expect.stringContaining('Donnez un nom'),
        questions: expect.stringContaining('au moins une question'),
      },
    });
    const good = {
      ...values,
      title: 'Météo',
      questions: 'Humeur (humeur : Zen 🧘, Dur 🌊)\nCharge (nombre) : De 1 à 5 ?',
    };
    expect(await world.submit('m1', answer.form.id, good)).toEqual({ answer: null });
    await world.say('e01', 'standup accepter');
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T09:30:00+01:00');
    expect(last(await world.texts('e02'))).toContain('Météo, le mardi 24 novembre · Mer Claire');
    await world.say('e02', 'standup zen');
    expect(await promptText(world, 'e02', 'Météo')).toContain('Humeur : Zen 🧘');
    expect(await world.say('e02', 'standup 2. beaucoup')).toContain('« Charge » attend un nombre');
    await world.say('e02', 'standup 2. 4');
    expect(await promptText(world, 'e02', 'Météo')).toContain('Charge : 4');
    const form = await world.open('e03');
    expect(form.title).toBe('Météo');
    expect(form.fields.map(({ type }) => type)).toEqual(['select', 'number']);
  });
});

describe('an EIG', () => {
  it('proposes to teammates, who decide', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_9 });
    expect(await world.say('e01', 'standup proposer quotidien lun jeu')).toContain('C’est proposé');
    expect(last(await world.texts('e01'))).toContain('Vous l’avez proposé');
    expect(await world.say('e01', 'standup accepter')).toContain('C’est vous qui proposez');
    expect(await world.say('e02', 'standup accepter')).toContain('C’est accepté');
  });

  it('alone in a team decides at once', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_9 });
    expect(await world.say('e04', 'standup propose daily tue 9:30-12:00')).toContain(
      'It is set: stand-up, from Tuesday 24 November',
    );
    await asleepUntil(world, '2026-11-24T06:00:00+01:00');
    await world.to('2026-11-24T06:30:00+01:00');
    expect(last(await world.texts('e04'))).toContain('Stand-up of Tuesday 24 November · Lagon Bleu');
  });

  it('whose answer begins with such a word still answers', async () => {
    const world = await makeWorld({ until: '2026-11-23T09:30:00+01:00' });
    const answers = {
      e01: 'proposer une démo au comité',
      e02: 'arrêter le vieux serveur',
      e03: 'passer la recette en production',
    };
    for (const [as, text] of Object.entries(answers)) {
      await world.say(as, `standup ${text}`);
      expect(await promptText(world, as, 'Stand-up')).toContain(`Depuis la dernière fois : ${text}`);
    }
  });
});

describe('the team owns its rhythm', () => {
  it('sees all that it holds, with a button and a word for each change', async () => {
    const world = await makeWorld({ until: MONDAY_9 });
    const text = await world.say('e01', 'standup rythme');
    expect(text).toContain('Les rendez-vous du défi Mer Claire');
    expect(text).toContain('Bilan de la semaine');
    expect(text).toContain('chaque semaine, du lundi à 10 h au vendredi à 15 h, avec un rappel à 10 h');
    expect(text).toContain('« bilan changer lun jeu 10h-12h »');
    const shown = (await world.read('e01')).at(-1);
    expect(shown?.buttons.map(({ id }) => id)).toEqual([
      'standupChange',
      'standupStop',
      'standupChange2',
      'standupStop2',
    ]);
  });

  it('changes its own days and hours, and nobody else’s; teammates are told', async () => {
    const world = await makeWorld({ until: MONDAY_9 });
    expect(await world.say('e01', 'standup changer 10h-12h')).toContain('C’est réglé : stand-up');
    await world.to('2026-11-23T10:00:00+01:00');
    expect((await world.texts('e02', 'projet-mer')).join()).toContain(
      'Un rendez-vous du défi Mer Claire a été réglé par l’équipe',
    );
    expect((await world.texts('e02')).join()).toContain('Stand-up du lundi 23 novembre');
    const rhythm = await world.say('e03', 'standup rythme');
    expect(rhythm).toContain('de 10 h à 12 h, sans rappel');
  });

  it('reminds each day only once the team wants it, whatever the cohort’s file says', async () => {
    const world = await makeWorld({ until: '2026-11-23T11:00:00+01:00' });
    const reminders = async () =>
      (await world.texts('e02')).filter((text) => text.includes('Rappel : le')).length;
    expect(await reminders()).toBe(0);
    await world.say('e01', 'standup changer rappel 11h');
    expect(await world.say('e03', 'standup rythme')).toContain('de 9 h 30 à 12 h, avec un rappel à 11 h');
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T11:00:00+01:00');
    expect(await reminders()).toBe(1);
    await world.say('e01', 'standup changer sans rappel');
    await asleepUntil(world, '2026-11-25T09:00:00+01:00');
    await world.to('2026-11-25T11:30:00+01:00');
    expect((await world.texts('e02')).join()).toContain('Stand-up du mercredi 25 novembre');
    expect(await reminders()).toBe(0);
  });

  it('stops: what was open closes, no reminder comes, nothing opens any more; and takes it up again', async () => {
    const world = await makeWorld({ until: '2026-11-23T09:30:00+01:00' });
    expect(await world.say('e01', 'standup arrêter')).toContain('C’est arrêté : plus de stand-up');
    const open = (await world.db.select().from(tables.rounds)).filter(({ state }) => state === 'open');
    expect(open.map(({ questionSet }) => questionSet)).not.toContain('daily');
    await world.to('2026-11-23T12:30:00+01:00');
    await asleepUntil(world, '2026-11-24T09:00:00+01:00');
    await world.to('2026-11-24T12:00:00+01:00');
    const texts = (await world.texts('e02')).join();
    expect(texts).not.toContain('Rappel : le');
    expect(texts).not.toContain('Stand-up du mardi');
    await world.say('e02', 'standup rythme');
    expect(await world.press('e02', 'standupResume')).toContain('C’est repris : stand-up');
    await asleepUntil(world, '2026-11-25T09:00:00+01:00');
    await world.to('2026-11-25T09:30:00+01:00');
    expect(last(await world.texts('e03'))).toContain('Stand-up du mercredi 25 novembre');
  });

  it('may stop even the weekly report', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_9 });
    expect(await world.say('e01', 'bilan arrêter oui')).toContain('plus de bilan de la semaine');
    await world.to('2026-11-23T10:00:00+01:00');
    expect((await world.texts('e02')).join()).not.toContain('Bilan de la semaine 48');
    expect(last(await world.texts('e04'))).toContain('Report of week 48');
  });

  it('which a mentor or another team may not do for it', () =>
    rehearsing({ until: MONDAY_9 })(async ({ say }) => {
      expect((await say('m1', 'standup arrêter')).text).toContain('C’est à l’équipe de décider');
      expect((await say('m1', 'standup changer 10h-12h')).text).toContain('C’est à l’équipe de décider');
      expect((await say('e04', 'standup stop')).text).toContain('Your team has no stand-up');
      expect((await say('c1', 'standup arrêter')).text).toContain('C’est à l’équipe de décider');
    }));

  it('and what it chose stays when the file is imported again', async () => {
    const world = await makeWorld({ until: MONDAY_9 });
    await world.say('e01', 'standup changer 10h-12h');
    await world.say('e01', 'bilan arrêter oui');
    await importCohortFile(
      world.db,
      smallCohort((raw) => Object.assign(raw.cohort, { name: 'Autre nom' })),
      { hash: 'later' },
    );
    await world.to('2026-11-23T10:00:00+01:00');
    expect((await world.texts('e02')).join()).toContain('Stand-up du lundi 23 novembre');
    expect((await world.texts('e02')).join()).not.toContain('Bilan de la semaine 48');
  });

  it('and a change of days in the middle of a week gives no second report that week', async () => {
    const world = await makeWorld({ file: weekly(), until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', 'bilan changer mer ven 11h-16h');
    await world.to('2026-11-25T12:00:00+01:00');
    expect((await world.texts('e02')).filter((text) => text.includes('Bilan de la semaine 48'))).toHaveLength(
      1,
    );
    await asleepUntil(world, '2026-12-01T20:00:00+01:00');
    await world.to('2026-12-02T11:00:00+01:00');
    expect(last(await world.texts('e02'))).toContain('Bilan de la semaine 49');
  });
});

describe('a set that the team already holds', () => {
  it('is changed by a proposal that it accepts: nobody is asked twice', async () => {
    const world = await makeWorld({ until: MONDAY_9 });
    await world.say('m1', 'standup proposer quotidien mer 10h-12h');
    expect(await world.say('e01', 'standup accepter')).toContain('à partir du mercredi 25 novembre');
    await asleepUntil(world, '2026-11-25T09:00:00+01:00');
    await world.to('2026-11-25T12:00:00+01:00');
    const asked = (await world.texts('e02')).filter((text) => text.startsWith('Stand-up du mercredi'));
    expect(asked).toHaveLength(1);
  });
});

describe('a proposal', () => {
  it('lapses after a month', () =>
    rehearsing({ file: weekly(), until: MONDAY_9 })(async ({ say, attempt }) => {
      await say('m1', 'standup proposer quotidien lun 9h30-12h');
      const later = (now: string) => ({ now: Temporal.Instant.from(now) });
      const accepted = (at: string) => attempt('e01', { kind: 'say', text: 'standup accepter' }, later(at));
      expect((await accepted('2026-12-22T08:00:00+01:00')).text).toContain('C’est accepté');
      expect((await accepted('2026-12-28T09:00:00+01:00')).text).toContain('Aucune proposition n’attend');
      const card = await attempt('e01', { kind: 'command', text: '' }, later('2026-12-28T09:00:00+01:00'));
      expect(card.text).not.toContain('Une proposition');
    }));
});
