import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { appointments } from '../schedules/index.ts';
import { commands } from '../commands/index.ts';
import type { Chat } from '../src/chat/chat.ts';
import { launchCohort } from '../src/engine/cohort-admin.ts';
import { type Engine, makeEngine, makeLog, type Parts } from '../src/engine/engine.ts';
import { silentBell } from '../src/engine/speaking/doorbell.ts';
import { importFile } from '../src/first-start.ts';
import { messages } from '../src/messages/index.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { setClock } from '../src/store/core/clock.ts';
import { connect, type Database, type OnStatement } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { testKeys } from '../test/fixtures/keys.ts';

/** A database with the demo cohort, and as many copies of it as wanted: rows copied in SQL, under other ids. */

export type Bench = { db: Database; url: string; dataDir: string; close(): Promise<void> };

export const openBench = async (now: string, onStatement?: OnStatement): Promise<Bench> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
  const server = await startEmbedded({ dataDir });
  await migrate(server.url);
  const db = connect(server.url, 10, onStatement);
  await claimInstance(db, 'sandbox');
  await setClock(db, Temporal.Instant.from(now));
  const close = async () => {
    await db.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { db, url: server.url, dataDir, close };
};

export const importDemo = async (db: Database): Promise<void> => {
  await importFile(db, join(import.meta.dirname, '../demo/cohort.yml'));
  await launchCohort(db, 'promo-demo');
};

export const engineOn = (db: Database, chat: Chat, parts: Partial<Parts> = {}): Promise<Engine> =>
  makeEngine({
    db,
    chats: [chat],
    commands,
    appointments,
    messages,
    bell: silentBell,
    keys: testKeys,
    command: '/eig',
    publicUrl: 'http://localhost:3000',
    log: makeLog('silent'),
    ...parts,
  });

const COPIED = [
  'cohorts',
  'channels',
  'channel_places',
  'challenges',
  'people',
  'identities',
  'memberships',
  'roster',
  'rituals',
  'ritual_challenges',
  'datasets',
  'timelines',
  'milestones',
  'milestone_nudges',
  'dataset_checkins',
  'plan_dues',
  'runs',
];

/** Names that are unique in the installation. */
const SUFFIXED = ['cohorts.slug', 'identities.external_user', 'channel_places.external_id'];

const columnsOf = (db: Database, table: string) =>
  db.execute<{ name: string; type: string; identity: string; generated: string }>(
    sql`select column_name as name, data_type as type, is_identity as identity, is_generated as generated
      from information_schema.columns where table_schema = 'public' and table_name = ${table}`,
  );

/** Texts in which ids stand. */
const WITH_IDS = ['runs.subject'];

const copyOfIds = sql`create function pg_temp.copy_of(written text, n int) returns text language plpgsql as $$
  declare
    copied text := written;
    id text;
  begin
    for id in select distinct m[1] from regexp_matches(written, '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', 'g') m loop
      copied := replace(copied, id, md5(id || n)::uuid::text);
    end loop;
    return copied;
  end $$`;

const copied = (table: string, name: string, type: string): string => {
  const column = `t."${name}"`;
  if (type === 'uuid' && name !== 'workspace_id') return `md5(${column}::text || n)::uuid`;
  if (WITH_IDS.includes(`${table}.${name}`)) return `pg_temp.copy_of(${column}, n)`;
  return SUFFIXED.includes(`${table}.${name}`) ? `${column} || '-' || n` : column;
};

/** Triggers and references rest meanwhile: what they would note is copied too, and what was kept already. */
export const copyCohorts = (db: Database, copies: number): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(copyOfIds);
    for (const table of COPIED) {
      const columns = (await columnsOf(db, table)).filter(
        ({ identity, generated }) => identity === 'NO' && generated === 'NEVER',
      );
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const values = columns.map(({ name, type }) => copied(table, name, type)).join(', ');
      await tx.execute(
        sql.raw(
          `insert into ${table} (${names}) select ${values} from ${table} t cross join generate_series(1, ${copies}) n`,
        ),
      );
    }
    await tx.execute(sql`analyze`);
  });

