import { eq, sql as query } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyOneByOne } from 'drizzle-orm/postgres-js/migrator';
import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { connect, type Database, inTransaction } from '../../../src/store/core/database.ts';
import { migrate } from '../../../src/store/core/migrate.ts';
import { cohorts } from '../../../src/store/tables/index.ts';
import { newDatabase, newDatabaseUrl } from '../../fixtures/database.ts';

const withSql = async <T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
};

const WHAT_IS_THERE = `
  select format('%s.%s %s %s %s %s %s', table_schema, table_name, ordinal_position, column_name, udt_name, is_nullable, column_default) as what
    from information_schema.columns where table_schema in ('public', 'sandbox', 'drizzle')
  union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace in (select oid from pg_namespace where nspname in ('public', 'sandbox', 'drizzle'))
  union all select indexdef from pg_indexes where schemaname in ('public', 'sandbox', 'drizzle')
  union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select pg_get_functiondef(oid) from pg_proc
    where prokind <> 'a' and pronamespace in (select oid from pg_namespace where nspname in ('public', 'sandbox'))
  union all select format('%s %s %s', id, hash, created_at) from drizzle.__drizzle_migrations
  order by what`;

describe('migrations', () => {
  it('run once when three processes start together on an empty database', async () => {
    const url = await newDatabaseUrl('empty');
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const [row] = await withSql(
      url,
      (sql) => sql`select count(*)::int as n from drizzle.__drizzle_migrations`,
    );
    const journal: { entries: unknown[] } = JSON.parse(await readFile('drizzle/meta/_journal.json', 'utf8'));
    expect(row?.['n']).toBe(journal.entries.length);
  });

  it('leave the same schema and the same list whether an empty database gets them together or one by one', async () => {
    const urls = await Promise.all([newDatabaseUrl('empty'), newDatabaseUrl('empty')]);
    await withSql(urls[0], (sql) => applyOneByOne(drizzle(sql), { migrationsFolder: 'drizzle' }));
    await migrate(urls[1]);
    const [oneByOne = [], together] = await Promise.all(
      urls.map((url) => withSql(url, (sql) => sql.unsafe<{ what: string }[]>(WHAT_IS_THERE))),
    );
    expect(oneByOne.length).toBeGreaterThan(1000);
    expect(together).toEqual(oneByOne);
  });

  it('that a newer version added are no reason to refuse: going back one version stays possible', async () => {
    const url = await newDatabaseUrl();
    await withSql(url, async (sql) => {
      await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`;
      await sql`alter table cohorts add column of_a_later_version text`;
    });
    await migrate(url);
    const [row] = await withSql(
      url,
      (sql) => sql`select of_a_later_version from cohorts union all select 'there'`,
    );
    expect(row).toEqual({ of_a_later_version: 'there' });
  });

  it('refuse a database that only newer versions stand, and change nothing in it', async () => {
    const url = await newDatabaseUrl();
    await withSql(url, (sql) => sql`update schema_floor set version = '999.0.0'`);
    await expect(migrate(url)).rejects.toThrow(
      /upgraded by a newer version.*needs 999\.0\.0 or later.*Nothing was changed.*UPGRADE\.md/,
    );
  });

  it('that fail leave the database as it was: nothing of them stays, and the old version still runs', async () => {
    const url = await newDatabaseUrl('empty');
    // A table of the last migration is already there, so that it fails after all the others.
    await withSql(url, (sql) => sql`create table second_copies (id int)`);
    await expect(migrate(url)).rejects.toThrow('second_copies');
    const [row] = await withSql(
      url,
      (
        sql,
      ) => sql`select to_regclass('public.cohorts') is null and to_regclass('public.second_copies') is not null
        and to_regclass('drizzle.__drizzle_migrations') is null as untouched`,
    );
    expect(row?.['untouched']).toBe(true);
  });

  it('have names that say what they do', async () => {
    const journal: { entries: { tag: string }[] } = JSON.parse(
      await readFile('drizzle/meta/_journal.json', 'utf8'),
    );
    for (const { tag } of journal.entries) expect(tag).toMatch(/^\d{4}_[a-z]+(-[a-z]+)*$/);
  });
});

describe('a question', () => {
  const kept = async (db: Database): Promise<number> => {
    await db.transaction(async (tx) => {
      await tx.select().from(cohorts).where(eq(cohorts.slug, 'petite'));
    });
    return (await db.execute(query`select 1 from pg_prepared_statements where statement ~ '"cohorts"'`))
      .length;
  };

  it('is prepared, unless the address says that nothing keeps it', async () => {
    const url = await newDatabaseUrl();
    for (const [address, statements] of [
      [url, 1],
      [`${url}${url.includes('?') ? '&' : '?'}prepare=false`, 0],
    ] as const) {
      const db = connect(address, 1);
      expect(await kept(db)).toBe(statements);
      await db.close();
    }
  });
});

describe('a transaction', () => {
  it('fails when it is not any more the one that was begun', async () => {
    const { db } = await newDatabase();
    const lost = inTransaction(db, async (tx) => {
      await tx.execute('commit and chain');
    });
    await expect(lost).rejects.toThrow('the transaction was lost on the way');
  });
});
