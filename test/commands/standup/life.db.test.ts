import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { type RawCohort, smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { promptText } from '../../fixtures/prompt.ts';
import { makeWorld } from '../../fixtures/world.ts';

const MONDAY_10 = '2026-11-23T10:00:00+01:00';
const weekly = (change: (raw: RawCohort) => unknown = () => {}) =>
  smallCohort((raw) => {
    raw.rituals.splice(1);
    change(raw);
  });
const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

describe('letting one pass', () => {
  it('by a button leaves in peace: no reminder, nothing told to anyone, nothing kept once it is closed', async () => {
    const world = await makeWorld({ until: '2026-11-24T09:00:00+01:00' });
    await world.say('e03', 'standup changer rappel 11h');
    await world.to('2026-11-24T09:30:00+01:00');
    expect(await world.press('e01', 'standupSkip')).toContain('rien de plus pour ce stand-up');
    expect(last(await world.texts('e01'))).toContain('rien de plus');
    expect((await world.texts('e01')).join()).toContain('Vous passez cette fois');
    expect((await world.texts('e02')).join()).not.toContain('passe');
    await world.to('2026-11-24T11:00:00+01:00');
    expect((await world.texts('e01')).join()).not.toContain('Rappel : le');
    expect((await world.texts('e02')).join()).toContain('Rappel : le');
    await world.to('2026-11-24T12:00:00+01:00');
    expect(await world.db.query.skips.findMany()).toEqual([]);
  });

  it('by the whole team leaves nobody to remind: no reminder is written or counted', async () => {
    const world = await makeWorld({ until: '2026-11-24T09:00:00+01:00' });
    await world.say('e03', 'standup changer rappel 11h');
    await world.to('2026-11-24T09:30:00+01:00');
    for (const as of ['e01', 'e02', 'e03']) await world.press(as, 'standupSkip');
    await world.to('2026-11-24T11:00:00+01:00');
    const { messages, activity } = world.db.query;
    expect((await messages.findMany()).filter(({ kind }) => kind === 'standup-reminder')).toEqual([]);
    expect((await activity.findMany()).filter(({ type }) => type === 'standup.reminded')).toEqual([]);
  });

  it('by typing it, with the word, or alone while one prompt only waits', async () => {
    const world = await makeWorld({ until: '2026-11-23T09:30:00+01:00' });
    expect(await world.say('e01', 'standup passer')).toContain('C’est noté');
    expect(await world.say('e02', 'passer')).toContain('C’est noté');
    await world.to('2026-11-24T09:30:00+01:00');
    expect(await world.say('e03', 'passer')).toContain('Seul, ce mot peut vouloir dire plusieurs choses');
    expect(await world.db.query.skips.findMany()).toEqual([]);
    expect(await world.db.query.answers.findMany()).toEqual([]);
  });

  it('does not keep one from answering after all', async () => {
    const world = await makeWorld({ until: '2026-11-24T09:30:00+01:00' });
    await world.say('e01', 'standup passer');
    expect(await world.say('e01', 'standup La carte')).toContain('C’est enregistré');
    expect(await world.db.query.skips.findMany()).toEqual([]);
    expect(await world.say('e01', 'standup passer')).toContain('Votre réponse est déjà là');
  });

  it('leaves the rest the same as an answer would: what comes next comes all the same', async () => {
    const world = await makeWorld({ until: '2026-11-24T09:30:00+01:00' });
    await world.say('e01', 'standup passer');
    await world.to('2026-11-25T09:30:00+01:00');
    expect(last(await world.texts('e01'))).toContain('Stand-up du mercredi 25 novembre');
  });

  it('is refused in words when there is nothing to let pass', async () => {
    const world = await makeWorld({ file: weekly() });
    expect(await world.say('m1', 'bilan passer')).toContain('il n’y a rien à passer');
    expect(await world.say('e01', 'standup passer')).toContain('Aucun stand-up n’est ouvert');
  });
});

describe('taking one’s words back', () => {
  it('takes them away wherever they were read, and gives the text back', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan La carte');
    await world.to('2026-11-27T15:05:00+01:00');
    expect((await world.texts('m2', 'promo')).join()).toContain('La carte');
    const given = await world.say('e02', 'bilan retirer');
    expect(given).toContain('C’est retiré, partout où c’était lu');
    expect(given).toContain('Priorité de la semaine : La carte');
    expect((await world.texts('m2', 'promo')).join()).not.toContain('La carte');
    expect((await world.texts('e03')).join()).not.toContain('La carte');
    expect(await world.db.query.answers.findMany()).toEqual([]);
    expect(await world.say('e02', 'bilan retirer')).toContain('Il n’y a pas de réponse à retirer');
  });

  it('by the button of the receipt, long after the next one is open', async () => {
    const world = await makeWorld({ until: '2026-11-23T09:30:00+01:00' });
    await world.say('e01', 'standup 1. Un mot de trop\n2. Rien');
    await world.to('2026-11-25T12:00:00+01:00');
    expect((await world.texts('e02')).join()).toContain('Un mot de trop');
    expect(await world.press('e01', 'standupWithdraw')).toContain('C’est retiré');
    expect((await world.texts('e02')).join()).not.toContain('Un mot de trop');
  });

  it('is for whoever wrote them: a teammate’s stand-up stays', async () => {
    const world = await makeWorld({ until: '2026-11-23T09:30:00+01:00' });
    await world.say('e01', 'standup 1. La carte\n2. Le moteur');
    expect(await world.say('e02', 'standup retirer')).toContain('Il n’y a pas de réponse à retirer');
    expect((await world.texts('e03')).join()).toContain('La carte');
  });

  it('or corrects them, even after the next one is open: the bulletin follows', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan La carte');
    await world.to('2026-12-01T10:00:00+01:00');
    await world.say('e02', 'bilan semaine 48 corriger 2. La carte, mieux');
    expect(await promptText(world, 'e01', 'Bilan de la semaine 48')).toContain('La carte, mieux');
    expect((await world.texts('c1', 'promo')).join()).toContain('La carte, mieux');
  });
});

