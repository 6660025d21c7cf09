import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import postgres from 'postgres';
import { makeBundle } from '../scripts/bundle/make.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { inFolder, isUsable, post, programmeUnder, ROOT, secondsSince, start, stop } from './npm-start.ts';

/**
 * From `npm start` to a usable page, the first time and later, and the memory of the process after a week of the demo
 * cohort, compared with a bare Node and with one query to a bare PostgreSQL.
 */

const LATER_STARTS = 5;
const BARS = { first: 2.5, later: 0.8, memory: 130 };
const WEEK_ENDS = '2026-11-29T20:00:00+01:00';

const megabytesOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
};

const EIGS = Array.from({ length: 32 }, (_, rank) => `e${String(rank + 1).padStart(2, '0')}`);

/** Everybody answers their team's report, then the week passes; the page is read on the way. */
const playAWeek = async (address: string): Promise<void> => {
  await post(address, 'clock', { to: '2026-11-23T10:00:00+01:00' });
  for (const as of EIGS) {
    await post(address, 'say', { as, in: 'bot', text: 'bilan corriger 2. Publier la carte' });
    await isUsable(`${address}?as=${as}`);
  }
  await post(address, 'clock', { to: WEEK_ENDS });
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const times = async (count: number, measure: () => Promise<number>): Promise<number[]> => {
  const found: number[] = [];
  for (let done = 0; done < count; done += 1) found.push(await measure());
  return found;
};

const bareNode = async (): Promise<number> => {
  const began = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return secondsSince(began);
};

const bareQuestion = async (url: string): Promise<number> => {
  const began = performance.now();
  const sql = postgres(url, { max: 1 });
  await sql`select 1`;
  const seconds = secondsSince(began);
  await sql.end();
  return seconds;
};

const measurePostgres = (): Promise<{ created: number; opened: number; asked: number }> =>
  inFolder(async (dataDir) => {
    const began = performance.now();
    await (await startEmbedded({ dataDir })).stop();
    const created = secondsSince(began);
    const again = performance.now();
    const server = await startEmbedded({ dataDir });
    const opened = secondsSince(again);
    const asked = median(await times(5, () => bareQuestion(server.url)));
    await server.stop();
    return { created, opened, asked };
  });

const measureProgramme = (): Promise<{ first: number; later: number[]; memory: number }> =>
  inFolder(async (dataDir) => {
    const begun = await start(dataDir);
    try {
      await playAWeek(begun.address);
      const memory = await megabytesOf(await programmeUnder(begun.npm.pid ?? 0));
      await stop(begun.npm);
      const later = await times(LATER_STARTS, async () => {
        const { npm, seconds } = await start(dataDir);
        await stop(npm);
        return seconds;
      });
      return { first: begun.seconds, later, memory };
    } finally {
      begun.npm.kill();
    }
  });

const row = (name: string, value: string, bar = ''): string =>
  `  ${name.padEnd(52)}${value.padStart(10)}   ${bar}`;
const seconds = (value: number): string => `${value.toFixed(2)} s`;
const held = (value: number, bar: number, unit: string): string =>
  `${value < bar ? 'held' : 'NOT HELD'} (under ${bar} ${unit})`;

const [processor] = cpus();
console.log(
  `\n${cpus().length} × ${processor?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(1)} GB, ` +
    `${process.platform}-${process.arch} ${release()}, node ${process.version}\n`,
);
// As npm ci leaves it.
await makeBundle(ROOT);
const node = median(await times(5, bareNode));
const bare = await measurePostgres();
const { first, later, memory } = await measureProgramme();
const usual = median(later);
const range = `${seconds(Math.min(...later))} to ${seconds(Math.max(...later))}`;

console.log(row('baseline: node -e 0 (median of 5)', seconds(node)));
console.log(row('baseline: embedded PostgreSQL created and stopped', seconds(bare.created)));
console.log(row('baseline: embedded PostgreSQL started again', seconds(bare.opened)));
console.log(row('baseline: connection and one question (median of 5)', seconds(bare.asked)));
console.log(row('npm start to a usable page, first time', seconds(first), held(first, BARS.first, 's')));
console.log(
  row(
    `npm start to a usable page, later (median of ${LATER_STARTS})`,
    seconds(usual),
    held(usual, BARS.later, 's'),
  ),
);
console.log(row('', '', range));
console.log(
  row(
    'memory of the process after a week of the demo',
    `${memory.toFixed(0)} MB`,
    held(memory, BARS.memory, 'MB'),
  ),
);
console.log('');
process.exitCode = first < BARS.first && usual < BARS.later && memory < BARS.memory ? 0 : 1;
