import { expect, it } from 'vitest';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { query } from '../postgres/helpers.ts';
import { startRefused } from './process.ts';

it('a start on the database of a live installation is refused', async () => {
  const url = await newDatabaseUrl();
  await query(url, "insert into instance (kind) values ('live')");
  const { code, words } = await startRefused({ DATABASE_URL: url });
  expect(code).toBe(1);
  expect(words).toContain('belongs to a live installation: the sandbox never runs on it');
  expect(await query(url, 'select * from cohorts')).toEqual([]);
});
