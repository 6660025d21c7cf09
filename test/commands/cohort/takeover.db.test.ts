import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { writeYaml } from '../../../src/files/write-yaml.ts';
import type { CohortFile } from '../../../src/rituals/cohort-file/index.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { settleFounders } from '../../../src/store/cohort/founders.ts';
import { findOrAddWorkspace } from '../../../src/store/core/instance.ts';
import { identities, people } from '../../../src/store/tables/index.ts';
import { type RawCohort, smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { CAMILLE, drop } from '../../fixtures/cohort/founders.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const mine = (change: (raw: RawCohort) => unknown = () => {}) =>
  smallCohort((raw) => {
    Object.assign(raw.people[0] ?? {}, { slack: 'UADA1' });
    change(raw);
  });

const others = smallCohort((raw) => {
  raw.cohort.id = 'autre';
  for (const person of raw.people)
    Object.assign(person, { name: `${person.name} Ailleurs`, email: `${person.id}@autre.example` });
  Object.assign(raw.people[1] ?? {}, { slack: 'UAUTRE2' });
});

/** A cohort run by `c1`, one run by others, and a founder; Ada’s account is known on Slack. */
const twoCohorts = async (): Promise<World> => {
  const world = await makeWorld({ file: mine() });
  await inTransaction(world.db, (tx) => findOrAddWorkspace(tx, 'slack', 'T1'));
  await inTransaction(world.db, (tx) => settleFounders(tx, [CAMILLE]));
  await importCohortFile(world.db, others, { hash: 'autre' });
  return world;
};

const owners = async ({ db }: World) =>
  Object.fromEntries(
    (
      await db
        .select({ user: identities.externalUser, name: people.name })
        .from(identities)
        .innerJoin(people, eq(people.id, identities.personId))
    ).map(({ user, name }) => [user, name]),
  );

const dropFile = (world: World, file: CohortFile) => drop(world, 'c1', writeYaml(file));
const lineOf = (file: CohortFile, id: string) =>
  writeYaml(file)
    .split('\n')
    .findIndex((line) => line.includes(`id: ${id}`)) + 1;

describe('an import made in chat', () => {
  it.each<[string, CohortFile, string, string]>([
    [
      'another account for someone who has one',
      mine((raw) => Object.assign(raw.people[0] ?? {}, { slack: 'UEVIL' })),
      'e01',
      'le compte indiqué',
    ],
    [
      'the account of someone else of the cohort',
      smallCohort((raw) => Object.assign(raw.people[1] ?? {}, { slack: 'UADA1' })),
      'e02',
      'le compte indiqué',
    ],
    [
      'the account of someone of another cohort',
      mine((raw) => Object.assign(raw.people[1] ?? {}, { slack: 'UAUTRE2' })),
      'e02',
      'le compte indiqué',
    ],
    [
      'the address of someone of another cohort',
      mine((raw) =>
        raw.people.push({ id: 'x1', name: 'Xavier', roles: ['coordination'], email: 'E01@autre.example' }),
      ),
      'x1',
      'cette adresse',
    ],
    [
      'a founder’s address',
      mine((raw) =>
        raw.people.push({ id: 'x1', name: 'Xavier', roles: ['coordination'], email: CAMILLE.email }),
      ),
      'x1',
      'cette adresse',
    ],
    [
      'a founder’s address for someone listed',
      mine((raw) => Object.assign(raw.people[1] ?? {}, { email: CAMILLE.email })),
      'e02',
      'cette adresse',
    ],
  ])('does not take %s', async (_what, file, id, why) => {
    const world = await twoCohorts();
    const before = await owners(world);
    const names = await world.db.select({ name: people.name, email: people.email }).from(people);
    const said = await dropFile(world, file);
    expect(said).toContain('1 point à corriger. Rien n’a été enregistré');
    expect(said).toContain(`Ligne ${lineOf(file, id)} : `);
    expect(said).toContain(why);
    expect(await owners(world)).toEqual(before);
    expect(await world.db.select({ name: people.name, email: people.email }).from(people)).toEqual(names);
  });

  it('says which line of a spreadsheet it was; a person who is added has none', async () => {
    const world = await twoCohorts();
    const sheet = 'Nom;Adresse;Rôle;Défi;Slack\nAda Un;e01@demo.example;EIG;Mer Claire;UEVIL';
    expect(await drop(world, 'c1', sheet)).toContain('Ligne 2 : Ada Un : le compte indiqué');
    const typed = await world.say('c1', 'promo ajouter Xavier, camille@demo.example, EIG, Mer Claire');
    expect(typed).toContain('Xavier : cette personne, ou cette adresse');
    expect((await owners(world))['camille']).toBe(CAMILLE.name);
  });

  it('gives an account to someone who has none, and the operator may move any', async () => {
    const world = await twoCohorts();
    const given = mine((raw) => Object.assign(raw.people[1] ?? {}, { slack: 'UBAS2' }));
    expect(await dropFile(world, given)).toContain('Enregistré');
    expect(await owners(world)).toMatchObject({ UADA1: 'Ada Un', UBAS2: 'Basile Deux' });
    const moved = mine((raw) => Object.assign(raw.people[0] ?? {}, { slack: 'UADA3' }));
    await importCohortFile(world.db, moved, { hash: 'moved' });
    expect(await owners(world)).toMatchObject({ UADA3: 'Ada Un' });
  });
});
