import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeWorld } from '../fixtures/world.ts';
import { violations } from './invariants.ts';

it('a lived morning breaks no invariant, and each of them sees what breaks it', async () => {
  const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
  const { db } = world;
  expect(await violations(db, [])).toEqual([]);
  const [known] = await db.execute<{ id: string }>(sql`select id from deliveries limit 1`);
  const id = known?.id ?? '';
  for (const broken of [
    sql`update deliveries set state = 'pending', not_before = null, proactive = false where id = ${id}`,
    sql`delete from deliveries where id in (select d.id from deliveries d join messages m on m.key = d.message_key
      where m.kind = 'standup-prompt' and d.id <> ${id} limit 1)`,
    sql`insert into weekly_totals (cohort_id, week, what, total) select id, '2020-W02', 'help.asked', 7 from cohorts`,
    sql`update rounds set local_date = local_date - 7 where id = (select id from rounds limit 1)`,
    sql`update deliveries set delivered_version = 99 where id = ${id}`,
  ])
    await db.execute(broken);
  const found = (await violations(db, [id, id, 'nobody'])).map((line) => line.slice(0, 2));
  expect(new Set(found)).toEqual(new Set(['I1', 'I2', 'I3', 'I5', 'I6', 'I7']));
});
