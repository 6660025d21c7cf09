import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { expect, inject, it } from 'vitest';
import { appointments } from '../../../schedules/index.ts';
import { commands } from '../../../commands/index.ts';
import { messages } from '../../../src/messages/index.ts';
import { makeLog } from '../../../src/engine/engine.ts';
import { silentBell } from '../../../src/engine/speaking/doorbell.ts';
import { readPlan } from '../../../src/engine/time/plan.ts';
import { replan } from '../../../src/engine/time/tick.ts';
import { WHOLE_PLAN } from '../../../src/store/cohort/plan-dues.ts';
import { readClock, setClock } from '../../../src/store/core/clock.ts';
import type { Database } from '../../../src/store/core/database.ts';
import { inSnapshot } from '../../../src/store/core/database.ts';
import { makeScope } from '../../../src/store/core/scope.ts';
import { testKeys } from '../../fixtures/keys.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

/**
 * Two years of a cohort in which anything that plans depend on may change, and time passes by hours or weeks: what is kept as
 * next due is never later than what the full plan says.
 */

const eig = (n: number) =>
  sql`(select person_id from memberships where role = 'eig' order by person_id offset ${n % 4} limit 1)`;
const team = (n: number) => sql`(select id from challenges order by slug offset ${n % 2} limit 1)`;
const cohort = sql`(select id from cohorts limit 1)`;
const days = (n: number) => sql`${n % 30} * interval '1 day'`;

type Act = (now: Temporal.Instant, n: number) => ReturnType<typeof sql>;

const at = (now: Temporal.Instant) => sql`${now.toString()}::timestamptz`;

const ACTS: Readonly<Record<string, Act>> = {
  'the cohort pauses': (now, n) => sql`insert into cohort_pauses (cohort_id, "from", until)
    values (${cohort}, ${at(now)} + ${days(n)}, ${at(now)} + ${days(n)} + interval '5 days')`,
  'its pauses are forgotten': () => sql`delete from cohort_pauses`,
  'its end moves': (now, n) =>
    sql`update cohorts set ends_on = (${at(now)} + interval '60 days' + ${days(n)})::date`,
  'its zone changes': (_now, n) =>
    sql`update cohorts set timezone = ${['Europe/Paris', 'Indian/Reunion', 'America/Cayenne'][n % 3] ?? 'UTC'}`,
  'its holidays change': (_now, n) => sql`update cohorts set holidays = ${n % 2 ? 'FR' : 'FR-AM'}`,
  'it closes': (now, n) => sql`update cohorts set closes_on = (${at(now)} + ${days(n)})::date`,
  'it does not close': () => sql`update cohorts set closes_on = null`,
  'a team moves': (_now, n) =>
    sql`update challenges set timezone = ${n % 2 ? 'Europe/Paris' : 'Pacific/Noumea'} where id = ${team(n)}`,
  'a team has dates of its own': (now, n) =>
    sql`update challenges set starts_on = (${at(now)} - ${days(n)})::date, ends_on = (${at(now)} + interval '250 days')::date where id = ${team(n)}`,
  'a rhythm changes': (_now, n) =>
    sql`update rituals set settings = (jsonb_set(settings::jsonb, '{rhythm,opensAt}', to_jsonb(${['08:30', '09:45', '10:00', '11:15'][n % 4] ?? ''}::text)))::json`,
  'a team stops a stand-up': (now, n) =>
    sql`update ritual_challenges set stopped_on = ${at(now)}::date where challenge_id = ${team(n)}`,
  'a team takes it up again': (_now, n) =>
    sql`update ritual_challenges set stopped_on = null where challenge_id = ${team(n)}`,
  'a contract ends': (now, n) =>
    sql`update memberships set ends_on = (${at(now)} + interval '16 days' + ${days(n)})::date where person_id = ${eig(n)}`,
  'someone confirms their last day': (_now, n) =>
    sql`insert into contract_ends (person_id, cohort_id, ends_on, confirmed) select ${eig(n)}, id, ends_on, true from cohorts on conflict (person_id, cohort_id) do update set confirmed = not contract_ends.confirmed`,
  'someone asks for help': (now, n) =>
    sql`insert into help_requests (cohort_id, author_id, subject, context, tried, urgency, tags, audience, state, asked_on, asked_at)
    values (${cohort}, ${eig(n)}, 's', 'c', '', ${n % 2 ? 'today' : 'week'}, '["rgaa"]', 'cohort', 'open', ${at(now)}::date, ${at(now)})`,
  'a request is closed': () => sql`update help_requests set state = 'solved' where state = 'open'`,
  'someone offers help': (now, n) =>
    sql`with profile as (insert into skill_profiles (person_id, suggested, monthly_cap, declared_on) values (${eig(n)}, true, 3, ${at(now)}::date) on conflict do nothing)
    insert into skills (person_id, tag, level) values (${eig(n)}, 'rgaa', 'expert') on conflict do nothing`,
  'someone is asked': (now, n) =>
    sql`insert into help_suggestions (request_id, person_id, asked_on, until) select id, ${eig(n)}, ${at(now)}::date, ${at(now)} + interval '9 hours' from help_requests where state = 'open' on conflict do nothing`,
  'someone moves': (_now, n) =>
    sql`update people set timezone = ${n % 2 ? 'America/Martinique' : 'Europe/Paris'} where id = ${eig(n)}`,
  'someone wants a call': (now, n) =>
    sql`insert into call_requests (cohort_id, person_id, moment, first_reader, asked_on) values (${cohort}, ${eig(n)}, 'demain', ${eig(n + 1)}, ${at(now)}::date) on conflict do nothing`,
  'a rhythm of datasets': (_now, n) =>
    sql`insert into dataset_rhythms (cohort_id, challenge_id, every_weeks) values (${cohort}, ${team(n)}, ${n % 5}) on conflict (cohort_id, challenge_id) do update set every_weeks = excluded.every_weeks`,
  'a milestone is moved': (now, n) =>
    sql`insert into milestones (cohort_id, slug, challenge_id, title, owner, "on") values (${cohort}, ${`own-${n}`}, ${team(n)}, 'Jalon', 'eig', (${at(now)} + ${days(n)})::date) on conflict do nothing`,
  'a milestone is settled': (_now, n) =>
    sql`update milestones set state = 'done' where slug like ${`own-%${n % 10}`}`,
  'a training is planned': (now, n) =>
    sql`insert into workshops (cohort_id, title, description, format, minutes, for_whom, places, place, minimum, cutoff_hours, state, zone, offered_on, starts_at, trainer_id)
    values (${cohort}, 't', 'd', 'remote', 60, 'cohort', 8, 'ici', 2, 24, 'planned', 'Europe/Paris', ${at(now)}::date, ${at(now)} + ${days(n)}, ${eig(n)})`,
  'a training is cancelled': () => sql`update workshops set state = 'cancelled' where state = 'planned'`,
  'a side track is told': (now, n) =>
    sql`insert into side_tracks (cohort_id, title, tried, state, shareable, changed_on, author_id) values (${cohort}, 't', 'x', 'running', ${n % 2 === 0}, ${at(now)}::date, ${eig(n)})`,
  'someone drinks coffee': (_now, n) =>
    sql`insert into pairing_members (cohort_id, person_id) values (${cohort}, ${eig(n)}) on conflict do nothing`,
  'nobody drinks coffee': () => sql`delete from pairing_members`,
};

