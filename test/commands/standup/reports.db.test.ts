import { describe, expect, it } from 'vitest';
import { type RawCohort, smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { livedOnce, textsOf } from '../../fixtures/lived-once.ts';
import { promptText } from '../../fixtures/prompt.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import { makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const MONDAY_10 = '2026-11-23T10:00:00+01:00';

const weekly = (change: (raw: RawCohort) => unknown = () => {}) =>
  smallCohort((raw) => {
    raw.rituals.splice(1);
    change(raw);
  });
const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

const arrival = (raw: RawCohort) =>
  raw.rituals.push({ ...raw.rituals[0], id: 'arrivee', questions: 'arrival', recap: 'team' });

/**
 * Reports of the week and of the arrival are both open, and mentors have a set of their own. A third
 * team, and somebody in two.
 */
const several = () =>
  weekly((raw) => {
    raw.cohort.starts_on = '2026-11-09';
    arrival(raw);
    Object.assign(raw.rituals.at(-1) ?? {}, { challenges: ['mer'] });
    raw.rituals.push({
      ...raw.rituals[0],
      id: 'point',
      questions: 'mentor',
      answer_by: 'person',
      recap: 'team',
    });
    raw.people.push(
      { id: 'e05', name: 'Éloi Cinq', roles: ['eig'] },
      { id: 'both', name: 'Fanny Deux-Défis', roles: ['eig'] },
      { id: 'q1', name: 'Gaël Quai', roles: ['eig'] },
      { id: 'q2', name: 'Hugo Quai', roles: ['eig'] },
    );
    raw.challenges[1]?.eig.push('e05', 'both');
    const [, lagon] = raw.challenges;
    if (lagon) raw.challenges.push({ ...lagon, id: 'quai', name: 'Quai Nord', eig: ['q1', 'q2', 'both'] });
  });

const rehearseSeveral = rehearsing({ file: several(), until: MONDAY_10 });

/** From Monday 10:00 to the next Tuesday. */
const week = livedOnce({ file: several(), until: MONDAY_10 }, async (world) => {
  const { say, to } = world;
  await say('e01', 'bilan La carte');
  await say('e05', 'bilan La plage');
  await say('m2', 'point lagon Une urgence');
  await say('q1', 'bilan arrêter oui');
  await to('2026-11-24T09:00:00+01:00');
  const tuesday = await textsOf(world, ['e01', 'e04']);
  await to('2026-11-27T12:00:00+01:00');
  const stopped = { bare: await say('q2', 'le quai'), typed: await say('q2', 'bilan le quai') };
  await to('2026-11-27T15:05:00+01:00');
  const friday = (await world.texts('m2', 'promo')).join();
  const taken = await say('e05', 'bilan retirer');
  const [promo, both] = [(await world.texts('m2', 'promo')).join(), (await world.texts('both')).join()];
  const again = await say('e04', 'report withdraw');
  await to('2026-11-30T10:00:00+01:00');
  const monday = { mate: await textsOf(world, ['q2']), promo: (await world.texts('c1', 'promo')).join() };
  await to('2026-12-01T10:00:00+01:00');
  await say('e02', 'bilan semaine 48 corriger 2. La carte, mieux');
  return {
    tuesday,
    stopped,
    friday,
    taken,
    after: { promo, both, again },
    monday,
    corrected: {
      prompt: await promptText(world, 'e01', 'Bilan de la semaine 48'),
      promo: (await world.texts('c1', 'promo')).join(),
    },
    answers: await world.db.select().from(tables.answers),
  };
});

describe('taking one’s words back', () => {
  it('takes them away wherever they were read, and gives the text back', async () => {
    const { friday, taken, after, answers } = await week();
    expect(friday).toContain('La plage');
    expect(taken).toContain('C’est retiré, partout où c’était lu');
    expect(taken).toContain('Priorité de la semaine : La plage');
    expect(after.promo).not.toContain('La plage');
    expect(after.both).not.toContain('La plage');
    expect(after.again).toContain('There is no answer to withdraw');
    expect(JSON.stringify(answers)).not.toContain('La plage');
  });

  it('or corrects them, even after the next one is open: the bulletin follows', async () => {
    const { corrected } = await week();
    expect(corrected.prompt).toContain('La carte, mieux');
    expect(corrected.promo).toContain('La carte, mieux');
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

  it('is not for another team, whatever it is called with', () =>
    rehearseSeveral(async ({ say, press, tx }) => {
      await say('e01', 'bilan La carte');
      expect((await say('e04', 'report history')).text).toContain('Nothing was written yet');
      expect((await say('m2', 'bilan historique')).text).not.toContain('La carte');
      const rounds = await tx.select().from(tables.rounds);
      expect(rounds.length).toBeGreaterThan(0);
      for (const { id } of rounds)
        expect((await press('e04', 'standupHistory', '', id)).text).not.toContain('La carte');
    }));

  it('says so when there is nothing yet', () =>
    rehearseSeveral(async ({ say }) => {
      expect((await say('e01', 'bilan historique')).text).toContain('Rien n’a encore été écrit');
      expect((await say('e01', 'bilan semaine 12')).text).toContain('Rien n’a été écrit pour la semaine 12');
    }));
});

describe('two open at once', () => {
  it('a word answers its own, and a text without a word could be for either', async () => {
    const world = await makeWorld({ file: several(), until: MONDAY_10 });
    const given = await world.say('e01', 'Il manque deux écrans');
    expect(given).toContain('Rien n’est enregistré');
    expect(given).toContain(
      'Pour le bilan de Mer Claire : toute la promotion le lira le vendredi 27 novembre',
    );
    expect(given).toContain('Pour le point d’arrivée de Mer Claire : votre équipe le lira dès maintenant');
    await world.say('e01', 'arrivee Il manque deux écrans');
    expect(await promptText(world, 'e01', 'Point d’arrivée')).toContain(
      'Matériel, badge, réseau : Il manque deux écrans',
    );
    await world.say('e01', 'bilan La carte');
    expect(await promptText(world, 'e01', 'Bilan')).toContain('Priorité de la semaine : La carte');
  });

  it('numbered lines are for neither while both wait, and for the one that still does', async () => {
    const world = await makeWorld({ file: several(), until: MONDAY_10 });
    expect(await world.say('e01', '1. Deux écrans\n2. Un badge')).toContain('Rien n’est enregistré');
    expect(await world.db.select().from(tables.answers)).toEqual([]);
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
    const world = await makeWorld({
      file,
      now: '2026-11-30T08:00:00+01:00',
      until: '2026-11-30T10:00:00+01:00',
    });
    const texts = (await world.texts('e01')).join();
    expect(texts).toContain('Bilan de la semaine 49');
    expect(texts).not.toContain('Point d’arrivée de la semaine 49');
  });
});

describe('a person in two défis', () => {
  it('names the team, chooses it, or is asked; nothing is stored meanwhile', async () => {
    const world = await makeWorld({ file: several(), until: MONDAY_10 });
    expect(await world.say('both', 'bilan La carte')).toContain('Pour quel défi ?');
    expect(await world.db.select().from(tables.answers)).toEqual([]);
    expect(await world.press('both', 'whichChallenge', undefined)).toContain('Pour quel défi ?');
    expect(await world.say('both', 'bilan lagon bleu La plage')).toContain(
      'C’est enregistré : bilan de la semaine · Lagon Bleu',
    );
    expect(await world.say('both', 'bilan quai La jetée')).toContain(
      'C’est enregistré : bilan de la semaine · Quai Nord',
    );
    expect((await world.texts('e04')).join()).toContain('La plage');
    expect((await world.texts('e04')).join()).not.toContain('La jetée');
  });

  it('reads both on one card', async () => {
    const world = await makeWorld({ file: several(), until: MONDAY_10 });
    const card = await world.say('both', '/eig');
    expect(card).toContain('Bilan de la semaine 48 · Lagon Bleu : jusqu’au vendredi 27 novembre à 15 h');
    expect(card).toContain('Bilan de la semaine 48 · Quai Nord');
    const shown = (await world.read('both')).at(-1);
    const ids = shown?.buttons.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    const answer = await world.sandbox.acting.press({
      as: 'both',
      message: shown?.id ?? '',
      button: 'standupAnswer2',
      id: 'x',
    });
    if (!answer || !('form' in answer)) throw new Error('no form');
    await world.submit('both', answer.form.id, { priority: 'Depuis la carte' });
    const rounds = await world.db.select().from(tables.rounds);
    const [stored] = await world.db.select().from(tables.answers);
    expect(rounds.some(({ id }) => id === stored?.roundId)).toBe(true);
  });
});

describe('a mentor’s own set', () => {
  it('is asked of mentors and read by the team, in its channel; corrections and withdrawals follow', async () => {
    const world = await makeWorld({ file: several(), until: MONDAY_10 });
    expect((await world.texts('m1')).join()).toContain('Point des mentors de la semaine 48 · Mer Claire');
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
    const { tuesday } = await week();
    expect(tuesday('e04').join()).toContain('Une urgence');
    expect(tuesday('e01').join()).not.toContain('Une urgence');
  });

  it('can be answered by no one else', () =>
    rehearseSeveral(async ({ say, press, tx }) => {
      expect((await say('e01', 'point')).text).toContain('est réservé à d’autres rôles');
      const [round] = (await tx.select().from(tables.rounds)).filter(
        ({ questionSet }) => questionSet === 'mentor',
      );
      expect((await press('e01', 'standupAnswer', round?.id)).text).toContain(
        'Ce rendez-vous est celui d’une autre équipe',
      );
    }));
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
    const world = await makeWorld({
      file,
      now: '2026-12-02T08:00:00+01:00',
      until: '2026-12-02T10:00:00+01:00',
    });
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

describe('a team that stopped its report', () => {
  it('publishes nothing more of it, whatever is typed', async () => {
    const { stopped, monday } = await week();
    expect(stopped.bare).not.toContain('Pour le bilan');
    expect(stopped.typed).toContain('Aucun bilan de la semaine n’est ouvert');
    expect(monday.promo).toContain('La carte');
    expect(monday.promo).not.toContain('Quai Nord');
    expect(monday.mate('q2').join()).not.toContain('réponse tardive');
  });
});

describe('a form that was opened before', () => {
  it('never writes over an answer that took the place of the one it showed', async () => {
    const world = await makeWorld({ file: several(), until: MONDAY_10 });
    await world.say('e01', 'bilan 2. un');
    const form = await world.open('e02');
    await world.say('e01', 'bilan retirer');
    await world.say('e03', 'bilan 2. trois');
    const answer = await world.submit('e02', form.id, { priority: 'deux' });
    expect(JSON.stringify(answer)).toContain('a écrit : « trois »');
    expect((await world.db.select().from(tables.answers))[0]?.values).toEqual({ priority: 'trois' });
  });
});