/** Rows that nothing is told of. */
const addRows = (db: Database, rows: ReturnType<typeof sql>): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(rows);
    await tx.execute(sql`analyze`);
  });

/** Everybody has had the notice; a delivery keeps each from being purged. */
export const addNotices = async (db: Database, notice: string): Promise<void> => {
  await addRows(
    db,
    sql`insert into messages (key, cohort_id, kind, subject, shows)
      select 'notice:' || cohort_id || ':' || person_id || ':' || ${notice}::text, cohort_id, 'notice', ${notice}::text, '{}'::text[]
      from roster on conflict do nothing`,
  );
  await addRows(
    db,
    sql`insert into deliveries (message_key, workspace_id, person_id, place, created_on, legal, proactive, state, ref, delivered_version)
      select m.key, i.workspace_id, i.person_id, 'user:' || i.external_user, '2026-11-16', true, true, 'delivered', 'notice', 1
      from messages m join identities i on i.person_id = split_part(m.key, ':', 3)::uuid where m.kind = 'notice'`,
  );
};

/**
 * What a bot that has lived for months has said: this many messages, each delivered. Without them, every connection would plan its
 * questions on empty tables, and read these from end to end until PostgreSQL counts their rows, which it does once a minute.
 */
export const addSaidLongAgo = (db: Database, many: number): Promise<void> =>
  addRows(
    db,
    sql`with said as (
        insert into messages (key, cohort_id, kind, subject, shows)
        select 'past:' || n, (array_agg(c.id))[1 + n % count(*)], 'help-post', gen_random_uuid()::text, array[gen_random_uuid()::text]
        from generate_series(1, ${many}::int) n cross join cohorts c group by n returning key, cohort_id)
      insert into deliveries (message_key, workspace_id, place, created_on, state, ref, delivered_version)
      select said.key, place.workspace_id, 'channel:' || place.external_id, '2026-10-01', 'delivered', said.key, 1
      from said cross join lateral (select p.workspace_id, p.external_id from channel_places p
        where p.cohort_id = said.cohort_id limit 1) as place`,
  );

/** The stand-ups of last week: nobody begins with an empty table. */
export const addRoundsOfLastWeek = (db: Database): Promise<void> =>
  addRows(
    db,
    sql`insert into rounds (cohort_id, ritual_id, challenge_id, local_date, iso_week, zone, question_set,
        questions, answer_by, recap, opens_at, closes_at, state)
      select r.cohort_id, r.id, rc.challenge_id, day, '2026-W47', 'Europe/Paris', 'daily', '[]', 'person', 'team',
        day + interval '8 hours 30 minutes', day + interval '11 hours', 'closed'
      from rituals r join ritual_challenges rc on rc.ritual_id = r.id
        cross join generate_series('2026-11-16'::date, '2026-11-20', '1 day') day
      where r.settings ->> 'questions' = 'daily'`,
  );

/** What they asked last week, answered and settled: nobody's deliveries begin with it either. Nothing of it is to be said again. */
export const addPromptsOfLastWeek = async (db: Database): Promise<void> => {
  await addRows(
    db,
    sql`insert into messages (key, cohort_id, kind, subject)
      select 'standup:prompt:' || id, cohort_id, 'standup-prompt', id::text from rounds where state = 'closed'`,
  );
  await addRows(
    db,
    sql`insert into deliveries (message_key, workspace_id, person_id, place, created_on, proactive, daily,
        mergeable, state, ref, delivered_version)
      select 'standup:prompt:' || r.id, i.workspace_id, m.person_id, 'user:' || i.external_user, r.local_date, true, true,
        true, 'delivered', 'ref of ' || r.id, 1
      from rounds r join memberships m on m.challenge_id = r.challenge_id and m.role = 'eig'
        join identities i on i.person_id = m.person_id where r.state = 'closed'`,
  );
};
