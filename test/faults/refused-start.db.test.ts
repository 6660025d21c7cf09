import { describe, expect, it, onTestFinished } from 'vitest';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { cleanUp, query, temporaryFolder } from '../postgres/helpers.ts';
import { startApp, startRefused } from './process.ts';

describe('a data folder in use', () => {
  it('refuses a second process and names the first one, which goes on', async () => {
    onTestFinished(cleanUp);
    const folder = temporaryFolder();
    const app = await startApp({ DATA_DIR: folder });
    const { code, words } = await startRefused({ DATA_DIR: folder });
    expect(code).toBe(1);
    expect(words).toContain(`in use by process ${app.pid}. Nothing was changed.`);
    expect(await app.people()).toHaveLength(76);
    expect(await app.stop()).toBe(0);
  });
});

describe('a start that cannot go well', () => {
  it('is refused on the database of a live installation', async () => {
    const url = await newDatabaseUrl();
    await query(url, "insert into instance (kind) values ('live')");
    const { code, words } = await startRefused({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(words).toContain('belongs to a live installation: the sandbox never runs on it');
    expect(await query(url, 'select * from cohorts')).toEqual([]);
  });
});
