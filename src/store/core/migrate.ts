import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { isUnfinished, UnfinishedRestoration } from '../backup/unfinished.ts';
import { isOlder, VERSION } from './version.ts';

const FOLDER = join(import.meta.dirname, '../../../drizzle');
// Arbitrary, but the same in every process that starts on this database.
const LOCK = 727_272;

/** A later version changed this database in a way that this one could not stand. */
export class NewerSchema extends Error {
  override name = 'NewerSchema';
}

/** The oldest version that may run on this database; none before the first migration. */
export const schemaFloorOf = async (client: postgres.Sql): Promise<string | undefined> => {
  const [there] = await client`select to_regclass('public.schema_floor') is not null as there`;
  if (!there?.['there']) return undefined;
  const [row] = await client<{ version: string }[]>`select version from schema_floor`;
  return row?.version;
};

/** What a newer version only added is no reason to refuse: going back one version has to be possible. */
const refuseBelowFloor = async (client: postgres.Sql): Promise<void> => {
  const floor = await schemaFloorOf(client);
  if (floor && isOlder(VERSION, floor))
    throw new NewerSchema(
      `This database was upgraded by a newer version of Ritournelle, and needs ${floor} or later; this is ${VERSION}. Nothing was changed. ` +
        'Start that version again, or restore the backup made before the upgrade (UPGRADE.md).',
    );
};

type Journal = { entries: { when: number; tag: string }[] };

const readJournal = (): Journal => {
  const written: Journal = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, 'utf8'));
  return written;
};

/** Whether this version knows the migration that ends a schema. */
export const knowsSchema = (last: number): boolean => readJournal().entries.some(({ when }) => when === last);

/** Drizzle applies a folder, so the migrations up to one are a folder of their own. */
const folderUpTo = (last: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ritournelle-schema-'));
  const journal = readJournal();
  const entries = journal.entries.filter(({ when }) => when <= last);
  mkdirSync(join(folder, 'meta'));
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) copyFileSync(join(FOLDER, `${tag}.sql`), join(folder, `${tag}.sql`));
  return folder;
};

/** As Drizzle names and writes it: from then on it applies what is new. */
const MIGRATIONS_TABLE = `create schema if not exists drizzle;
create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);`;

/** Every migration in one round trip, which is also one transaction: Drizzle makes four hundred, a quarter of a second. */
const applyTogether = async (client: postgres.Sql, migrationsFolder: string): Promise<void> => {
  const applied = readMigrationFiles({ migrationsFolder }).flatMap(({ sql, hash, folderMillis }) => [
    ...sql,
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${folderMillis})`,
  ]);
  // On a line of its own: the last one of a statement may be a comment.
  await client.unsafe([MIGRATIONS_TABLE, ...applied].join('\n;\n'));
};

const applyMissing = async (client: postgres.Sql, migrationsFolder: string): Promise<void> => {
  const [row] = await client`select to_regclass('drizzle.__drizzle_migrations') is null as empty`;
  if (row?.['empty']) await applyTogether(client, migrationsFolder);
  else await applyMigrations(drizzle(client), { migrationsFolder });
};

/** An empty database gets the schema of another moment, for a backup of that moment; later, the one of now. */
export const migrateUpTo = async (url: string, last = Number.POSITIVE_INFINITY): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const folder = folderUpTo(last);
  try {
    await client`select pg_advisory_lock(${LOCK})`;
    await applyMissing(client, folder);
  } finally {
    rmSync(folder, { recursive: true });
    await client.end({ timeout: 5 });
  }
};

/** Migrates the schema, one process at a time: Drizzle's migrator takes no lock. */
export const migrate = async (url: string): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${LOCK})`;
    await refuseBelowFloor(client);
    if (await isUnfinished(client)) throw new UnfinishedRestoration();
    await applyMissing(client, FOLDER);
  } finally {
    await client.end({ timeout: 5 });
  }
};
