import { type Database, inTransaction } from '../src/store/core/database.ts';
import { allowLong } from '../src/store/core/transaction-limits.ts';

/** A year of many people, row by row, and one among them who can be looked for. */

export type Lived = { people: number; days: number };

/** What nothing may hold once they are erased. */
export const SOUGHT = {
  name: 'Canarine Septfonds',
  email: 'canarine.septfonds@bench.example',
  account: 'UBCANARI7F3A',
  words: 'canari-7f3a',
};

export const TRACES: readonly string[] = Object.values(SOUGHT);

/** Teams of three, each with one round a day, an answer and two messages per person and day. */
export const liveAYear = async (db: Database, { people, days }: Lived): Promise<void> => {
  const run = async (statement: string): Promise<void> => {
    await inTransaction(db, async (tx) => {
      // Without the triggers, which note each row for messages on screens: here nobody has one.
      await tx.execute('set local session_replication_role = replica');
      await tx.execute('set local statement_timeout = 0');
      await allowLong(tx);
      await tx.execute(statement);
    });
  };
  const ofCohort = 'from cohorts c cross join';
  await run(`insert into people (id, name, email, notice_version)
    select gen_random_uuid(), 'Personne ' || n, 'p' || n || '@bench.example', '3' from generate_series(1, ${people}) n`);
  // In a schema of its own: a backup holds our tables only.
  await run('create schema bench');
  await run(`create table bench.people as select id, row_number() over (order by id) as n from people
    where email like '%@bench.example'`);
  await run(`insert into challenges (cohort_id, slug, name, timezone, holidays)
    select c.id, 'b' || n, 'Équipe ' || n, 'Europe/Paris', 'FR' ${ofCohort} generate_series(0, ${Math.ceil(people / 3)}) n`);
  await run(
    `create table bench.teams as select id, substr(slug, 2)::int as n, cohort_id from challenges where slug ~ '^b[0-9]+$'`,
  );
  await run(`insert into memberships (cohort_id, person_id, challenge_id, role)
    select t.cohort_id, p.id, t.id, 'eig' from bench.people p join bench.teams t on t.n = p.n / 3`);
  await run(
    `insert into roster (cohort_id, slug, person_id) select c.id, 'b' || p.n, p.id ${ofCohort} bench.people p`,
  );
  await run(`insert into identities (person_id, workspace_id, external_user)
    select p.id, w.id, 'UB' || p.n from bench.people p cross join workspaces w`);
  await run(`insert into rounds (cohort_id, ritual_id, challenge_id, local_date, iso_week, zone, question_set, questions,
      answer_by, recap, opens_at, closes_at, state)
    select t.cohort_id, (select r.id from rituals r limit 1), t.id, date '2026-09-14' + d, '2026-W40', 'Europe/Paris', 'daily', '[]',
      'person', 'team', now(), now(), 'closed' from bench.teams t cross join generate_series(1, ${days}) d`);
  await run(`insert into answers (cohort_id, round_id, person_id, values, kept)
    select r.cohort_id, r.id, p.id, '{"since":"La carte des ports","next":"Le moteur"}', '[]'
    from bench.people p join bench.teams t on t.n = p.n / 3 join rounds r on r.challenge_id = t.id`);
  await run(`insert into messages (key, cohort_id, kind, subject, shows)
    select 'standup:' || r.id, r.cohort_id, 'standup', r.id::text, array[r.id::text] from rounds r`);
  await run(`insert into deliveries (created_on, message_key, workspace_id, person_id, place, state, ref)
    select r.local_date, 'standup:' || r.id, w.id, p.id, 'user:UB' || p.n, 'delivered', 'D1:1764.1'
    from bench.people p join bench.teams t on t.n = p.n / 3 join rounds r on r.challenge_id = t.id cross join workspaces w`);
  await run(`insert into help_requests (cohort_id, challenge_id, author_id, subject, context, tried, urgency, tags, audience, state, asked_on, closed_on)
    select t.cohort_id, t.id, p.id, 'Un port fermé', 'Le pare-feu', 'Redémarrer', 'week', '[]', 'cohort', 'solved', date '2026-09-14' + d * 20,
      date '2026-09-20' + d * 20 from bench.people p join bench.teams t on t.n = p.n / 3 cross join generate_series(1, 3) d`);
  await run(
    `insert into skills (person_id, tag, level) select p.id, 'outil ' || d, 'expert' from bench.people p cross join generate_series(1, 3) d`,
  );
  await run(`insert into side_tracks (cohort_id, challenge_id, author_id, title, tried, link, state, shareable, changed_on)
    select t.cohort_id, t.id, p.id, 'Une carte', '', '', 'tried', false, date '2026-10-01' from bench.people p join bench.teams t on t.n = p.n / 3`);
  await run(`insert into pairings (group_id, cohort_id, person_id, drawn_on)
    select gen_random_uuid(), t.cohort_id, p.id, date '2026-09-14' + d from bench.people p join bench.teams t on t.n = p.n / 3
      cross join generate_series(1, 20) d`);
  await run('analyze');
};

/** One of them says the same word wherever it can be said, and has a name and an account of their own. */
export const markOne = (db: Database, personId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const statement of [
      `update people set name = '${SOUGHT.name}', email = '${SOUGHT.email}' where id = $`,
      `update identities set external_user = '${SOUGHT.account}' where person_id = $`,
      `update answers set values = '{"since":"${SOUGHT.words}","next":"${SOUGHT.words}"}' where person_id = $`,
      `update help_requests set subject = '${SOUGHT.words}', context = '${SOUGHT.words}', learnt = '${SOUGHT.words}' where author_id = $`,
      `update skills set tag = '${SOUGHT.words} ' || tag where person_id = $`,
      `update side_tracks set title = '${SOUGHT.words}', tried = '${SOUGHT.words}' where author_id = $`,
      `update deliveries set place = 'user:${SOUGHT.account}' where person_id = $`,
      `insert into memory (workspace_id, kind, id, value) select workspace_id, 'direct', '${SOUGHT.account}', to_jsonb('D0${SOUGHT.account}'::text)
        from identities where person_id = $`,
    ])
      await tx.execute(statement.replace('$', `'${personId}'`));
  });