describe('reading back', () => {
  it('shows what the team wrote, the latest first, with the way to correct or withdraw it', async () => {
    const world = await makeWorld({
      file: weekly(),
      now: '2026-12-28T08:00:00+01:00',
      until: '2026-12-28T10:00:00+01:00',
    });
    await world.say('e01', 'bilan Fin d’année');
    await world.to('2027-01-04T10:00:00+01:00');
    await world.say('e01', 'bilan Nouvelle année');
    const text = await world.say('e02', 'bilan historique');
    expect(text.indexOf('Bilan de la semaine 1')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Bilan de la semaine 53')).toBeGreaterThan(text.indexOf('Bilan de la semaine 1'));
    expect(text).toContain('« bilan semaine 47 »');
    expect(await world.say('e02', 'bilan semaine 53')).toContain('Fin d’année');
    const shown = (await world.read('e02')).at(-1);
    expect(shown?.buttons.map(({ label }) => label)).toEqual(['Corriger', 'Retirer']);
  });

  it('opens one by the select, and one’s own stand-up by its date', async () => {
    const world = await makeWorld({ until: '2026-11-23T09:30:00+01:00' });
    await world.say('e01', 'standup 1. La carte\n2. Le moteur');
    await world.say('e02', 'standup 1. Le secret de Basile\n2. Rien');
    await world.to('2026-11-24T12:00:00+01:00');
    const text = await world.say('e01', 'standup historique');
    expect(text).toContain('La carte');
    expect(text).not.toContain('Le secret de Basile');
    const select = (await world.read('e01')).at(-1)?.selects[0];
    expect(await world.press('e01', 'standupHistory', select?.options[0]?.value)).toContain('La carte');
    expect(await world.say('e01', 'standup 23/11')).toContain('La carte');
    expect(await world.say('e01', 'standup 20/11')).toContain(
      'Rien n’a été écrit pour le vendredi 20 novembre',
    );
    expect(await world.say('e01', 'standup 23/11 retirer')).toContain('C’est retiré');
  });

  it('is not for another team, whatever it is called with', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan La carte');
    expect(await world.say('e04', 'report history')).toContain('Nothing was written yet');
    expect(await world.say('m2', 'bilan historique')).not.toContain('La carte');
    const rounds = await world.db.query.rounds.findMany();
    expect(rounds.length).toBeGreaterThan(0);
    for (const { id } of rounds) {
      const seen = await world.engine.receive({
        id: `history ${id}`,
        workspace: { platform: 'sandbox', externalId: 'local' },
        user: 'e04',
        act: { kind: 'press', action: 'standupHistory', payload: '', value: id },
      });
      expect(JSON.stringify(seen)).not.toContain('La carte');
    }
  });

  it('says so when there is nothing yet', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    expect(await world.say('e01', 'bilan historique')).toContain('Rien n’a encore été écrit');
    expect(await world.say('e01', 'bilan semaine 12')).toContain('Rien n’a été écrit pour la semaine 12');
  });
});