const contextOf = (db: Database) => ({
  db,
  clock: { now: () => readClock(db) },
  bell: silentBell,
  chats: new Map(),
  commands,
  appointments,
  messages,
  keys: testKeys,
  command: '/eig',
  publicUrl: 'http://localhost',
  log: makeLog('silent'),
});

/** As each day: everything is planned again, and compared with what was kept. At the tick's own moment: a grace ends between two. */
const lateness = async ({ db }: World): Promise<readonly string[]> => {
  const now = await readClock(db);
  const context = contextOf(db);
  await replan(context, now);
  const [row] = await db.select().from(tables.cohorts);
  await db.execute(sql`update plan_dues set due_at = ${now.toString()} where appointment = ${WHOLE_PLAN}`);
  const workOut = await inSnapshot(db, (tx) => readPlan(context, makeScope(tx, row?.id ?? ''), now));
  return workOut?.().late ?? [];
};

const NAMES = Object.keys(ACTS);

const step = fc.record({
  act: fc.constantFrom(...NAMES),
  n: fc.nat(1000),
  hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 24, max: 24 * 90 })),
});

it('what is kept as next due is never later than the full plan, through two years of anything', async () => {
  const atLength = inject('atLength');
  const steps = atLength ? 150 : 18;
  const used = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: steps, maxLength: steps }), async (taken) => {
      let undo = () => Promise.resolve();
      const world = await makeWorld({ closing: (close) => (undo = close) });
      let now = Temporal.Instant.from('2026-11-23T08:00:00+01:00');
      for (const { act, n, hours } of taken) {
        await world.db.execute(ACTS[act]?.(now, n) ?? sql`select 1`);
        used.add(act);
        await replan(contextOf(world.db), now);
        now = now.add({ hours });
        await setClock(world.db, now);
        await world.engine.tick();
        expect(await lateness(world), `after ${act}, at ${now.toString()}`).toEqual([]);
      }
      await undo();
    }),
    { numRuns: atLength ? 20 : 1, endOnFailure: true },
  );
  expect(used.size).toBeGreaterThan(NAMES.length / 5);
});

it('what is kept too late is found within a day, told to the operator, and mended', async () => {
  const told: string[] = [];
  const log = makeLog('error', { write: (line) => void told.push(line) });
  const world = await makeWorld({ parts: { log } });
  // What the first minute changed is planned by the second.
  await world.engine.tick();
  const dues = () => world.db.select().from(tables.planDues).orderBy(tables.planDues.appointment);
  const before = await dues();
  await world.db.execute(
    sql`update plan_dues set due_at = due_at + interval '3 days' where appointment = 'standup-open'`,
  );
  await setClock(world.db, Temporal.Instant.from('2026-11-24T08:05:00+01:00'));
  await world.engine.tick();
  const late = told.map((line) => JSON.parse(line)).filter(({ plan }) => plan === 'late');
  expect(late).toMatchObject([{ appointments: ['standup-open'] }]);
  const after = new Map((await dues()).map(({ appointment, dueAt }) => [appointment, dueAt.toString()]));
  expect(before.some(({ appointment }) => appointment === 'standup-open')).toBe(true);
  expect(after.get('standup-open')).toBe('2026-11-24T08:30:00Z');
});
