import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const FOLDER = join(import.meta.dirname, '../../../drizzle');
// Arbitrary, but the same in every process that starts on this database.
const LOCK = 727_272;

type Journal = { entries: { when: number; tag: string }[] };

/** A later version wrote this database, so this version could misread it. */
export class NewerSchema extends Error {
  override name = 'NewerSchema';
}

const readJournal = async (): Promise<Journal> => {
  const written: Journal = JSON.parse(await readFile(`${FOLDER}/meta/_journal.json`, 'utf8'));
  return written;
};

const lastApplied = async (client: postgres.Sql): Promise<number> => {
  const [there] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!there?.['there']) return 0;
  const [row] = await client`select max(created_at)::text as last from drizzle.__drizzle_migrations`;
  return Number(row?.['last'] ?? 0);
};

const refuseNewer = async (client: postgres.Sql): Promise<void> => {
  const known = Math.max(...(await readJournal()).entries.map(({ when }) => when));
  if ((await lastApplied(client)) > known)
    throw new NewerSchema(
      'This database was upgraded by a newer version of Ritournelle. Nothing was changed. ' +
        'Start that version again, or restore the backup made before the upgrade.',
    );
};

/** Migrates the schema, one process at a time: Drizzle's migrator takes no lock. */
export const migrate = async (url: string): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${LOCK})`;
    await refuseNewer(client);
    await applyMigrations(drizzle(client), { migrationsFolder: FOLDER });
  } finally {
    await client.end({ timeout: 5 });
  }
};
