import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { KEPT_KINDS, TOLD } from '../../src/store/kept.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { newDatabase } from '../fixtures/database.ts';

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
});
