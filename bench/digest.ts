import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { sayPage } from '../src/messages/digest/page.ts';
import { preparePage } from '../src/messages/digest/prepare.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { STAGES } from '../src/rituals/dataset/dataset.ts';
import { keysFrom } from '../src/seal/keys.ts';
import { connect, type Database, inSnapshot } from '../src/store/core/database.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { makeScope } from '../src/store/core/scope.ts';
import { keepWeek } from '../src/store/digest/weekly-totals.ts';
import { fr } from '../src/texts/fr/index.ts';
import { machine } from './machine.ts';

/**
 * The weekly page of a cohort with 20,000 answers, requests for help and dataset moves, then with 200,000 of each,
 * compared with the single query that could give its numbers. All of it is in one cohort's past, the worst case for an
 * index: a real one lasts forty weeks.
 */

const TEAMS = 100;
const WEEKS = 200;
const GROWTH = 10;
const RUNS = 100;
const keys = keysFrom('a key for the benchmark, which seals nothing');
/** The longest the page may take, relative to the bare query and to itself before the tenfold growth. */
const BARS = { ratio: 15, growth: 1.5 };

const MONDAY = Temporal.PlainDate.from('2026-11-16');

const begin = async (db: Database): Promise<string> => {
  const [cohort] = await db.execute<{ id: string }>(sql`insert into cohorts
    (slug, name, locale, timezone, holidays, starts_on, ends_on, coordination_label, bulletin_channel, digest_channel, contacts, privacy)
    values ('banc', 'Banc', 'fr', 'Europe/Paris', 'FR', '2026-09-14', '2027-07-13', 'C', 'a', 'b', '{}', '{}') returning id`);
  const id = cohort?.id ?? '';
  await db.execute(sql`insert into challenges (cohort_id, slug, name, timezone, holidays)
    select ${id}, 'd' || n, 'Défi ' || n, 'Europe/Paris', 'FR' from generate_series(1, ${TEAMS}::int) n`);
  await db.execute(sql`with someone as (
      insert into people (name) select 'Personne ' || n from generate_series(1, ${TEAMS}::int) n returning id, name)
    insert into memberships (cohort_id, person_id, challenge_id, role)
    select ${id}, someone.id, c.id, 'eig' from someone join challenges c on 'Personne ' || substr(c.slug, 2) = someone.name`);
  await db.execute(
    sql`insert into rituals (cohort_id, slug, kind, settings) values (${id}, 'bilan', 'standup', '{}')`,
  );
  await db.execute(sql`insert into datasets (cohort_id, challenge_id, slug, number, title, stage, since, state, reason)
    select cohort_id, id, slug, 1, 'Jeu', (array[${sql.join(
      STAGES.map((stage) => sql`${stage}`),
      sql`, `,
    )}])[1 + abs(hashtext(slug)) % 11], date '2026-10-01',
      case when abs(hashtext(slug)) % 5 = 0 then 'blocked' else 'underway' end,
      case when abs(hashtext(slug)) % 5 = 0 then 'network' end
    from challenges where cohort_id = ${id}`);
  // The page searches no text, and writing that index would take most of the time.
  await db.execute(sql`drop index help_requests_search`);
  return id;
};

/** Past weeks in a span, each with a report, a closed request and a move per team. */
const live = async (db: Database, id: string, from: number, to: number): Promise<void> => {
  const weeks = sql`generate_series(${from}::int, ${to}::int) w`;
  const day = sql`(${MONDAY.toString()}::date - 7 * w)`;
  await db.execute(sql`with opened as (
      insert into rounds (cohort_id, ritual_id, challenge_id, local_date, iso_week, zone, question_set, questions, answer_by,
        recap, opens_at, closes_at, state)
      select ${id}, r.id, c.id, ${day}, to_char(${day}, 'IYYY"-W"IW'), 'Europe/Paris', 'weekly', '[]', 'team', 'cohort',
        ${day}, ${day} + 4, 'closed'
      from ${weeks}, challenges c, rituals r returning id, challenge_id)
    insert into answers (cohort_id, round_id, values, kept, written_by)
    select ${id}, opened.id, '{"priority":"Avancer"}', '[]', m.person_id
    from opened join memberships m on m.challenge_id = opened.challenge_id`);
  await db.execute(sql`insert into help_requests
      (cohort_id, challenge_id, subject, context, tried, urgency, tags, audience, state, asked_on, closed_on, learnt)
    select ${id}, c.id, 'Sujet', '', '', 'week', '[]', 'cohort', 'solved', ${day}, ${day} + 3,
      case when abs(hashtext(c.slug)) % 20 = 0 then 'Une ligne' else '' end
    from ${weeks}, challenges c`);
  await db.execute(sql`insert into dataset_moves (cohort_id, dataset_id, "on", "by", kind, stage, state)
    select ${id}, d.id, ${day} + 1, 'eig', case when abs(hashtext(d.slug)) % 10 = 0 then 'moved' else 'unchanged' end,
      d.stage, d.state
    from ${weeks}, datasets d order by w desc`);
  await db.execute(sql`vacuum analyze`);
};

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

