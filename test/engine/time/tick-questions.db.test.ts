import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { setClock } from '../../../src/store/core/clock.ts';
import { prolongPlans, returnPlans, takePlans } from '../../../src/store/cohort/plan-leases.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { liveIn, makeOwnWorld, type OwnWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const asksForCohort = (statement: string): boolean =>
  /^select .* from "cohorts" where "cohorts"\."(id|state)"/.test(statement);

const another = async ({ url }: OwnWorld) => {
  const { db, statements } = listeningTo(url);
  const { engine } = await liveIn(db, {});
  statements.length = 0;
  return { engine, statements };
};

const opened = async ({ db }: OwnWorld): Promise<number> =>
  (await db.select().from(tables.runs)).filter(({ slot }) => slot === 'open').length;

const HALF_PAST_NINE = Temporal.Instant.from('2026-11-24T09:30:00+01:00');

it('a minute in which nothing is due reads the clock, asks what is due or changed, and reads no cohort', async () => {
  const { engine, statements } = await another(await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' }));
  await engine.tick();
  expect(statements).toHaveLength(4);
  expect(statements.filter(asksForCohort)).toEqual([]);
});

it('a minute in which something is due reads the cohort once, and hands it to every appointment', async () => {
  const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
  const { engine, statements } = await another(world);
  await setClock(world.db, HALF_PAST_NINE);
  await engine.tick();
  expect(await opened(world)).toBe(1);
  // Then the run asks for its audience.
  const planning = statements.slice(
    0,
    statements.findIndex((text) => text.includes('into runs')),
  );
  expect(planning.filter(asksForCohort)).toHaveLength(1);
});

it('a cohort that another process holds is left to it, and taken over once that one has stopped', async () => {
  const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
  const { engine, statements } = await another(world);
  await setClock(world.db, HALF_PAST_NINE);
  const [cohort] = await world.db.select().from(tables.cohorts);
  expect((await takePlans(world.db, [cohort?.id ?? ''], HALF_PAST_NINE)).leases).toHaveLength(1);
  await engine.tick();
  expect([await opened(world), statements.filter(asksForCohort)]).toEqual([0, []]);
  // Ten seconds later.
  await world.db.execute(sql`update plan_leases set until = clock_timestamp()`);
  await engine.tick();
  expect(await opened(world)).toBe(1);
});

it('a process that froze, and was replaced meanwhile, does not write what it had planned', async () => {
  const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
  const [cohort] = await world.db.select().from(tables.cohorts);
  await setClock(world.db, HALF_PAST_NINE);
  const { leases } = await takePlans(world.db, [cohort?.id ?? ''], HALF_PAST_NINE);
  await world.db.execute(sql`update plan_leases set until = clock_timestamp()`);
  await world.engine.tick();
  expect(leases).toHaveLength(1);
  expect([
    await prolongPlans(world.db, leases),
    await returnPlans(
      world.db,
      leases.map((lease) => ({ ...lease, isWhole: true })),
      undefined,
    ),
  ]).toEqual([new Set(), new Set()]);
});

it('two processes share what is due: together they ask what one would, and little more', async () => {
  const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
  const [one, two] = [await another(world), await another(world)];
  await setClock(world.db, HALF_PAST_NINE);
  await Promise.all([one.engine.tick(), two.engine.tick()]);
  const runs = [...one.statements, ...two.statements].filter((text) => text.startsWith('insert into runs'));
  expect([await opened(world), runs.length]).toEqual([1, 1]);
});
