import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sql } from 'drizzle-orm';
import { Sandbox } from '../src/chat/sandbox/connect.ts';
import { SandboxHistory } from '../src/store/sandbox/history.ts';
import { sandboxDirectory } from '../src/store/sandbox/residents.ts';
import { bar } from './bars.ts';
import { engineOn, importDemo, openBench } from './cohorts.ts';
import { machine } from './machine.ts';

/**
 * The demo cohort's life for a month and a week, in one process: what it keeps in memory after each week, once everything that
 * is of no use was collected. The first week is a warm-up, in which code is compiled and answers of the database are learnt.
 */

const WEEKS = 5;
/** What a month may add, in megabytes, and in things that keep the process awake. */
const BARS = { heap: 3, handles: 0 };
const MB = 1024 ** 2;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const { db, close } = await openBench('2026-11-23T08:00:00+01:00');
await importDemo(db);
const sandbox = new Sandbox({
  history: new SandboxHistory(db),
  directory: sandboxDirectory(db),
  command: '/eig',
});
const engine = await engineOn(db, sandbox);
await sandbox.start((call) => engine.receive(call));
await engine.tick();
await engine.drain();

const held = () => {
  collect();
  return { heap: process.memoryUsage().heapUsed / MB, handles: process.getActiveResourcesInfo().length };
};

console.log(machine());
const found: ReturnType<typeof held>[] = [];
for (let week = 1; week <= WEEKS; week += 1) {
  await engine.move({ to: Temporal.Instant.from('2026-11-23T08:00:00+01:00').add({ hours: week * 7 * 24 }) });
  const now = held();
  found.push(now);
  bar(`after week ${week}: heap, once collected`, now.heap, undefined, 'MB');
}
const [first, last] = [found[0], found.at(-1)];
if (first && last) {
  bar('the month after: heap added', last.heap - first.heap, BARS.heap, 'MB');
  bar('  what keeps the process awake, added', last.handles - first.handles, BARS.handles, '');
}
const [size] = await db.execute<{ all: number; dead: number }>(sql`select
  (pg_database_size(current_database()) / 1048576.0)::float8 as all,
  (select sum(n_dead_tup)::float8 / greatest(1, sum(n_live_tup)) from pg_stat_user_tables) as dead`);
bar('database', size?.all ?? 0, undefined, 'MB');
bar('  dead rows for each live one', size?.dead ?? 0, 2, '');
await close();
process.exit();
