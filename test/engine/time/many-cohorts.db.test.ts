import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { importCohortFile, launchCohort } from '../../../src/engine/cohort-admin.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { connect } from '../../../src/store/core/database.ts';
import { type RawCohort, smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import type { Step } from '../../fixtures/shared-beginnings.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { liveIn, makeOwnWorld, type OwnWorld } from '../../fixtures/world.ts';

/** Cohorts whose daily stand-up opens at the same minute. */

const HALF_PAST_NINE = Temporal.Instant.from('2026-11-24T09:30:00+01:00');
const NOON = Temporal.Instant.from('2026-11-24T12:00:00+01:00');
const COHORTS = 4;

const named = (n: number) => (raw: RawCohort) => {
  raw.cohort.id = `promo-${n}`;
  for (const person of raw.people) {
    person.name = `${person.name} ${n}`;
    delete person.email;
  }
};

const LAUNCHED: Step = {
  name: 'many cohorts',
  async live(db) {
    for (let n = 1; n < COHORTS; n += 1) {
      await importCohortFile(db, smallCohort(named(n)), { hash: `${n}` });
      await launchCohort(db, `promo-${n}`);
    }
    const { engine } = await liveIn(db, {}, true);
    // Notices first, and what launching changed is planned.
    for (let round = 0; round < 2; round += 1) {
      await engine.tick();
      await engine.drain();
    }
    await db.execute(sql`delete from deliveries where state <> 'delivered'`);
    await setClock(db, HALF_PAST_NINE);
  },
};

const manyCohorts = () => makeOwnWorld({ now: '2026-11-24T08:40:00+01:00', afterwards: LAUNCHED });

const opened = ({ db }: OwnWorld) =>
  db.execute<{ cohort: string; rounds: number }>(sql`select c.slug as cohort, count(r.id)::int as rounds
    from cohorts c left join rounds r on r.cohort_id = c.id and r.answer_by = 'person' group by 1 order by 1`);

const SLUGS = ['petite', ...Array.from({ length: COHORTS - 1 }, (_n, at) => `promo-${at + 1}`)];

const openedIn = (rounds: number, without: readonly string[] = []) =>
  SLUGS.map((cohort) => ({ cohort, rounds: without.includes(cohort) ? 0 : rounds }));

/** How many prompts each asked person was sent. */
const prompts = async ({ db }: OwnWorld): Promise<number[]> =>
  (
    await db.execute<{ sent: number }>(sql`select count(*)::int as sent from deliveries d
      join messages m on m.key = d.message_key where m.kind = 'standup-prompt' and d.state = 'delivered' group by d.person_id`)
  ).map(({ sent }) => sent);

const PROMPTED = Array.from({ length: 3 * COHORTS }, () => 1);

it('they are planned and opened in as many statements as one cohort', async () => {
  const world = await manyCohorts();
  const { db, statements } = listeningTo(world.url);
  const { engine } = await liveIn(db, {}, true);
  statements.length = 0;
  await engine.tick();
  const written = statements.filter((text) => /insert into "?(runs|rounds|activity|messages)"? /.test(text));
  expect(await opened(world)).toEqual(openedIn(1));
  expect(written).toHaveLength(4);
  expect(statements.length).toBeLessThan(50);
  await world.engine.drain();
  expect(await prompts(world)).toEqual(PROMPTED);
});

it('they are closed in the same transactions', async () => {
  const world = await manyCohorts();
  const { db, statements } = listeningTo(world.url);
  const { engine } = await liveIn(db, {}, true);
  await engine.tick();
  await setClock(world.db, NOON);
  statements.length = 0;
  await engine.tick();
  const open = await world.db.execute(
    sql`select id from rounds where state = 'open' and answer_by = 'person'`,
  );
  const runs = statements.filter((text) => text.startsWith('insert into runs'));
  expect([open.length, runs.length]).toEqual([0, 1]);
});

it('those whose plan cannot be read, or whose round cannot be written, keep no other from asking', async () => {
  const world = await manyCohorts();
  await world.db.execute(sql`create table failing as select id from cohorts where slug = 'promo-2'`);
  await world.db.execute(sql`create function fail() returns trigger language plpgsql as
    $$ begin if exists (select 1 from failing where id = new.cohort_id) then raise 'no'; end if; return new; end $$`);
  await world.db.execute(
    sql`create trigger fail before insert on rounds for each row execute function fail()`,
  );
  await world.db.execute(sql`update rituals set settings = jsonb_set(settings::jsonb, '{answerBy}', '1')
    where cohort_id = (select id from cohorts where slug = 'promo-1')`);
  await world.engine.tick();
  expect(await opened(world)).toEqual(openedIn(1, ['promo-1', 'promo-2']));
  await world.db.execute(sql`drop trigger fail on rounds`);
  await world.engine.tick();
  expect(await opened(world)).toEqual(openedIn(1, ['promo-1']));
});

it('two processes at once ask each person once', async () => {
  const world = await manyCohorts();
  const { engine } = await liveIn(listeningTo(world.url).db, {}, true);
  await Promise.all([world.engine.tick(), engine.tick(), world.engine.tick()]);
  await Promise.all([world.engine.drain(), engine.drain()]);
  expect(await opened(world)).toEqual(openedIn(1));
  expect(await prompts(world)).toEqual(PROMPTED);
});

it('a process that dies while it opens them has opened none, and another opens all', async () => {
  const world = await manyCohorts();
  const dying = connect(world.url);
  const reached = Promise.withResolvers<void>();
  const passing = async (): Promise<void> => {
    reached.resolve();
    await new Promise<never>(() => {});
  };
  const { engine } = await liveIn(dying, { parts: { passing } }, true);
  engine.tick().catch(() => {});
  await reached.promise;
  expect(await opened(world)).toEqual(openedIn(0));
  dying.renew?.();
  await dying.close();
  await world.db.execute(sql`update plan_leases set until = clock_timestamp()`);
  await world.engine.tick();
  await world.engine.drain();
  expect(await opened(world)).toEqual(openedIn(1));
  expect(await prompts(world)).toEqual(PROMPTED);
});
