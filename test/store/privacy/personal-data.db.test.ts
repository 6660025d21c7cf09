import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { KEPT_KINDS, TOLD } from '../../../src/store/privacy/personal-data-counts.ts';
import { KEPT_COLUMNS } from '../../../src/store/privacy/personal-data-rows.ts';
import { LOCALES } from '../../../src/texts/index.ts';
import { newDatabase } from '../../fixtures/database.ts';

describe('what is kept on a person', () => {
  it('is told for every table that names one', async () => {
    const { db } = await newDatabase();
    const rows = await db.execute<{ name: string }>(sql`
      select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'people'::regclass order by 1`);
    const names = rows.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !TOLD.has(name))).toEqual([]);
  });

  it.each(LOCALES)('has its words in $locale, with how long', ({ account }) => {
    const told = KEPT_KINDS.filter((kind) => account.mine.keptKinds[kind]?.howLong);
    expect(told).toEqual(KEPT_KINDS);
  });

  it.each(LOCALES)('is exported under words of its own in $locale', ({ account, accountExport }) => {
    const { columns, who } = accountExport;
    expect([...KEPT_COLUMNS].filter((column) => !columns[column])).toEqual([]);
    const parts = [...Object.values(who), ...Object.values(account.mine.keptKinds).map(({ what }) => what)];
    expect(new Set(parts).size).toBe(parts.length);
    expect(new Set(Object.values(columns)).size).toBe(Object.keys(columns).length);
  });
});
