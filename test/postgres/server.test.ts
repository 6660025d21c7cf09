import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serverAccount } from '../../src/postgres/account.ts';
import { packagedBinaries, usableBinaries } from '../../src/postgres/binaries.ts';
import { ensureCluster } from '../../src/postgres/cluster.ts';
import { SYSTEM_COPIES } from '../../src/postgres/copies.ts';
import { startEmbedded } from '../../src/postgres/embedded.ts';
import { stopServer } from '../../src/postgres/postmaster.ts';
import { isServing } from '../../src/postgres/processes.ts';
import { cleanUp, query, temporaryFolder, usedFolder } from './helpers.ts';

afterAll(cleanUp);
// In parallel: each waits for its own processes, on its own data.
const LONG = { timeout: 90_000, concurrent: true };
const refusalOf = (error: Error): string => error.message;

test(
  'the server answers on this machine only, asks for the password, and writes through to the disk, whatever a first start that was interrupted left; the password is in one file that only its owner reads, and in no argument',
  LONG,
  async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'initdb-halfway', 'data'), { recursive: true });
    writeFileSync(join(dataDir, 'initdb-halfway', 'password'), 'secret');
    const { url, port, pid, stop } = await startEmbedded({ dataDir });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('initdb'))).toEqual([]);
    const names = ['listen_addresses', 'unix_socket_directories', 'fsync', 'server_encoding'];
    const asked = names.map((name) => `current_setting('${name}') as ${name}`).join(', ');
    expect(await query(url, `select ${asked}`)).toEqual([
      {
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        fsync: 'on',
        server_encoding: 'UTF8',
      },
    ]);
    const intruder = `postgres://ritournelle:guess@127.0.0.1:${port}/postgres`;
    await expect(query(intruder, 'select 1')).rejects.toThrow('password authentication failed');
    expect(
      await query(url, "select rolpassword like 'SCRAM%' as hashed from pg_authid where rolcanlogin"),
    ).toEqual([{ hashed: true }]);
    const { password } = new URL(url);
    const holders = execFileSync('grep', ['-rlF', password, dataDir], { encoding: 'utf8' }).trim();
    expect(holders).toBe(join(dataDir, 'postgres.password'));
    expect(statSync(holders).mode & 0o777).toBe(0o600);
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
    expect(command).toContain('listen_addresses');
    expect(command).not.toContain(password);
    await stop();
  },
);

test('stopping twice is harmless, frees the data, and the next start finds them', LONG, async () => {
  const dataDir = await usedFolder();
  const first = await startEmbedded({ dataDir });
  await query(first.url, "create table kept as select 'word' as word");
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  expect(isServing(first.pid, join(dataDir, 'postgres-18'))).toBe(false);
  expect(existsSync(join(dataDir, 'owner.json'))).toBe(false);
  const second = await startEmbedded({ dataDir });
  expect(await query(second.url, 'select * from kept')).toEqual([{ word: 'word' }]);
  await second.stop();
});

test(
  'the log keeps neither statements nor the values people wrote; only a test gives up writing through to the disk',
  LONG,
  async () => {
    const dataDir = await usedFolder();
    const { url, stop } = await startEmbedded({ dataDir, durable: false });
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'off' }]);
    expect(await query(url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'off' }]);
    expect(await query(url, 'show full_page_writes')).toEqual([{ full_page_writes: 'off' }]);
    await query(url, 'create table unique_words (word text primary key)');
    await query(url, "insert into unique_words values ('confidence')");
    await expect(query(url, "insert into unique_words values ('confidence')")).rejects.toThrow('duplicate');
    await expect(query(url, "select 'confidence'::int")).rejects.toThrow('invalid input');
    await stop();
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('confidence');
    expect(log).not.toContain('unique_words');
  },
);

test(
  'after the server itself was killed, the next start recovers what was acknowledged, and neither obeys nor kills another program that now bears its pid',
  LONG,
  async () => {
    const dataDir = await usedFolder();
    const first = await startEmbedded({ dataDir });
    await query(first.url, 'create table said as select * from generate_series(1, 500) as word');
    process.kill(first.pid, 'SIGKILL');
    await first.stop();
    const cluster = join(dataDir, 'postgres-18');
    const { uid, gid } = statSync(cluster);
    const stranger = spawn('sleep', ['30'], { uid, gid, stdio: 'ignore' });
    const left = join(cluster, 'postmaster.pid');
    writeFileSync(left, readFileSync(left, 'utf8').replace(/^\d+/, `${stranger.pid}`));
    const next = await startEmbedded({ dataDir });
    expect(await query(next.url, 'select count(*)::int as words from said')).toEqual([{ words: 500 }]);
    await next.stop();
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    stranger.kill();
    await once(stranger, 'exit');
  },
);

