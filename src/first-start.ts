import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { importCohortFile, type Imported, launchCohort } from './engine/cohort-admin.ts';
import { existingCluster } from './postgres/cluster.ts';
import { readCohortFile, type SaidFault } from './read-cohort-file.ts';
import type { CohortFile } from './rituals/cohort-file/index.ts';
import { setClock } from './store/core/clock.ts';
import { hasCohorts } from './store/cohort/cohort.ts';
import { type Database, inTransaction } from './store/core/database.ts';
import { settleFounders } from './store/cohort/founders.ts';

const DEMO = join(import.meta.dirname, '../demo/cohort.yml');

/** A Monday morning ten weeks into the demo cohort's programme, half an hour before people's hours open. */
export const DEMO_NOW = Temporal.Instant.from('2026-11-23T08:00:00+01:00');

export class BadCohortFile extends Error {
  constructor(path: string, faults: readonly SaidFault[]) {
    super(`${path} : rien n’a été importé.\n${faults.map(({ sentence }) => `  - ${sentence}`).join('\n')}`);
    this.name = 'BadCohortFile';
  }
}

export class NoSuchFile extends Error {
  override name = 'NoSuchFile';
}

const readText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new NoSuchFile(
      `${path} : ce fichier ne se lit pas. Rien n’a été importé. Vérifiez le chemin et les droits.`,
    );
  }
};

type CheckedFile = { file: CohortFile; hash: string };

/** A cohort file without faults, or all of them in an error. */
const readChecked = async (path: string): Promise<CheckedFile> => {
  const text = await readText(path);
  const checked = readCohortFile(text, 'fr');
  if ('faults' in checked) throw new BadCohortFile(path, checked.faults);
  return { file: checked.file, hash: createHash('sha256').update(text).digest('hex') };
};

/** The sandbox's own cohort. */
export const readDemo = (): Promise<CheckedFile> => readChecked(DEMO);

const importChecked = async (
  db: Database,
  { file, hash }: CheckedFile,
  dryRun = false,
): Promise<Imported & { id: string }> => ({
  ...(await importCohortFile(db, file, { hash, dryRun })),
  id: file.cohort.id,
});

/** Reads, checks and imports one cohort file. If it has faults, reports all of them and imports nothing. */
export const importFile = async (
  db: Database,
  path: string,
  dryRun = false,
): Promise<Imported & { id: string }> => importChecked(db, await readChecked(path), dryRun);

type Settings = Pick<Config, 'cohortFile' | 'coordination' | 'kind'>;

/** Whether a database of ours that is still being created will get the demo, so that it can be read meanwhile. */
export const willBringDemo = (config: Settings & Pick<Config, 'databaseUrl' | 'dataDir'>): boolean =>
  config.kind === 'sandbox' &&
  !config.databaseUrl &&
  !config.cohortFile &&
  config.coordination.length === 0 &&
  !existingCluster(config.dataDir);

/**
 * The operator's cohort file if there is one, or else people who may create a cohort in chat, or else, in an empty
 * sandbox, the launched demo.
 */
export const loadCohorts = async (
  db: Database,
  { cohortFile, coordination, kind }: Settings,
  demo?: Promise<CheckedFile>,
): Promise<void> => {
  await inTransaction(db, (tx) => settleFounders(tx, coordination));
  if (cohortFile) {
    await importFile(db, cohortFile);
    return;
  }
  if (kind === 'live' || (await hasCohorts(db))) return;
  await setClock(db, DEMO_NOW);
  if (coordination.length > 0) return;
  const { id } = await importChecked(db, await (demo ?? readDemo()));
  await launchCohort(db, id);
};
