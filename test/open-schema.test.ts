import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { withDatabase } from '../src/open-database.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import type { Database } from '../src/store/core/database.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { cleanUp, usedFolder } from './postgres/helpers.ts';

afterAll(cleanUp);

const REFUSED = [
  'update activity set type = type',
  'delete from activity',
  'truncate activity',
  'create table stolen (id int)',
  'alter table people add column phone text',
  "copy people to program 'cat'",
  'create role another superuser',
  'set role ritournelle',
  'select rolpassword from pg_authid',
];

const isRefused = (db: Database, statement: string): Promise<boolean> =>
  db.execute(sql.raw(statement)).then(
    () => false,
    (error: unknown) => error instanceof Error && /permission denied|must be owner/.test(String(error.cause)),
  );

it('on the embedded server too, even one of before, the application’s role changes no table and only adds to the log', async () => {
  const dataDir = await usedFolder();
  const before = await startEmbedded({ dataDir, durable: false });
  await migrate(before.url);
  await before.stop();
  const config = { ...readConfig({}), dataDir };
  const answers = await withDatabase(config, async (db) => {
    const [who] =
      await db.execute(sql`select current_user as role, rolsuper or rolcreaterole or rolcreatedb as powers
      from pg_roles where rolname = current_user`);
    await db.execute(
      sql`insert into activity (cohort_id, local_date, type, version, facts) values (null, '2026-11-23', 'x', 1, '{}')`,
    );
    return { who, refused: await Promise.all(REFUSED.map((statement) => isRefused(db, statement))) };
  });
  expect(answers.who).toEqual({ role: 'ritournelle_app', powers: false });
  expect(REFUSED.filter((_, at) => !answers.refused[at])).toEqual([]);
}, 60_000);