describe('two open at once', () => {
  const arrival = (raw: RawCohort) =>
    raw.rituals.push({
      ...raw.rituals[0],
      id: 'arrivee',
      questions: 'arrival',
      recap: 'team',
    });
  const bothOpen = () =>
    weekly((raw) => {
      raw.cohort.starts_on = '2026-11-09';
      arrival(raw);
    });

  it('a word answers its own, and a text without a word could be for either', async () => {
    const world = await makeWorld({ file: bothOpen(), until: MONDAY_10 });
    const given = await world.say('e01', 'Il manque deux écrans');
    expect(given).toContain('Rien n’est enregistré');
    expect(given).toContain(
      'Pour le bilan de Mer Claire : toute la promotion le lira le vendredi 27 novembre',
    );
    expect(given).toContain('Pour le point d’arrivée de Mer Claire : votre équipe le lira dès maintenant');
    await world.say('e01', 'arrivée Il manque deux écrans');
    expect(await promptText(world, 'e01', 'Point d’arrivée')).toContain(
      'Matériel, badge, réseau : Il manque deux écrans',
    );
    await world.say('e01', 'bilan La carte');
    expect(await promptText(world, 'e01', 'Bilan')).toContain('Priorité de la semaine : La carte');
  });

  it('numbered lines are for neither while both wait, and for the one that still does', async () => {
    const world = await makeWorld({ file: bothOpen(), until: MONDAY_10 });
    expect(await world.say('e01', '1. Deux écrans\n2. Un badge')).toContain('Rien n’est enregistré');
    expect(await world.db.query.answers.findMany()).toEqual([]);
    await world.say('e02', 'bilan La carte');
    await world.say('e03', '1. Deux écrans\n2. Un badge');
    expect(await promptText(world, 'e01', 'Point d’arrivée')).toContain(
      'Matériel, badge, réseau : Deux écrans',
    );
  });

  it('of the arrival set are asked for four weeks, and no more', async () => {
    const file = weekly((raw) => {
      raw.cohort.starts_on = '2026-11-02';
      arrival(raw);
    });
    const world = await makeWorld({ file, until: '2026-11-30T10:00:00+01:00' });
    const texts = (await world.texts('e01')).join();
    expect(texts).toContain('Bilan de la semaine 49');
    expect(texts).not.toContain('Point d’arrivée de la semaine 49');
  });
});

describe('a person in two défis', () => {
  const inBoth = () => weekly((raw) => raw.challenges[1]?.eig.push('e01'));

  it('names the team, chooses it, or is asked; nothing is stored meanwhile', async () => {
    const world = await makeWorld({ file: inBoth(), until: MONDAY_10 });
    expect(await world.say('e01', 'bilan La carte')).toContain('Pour quel défi ?');
    expect(await world.db.query.answers.findMany()).toEqual([]);
    expect(await world.press('e01', 'whichChallenge', undefined)).toContain('Pour quel défi ?');
    expect(await world.say('e01', 'bilan lagon bleu La plage')).toContain(
      'C’est enregistré : bilan de la semaine · Lagon Bleu',
    );
    expect(await world.say('e01', 'bilan mer La carte')).toContain(
      'C’est enregistré : bilan de la semaine · Mer Claire',
    );
    expect((await world.texts('e04')).join()).toContain('La plage');
    expect((await world.texts('e04')).join()).not.toContain('La carte');
  });

  it('reads both on one card', async () => {
    const world = await makeWorld({ file: inBoth(), until: MONDAY_10 });
    const card = await world.say('e01', '/eig');
    expect(card).toContain('Bilan de la semaine 48 · Mer Claire : jusqu’au vendredi 27 novembre à 15 h');
    expect(card).toContain('Bilan de la semaine 48 · Lagon Bleu');
    const shown = (await world.read('e01')).at(-1);
    const ids = shown?.buttons.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    const answer = await world.sandbox.acting.press({
      as: 'e01',
      message: shown?.id ?? '',
      button: 'standupAnswer2',
      id: 'x',
    });
    if (!answer || !('form' in answer)) throw new Error('no form');
    await world.submit('e01', answer.form.id, { priority: 'Depuis la carte' });
    const rounds = await world.db.query.rounds.findMany();
    const [stored] = await world.db.query.answers.findMany();
    const order = ['Mer Claire', 'Lagon Bleu'].filter((name) => card.includes(name));
    expect(order).toHaveLength(2);
    expect(rounds.some(({ id }) => id === stored?.roundId)).toBe(true);
  });
});