type Work = () => Promise<unknown>;

const timed = async (work: Work): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** In turn, so that other load on the machine slows them all alike. */
const measured = async <What extends string>(works: Record<What, Work>): Promise<Record<What, number>> => {
  const times = new Map<string, number[]>();
  for (let run = -10; run < RUNS; run += 1)
    for (const [what, work] of Object.entries<Work>(works)) {
      const took = await timed(work);
      if (run >= 0) times.getOrInsert(what, []).push(took);
    }
  for (const [what, all] of times) console.log(`  ${what}: median ${median(all).toFixed(1)} ms`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys
  return Object.fromEntries([...times].map(([what, all]) => [what, median(all)])) as Record<What, number>;
};

/** The whole page: facts, then words. */
const page = (db: Database, id: string) => (): Promise<unknown> =>
  inSnapshot(db, async (tx) => {
    const scope = makeScope(tx, id);
    const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
    const prepared = await preparePage(scope, MONDAY, MONDAY.add({ weeks: 1 }));
    return sayPage(prepared, {
      scope,
      texts: fr,
      now,
      zone: 'Europe/Paris',
      command: '/eig',
      publicUrl: '',
      keys,
    });
  });

/** Its numbers alone, in one query with the same indices. */
const bare = (db: Database, id: string) => (): Promise<unknown> =>
  inSnapshot(db, (tx) =>
    tx.execute(sql`select
      (select count(*) from rounds r join answers a on a.round_id = r.id
        where r.cohort_id = ${id} and r.iso_week = '2026-W47' and r.question_set = 'weekly') as reports,
      (select count(*) from coordination_asks where cohort_id = ${id} and answered_on is null) as asks,
      (select count(*) from help_requests where cohort_id = ${id} and state in ('open', 'claimed')) as requests,
      (select count(*) from help_requests where cohort_id = ${id} and closed_on between date '2026-11-16'
        and date '2026-11-22' and learnt <> '') as learnt,
      (select json_agg(s) from (select stage, count(*) from datasets where cohort_id = ${id} group by stage) s) as stages,
      (select json_agg(b) from (select reason, min(since) from datasets where cohort_id = ${id} and state = 'blocked'
        group by reason) b) as blocks,
      (select json_agg(m) from (select stage, count(distinct dataset_id) from dataset_moves where cohort_id = ${id}
        and "on" between date '2026-11-16' and date '2026-11-22' and kind in ('moved', 'ended') group by stage) m) as moves`),
  );

const PAGE = 'the page, put together and in words';
const BARE = 'beside: its numbers in one question';

const look = (db: Database, id: string) =>
  measured({
    [PAGE]: page(db, id),
    [BARE]: bare(db, id),
    'a week counted for good': () =>
      db.transaction((tx) => keepWeek({ tx, cohortId: id }, { monday: MONDAY })),
  });

const run = async (db: Database): Promise<boolean> => {
  const id = await begin(db);
  const total = (weeks: number): string => (TEAMS * weeks).toLocaleString('en');
  await live(db, id, 0, WEEKS - 1);
  console.log(`${total(WEEKS)} answers, as many requests and as many moves`);
  const first = await look(db, id);
  await live(db, id, WEEKS, WEEKS * GROWTH - 1);
  console.log(`${total(WEEKS * GROWTH)} of each`);
  const grown = await look(db, id);
  const ratio = grown[PAGE] / grown[BARE];
  const growth = grown[PAGE] / first[PAGE];
  console.log(`the page takes ${ratio.toFixed(1)} times the bare question (bar ${BARS.ratio})`);
  console.log(`ten times the past: ${growth.toFixed(2)} times as long (bar ${BARS.growth})`);
  return ratio <= BARS.ratio && growth <= BARS.growth;
};

const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
const server = await startEmbedded({ dataDir, durable: false });
try {
  console.log(machine());
  await migrate(server.url);
  const db = connect(server.url);
  if (!(await run(db))) process.exitCode = 1;
  await db.close();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