test(
  'the data of another version of PostgreSQL are refused, not replaced by an empty folder',
  LONG,
  async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'postgres-17'));
    const refusal = await startEmbedded({ dataDir }).catch(refusalOf);
    expect(refusal).toMatch(/postgres-17 holds the data of another version and this is PostgreSQL \d+/);
    expect(readdirSync(dataDir).filter((name) => /^postgres-\d+$/.test(name))).toEqual(['postgres-17']);
  },
);

test('data whose password file has gone are not served, and the message names the file', LONG, async () => {
  const dataDir = await usedFolder();
  rmSync(join(dataDir, 'postgres.password'));
  expect(await startEmbedded({ dataDir }).catch(refusalOf)).toContain('postgres.password');
});

test("without the system's UTF-8 locale, PostgreSQL's own is taken", LONG, async () => {
  const dataDir = temporaryFolder();
  const account = serverAccount(undefined);
  const binaries = await usableBinaries({ packaged: packagedBinaries(), copies: SYSTEM_COPIES }, account);
  const locales = [
    ['--locale=xx_XX.none'],
    ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
  await ensureCluster({ dataDir, binaries, account, durable: false, locales });
  const { url, stop } = await startEmbedded({ dataDir, durable: false });
  expect(await query(url, "select upper('été') as upper, 'É' < 'é' as ordered")).toEqual([
    { upper: 'ÉTÉ', ordered: true },
  ]);
  await stop();
});

test('a platform without binaries is told to set DATABASE_URL', async () => {
  const sources = { packaged: '/nowhere/native' };
  const refusal = await startEmbedded({ dataDir: temporaryFolder(), sources }).catch(refusalOf);
  expect(refusal).toContain('/nowhere/native does not exist');
  expect(refusal).toContain('set DATABASE_URL, for example postgres://user:password@host:5432/ritournelle');
});

test('binaries that cannot run here are told to set DATABASE_URL, with what went wrong', async () => {
  const folder = temporaryFolder(0o755);
  const packaged = join(folder, 'package/native');
  mkdirSync(join(packaged, 'bin'), { recursive: true });
  writeFileSync(join(packaged, 'pg-symlinks.json'), '[]');
  writeFileSync(join(folder, 'package/package.json'), '{"version":"0.0.0"}');
  writeFileSync(join(packaged, 'bin/postgres'), '#!/bin/sh\necho "wrong kind of machine" >&2; exit 126\n');
  chmodSync(join(packaged, 'bin/postgres'), 0o755);
  const sources = { packaged, copies: join(folder, 'copies') };
  const refusal = await startEmbedded({ dataDir: join(folder, 'data'), sources }).catch(refusalOf);
  expect(refusal).toContain('wrong kind of machine');
  expect(refusal).toContain('set DATABASE_URL');
});

test('a data folder that cannot be made is named, with what to do', async () => {
  const refusal = await startEmbedded({ dataDir: '/dev/null/data' }).catch(refusalOf);
  expect(refusal).toContain('/dev/null/data');
  expect(refusal).toContain('set DATABASE_URL');
});

test('a server that goes away by itself is noticed, and one that is stopped is not', LONG, async () => {
  const [killed, stopped] = await Promise.all([
    startEmbedded({ dataDir: await usedFolder(), durable: false }),
    startEmbedded({ dataDir: await usedFolder(), durable: false }),
  ]);
  const notice = stopped.lost?.then(() => 'lost');
  process.kill(killed.pid, 'SIGKILL');
  expect((await killed.lost)?.message).toContain('stopped (killed by SIGKILL)');
  await killed.stop();
  await stopped.stop();
  expect(await Promise.race([notice, Promise.resolve('stopped')])).toBe('stopped');
});

test('a server that obeys no signal is killed', LONG, async () => {
  const deaf = spawn('sh', ['-c', 'trap "" INT QUIT; echo ready; while true; do sleep 0.1; done']);
  await once(deaf.stdout, 'data');
  await stopServer(deaf.pid ?? 0, () => deaf.signalCode !== null, 20);
  expect(deaf.signalCode).toBe('SIGKILL');
});
