import { expect, it } from 'vitest';
import { setClock } from '../../../src/store/core/clock.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { takePlan } from '../../../src/store/cohort/plan-dues.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { liveIn, makeWorld, type World } from '../../fixtures/world.ts';

const asksForCohort = (statement: string): boolean =>
  /^select .* from "cohorts" where "cohorts"\."(id|state)"/.test(statement);

const another = async ({ url }: World) => {
  const { db, statements } = listeningTo(url);
  const { engine } = await liveIn(db, {});
  statements.length = 0;
  return { engine, statements };
};

const opened = async ({ db }: World): Promise<number> =>
  (await db.query.runs.findMany()).filter(({ slot }) => slot === 'open').length;

const HALF_PAST_NINE = Temporal.Instant.from('2026-11-24T09:30:00+01:00');

it('a minute in which nothing is due reads the clock, asks what is due or changed, and reads no cohort', async () => {
  const { engine, statements } = await another(await makeWorld({ now: '2026-11-24T08:40:00+01:00' }));
  await engine.tick();
  expect(statements).toHaveLength(4);
  expect(statements.filter(asksForCohort)).toEqual([]);
});

it('a minute in which something is due reads the cohort once, and hands it to every appointment', async () => {
  const world = await makeWorld({ now: '2026-11-24T08:40:00+01:00' });
  const { engine, statements } = await another(world);
  await setClock(world.db, HALF_PAST_NINE);
  await engine.tick();
  expect(await opened(world)).toBe(1);
  // Then the run asks for its audience.
  const planning = statements.slice(
    0,
    statements.findIndex((text) => text.includes('into "runs"')),
  );
  expect(planning.filter(asksForCohort)).toHaveLength(1);
});

it('a cohort that another process holds is left to it, and taken back if it stops half-way', async () => {
  const world = await makeWorld({ now: '2026-11-24T08:40:00+01:00' });
  const { engine, statements } = await another(world);
  await setClock(world.db, HALF_PAST_NINE);
  const [cohort] = await world.db.query.cohorts.findMany();
  const stopped = inTransaction(world.db, async (tx) => {
    expect(await takePlan(tx, cohort?.id ?? '', { now: HALF_PAST_NINE, wait: false })).toBe(true);
    await engine.tick();
    throw new Error('killed');
  });
  await expect(stopped).rejects.toThrow('killed');
  expect([await opened(world), statements.filter(asksForCohort)]).toEqual([0, []]);
  await engine.tick();
  expect(await opened(world)).toBe(1);
});

it('two processes share what is due: together they ask what one would, and little more', async () => {
  const world = await makeWorld({ now: '2026-11-24T08:40:00+01:00' });
  const [one, two] = [await another(world), await another(world)];
  await setClock(world.db, HALF_PAST_NINE);
  await Promise.all([one.engine.tick(), two.engine.tick()]);
  const runs = [...one.statements, ...two.statements].filter((text) => text.startsWith('insert into "runs"'));
  expect([await opened(world), runs.length]).toEqual([1, 1]);
});
