import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { replanOfOthers } from '../../../src/store/cohort/plan-dues.ts';
import { outdatedPlans } from '../../../src/store/tables/index.ts';
import { liveIn, makeWorld } from '../../fixtures/world.ts';

it('a start plans again what another version planned, in whole or in part, and nothing else', async () => {
  const { db } = await makeWorld({ now: '2026-11-24T08:40:00+01:00' });
  const versions = {
    one: (await liveIn(db, { parts: { programme: 'one' } }, true)).engine,
    two: (await liveIn(db, { parts: { programme: 'two' } }, true)).engine,
  };
  /** Cohorts to be planned again, which this version then does. */
  const start = async (name: keyof typeof versions, programme: string | undefined = name) => {
    await replanOfOthers(db, programme);
    const outdated = (await db.select().from(outdatedPlans)).length;
    await versions[name].tick();
    return outdated;
  };
  const planPart = async (name: keyof typeof versions) => {
    await db.execute(
      sql`insert into outdated_plans (cohort_id, appointments) select id, '{standup-open}' from cohorts`,
    );
    await versions[name].tick();
  };

  await versions.two.tick();
  expect([await start('one'), await start('one')]).toEqual([1, 0]);
  await planPart('one');
  expect(await start('one')).toBe(0);
  await planPart('two');
  expect([await start('one'), await start('two'), await start('two')]).toEqual([1, 1, 0]);
  await planPart('one');
  expect([await start('two'), await start('two')]).toEqual([1, 0]);
  await replanOfOthers(db, undefined);
  expect(await db.select().from(outdatedPlans)).toHaveLength(1);
});
