import { describe, expect, it } from 'vitest';
import { importCohortFile, launchCohort } from '../../../src/engine/cohort-admin.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeOwnWorld, makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const prompts = async (world: World, as: string): Promise<string[]> =>
  (await world.texts(as))
    .map((text) => text.split('\n')[0] ?? '')
    .filter((title) => /Bilan|Stand-up/.test(title));

/** The process is down in between. */
const sleepUntil = async (world: World, instant: string): Promise<void> => {
  await setClock(world.db, Temporal.Instant.from(instant));
  await world.engine.tick();
  await world.engine.drain();
};

const states = async (world: World, slot: string): Promise<string[]> =>
  (await world.db.select().from(tables.runs)).filter((run) => run.slot === slot).map(({ state }) => state);

describe('time', () => {
  it('down over a prompt and back within its grace: it is asked, once', async () => {
    const world = await makeWorld({ now: '2026-11-24T08:40:00+01:00' });
    await sleepUntil(world, '2026-11-24T10:45:00+01:00');
    await world.engine.tick();
    await world.engine.drain();
    expect(await prompts(world, 'e01')).toEqual(['Stand-up du mardi 24 novembre · Mer Claire']);
  });

  it('back after its grace: recorded as missed, not said, and still answerable by its word', async () => {
    const world = await makeWorld({ now: '2026-11-23T08:40:00+01:00' });
    await sleepUntil(world, '2026-11-23T16:00:00+01:00');
    expect(await states(world, 'open')).toEqual(expect.arrayContaining(['missed', 'missed']));
    expect(await prompts(world, 'e01')).toEqual([]);
    expect(await world.say('e01', 'bilan La carte')).toContain('C’est enregistré');
  });

  it('who coordinates is told once what was missed, with whom to call', async () => {
    const world = await makeWorld({ now: '2026-11-23T08:40:00+01:00' });
    await sleepUntil(world, '2026-11-23T16:00:00+01:00');
    await world.engine.tick();
    await world.engine.drain();
    const told = (await world.texts('c1')).filter((text) => text.includes('n’a pas pu partir'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /rendez-vous n’ont pas eu lieu.*lundi 23 novembre.*prévenez le contact technique/su,
    );
    expect((await world.texts('e01')).join()).not.toContain('contact technique');
  });

  it('closes what it slept over, and the bulletin waits for Monday no longer than its grace', async () => {
    const world = await makeWorld({ now: '2026-11-23T08:40:00+01:00', until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', 'bilan La carte');
    await sleepUntil(world, '2026-11-27T17:00:00+01:00');
    expect((await world.texts('e02', 'promo')).join()).toContain('La carte');
  });

  it('a bulletin that is missed waits for the next working morning', async () => {
    const world = await makeWorld({ now: '2026-11-23T08:40:00+01:00', until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', 'bilan La carte');
    await sleepUntil(world, '2026-11-28T10:00:00+01:00');
    expect(await states(world, 'recap')).toEqual(['missed']);
    expect(await world.texts('e02', 'promo')).toEqual([]);
    await world.to('2026-11-30T08:30:00+01:00');
    expect((await world.texts('e02', 'promo')).join()).toContain('La carte');
  });

  it('looked at by two at once: everything happens once', async () => {
    const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
    await setClock(world.db, Temporal.Instant.from('2026-11-24T09:30:00+01:00'));
    await Promise.all([world.engine.tick(), world.engine.tick(), world.engine.tick()]);
    await Promise.all([world.engine.drain(), world.engine.drain()]);
    expect(await prompts(world, 'e01')).toHaveLength(1);
    expect(await states(world, 'open')).toHaveLength(1);
  });

  it('a changed hour adds nothing to a day that was already asked', async () => {
    const world = await makeWorld({ now: '2026-11-24T08:40:00+01:00', until: '2026-11-24T09:30:00+01:00' });
    const later = smallCohort((raw) => Object.assign(raw.rituals[1] ?? {}, { opens_at: '10:45' }));
    await importCohortFile(world.db, later, { hash: 'later' });
    await world.to('2026-11-24T11:30:00+01:00');
    expect(await prompts(world, 'e01')).toHaveLength(1);
    expect((await prompts(world, 'e01')).every((title) => title.includes('mardi 24'))).toBe(true);
    expect(
      (await world.db.select().from(tables.rounds)).filter(({ answerBy }) => answerBy === 'person'),
    ).toHaveLength(1);
  });

  it('one team’s failure stays its own, and is tried again', async () => {
    const world = await makeWorld({ now: '2026-11-23T08:40:00+01:00' });
    await world.db.execute(
      `create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
    );
    await world.db.execute(
      `create trigger fail before insert on rounds for each row when (new.zone = 'Europe/Paris' and new.answer_by = 'team') execute function fail()`,
    );
    await world.to('2026-11-23T10:00:00+01:00');
    expect(await prompts(world, 'e01')).toEqual(['Stand-up du lundi 23 novembre · Mer Claire']);
    await world.db.execute('drop trigger fail on rounds');
    await world.to('2026-11-23T10:05:00+01:00');
    expect(await prompts(world, 'e01')).toHaveLength(2);
  });

  it('a draft cohort receives nothing until it is launched, and then the notice first', async () => {
    const world = await makeWorld({ launched: false });
    await world.to('2026-11-23T12:00:00+01:00');
    expect(await world.texts('e01')).toEqual([]);
    await launchCohort(world.db, 'petite');
    await world.engine.tick();
    await world.engine.drain();
    expect((await world.texts('e01'))[0]).toContain('je suis Ritournelle');
  });

  it('tells what comes next, in words and in order', async () => {
    const world = await makeWorld();
    const next = await world.engine.upcoming();
    expect(next.slice(0, 4).map(({ at, what }) => `${at.toString()} ${what}`)).toEqual([
      '2026-11-23T07:30:00Z envoi des messages en attente',
      '2026-11-23T08:00:00Z page de la semaine',
      '2026-11-23T08:30:00Z stand-up · Mer Claire : ouverture',
      '2026-11-23T09:00:00Z bilan de la semaine · Mer Claire : ouverture',
    ]);
  });
});
