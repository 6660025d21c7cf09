import { describe, expect, it } from 'vitest';
import { purgedOn } from '../../fixtures/purge.ts';
import { makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const setUp = async () => {
  const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
  await world.say('e01', 'standup 1. La carte\n2. Le moteur');
  await world.say('e02', 'bilan Publier');
  return { ...world, purgeOn: (day: string) => purgedOn(world.db, day) };
};

describe('the purge', () => {
  it('keeps everything that is within its time', async () => {
    const { purgeOn } = await setUp();
    expect(await purgeOn('2027-01-22')).toEqual([]);
  });

  it('deletes daily answers after sixty days, and team reports stay', async () => {
    const { purgeOn, db } = await setUp();
    expect(await purgeOn('2027-01-23')).toEqual([{ what: 'daily answers', count: 1 }]);
    expect((await db.select().from(tables.answers)).map(({ values }) => values)).toEqual([
      { priority: 'Publier' },
    ]);
  });

  it('deletes what was said and to whom after six months, and takes what it deleted off people’s screens', async () => {
    const { purgeOn, engine, texts } = await setUp();
    expect((await purgeOn('2027-01-23')).length).toBe(1);
    await engine.drain();
    expect((await texts('e02')).filter((text) => text.startsWith('Stand-up')).join()).not.toContain(
      'La carte',
    );
    expect((await purgeOn('2027-05-25')).map(({ what }) => what)).toEqual(['deliveries']);
  });

  it('deletes people three months after their contract, with all that is theirs, and reports lose their author', async () => {
    const { purgeOn, db } = await setUp();
    expect(await purgeOn('2027-10-14')).toContainEqual({ what: 'people', count: 8 });
    expect((await db.select().from(tables.people)).map(({ name }) => name)).toEqual(['Ancienne Une']);
    expect(await db.select().from(tables.aliases)).toEqual([]);
    expect((await db.select().from(tables.answers)).map(({ writtenBy }) => writtenBy)).toEqual([null]);
  });

  it('deletes team reports a year after the end, and says how many of what, never whose', async () => {
    const { purgeOn, db } = await setUp();
    expect((await purgeOn('2028-07-14')).map(({ what }) => what)).toEqual([
      'aliases',
      'daily answers',
      'team reports',
      'deliveries',
      'people',
    ]);
    expect(await db.select().from(tables.answers)).toEqual([]);
    expect(await db.select().from(tables.deliveries)).toEqual([]);
  });

  it('deletes requests for help, suggestions, calls, newcomers and consents in their time', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
    const purgeOn = async (day: string) =>
      (await purgedOn(world.db, day)).filter(({ what }) => /help|skills|join|calls|coord/.test(what));
    // EIGs and all their data are gone before their consent is two years old; the community stays.
    for (const as of ['e02', 'a1']) await world.say(as, 'competences expert : rgaa ; solliciter : oui');
    await world.say('e01', 'entraide Sujet : Une question\nTags : rgaa');
    await world.say('e01', 'appel demain');
    await world.say('e01', 'appel demande Une salle ?');
    await world.db.execute(
      `insert into join_requests (cohort_id, workspace_id, external_user, name, locale, asked_on)
       select c.id, w.id, 'n1', 'Sacha', 'fr', '2026-11-23' from cohorts c, workspaces w`,
    );
    expect(await purgeOn('2026-12-01')).toEqual([]);
    expect(await purgeOn('2026-12-02')).toEqual([{ what: 'calls', count: 1 }]);
    expect(await purgeOn('2026-12-25')).toEqual([
      { what: 'help suggestions', count: 1 },
      { what: 'requests to join', count: 1 },
    ]);
    expect(await purgeOn('2027-11-24')).toEqual([
      { what: 'help requests', count: 1 },
      { what: 'requests to the coordination', count: 1 },
    ]);
    expect(await purgeOn('2028-11-24')).toEqual([{ what: 'skills', count: 1 }]);
    expect(await world.db.select().from(tables.skillProfiles)).toEqual([]);
  });

  it('deletes trainings three months after the session, those without a date after a year, and side tracks a year after the end', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
    const purgeOn = async (day: string) =>
      (await purgedOn(world.db, day)).filter(({ what }) => /workshop|side/.test(what));
    await world.say('e01', 'formation proposer Titre : Avec une date\nDate : 24/11 à 9h');
    await world.say('e02', 'formation m’inscrire 1');
    await world.say('e01', 'formation souhaiter Sans date');
    await world.say('e01', 'piste raconter Une piste');
    await world.to('2026-11-24T09:45:00+01:00');
    expect(await purgeOn('2027-02-24')).toEqual([]);
    expect(await purgeOn('2027-02-25')).toEqual([{ what: 'workshops', count: 1 }]);
    await world.engine.drain();
    expect((await world.texts('e04', 'promo')).join()).not.toContain('Avec une date');
    expect(await purgeOn('2027-11-24')).toEqual([{ what: 'workshops without a date', count: 1 }]);
    expect(await purgeOn('2028-07-14')).toEqual([{ what: 'side tracks', count: 1 }]);
  });

  it('deletes a session that nothing settled, three months after it too', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', 'formation proposer Titre : Jamais finie\nDate : 24/11 à 9h');
    const purgeOn = async (day: string) =>
      (await purgedOn(world.db, day)).filter(({ what }) => what === 'workshops');
    expect(await purgeOn('2027-02-24')).toEqual([]);
    expect(await purgeOn('2027-02-25')).toEqual([{ what: 'workshops', count: 1 }]);
  });

  it('deletes a running request whose author is gone, and a draft that was never confirmed', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', 'entraide Sujet : Une question');
    await world.db.execute("delete from people where name = 'Ada Un'");
    expect((await purgedOn(world.db, '2026-11-24')).map(({ what }) => what)).toEqual(['help requests']);
  });
});
