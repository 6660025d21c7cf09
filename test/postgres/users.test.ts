import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serverAccount } from '../../src/postgres/account.ts';
import { startEmbedded } from '../../src/postgres/embedded.ts';
import { asRoot, cleanUp, copyOfPackage, NOBODY, portableCheckout, query } from './helpers.ts';
import { startElsewhere, temporaryFolder, usedFolder } from './helpers.ts';

afterAll(cleanUp);
// In parallel: each waits for its own processes, on its own data.
const LONG = { timeout: 90_000, concurrent: true };

test.runIf(asRoot)(
  'root serves data in a folder that only root may enter, under another user, who cannot change what it copied for them',
  LONG,
  async () => {
    const privateFolder = temporaryFolder(0o700);
    const copies = join(temporaryFolder(0o755), 'copies');
    const dataDir = join(privateFolder, 'data');
    // Created there too: server.test.ts.
    cpSync(await usedFolder(), dataDir, { recursive: true });
    const sources = { packaged: copyOfPackage(privateFolder), copies };
    const first = await startEmbedded({ dataDir, sources });
    expect(statSync(`/proc/${first.pid}`).uid).toBe(serverAccount(undefined)?.uid);
    await query(first.url, "create extension pg_trgm; create table kept as select 'word' as word");
    await first.stop();
    const [copy, ...drafts] = readdirSync(copies);
    expect(drafts).toEqual([]);
    for (const path of [copies, join(copies, copy ?? ''), join(copies, copy ?? '', 'native/bin/postgres')]) {
      expect(statSync(path).uid).toBe(0);
      expect(statSync(path).mode & 0o022).toBe(0);
    }
    const again = await startEmbedded({ dataDir, sources });
    expect(await query(again.url, 'select * from kept')).toEqual([{ word: 'word' }]);
    await again.stop();
    expect(existsSync(join(dataDir, 'postgres-18', 'PG_VERSION'))).toBe(true);
  },
);

test.runIf(asRoot)('root refuses to run binaries from a folder that others prepared', LONG, async () => {
  const privateFolder = temporaryFolder(0o700);
  const copies = join(temporaryFolder(0o755), 'copies');
  mkdirSync(copies);
  chownSync(copies, NOBODY.uid, NOBODY.gid);
  const sources = { packaged: copyOfPackage(privateFolder), copies };
  const refusal = await startEmbedded({ dataDir: join(privateFolder, 'data'), sources }).catch(
    (e: Error) => e.message,
  );
  expect(refusal).toContain('can be changed by other users');
  expect(refusal).toContain('set DATABASE_URL');
});

test.runIf(asRoot)('data copied back by root return to the account that serves them', LONG, async () => {
  const dataDir = await usedFolder();
  const cluster = join(dataDir, 'postgres-18');
  for (const entry of ['', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(cluster, entry), 0, 0);
  }
  const { url, stop } = await startEmbedded({ dataDir, durable: false });
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
});

test('libraries whose links were not made at installation get them at first start', LONG, async () => {
  const folder = temporaryFolder(0o755);
  const packaged = copyOfPackage(folder, { links: false });
  const linked = (): string[] => readdirSync(join(packaged, 'lib')).filter((name) => isLink(packaged, name));
  expect(linked()).toEqual([]);
  const sources = { packaged, copies: join(folder, 'copies') };
  const { url, stop } = await startEmbedded({ dataDir: await usedFolder(), sources, durable: false });
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
  expect(linked()).toContain('libicuuc.so.60');
  expect(existsSync(sources.copies)).toBe(false);
});

test.runIf(asRoot)(
  'an ordinary user starts, and where it cannot make the links, uses its own copy',
  LONG,
  async () => {
    const folder = temporaryFolder(0o755);
    const { node, sources } = portableCheckout(folder, { links: false });
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir, { mode: 0o700 });
    chownSync(dataDir, NOBODY.uid, NOBODY.gid);
    const { child, report } = await startElsewhere({ dataDir, node, sources, user: NOBODY });
    expect(report.refused).toBeUndefined();
    expect(await query(report.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(`/proc/${child.pid}`).uid).toBe(NOBODY.uid);
    expect(statSync(`/proc/${report.pid}`).uid).toBe(NOBODY.uid);
    expect(readdirSync(dataDir).some((name) => /^postgres-.*-linux-/.test(name))).toBe(true);
  },
);

test.runIf(asRoot)('an ordinary user is told whose data it cannot serve', LONG, async () => {
  const folder = temporaryFolder(0o755);
  const { node, sources } = portableCheckout(folder);
  const dataDir = join(folder, 'data');
  mkdirSync(join(dataDir, 'postgres-18'), { recursive: true });
  chownSync(dataDir, NOBODY.uid, NOBODY.gid);
  const { report } = await startElsewhere({ dataDir, node, sources, user: NOBODY });
  expect(report.refused).toContain('belongs to another user (uid 0)');
});

function isLink(packaged: string, name: string): boolean {
  return lstatSync(join(packaged, 'lib', name)).isSymbolicLink();
}
