import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { launchCohort } from '../src/engine/cohort-admin.ts';
import { importFile } from '../src/first-start.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { connect, type Database, inTransaction } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { raiseTouched } from '../src/store/delivery/touched.ts';
import { erasePerson } from '../src/store/privacy/erase-person.ts';

/**
 * One person among 10,000 with a year of daily stand-ups is erased. Beside it, the least that has to be done: their row is
 * deleted, and references do the rest.
 */

const PEOPLE = Number(process.argv[2] ?? 10_000);
const DAYS = Number(process.argv[3] ?? 230);
const RUNS = 5;
const BAR_SECONDS = 1;
const TODAY = Temporal.PlainDate.from('2027-09-14');

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Teams of three, each with one round a day, an answer and two messages per person and day. */
const live = async (db: Database): Promise<void> => {
  const run = async (statement: string): Promise<void> => {
    await inTransaction(db, async (tx) => {
      // Without the triggers, which note each row for messages on screens: here nobody has one.
      await tx.execute('set local session_replication_role = replica');
      await tx.execute('set local statement_timeout = 0');
      await tx.execute(statement);
    });
  };
  const ofCohort = 'from cohorts c cross join';
  await run(`insert into people (id, name, email, notice_version)
    select gen_random_uuid(), 'Personne ' || n, 'p' || n || '@bench.example', '3' from generate_series(1, ${PEOPLE}) n`);
  await run(`create table bench_people as select id, row_number() over (order by id) as n from people
    where email like '%@bench.example'`);
  await run(`insert into challenges (cohort_id, slug, name, timezone, holidays)
    select c.id, 'b' || n, 'Équipe ' || n, 'Europe/Paris', 'FR' ${ofCohort} generate_series(0, ${Math.ceil(PEOPLE / 3)}) n`);
  await run(
    `create table bench_teams as select id, substr(slug, 2)::int as n, cohort_id from challenges where slug ~ '^b[0-9]+$'`,
  );
  await run(`insert into memberships (cohort_id, person_id, challenge_id, role)
    select t.cohort_id, p.id, t.id, 'eig' from bench_people p join bench_teams t on t.n = p.n / 3`);
  await run(
    `insert into roster (cohort_id, slug, person_id) select c.id, 'b' || p.n, p.id ${ofCohort} bench_people p`,
  );
  await run(`insert into identities (person_id, workspace_id, external_user)
    select p.id, w.id, 'UB' || p.n from bench_people p cross join workspaces w`);
  await run(`insert into rounds (cohort_id, ritual_id, challenge_id, local_date, iso_week, zone, question_set, questions,
      answer_by, recap, opens_at, closes_at, state)
    select t.cohort_id, (select r.id from rituals r limit 1), t.id, date '2026-09-14' + d, '2026-W40', 'Europe/Paris', 'daily', '[]',
      'person', 'team', now(), now(), 'closed' from bench_teams t cross join generate_series(1, ${DAYS}) d`);
  await run(`insert into answers (cohort_id, round_id, person_id, values, kept)
    select r.cohort_id, r.id, p.id, '{"since":"La carte des ports","next":"Le moteur"}', '[]'
    from bench_people p join bench_teams t on t.n = p.n / 3 join rounds r on r.challenge_id = t.id`);
  await run(`insert into messages (key, cohort_id, kind, subject, shows)
    select 'standup:' || r.id, r.cohort_id, 'standup', r.id::text, array[r.id::text] from rounds r`);
  await run(`insert into deliveries (created_on, message_key, workspace_id, person_id, place, state, ref)
    select r.local_date, 'standup:' || r.id, w.id, p.id, 'user:UB' || p.n, 'delivered', 'D1:1764.1'
    from bench_people p join bench_teams t on t.n = p.n / 3 join rounds r on r.challenge_id = t.id cross join workspaces w`);
  await run('analyze');
};

const someone = async (db: Database): Promise<string> => {
  const [row] = await db.execute<{ id: string }>(
    sql`select p.id from people p join bench_people b on b.id = p.id order by random() limit 1`,
  );
  return row?.id ?? '';
};

const timed = async (db: Database, work: (personId: string) => Promise<unknown>): Promise<number> => {
  const personId = await someone(db);
  const began = performance.now();
  await work(personId);
  return (performance.now() - began) / 1000;
};

const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
const server = await startEmbedded({ dataDir, durable: false });
await migrate(server.url);
const db = connect(server.url, 2);
await claimInstance(db, 'sandbox');
await importFile(db, join(import.meta.dirname, '../demo/cohort.yml'));
await launchCohort(db, 'promo-demo');
const began = performance.now();
await live(db);
const lived = (performance.now() - began) / 1000;

const erased: number[] = [];
const bare: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  erased.push(
    await timed(db, (personId) =>
      inTransaction(db, async (tx) => {
        await erasePerson(tx, personId, TODAY);
        await raiseTouched(tx);
      }),
    ),
  );
  bare.push(
    await timed(db, (personId) =>
      inTransaction(db, async (tx) => {
        await tx.execute(sql`delete from people where id = ${personId}`);
        await raiseTouched(tx);
      }),
    ),
  );
}
await db.close();
await server.stop();
await rm(dataDir, { recursive: true, force: true });

const [seconds, least] = [median(erased), median(bare)];
console.log(
  `one of ${PEOPLE} people with ${DAYS} days of stand-ups erased: ${seconds.toFixed(2)} s, worst of ${RUNS} ${Math.max(...erased).toFixed(2)} s ` +
    `(bar ${BAR_SECONDS} s); their row and its references alone: ${least.toFixed(2)} s; ratio ${(seconds / least).toFixed(1)} ` +
    `(lived in ${lived.toFixed(0)} s)`,
);
if (seconds > BAR_SECONDS) process.exitCode = 1;
