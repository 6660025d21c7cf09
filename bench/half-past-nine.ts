import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { makeDoorbell } from '../src/engine/speaking/doorbell.ts';
import { NOTICE } from '../src/rituals/account/notice.ts';
import { setClock } from '../src/store/core/clock.ts';
import { connect, inTransaction } from '../src/store/core/database.ts';
import { purgeOnDay } from '../src/store/privacy/purge-runs.ts';
import { FakeChat } from '../test/fakes/chat.ts';
import { bar, quantile } from './bars.ts';
import { postgresProcessor } from './postgres-processor.ts';
import {
  addNotices,
  addPromptsOfLastWeek,
  addRoundsOfLastWeek,
  copyCohorts,
  engineOn,
  importDemo,
  openBench,
} from './cohorts.ts';

/**
 * One 09:30 of many cohorts whose stand-up opens then, from the minute itself to a platform without limits: how late each
 * prompt arrives. The clock is the machine's, moved by whole minutes. COHORTS=1300 for another number, REPLICAS=2.
 */

const cohorts = Number(process.env['COHORTS'] ?? 1000);
const replicas = Number(process.env['REPLICAS'] ?? 1);
/** For as long as something arrives; a machine that is busy may be silent for a while. */
const SILENCE_MS = 60_000;

/** Accepts at once, and finds a person among tens of thousands without reading the list. */
class Counting extends FakeChat {
  readonly #known: ReadonlySet<string>;
  readonly arrived: number[] = [];

  constructor(users: readonly string[]) {
    super(users);
    this.#known = new Set(users);
  }

  override send(...sent: Parameters<FakeChat['send']>): Promise<string> {
    const [to, , , mayLeave] = sent;
    if ('user' in to && !this.#known.has(to.user)) return super.send(...sent);
    mayLeave?.();
    this.arrived.push(performance.now());
    return Promise.resolve(`${this.arrived.length}`);
  }

  override edit(...[, , , mayLeave]: Parameters<FakeChat['edit']>): Promise<void> {
    mayLeave?.();
    return Promise.resolve();
  }
}

const { db, url, dataDir, close } = await openBench('2026-11-24T09:20:00+01:00');
await importDemo(db);
const planner = await engineOn(db, new FakeChat([]));
for (let round = 0; round < 3; round += 1) await planner.tick();
await db.execute(sql`update people set notice_version = ${NOTICE}`);
await copyCohorts(db, cohorts - 1);
// What the demo cohort itself had to say this morning.
await db.execute(sql`delete from deliveries`);
await addRoundsOfLastWeek(db);
await addPromptsOfLastWeek(db);
await addNotices(db, NOTICE);
await db.execute(sql`delete from outdated_plans`);
// The purge of the day has been, as it is at midnight.
await inTransaction(db, (tx) => purgeOnDay(tx, Temporal.PlainDate.from('2026-11-24')));

const users = await db.execute<{ user: string }>(sql`select external_user as user from identities`);
const chats = Array.from({ length: replicas }, () => new Counting(users.map(({ user }) => user)));
let statements = 0;
const engines = [];
for (const chat of chats) {
  const bell = makeDoorbell();
  engines.push(
    await engineOn(
      connect(url, 10, () => (statements += 1)),
      chat,
      { bell, doorbell: bell },
    ),
  );
}
// Each start plans all of it again, and the replicas share that too.
await Promise.all(engines.map((engine) => engine.start()));
// What the start said leaves, and what it changed is planned, before the minute that is measured.
const isSettled = async (): Promise<boolean> => {
  const [row] = await db.execute<{ settled: boolean }>(sql`select not exists (select 1 from outdated_plans)
    and not exists (select 1 from deliveries where state = 'sending') as settled`);
  return row?.settled ?? false;
};
while (!(await isSettled())) await Promise.all(engines.map((engine) => engine.tick().then(engine.drain)));

/** What PostgreSQL has written to its own log so far. */
const walBytes = async (): Promise<number> => {
  const [row] = await db.execute<{ bytes: number }>(
    sql`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as bytes`,
  );
  return row?.bytes ?? 0;
};

/** Milliseconds by which 09:30 comes before the minute of the machine that finds it: a minute that begins too early would find nothing. */
const AHEAD = 300;
const minute = Math.ceil(Date.now() / 60_000) * 60_000;
const early = minute - Date.now();
await setClock(
  db,
  Temporal.Instant.from('2026-11-24T09:30:00+01:00').subtract({ milliseconds: early - AHEAD }),
);
const zero = performance.now() + early;
await pause(Math.max(0, early - AHEAD));
const used = process.cpuUsage();
const postgres = await postgresProcessor(dataDir);
const written = await walBytes();
statements = 0;
const arrivals = (): number[] => chats.flatMap(({ arrived }) => arrived);

/** Rounds to open, and what they say that has not left. */
const countLeft = async (): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(sql`select (
    (select count(*) from plan_dues where due_at <= '2026-11-24T09:30:00+01:00')
    + (select count(*) from deliveries where state in ('pending', 'sending') and daily))::int as n`);
  return row?.n ?? 0;
};
const isSilent = (): boolean => performance.now() - Math.max(zero, ...arrivals()) > SILENCE_MS;
await pause(Math.max(0, zero - performance.now()));
while ((await countLeft()) > 0 && !isSilent()) await pause(500);
const { user, system } = process.cpuUsage(used);
const postgresUsed = (await postgresProcessor(dataDir)) - postgres;
const writtenSince = (await walBytes()) - written;
const late = arrivals()
  .map((at) => (at - zero) / 1000)
  .filter((at) => at >= 0);
bar('that had not left after a minute of silence', await countLeft(), 0, 'prompts');
bar(`prompts that arrived, of ${cohorts} cohorts in ${replicas} replicas`, late.length, undefined, 'prompts');
bar('lateness, median', quantile(late, 0.5), undefined, 's');
bar('lateness, 99 in 100', quantile(late, 0.99), 2, 's');
bar('processor of the bot for each prompt', (user + system) / 1000 / late.length, undefined, 'ms');
bar("PostgreSQL's", postgresUsed / late.length, undefined, 'ms');
bar('written to its log for each prompt', writtenSince / late.length / 1024, undefined, 'kB');
bar('statements for each prompt', statements / late.length, undefined, 'statements');
for (const engine of engines) await engine.stop();
await close();
process.exit();
