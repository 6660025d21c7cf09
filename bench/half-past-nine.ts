import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { makeDoorbell } from '../src/engine/speaking/doorbell.ts';
import { setClock } from '../src/store/core/clock.ts';
import { connect } from '../src/store/core/database.ts';
import { FakeChat } from '../test/fakes/chat.ts';
import { bar, quantile } from './bars.ts';
import { copyCohorts, engineOn, importDemo, openBench } from './cohorts.ts';

/**
 * One 09:30 of many cohorts whose stand-up opens then, from the minute itself to a platform without limits: how late each
 * prompt arrives. The clock is the machine's, moved by whole minutes. COHORTS=1300 for another number, REPLICAS=2.
 */

const cohorts = Number(process.env['COHORTS'] ?? 1000);
const replicas = Number(process.env['REPLICAS'] ?? 1);
const PATIENCE_MS = 300_000;

const { db, url, close } = await openBench('2026-11-24T09:20:00+01:00');
await importDemo(db);
const planner = await engineOn(db, new FakeChat([]));
for (let round = 0; round < 3; round += 1) await planner.tick();
await db.execute(sql`update people set notice_version = '2'`);
await copyCohorts(db, cohorts - 1);
// Everybody has had the notice.
await db.execute(sql`insert into messages (key, cohort_id, kind, subject, shows)
  select distinct 'notice:' || cohort_id || ':' || person_id || ':2', cohort_id, 'notice', '2', '{}'::text[]
  from memberships where cohort_id is not null on conflict do nothing`);
await db.execute(sql`delete from outdated_plans`);
// What the demo cohort itself had to say this morning.
await db.execute(sql`delete from deliveries`);

const users = await db.execute<{ user: string }>(sql`select external_user as user from identities`);
const chats = Array.from({ length: replicas }, () => new FakeChat(users.map(({ user }) => user)));
const engines = [];
for (const chat of chats) {
  const bell = makeDoorbell();
  engines.push(await engineOn(connect(url), chat, { bell, doorbell: bell }));
}
// Each start plans all of it again, and the replicas share that too.
await Promise.all(engines.map((engine) => engine.start()));

/** A minute of the machine that begins is 09:30. */
const minute = Math.ceil(Date.now() / 60_000) * 60_000;
const early = minute - Date.now();
await setClock(db, Temporal.Instant.from('2026-11-24T09:30:00+01:00').subtract({ milliseconds: early }));
const zero = performance.now() + early;
const used = process.cpuUsage();
const isQuiet = async (): Promise<boolean> => {
  const posts = chats.flatMap((chat) => chat.posts.map(({ at }) => at));
  const last = Math.max(zero, ...posts);
  const opened = await db.execute(
    sql`select 1 from runs where slot = 'open' and planned_at = '2026-11-24T09:30:00+01:00' limit 1`,
  );
  return opened.length > 0 && performance.now() - last > 5_000;
};
while (!(await isQuiet()) && performance.now() - zero < PATIENCE_MS) await pause(1_000);
const { user, system } = process.cpuUsage(used);
const late = chats.flatMap(({ posts }) => posts.map(({ at }) => (at - zero) / 1000)).filter((at) => at >= 0);
bar(`prompts that arrived, of ${cohorts} cohorts in ${replicas} replicas`, late.length, undefined, 'prompts');
bar('lateness, median', quantile(late, 0.5), undefined, 's');
bar('lateness, 99 in 100', quantile(late, 0.99), 2, 's');
bar('processor of the bot for each prompt', (user + system) / 1000 / late.length, undefined, 'ms');
for (const engine of engines) await engine.stop();
await close();
process.exit();
