import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { type RawCohort, smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { livedOnce, textsOf } from '../../fixtures/lived-once.ts';
import { promptText } from '../../fixtures/prompt.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const MONDAY_930 = '2026-11-23T09:30:00+01:00';

const weekly = (change: (raw: RawCohort) => unknown = () => {}) =>
  smallCohort((raw) => {
    raw.rituals.splice(1);
    change(raw);
  });
const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

/** One team with a daily stand-up, where some let it pass, some write, and one works two days a week. */
const daily = () =>
  smallCohort((raw) => {
    raw.people.push(
      { id: 'writer', name: 'Zoé Écrit', roles: ['eig'] },
      { id: 'mate', name: 'Yann Écrit', roles: ['eig'] },
      { id: 'parttime', name: 'Xavier Partiel', roles: ['eig'] },
    );
    Object.assign(raw.people.at(-1) ?? {}, { works: ['tue', 'thu'] });
    raw.challenges[0]?.eig.push('writer', 'mate', 'parttime');
  });
const TEAM = ['e01', 'e02', 'e03', 'writer', 'mate', 'parttime'];

const remindersIn = async ({ db }: World) => ({
  keys: (await db.select().from(tables.messages))
    .filter(({ kind }) => kind === 'standup-reminder')
    .map(({ key }) => key),
  facts: (await db.select().from(tables.activity)).filter(({ type }) => type === 'standup.reminded').length,
});

/** From Monday to Wednesday noon. */
const days = livedOnce({ file: daily(), until: MONDAY_930 }, async (world) => {
  const { say, press, to } = world;
  const passed = [await say('e01', 'standup passer'), await say('e02', 'passer')];
  await say('writer', 'standup 1. Un mot de trop\n2. Rien');
  await say('mate', 'standup 1. Le secret de Yann\n2. Rien');
  await to('2026-11-23T12:00:00+01:00');
  const monday = await textsOf(world, TEAM);
  await to('2026-11-24T09:00:00+01:00');
  await say('e03', 'standup changer rappel 11h');
  await to('2026-11-24T09:30:00+01:00');
  const asked = await textsOf(world, TEAM);
  const alone = await say('e03', 'passer');
  const skipsOfTuesday = await world.db.select().from(tables.skips);
  const pressed = await press('e01', 'standupSkip');
  const noted = await textsOf(world, TEAM);
  await to('2026-11-24T11:00:00+01:00');
  const reminded = await textsOf(world, TEAM);
  await to('2026-11-24T12:00:00+01:00');
  const skipsAtNoon = await world.db.select().from(tables.skips);
  const history = await say('writer', 'standup historique');
  const select = (await world.read('writer')).at(-1)?.selects[0];
  const opened = await press('writer', 'standupHistory', select?.options[0]?.value);
  const byDate = await say('writer', 'standup 23/11');
  const nothing = await say('writer', 'standup 20/11');
  const withdrawnByDate = await say('mate', 'standup 23/11 retirer');
  await to('2026-11-25T09:30:00+01:00');
  for (const as of TEAM.slice(0, 5)) await press(as, 'standupSkip');
  await say('parttime', 'standup passer');
  await to('2026-11-25T10:30:00+01:00');
  const before = await remindersIn(world);
  await to('2026-11-25T11:00:00+01:00');
  const after = await remindersIn(world);
  await to('2026-11-25T12:00:00+01:00');
  const wednesday = await textsOf(world, TEAM);
  const withdrawn = await press('writer', 'standupWithdraw');
  return {
    passed,
    monday,
    asked,
    alone,
    skipsOfTuesday,
    pressed,
    noted,
    reminded,
    skipsAtNoon,
    history: { history, opened, byDate, nothing, withdrawnByDate },
    before,
    after,
    wednesday,
    withdrawn,
    end: await textsOf(world, TEAM),
  };
});

describe('letting one pass', () => {
  it('by a button leaves in peace: no reminder, nothing told to anyone, nothing kept once it is closed', async () => {
    const { pressed, noted, reminded, skipsAtNoon } = await days();
    expect(pressed).toContain('rien de plus pour ce stand-up');
    expect(last(noted('e01'))).toContain('rien de plus');
    expect(noted('e01').join()).toContain('Vous passez cette fois');
    expect(noted('mate').join()).not.toContain('passe');
    expect(reminded('e01').join()).not.toContain('Rappel : le');
    expect(reminded('e02').join()).toContain('Rappel : le');
    expect(skipsAtNoon).toEqual([]);
  });

  it('by the whole team leaves nobody to remind: no reminder is written or counted', async () => {
    const { before, after } = await days();
    expect(before.facts).toBeGreaterThan(0);
    expect(after.keys.filter((key) => !before.keys.includes(key))).toEqual([]);
    expect(after.facts).toBe(before.facts);
  });

  it('by typing it, with the word, or alone while one prompt only waits', async () => {
    const { passed, alone, skipsOfTuesday } = await days();
    expect(passed[0]).toContain('C’est noté');
    expect(passed[1]).toContain('C’est noté');
    expect(alone).toContain('Seul, ce mot peut vouloir dire plusieurs choses');
    expect(skipsOfTuesday).toEqual([]);
  });

  it('does not keep one from answering after all', () =>
    rehearsing({ until: MONDAY_930 })(async ({ say, tx }) => {
      await say('e01', 'standup passer');
      expect((await say('e01', 'standup La carte')).text).toContain('C’est enregistré');
      expect(await tx.select().from(tables.skips)).toEqual([]);
      expect((await say('e01', 'standup passer')).text).toContain('Votre réponse est déjà là');
    }));

  it('leaves the rest the same as an answer would: what comes next comes all the same', async () => {
    expect(last((await days()).asked('e01'))).toContain('Stand-up du mardi 24 novembre');
  });

  it('is refused in words when there is nothing to let pass', () =>
    rehearsing({ file: weekly() })(async ({ say }) => {
      expect((await say('m1', 'bilan passer')).text).toContain('il n’y a rien à passer');
      expect((await say('e01', 'standup passer')).text).toContain('Aucun stand-up n’est ouvert');
    }));
});

describe('taking one’s words back', () => {
  it('by the button of the receipt, long after the next one is open', async () => {
    const { wednesday, withdrawn, end } = await days();
    expect(wednesday('e02').join()).toContain('Un mot de trop');
    expect(withdrawn).toContain('C’est retiré');
    expect(end('e02').join()).not.toContain('Un mot de trop');
  });

  it('is for whoever wrote them: a teammate’s stand-up stays', async () => {
    const world = await makeWorld({ until: MONDAY_930 });
    await world.say('e01', 'standup 1. La carte\n2. Le moteur');
    expect(await world.say('e02', 'standup retirer')).toContain('Il n’y a pas de réponse à retirer');
    expect((await world.texts('e03')).join()).toContain('La carte');
  });
});

describe('reading back', () => {
  it('opens one by the select, and one’s own stand-up by its date', async () => {
    const { history, opened, byDate, nothing, withdrawnByDate } = (await days()).history;
    expect(history).toContain('Un mot de trop');
    expect(history).not.toContain('Le secret de Yann');
    expect(opened).toContain('Un mot de trop');
    expect(byDate).toContain('Un mot de trop');
    expect(nothing).toContain('Rien n’a été écrit pour le vendredi 20 novembre');
    expect(withdrawnByDate).toContain('C’est retiré');
  });
});

describe('a part-time EIG', () => {
  it('is asked on a working day, and not on the others', async () => {
    const { monday, asked, wednesday } = await days();
    expect(monday('parttime').join()).not.toContain('Stand-up du lundi');
    expect(asked('parttime').join()).toContain('Bilan de la semaine 48');
    expect(asked('parttime').join()).toContain('Stand-up du mardi 24 novembre');
    expect(wednesday('parttime').join()).not.toContain('Stand-up du mercredi');
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
  it('« mon compte » is one’s account, hyphen or not', () =>
    rehearsing({})(async ({ say }) => {
      expect((await say('e01', 'mon compte')).text).toContain('Votre compte');
    }));
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
    const world = await makeWorld({ file, until: MONDAY_930 });
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
    expect(await world.db.select().from(tables.skips)).toHaveLength(2);
  });
});