describe('a mentor’s own set', () => {
  const withPoint = () =>
    weekly((raw) =>
      raw.rituals.push({
        ...raw.rituals[0],
        id: 'point',
        questions: 'mentor',
        answer_by: 'person',
        recap: 'team',
      }),
    );

  it('is asked of mentors and read by the team, in its channel; corrections and withdrawals follow', async () => {
    const world = await makeWorld({ file: withPoint(), until: MONDAY_10 });
    expect(last(await world.texts('m1'))).toContain('Point des mentors de la semaine 48 · Mer Claire');
    expect((await world.texts('e01')).join()).not.toContain('Point des mentors');
    expect(await world.say('m1', 'point Le comité de jeudi')).toContain(
      'L’équipe du défi et ses mentors le lisent dès maintenant.',
    );
    expect((await world.texts('e02', 'projet-mer')).join()).toContain('Edwige Mentor partage son point');
    expect((await world.texts('e02', 'projet-mer')).join()).toContain(
      'Urgences de la semaine : Le comité de jeudi',
    );
    await world.say('m1', 'point 1. Le comité de vendredi');
    expect((await world.texts('e02', 'projet-mer')).join()).toContain('Le comité de vendredi');
    await world.say('m1', 'point retirer');
    expect((await world.texts('e02', 'projet-mer')).join()).not.toContain('comité');
  });

  it('reaches each EIG where the team has no channel', async () => {
    const world = await makeWorld({ file: withPoint(), until: MONDAY_10 });
    await world.say('m2', 'point Une urgence');
    await world.to('2026-11-24T09:00:00+01:00');
    expect((await world.texts('e04')).join()).toContain('Une urgence');
    expect((await world.texts('e01')).join()).not.toContain('Une urgence');
  });

  it('can be answered by no one else', async () => {
    const world = await makeWorld({ file: withPoint(), until: MONDAY_10 });
    expect(await world.say('e01', 'point')).toContain('est réservé à d’autres rôles');
    const [round] = (await world.db.query.rounds.findMany()).filter(
      ({ questionSet }) => questionSet === 'mentor',
    );
    const seen = await world.engine.receive({
      id: 'forged',
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e01',
      act: { kind: 'press', action: 'standupAnswer', payload: round?.id ?? '' },
    });
    expect(JSON.stringify(seen)).toContain('Ce rendez-vous est celui d’une autre équipe');
  });
});

describe('the plenary set', () => {
  it('is asked on the eve, and read by all that evening', async () => {
    const file = weekly((raw) =>
      raw.rituals.push({
        id: 'pleniere',
        kind: 'standup',
        questions: 'plenary',
        answer_by: 'team',
        dates: ['2026-12-02'],
        opens_at: '10:00',
        closes_at: '17:00',
        recap: 'cohort',
        challenges: 'all',
      }),
    );
    const world = await makeWorld({ file, until: '2026-12-02T10:00:00+01:00' });
    expect(last(await world.texts('e01'))).toContain('Tour de plénière, préparé le mercredi 2 décembre');
    await world.say('e01', 'plénière La carte est en ligne');
    expect(await promptText(world, 'e01', 'Tour de plénière')).toContain(
      'En une minute : La carte est en ligne',
    );
    await world.to('2026-12-02T17:05:00+01:00');
    expect(await world.texts('m2', 'promo')).toEqual([
      expect.stringContaining('Tour de plénière : les mots des équipes, semaine 49'),
      'Mer Claire\nEn une minute : La carte est en ligne',
    ]);
  });
});

