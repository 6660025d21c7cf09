import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { readCohortFile } from '../src/read-cohort-file.ts';
import { bar } from './bars.ts';
import { openBench } from './cohorts.ts';
import { machine } from './machine.ts';
import { postgresProcessor } from './postgres-processor.ts';

/**
 * The demo's 76 people read, checked, imported and launched, in a process that has done it for nobody and on a new connection; then
 * the same for other people in other cohorts. The first time is mostly that of code and caches that are not warm.
 */

const TIMES = 5;

let statements = 0;
const { db, dataDir, close } = await openBench('2026-11-23T08:00:00+01:00', () => (statements += 1));
const demo = await readFile(join(import.meta.dirname, '../demo/cohort.yml'), 'utf8');

/** The same file for other people of another cohort. */
const numbered = (n: number): string =>
  n === 1 ? demo : demo.replaceAll('promo-demo', `promo-${n}`).replaceAll('@', `@promo-${n}.`);

const bring = async (text: string, hash: string): Promise<void> => {
  const read = readCohortFile(text, 'fr');
  if ('faults' in read) throw new Error(read.faults.map(({ sentence }) => sentence).join('\n'));
  await importCohortFile(db, read.file, { hash });
  await launchCohort(db, read.file.cohort.id);
};

console.log(machine());
for (let n = 1; n <= TIMES; n += 1) {
  const text = numbered(n);
  const postgres = await postgresProcessor(dataDir);
  const [clock, used] = [performance.now(), process.cpuUsage()];
  statements = 0;
  await bring(text, String(n));
  const took = performance.now() - clock;
  const { user, system } = process.cpuUsage(used);
  bar(`import and launch number ${n} of this process`, took, 100, 'ms');
  bar('  processor of the bot', (user + system) / 1_000, undefined, 'ms');
  bar('  processor of PostgreSQL', (await postgresProcessor(dataDir)) - postgres, undefined, 'ms');
  bar('  statements', statements, undefined, 'statements');
}
await close();
process.exit();
