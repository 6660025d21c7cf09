import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appointments } from '../schedules/index.ts';
import { cohortFrom } from '../src/engine/practice/cohort.ts';
import { launchCohort } from '../src/engine/cohort-admin.ts';
import { importFile } from '../src/first-start.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { planRounds } from '../src/rituals/standup/rounds.ts';
import { findCohortBySlug } from '../src/store/cohort/cohort.ts';
import { connect, inSnapshot } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { makeScope } from '../src/store/core/scope.ts';
import { heldStandups } from '../src/store/standup/standups.ts';

/**
 * A year of the demo cohort through `planned` of all appointments, compared with the bare enumeration of its rounds, the
 * least that has to be computed.
 */

const FROM = Temporal.Instant.from('2026-09-14T00:00:00+02:00');
const TO = Temporal.Instant.from('2027-09-14T00:00:00+02:00');
const BAR_SECONDS = 10;
const RUNS = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const timed = async (work: () => Promise<number>): Promise<{ seconds: number; count: number }> => {
  const began = performance.now();
  const count = await work();
  return { seconds: (performance.now() - began) / 1000, count };
};

const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
const server = await startEmbedded({ dataDir, durable: false });
await migrate(server.url);
const db = connect(server.url, 2);
await claimInstance(db, 'sandbox');
await importFile(db, join(import.meta.dirname, '../demo/cohort.yml'));
await launchCohort(db, 'promo-demo');
const cohort = await findCohortBySlug(db, 'promo-demo');
if (!cohort) throw new Error('the demo cohort is not there');

const year = () =>
  inSnapshot(db, async (tx) => {
    const scope = makeScope(tx, cohort.id);
    let count = 0;
    for (const { plan } of appointments) count += (await plan(scope, cohortFrom(cohort)))(FROM, TO).length;
    return count;
  });

const bare = () =>
  inSnapshot(db, async (tx) => {
    const held = await heldStandups(makeScope(tx, cohort.id));
    const [from, to] = [FROM, TO].map((at) => at.toZonedDateTimeISO('UTC').toPlainDate());
    return held.reduce(
      (sum, { ritual, team }) =>
        sum + planRounds(ritual.rhythm, team, from ?? team.startsOn, to ?? team.endsOn).length,
      0,
    );
  });

const all: number[] = [];
const least: number[] = [];
let planned = 0;
for (let run = 0; run < RUNS; run += 1) {
  const whole = await timed(year);
  planned = whole.count;
  all.push(whole.seconds);
  least.push((await timed(bare)).seconds);
}
await db.close();
await server.stop();
await rm(dataDir, { recursive: true, force: true });

const [seconds, alone] = [median(all), median(least)];
console.log(
  `a year of the demo cohort, ${planned} planned instants: ${seconds.toFixed(2)} s (bar ${BAR_SECONDS} s); ` +
    `its rounds alone: ${alone.toFixed(2)} s; ratio ${(seconds / alone).toFixed(1)}`,
);
if (seconds > BAR_SECONDS) process.exitCode = 1;