describe('a part-time EIG', () => {
  it('is asked on a working day, and not on the others', async () => {
    const file = smallCohort((raw) => Object.assign(raw.people[1] ?? {}, { works: ['tue', 'thu'] }));
    const world = await makeWorld({ file, until: '2026-11-23T12:00:00+01:00' });
    expect((await world.texts('e02')).join()).not.toContain('Stand-up du lundi');
    await world.to('2026-11-24T09:30:00+01:00');
    expect((await world.texts('e02')).join()).toContain('Bilan de la semaine 48');
    expect((await world.texts('e02')).join()).toContain('Stand-up du mardi 24 novembre');
    await world.to('2026-11-25T12:00:00+01:00');
    expect((await world.texts('e02')).join()).not.toContain('Stand-up du mercredi');
  });
});

describe('a file imported again', () => {
  it('does not move what a person chose', async () => {
    const world = await makeWorld({ file: weekly() });
    await world.say('e01', 'mon-compte langue anglais');
    await importCohortFile(
      world.db,
      weekly((raw) => Object.assign(raw.cohort, { name: 'Autre' })),
      { hash: 'later' },
    );
    expect(await world.say('e01', 'my-account')).toContain('Language: English');
  });
});

describe('what people type as it comes', () => {
  it('« mon compte » is one’s account, hyphen or not', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    expect(await world.say('e01', 'mon compte')).toContain('Votre compte');
  });
});

describe('a team that stopped its report', () => {
  it('publishes nothing more of it, whatever is typed', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan arrêter oui');
    await world.to('2026-11-27T12:00:00+01:00');
    expect(await world.say('e02', 'la carte')).not.toContain('Pour le bilan');
    expect(await world.db.query.answers.findMany()).toEqual([]);
    expect(await world.say('e02', 'bilan la carte')).toContain('Aucun bilan de la semaine n’est ouvert');
    await world.to('2026-11-27T16:00:00+01:00');
    expect(await world.texts('c1', 'promo')).toEqual([]);
    expect((await world.texts('e03')).join()).not.toContain('réponse tardive');
  });
});

describe('a form that was opened before', () => {
  it('never writes over an answer that took the place of the one it showed', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan 2. un');
    const form = await world.open('e02');
    await world.say('e01', 'bilan retirer');
    await world.say('e03', 'bilan 2. trois');
    const answer = await world.submit('e02', form.id, { priority: 'deux' });
    expect(JSON.stringify(answer)).toContain('a écrit : « trois »');
    expect((await world.db.query.answers.findMany())[0]?.values).toEqual({ priority: 'trois' });
  });
});

describe('several of a team’s own', () => {
  const named = (title: string, id: string) => ({
    id,
    kind: 'standup',
    title,
    questions: ['Un mot'],
    answer_by: 'person',
    days: ['mon'],
    opens_at: '09:30',
    closes_at: '12:00',
    recap: 'team',
    challenges: ['mer'],
  });

  it('are told apart by their name; without it, answering or letting one pass asks which', async () => {
    const file = weekly((raw) =>
      raw.rituals.push(named('Météo', 'meteo'), named('Livraisons', 'livraisons')),
    );
    const world = await makeWorld({ file, until: '2026-11-23T09:30:00+01:00' });
    await world.say('e01', 'standup météo Grand soleil');
    expect(await promptText(world, 'e01', 'Météo')).toContain('Un mot : Grand soleil');
    const which = await world.say('e03', 'standup encore un mot');
    expect(which).toContain('Plusieurs rendez-vous sont ouverts, et rien n’a encore été enregistré');
    expect(which).toContain('encore un mot');
    const asked = (await world.read('e03')).at(-1)?.selects[0];
    expect(await world.press('e03', 'standupWhich', asked?.options[0]?.value)).toMatch(/^form: /);
    expect(await world.say('e02', 'standup météo passer')).toContain('C’est noté');
    expect(await world.say('e02', 'standup passer')).toContain('Plusieurs rendez-vous sont ouverts');
    const select = (await world.read('e02')).at(-1)?.selects[0];
    const other = select?.options.find(({ label }) => label.startsWith('Livraisons'))?.value;
    expect(await world.press('e02', 'standupWhich', other)).toContain('C’est noté');
    expect(await world.db.query.skips.findMany()).toHaveLength(2);
  });
});
