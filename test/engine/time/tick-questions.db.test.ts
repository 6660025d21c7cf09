import { expect, it } from 'vitest';
import { listeningTo } from '../../fixtures/statements.ts';
import { liveIn, makeWorld } from '../../fixtures/world.ts';

const asksForCohort = (statement: string): boolean =>
  /^select .* from "cohorts" where "cohorts"\."(id|state)"/.test(statement);

it('a minute in which nothing is due reads the cohort once, and hands it to every appointment', async () => {
  const world = await makeWorld({ now: '2026-11-24T08:40:00+01:00' });
  const { db, statements } = listeningTo(world.url);
  const { engine } = await liveIn(db, {});
  statements.length = 0;
  await engine.tick();
  expect(statements.filter(asksForCohort)).toHaveLength(1);
});
