import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded, startEmbedded } from '../../src/postgres/embedded.ts';
import { isServing } from '../../src/postgres/processes.ts';
import { waitUntil } from '../../src/postgres/waiting.ts';
import {
  cleanUp,
  kill,
  otherProcess,
  query,
  startElsewhere,
  temporaryFolder,
  usedFolder,
} from './helpers.ts';

afterAll(cleanUp);
// In parallel: each waits for its own processes, on its own data.
const LONG = { timeout: 90_000, concurrent: true };

test('a second start on the same data is refused, names the owner and changes nothing', LONG, async () => {
  const dataDir = await usedFolder();
  const first = await startEmbedded({ dataDir, durable: false });
  const refusal = await startEmbedded({ dataDir }).catch((error: Error) => error.message);
  expect(refusal).toContain(`in use by process ${process.pid}`);
  expect(refusal).toContain('Nothing was changed');
  expect(refusal).toContain('DATA_DIR');
  const { report } = await startElsewhere({ dataDir });
  expect(report.refused).toContain(`in use by process ${process.pid}`);
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await first.stop();
});

test('of three processes that start at the same moment, exactly one wins', LONG, async () => {
  const dataDir = temporaryFolder();
  const others = [1, 2, 3].map(() => otherProcess({ dataDir }));
  for (const { go } of others) go();
  const reports = await Promise.all(others.map(({ report }) => report));
  const winners = others.filter((_, rank) => reports[rank]?.url);
  expect(winners).toHaveLength(1);
  for (const { refused } of reports.filter((report) => !report.url)) {
    expect(refused).toContain(`process ${winners[0]?.child.pid}.`);
  }
});

test('a script joins the server of the living owner, and leaves it running', LONG, async () => {
  const dataDir = await usedFolder();
  const { report } = await startElsewhere({ dataDir });
  const joined = await openEmbedded({ dataDir });
  const { pid, port, url } = report;
  expect(joined).toMatchObject({ pid, port, url });
  await joined.stop();
  expect(await query(joined.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a script that comes while the owner is starting waits for it', LONG, async () => {
  const dataDir = await usedFolder();
  const scripts = [1, 2].map(() => otherProcess({ dataDir, door: 'openEmbedded' }));
  for (const { go } of scripts) go();
  const [one, two] = await Promise.all(scripts.map(({ report }) => report));
  expect(one?.url).toMatch(/^postgres:/);
  expect(two?.url).toBe(one?.url);
});

test('a script alone starts its own server and stops it', LONG, async () => {
  const dataDir = await usedFolder();
  const alone = await openEmbedded({ dataDir, durable: false });
  expect(await query(alone.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await alone.stop();
  await expect(query(alone.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test(
  'the server of a killed owner is stopped before another starts, and nothing acknowledged is lost',
  LONG,
  async () => {
    const dataDir = await usedFolder();
    const { child, report } = await startElsewhere({ dataDir });
    await query(report.url ?? '', 'create table said as select * from generate_series(1, 500) as word');
    await kill(child);
    expect(isServing(report.pid ?? 0, `${dataDir}/postgres-18`)).toBe(true);
    const next = await startEmbedded({ dataDir });
    expect(isServing(report.pid ?? 0, `${dataDir}/postgres-18`)).toBe(false);
    expect(next.pid).not.toBe(report.pid);
    expect(await query(next.url, 'select count(*)::int as words from said')).toEqual([{ words: 500 }]);
    await next.stop();
  },
);

test('a process that ends on an uncaught exception takes its server with it', LONG, async () => {
  const dataDir = await usedFolder();
  const crash = "setImmediate(() => { throw new Error('unforeseen'); });";
  const { child, report } = await startElsewhere({ dataDir, afterwards: crash });
  if (child.exitCode === null) await once(child, 'exit');
  expect(await waitUntil(() => !isServing(report.pid ?? 0, `${dataDir}/postgres-18`), 15_000)).toBe(true);
});
