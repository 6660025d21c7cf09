import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { writeYaml } from '../../../src/files/write-yaml.ts';
import { readCohortFile } from '../../../src/read-cohort-file.ts';
import type { CohortFile } from '../../../src/rituals/cohort-file/index.ts';
import { ROLES } from '../../../src/rituals/people/roles.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { type Database, inTransaction } from '../../../src/store/core/database.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { claimInstance } from '../../../src/store/core/instance.ts';
import { anyCohort } from '../../fixtures/cohort/any-cohort.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';
import { scopeFor } from '../../fixtures/scope.ts';

const empty = async () => {
  const db = await emptyDatabase();
  await claimInstance(db, 'sandbox');
  return db;
};

const exported = async (db: Database, slug: string): Promise<CohortFile> => {
  const cohort = await findCohortBySlug(db, slug);
  return inTransaction(db, (tx) => exportCohort(scopeFor(tx, cohort?.id ?? '')));
};

const fileOf = (text: string): CohortFile => {
  const read = readCohortFile(text, 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'fr', { numeric: true });
const key = ({ milestone, challenge = '' }: { milestone: string; challenge?: string }) =>
  `${milestone} ${challenge}`;

/** A file in our own order, with the same content. */
const inOrder = (file: CohortFile): CohortFile => ({
  ...file,
  people: file.people
    .map((one) => ({
      ...one,
      roles: ROLES.filter((role) => one.roles.includes(role)),
      ...(one.skills ? { skills: one.skills.toSorted() } : {}),
    }))
    .toSorted(byId),
  challenges: file.challenges
    .map((one) => ({ ...one, eig: one.eig.toSorted(byId), mentors: one.mentors.toSorted(byId) }))
    .toSorted(byId),
  rituals: file.rituals
    .map((one) => ({
      ...one,
      challenges: one.challenges === 'all' ? one.challenges : one.challenges.toSorted(),
    }))
    .toSorted(byId),
  datasets: file.datasets.toSorted(byId),
  ...(file.milestones
    ? {
        milestones: {
          ...file.milestones,
          exceptions: file.milestones.exceptions.toSorted((a, b) =>
            key(a).localeCompare(key(b), 'fr', { numeric: true }),
          ),
        },
      }
    : {}),
});

const roundTrip = async (db: Database, file: CohortFile, { again: twice = true } = {}): Promise<void> => {
  await importCohortFile(db, file, { hash: 'one' });
  const first = await exported(db, file.cohort.id);
  expect(first).toEqual(inOrder(file));
  const again = fileOf(writeYaml(first));
  expect(again).toEqual(first);
  if (!twice) return;
  await importCohortFile(db, again, { hash: 'two' });
  expect(await exported(db, file.cohort.id)).toEqual(first);
};

const SORTS = inject('atLength') ? 50 : 15;

describe('a cohort written as a file', () => {
  it('is the demo that was read', async () => {
    await roundTrip(await empty(), fileOf(readFileSync('demo/cohort.yml', 'utf8')));
  });

  it('is the file that was read, for many of all sorts', async () => {
    const db = await empty();
    for (let rank = 0; rank < SORTS; rank += 1) {
      const [file] = fc.sample(anyCohort(`p${rank}`), { numRuns: 1, seed: rank });
      // One in ten is imported again, to compare what it writes.
      if (file) await roundTrip(db, file, { again: rank % 10 === 0 });
    }
  });
});
