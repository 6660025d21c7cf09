import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { launchCohort } from '../src/engine/cohort-admin.ts';
import { importFile } from '../src/first-start.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { connect, type Database, inTransaction } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { raiseTouched } from '../src/store/delivery/touched.ts';
import { erasePerson, unwrittenErasures } from '../src/store/privacy/erase-person.ts';
import { replayErasures } from '../src/store/privacy/replay-erasures.ts';
import { searchDump } from './search-dump.ts';
import { liveAYear, markOne, TRACES } from './year-of-people.ts';

/**
 * One person among 10,000 with a year of activity is erased. Beside it, the least that has to be done: their row is deleted,
 * and references do the rest. Then a full dump is searched for them; and once more after a backup of before, brought up to date.
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
    sql`select p.id from people p join bench_people b on b.id = p.id order by random() limit 1`,
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

/** A copy of the whole database as it is now. Nobody may be connected to it meanwhile. */
const backUp = async (serverUrl: string): Promise<string> => {
  const address = new URL(serverUrl);
  address.pathname = '/template1';
  const admin = postgres(address.toString(), { max: 1, onnotice: () => {} });
  await admin.unsafe('create database backup template postgres strategy file_copy');
  await admin.end();
  address.pathname = '/backup';
  return address.toString();
};

const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
const server = await startEmbedded({ dataDir, durable: false });
await migrate(server.url);
let db = connect(server.url, 2);
await claimInstance(db, 'sandbox');
await importFile(db, join(import.meta.dirname, '../demo/cohort.yml'));
await launchCohort(db, 'promo-demo');
const lived = await seconds(() => liveAYear(db, { people: PEOPLE, days: DAYS }));
const marked = await someone(db);
await markOne(db, marked);
await db.close();
const backupUrl = await backUp(server.url);

db = connect(server.url, 2);
const before = await searchDump(server.url, TRACES);
const times = [await seconds(() => erase(db, marked))];
const after = await searchDump(server.url, TRACES);

const backup = connect(backupUrl, 2);
const lines = await unwrittenErasures(db);
const replayed = await seconds(() => replayErasures(backup, lines));
const again = await searchDump(backupUrl, TRACES);
await backup.close();

const bare: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const [one, other] = [await someone(db), await someone(db)];
  times.push(await seconds(() => erase(db, one)));
  if (one !== other) bare.push(await seconds(() => deleteAlone(db, other)));
}
await db.close();
await server.stop();
await rm(dataDir, { recursive: true, force: true });

const [typical, worst, least] = [median(times), Math.max(...times), median(bare)];
const size = (after.bytes / 1e9).toFixed(2);
console.log(
  `one of ${PEOPLE} people with ${DAYS} days of activity erased: ${typical.toFixed(2)} s, worst of ${times.length} ${worst.toFixed(2)} s ` +
    `(bar ${BAR_SECONDS} s); their row and its references alone: ${least.toFixed(2)} s; ratio ${(typical / least).toFixed(1)} (lived in ${lived.toFixed(0)} s)\n` +
    `their name, address, account and words in a full dump of ${size} GB: ${before.found} times before, ${after.found} after; ` +
    `${again.found} in a backup of before, replayed in ${replayed.toFixed(2)} s`,
);
const isClean = before.found > 0 && after.found === 0 && again.found === 0;
if (typical > BAR_SECONDS || !isClean) process.exitCode = 1;
