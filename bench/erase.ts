import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { restoreBackup } from '../scripts/backup/restore.ts';
import { takeBackup } from '../scripts/backup/take.ts';
import { launchCohort } from '../src/engine/cohort-admin.ts';
import { writeErasures } from '../src/engine/time/write-erasures.ts';
import { importFile } from '../src/first-start.ts';
import { openErasures } from '../src/keep-erasures.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { connect, type Database, inTransaction } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { raiseTouched } from '../src/store/delivery/touched.ts';
import { erasePerson } from '../src/store/privacy/erase-person.ts';
import { en } from '../src/texts/en/index.ts';
import { searchDump } from './search-dump.ts';
import { liveAYear, markOne, TRACES } from './year-of-people.ts';

/**
 * One person among 10,000 with a year of activity is erased. Beside it, the least that has to be done: their row is deleted,
 * and references do the rest. Then a full dump is searched for them; and once more after a backup of before is restored.
 */

const PEOPLE = Number(process.argv[2] ?? 10_000);
const DAYS = Number(process.argv[3] ?? 230);
const RUNS = 5;
const BAR_SECONDS = 1;
const TODAY = Temporal.PlainDate.from('2027-09-14');

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const someone = async (db: Database): Promise<string> => {
  const [row] = await db.execute<{ id: string }>(
    sql`select p.id from people p join bench.people b on b.id = p.id order by random() limit 1`,
  );
  return row?.id ?? '';
};

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

const erase = (db: Database, personId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await erasePerson(tx, personId, TODAY);
    await raiseTouched(tx);
  });

const deleteAlone = (db: Database, personId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await tx.execute(sql`delete from people where id = ${personId}`);
    await raiseTouched(tx);
  });

const startServer = (folder: string) => startEmbedded({ dataDir: join(root, folder), durable: false });

const root = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
const config = { kind: 'sandbox', erasuresFile: join(root, 'erasures.jsonl') } as const;
const backup = join(root, 'backup');
const server = await startServer('lived');
await migrate(server.url);
const db = connect(server.url, 2);
await claimInstance(db, 'sandbox');
await importFile(db, join(import.meta.dirname, '../demo/cohort.yml'));
await launchCohort(db, 'promo-demo');
const lived = await seconds(() => liveAYear(db, { people: PEOPLE, days: DAYS }));
const marked = await someone(db);
await markOne(db, marked);
const { file } = await openErasures(db, config);
const backedUp = await seconds(() => takeBackup(server.url, backup, undefined, en));

const before = await searchDump(server.url, TRACES);
const times = [await seconds(() => erase(db, marked))];
const after = await searchDump(server.url, TRACES);
await writeErasures(file ? { db, erasures: file } : { db });

const bare: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const [one, other] = [await someone(db), await someone(db)];
  times.push(await seconds(() => erase(db, one)));
  if (one !== other) bare.push(await seconds(() => deleteAlone(db, other)));
}
await db.close();
await server.stop();
await rm(join(root, 'lived'), { recursive: true });

const place = await startServer('restored');
const restored = await seconds(() =>
  restoreBackup({ path: backup, config, withoutErasures: false }, place.url, en),
);
const again = await searchDump(place.url, TRACES);
await place.stop();
await rm(root, { recursive: true });

const [typical, worst, least] = [median(times), Math.max(...times), median(bare)];
const size = (after.bytes / 1e9).toFixed(2);
console.log(
  `one of ${PEOPLE} people with ${DAYS} days of activity erased: ${typical.toFixed(2)} s, worst of ${times.length} ${worst.toFixed(2)} s ` +
    `(bar ${BAR_SECONDS} s); their row and its references alone: ${least.toFixed(2)} s; ratio ${(typical / least).toFixed(1)} (lived in ${lived.toFixed(0)} s)\n` +
    `their name, address, account and words in a full dump of ${size} GB: ${before.found} times before, ${after.found} after; ` +
    `${again.found} once a backup of before is restored (taken in ${backedUp.toFixed(0)} s, restored and brought up to date in ${restored.toFixed(0)} s)`,
);
const isClean = before.found > 0 && after.found === 0 && again.found === 0;
if (typical > BAR_SECONDS || !isClean) process.exitCode = 1;
