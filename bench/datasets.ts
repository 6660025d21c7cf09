import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { teamPage } from '../src/messages/challenge/page.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { readCohortFile } from '../src/read-cohort-file.ts';
import { STAGES } from '../src/rituals/dataset/dataset.ts';
import { challengeOf, findCohortBySlug } from '../src/store/cohort/cohort.ts';
import { connect, type Database, inSnapshot } from '../src/store/core/database.ts';
import { stageCounts } from '../src/store/dataset/datasets.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { makeScope } from '../src/store/core/scope.ts';
import { keysFrom } from '../src/seal/keys.ts';
import { fr } from '../src/texts/fr/index.ts';
import * as tables from '../src/store/tables/index.ts';

/**
 * A team's page and the counts by stage, over 10,000 datasets with 26 check-ins each, compared with the plain query on
 * the same database, which no code of ours could beat.
 */

const TEAMS = 1_000;
const DATASETS_EACH = 10;
const CHECKINS_EACH = 26;
const keys = keysFrom('a key for the benchmark, which seals nothing');
const RUNS = 200;
const BAR_MS = 50;

const cohort = (): string => {
  const mentors = Array.from(
    { length: TEAMS },
    (_, n) => `  - { id: m${n}, name: "Mentor ${n}", roles: [mentor] }`,
  );
  const teams = Array.from(
    { length: TEAMS },
    (_, n) => `  - { id: d${n}, name: "Défi ${n}", goal: "Un but", mentors: [m${n}], in_charge: m${n} }`,
  );
  return `cohort: { id: large, name: Large, locale: fr, timezone: Europe/Paris, holidays: FR, starts_on: 2026-09-14,
  ends_on: 2027-07-13, bulletin_channel: promo, digest_channel: promo }
channels: { promo: { for: cohort } }
people:\n${mentors.join('\n')}
challenges:\n${teams.join('\n')}
milestones: { template: eig-10-months }
`;
};

const fill = async (db: Database, cohortId: string): Promise<void> => {
  await db.execute(sql`insert into datasets (cohort_id, challenge_id, slug, number, title, stage, since)
    select c.cohort_id, c.id, c.slug || '-' || n, n, 'Jeu ' || n,
      (array[${sql.join(
        STAGES.map((stage) => sql`${stage}`),
        sql`, `,
      )}])[1 + n % 11], date '2026-10-01'
    from challenges c, generate_series(1, ${DATASETS_EACH}::int) n where c.cohort_id = ${cohortId}`);
  await db.execute(sql`insert into dataset_moves (cohort_id, dataset_id, "on", "by", kind, stage, state)
    select d.cohort_id, d.id, date '2026-09-14' + 14 * n, 'eig', 'unchanged', d.stage, d.state
    from datasets d, generate_series(1, ${CHECKINS_EACH}::int) n`);
  await db.execute(sql`analyze`);
};

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;

const measured = async (what: string, work: (run: number) => Promise<unknown>): Promise<number> => {
  for (let run = 0; run < 10; run++) await work(run);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    await work(run);
    times.push(performance.now() - began);
  }
  const p95 = percentile(times, 0.95);
  console.log(`${what}: median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  return p95;
};

const run = async (db: Database): Promise<boolean> => {
  const read = readCohortFile(cohort(), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  await claimInstance(db, 'sandbox');
  await importCohortFile(db, read.file, { hash: 'bench' });
  await launchCohort(db, 'large');
  const cohortId = (await findCohortBySlug(db, 'large'))?.id ?? '';
  await fill(db, cohortId);
  const ids = (await db.select().from(tables.challenges)).map(({ id }) => id);
  const idOf = (at: number): string => ids[(at * 37) % ids.length] ?? '';
  const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
  const today = Temporal.PlainDate.from('2026-11-23');

  const page = await measured('a team’s page', (at) =>
    inSnapshot(db, async (tx) => {
      const scope = makeScope(tx, cohortId);
      const challenge = await challengeOf(scope, idOf(at));
      if (!challenge) throw new Error('no team');
      const reader = { scope, texts: fr, now, zone: 'Europe/Paris', command: '/eig', publicUrl: '', keys };
      return teamPage({ ...reader, challenge, as: 'mentor', today });
    }),
  );
  const counts = await measured('counts by stage', () =>
    inSnapshot(db, (tx) => stageCounts(makeScope(tx, cohortId))),
  );
  await measured('beside: one team’s rows, plainly', (at) =>
    db.execute(sql`select * from datasets where challenge_id = ${idOf(at)}`),
  );
  await measured('beside: the counts, plainly', () =>
    db.execute(sql`select stage, count(*) from datasets group by stage`),
  );
  return page <= BAR_MS && counts <= BAR_MS;
};

const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
const server = await startEmbedded({ dataDir, durable: false });
try {
  await migrate(server.url);
  const db = connect(server.url);
  const total = TEAMS * DATASETS_EACH;
  console.log(
    `${total} datasets, ${total * CHECKINS_EACH} check-ins, ${cpus().length} cores; bar: p95 ${BAR_MS} ms`,
  );
  if (!(await run(db))) process.exitCode = 1;
  await db.close();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
