import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clusterFolder } from '../../src/postgres/cluster.ts';
import { packagedBinaries, usableBinaries } from '../../src/postgres/binaries.ts';
import { readPostmaster } from '../../src/postgres/postmaster.ts';
import { type Line, makeTcpProxy } from '../fakes/tcp-proxy.ts';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { cleanUp, temporaryFolder } from '../postgres/helpers.ts';
import { said, WHOLE_PROCESSES } from './prompts.ts';
import { type App, startApp, startRefused } from './process.ts';

/** The database behind a line that can fail. */
const behindLine = async () => {
  const url = new URL(await newDatabaseUrl());
  const line = await makeTcpProxy(Number(url.port));
  onTestFinished(() => line.stop());
  url.port = String(line.port);
  return { url: url.toString(), set: (how: Line) => line.set(how) };
};

/** A machine that runs other tests too may answer late without the bot being slow. */
const SLACK_MS = 1_000;

/** Says what the bot itself complained of when it gives no answer at all. */
const statusOf = async (app: App, path: string): Promise<number> => {
  try {
    const answer = await fetch(`${app.url}${path}`, { signal: AbortSignal.timeout(10_000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    throw new Error(`${path} got no answer; the bot said: ${app.complaints()}`, { cause: error });
  }
};

describe('a bot with a database server of its own', WHOLE_PROCESSES, () => {
  it('refuses a second process on its data; if that server is killed, it leaves within ten seconds with a sentence and a code, and starts again', async () => {
    onTestFinished(cleanUp);
    const folder = temporaryFolder();
    const app = await startApp({ DATA_DIR: folder });
    const second = await startRefused({ DATA_DIR: folder });
    expect(second.code).toBe(1);
    expect(second.words).toContain(`in use by process ${app.pid}. Nothing was changed.`);
    expect(await app.people()).toHaveLength(76);

    const binaries = await usableBinaries({ packaged: packagedBinaries(), copies: folder }, undefined);
    const server = readPostmaster(clusterFolder(folder, binaries.major))?.pid ?? 0;
    const answered = app.say('e01', 'aide').catch(() => undefined);
    process.kill(server, 'SIGKILL');
    const killed = performance.now();
    expect(await app.left()).toBe(1);
    expect(performance.now() - killed).toBeLessThan(10_000);
    await answered;
    expect(app.complaints()).toContain('The database server stopped (killed by SIGKILL)');
    expect(app.complaints()).toContain(join(folder, 'postgres.log'));
    const again = await startApp({ DATA_DIR: folder });
    expect(await again.people()).toHaveLength(76);
    expect(await again.stop()).toBe(0);
  });
});

describe('a bot whose database is elsewhere', WHOLE_PROCESSES, () => {
  it('survives its restarts: 503 within two seconds meanwhile, and back within two seconds of its return', async () => {
    const { url, set } = await behindLine();
    const app = await startApp({ DATABASE_URL: url });
    expect(said(await app.say('e01', 'aide'))).not.toBe('');
    for (let restart = 0; restart < 3; restart += 1) {
      const asked = Array.from({ length: 10 }, () => app.say('e01', 'aide').catch(() => undefined));
      set('away');
      for (const path of ['/healthz', '/sandbox/api/conversations?as=e01']) {
        const cut = performance.now();
        expect(await statusOf(app, path)).toBe(503);
        expect(performance.now() - cut).toBeLessThan(2_000 + SLACK_MS);
      }
      await Promise.all(asked);
      set('good');
      const back = performance.now();
      await expect.poll(() => statusOf(app, '/healthz'), { timeout: 5_000 }).toBe(200);
      expect(said(await app.say('e01', 'aide'))).not.toBe('');
      expect(performance.now() - back).toBeLessThan(2_000 + SLACK_MS);
    }
    expect(await app.stop()).toBe(0);
  });
});
