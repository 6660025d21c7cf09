import { describe, expect, it } from 'vitest';
import { importCohortFile, launchCohort } from '../../../src/engine/cohort-admin.ts';
import { importFile } from '../../../src/first-start.ts';
import { launchFaults } from '../../../src/rituals/cohort-file/index.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { launchableOf } from '../../../src/store/cohort/launchable.ts';
import { newDatabase } from '../../fixtures/database.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { claimInstance } from '../../../src/store/core/instance.ts';
import type { Database } from '../../../src/store/core/database.ts';
import * as tables from '../../../src/store/tables/index.ts';

const TABLES = [
  'cohorts',
  'people',
  'identities',
  'roster',
  'challenges',
  'memberships',
  'channels',
  'channel_places',
  'rituals',
  'ritual_challenges',
];

const dump = async (db: Database): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {};
  for (const table of TABLES)
    all[table] = (await db.execute<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`))
      .map(({ row }) => row)
      .sort();
  return all;
};

const empty = async () => {
  const db = await emptyDatabase();
  await claimInstance(db, 'sandbox');
  return db;
};

/** So many teams of one, each with a stand-up and a milestone of its own. */
const cohortOf = (teams: number) =>
  smallCohort((raw) => {
    const slugs = Array.from({ length: teams }, (_team, at) => `equipe-${at}`);
    const [team, ritual] = [raw.challenges[1], raw.rituals[0]];
    if (!team || !ritual) throw new Error('the small cohort has no team or no ritual');
    raw.people.push(...slugs.map((slug) => ({ id: `p-${slug}`, name: slug, roles: ['eig'] })));
    raw.challenges.push(
      ...slugs.map((id) => ({ ...team, id, name: id, eig: [`p-${id}`], mentors: ['m1'], in_charge: 'm1' })),
    );
    raw.rituals.push(...slugs.map((id) => ({ ...ritual, id: `bilan-${id}`, challenges: [id] })));
    Object.assign(raw, {
      milestones: {
        template: 'eig-10-months',
        exceptions: slugs.map((challenge) => ({
          milestone: `propre-a-${challenge}`,
          title: 'Un jalon',
          on: '2026-12-01',
          challenge,
        })),
      },
    });
  });

describe('importing a cohort file', () => {
  it('twice changes nothing', async () => {
    const db = await empty();
    await importCohortFile(db, smallCohort(), { hash: 'one' });
    const before = await dump(db);
    expect(await importCohortFile(db, smallCohort(), { hash: 'one' })).toMatchObject({ unchanged: true });
    await importCohortFile(db, smallCohort(), { hash: 'two' });
    const after = await dump(db);
    expect({ ...after, cohorts: [] }).toEqual({ ...before, cohorts: [] });
  });

  it('asks as much of the database for thirty teams as for three', async () => {
    const statementsFor = async (teams: number): Promise<number> => {
      const { url } = await newDatabase();
      const { db, statements } = listeningTo(url);
      await claimInstance(db, 'sandbox');
      await importCohortFile(db, cohortOf(teams), { hash: 'one' });
      return statements.length;
    };
    expect(await statementsFor(30)).toBe(await statementsFor(3));
  });

  it('as a dry run keeps nothing', async () => {
    const db = await empty();
    expect(await importCohortFile(db, smallCohort(), { hash: 'one', dryRun: true })).toMatchObject({
      people: 9,
    });
    expect(Object.values(await dump(db)).flat()).toEqual([]);
  });

  it('ends who is missing from it, deletes nobody, and says who', async () => {
    const db = await empty();
    await importCohortFile(db, smallCohort(), { hash: 'one' });
    const without = smallCohort((raw) => {
      raw.people = raw.people.filter(({ id }) => id !== 'e03');
      raw.challenges[0]?.eig.splice(2, 1);
      raw.rituals.pop();
    });
    expect(await importCohortFile(db, without, { hash: 'two' })).toMatchObject({ ended: ['e03'] });
    expect(await db.select().from(tables.people)).toHaveLength(9);
    expect((await db.select().from(tables.rituals)).filter(({ endedOn }) => endedOn === null)).toHaveLength(
      1,
    );
  });

  it('knows a person of another cohort by their address', async () => {
    const db = await empty();
    await importCohortFile(db, smallCohort(), { hash: 'one' });
    const other = smallCohort((raw) => {
      raw.cohort.id = 'suivante';
    });
    await importCohortFile(db, other, { hash: 'two' });
    expect(
      (await db.select().from(tables.people)).filter(({ email }) => email === 'e01@demo.example'),
    ).toHaveLength(1);
  });

  it('beside another cohort gives everyone an account and every channel a place', async () => {
    const db = await empty();
    await importCohortFile(db, smallCohort(), { hash: 'one' });
    const other = smallCohort((raw) => {
      raw.cohort.id = 'suivante';
      for (const person of raw.people) Object.assign(person, { email: `${person.id}@suivante.example` });
    });
    await importCohortFile(db, other, { hash: 'two' });
    const accounts = (await db.select().from(tables.identities)).map(({ externalUser }) => externalUser);
    expect(accounts).toHaveLength(18);
    expect(accounts).toEqual(expect.arrayContaining(['e01', 'suivante.e01']));
    const places = (await db.select().from(tables.channelPlaces)).map(({ externalId }) => externalId);
    expect(places).toEqual(expect.arrayContaining(['promo', 'suivante.promo']));
  });

  it('follows a person whose id changed, by their address', async () => {
    const db = await empty();
    await importCohortFile(db, smallCohort(), { hash: 'one' });
    const renamed = smallCohort((raw) => {
      Object.assign(raw.people[0] ?? {}, { id: 'ada' });
      raw.challenges[0]?.eig.splice(0, 1, 'ada');
    });
    await importCohortFile(db, renamed, { hash: 'two' });
    expect(await db.select().from(tables.people)).toHaveLength(9);
    expect((await db.select().from(tables.roster)).map(({ slug }) => slug)).toContain('ada');
  });

  it('of the demo brings 76 people and 12 challenges, ready to be launched', async () => {
    const db = await empty();
    expect(await importFile(db, 'demo/cohort.yml')).toMatchObject({ people: 76, challenges: 12, rituals: 8 });
    const cohort = await findCohortBySlug(db, 'promo-demo');
    if (!cohort) throw new Error('no cohort');
    expect(launchFaults(await launchableOf(db, cohort, Temporal.PlainDate.from('2026-11-23')))).toEqual([]);
    expect(await launchCohort(db, 'promo-demo')).toBe('launched');
    expect(await launchCohort(db, 'promo-demo')).toBe('already');
  });

  it('lists every fault of a file with its line, and keeps nothing', async () => {
    const db = await empty();
    await expect(importFile(db, 'package.json')).rejects.toThrow(/rien n’a été importé/);
    await expect(importFile(db, 'nowhere.yml')).rejects.toThrow(/ce fichier ne se lit pas/);
    expect(Object.values(await dump(db)).flat()).toEqual([]);
  });
});
