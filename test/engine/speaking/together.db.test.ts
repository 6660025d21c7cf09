import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { listeningTo } from '../../fixtures/statements.ts';
import { liveIn, makeOwnWorld } from '../../fixtures/world.ts';

it('what leaves together is claimed in one transaction and rendered in one snapshot', async () => {
  const world = await makeOwnWorld({ until: '2026-11-23T09:00:00+01:00' });
  const { db, statements } = listeningTo(world.url);
  const { engine } = await liveIn(db, {});
  await world.db.execute(sql`update deliveries set stale = true where state = 'delivered'`);
  statements.length = 0;
  await engine.drain();
  const count = (start: string) => statements.filter((text) => text.startsWith(start)).length;
  const settled = count('update "deliveries" set "state"');
  expect(settled).toBeGreaterThan(4);
  expect(count('begin isolation level')).toBe(1);
  // One that claims them all, and one that settles each.
  expect(count('begin ') - 1).toBe(settled + 1);
  // A team, a cohort, a person are read once, however many messages show them.
  const reads = statements.filter(
    (text) => text.startsWith('select') && text.includes('from "cohorts" where'),
  );
  expect(reads).toHaveLength(1);
});

it('what another process holds is left to it: the sweep ends, and comes by again', async () => {
  const world = await makeOwnWorld({ until: '2026-11-23T09:00:00+01:00' });
  await world.db.execute(sql`update deliveries set stale = true where state = 'delivered'`);
  const { db, statements } = listeningTo(world.url);
  const { engine } = await liveIn(db, {});
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`select id from deliveries for update`);
    statements.length = 0;
    await engine.drain();
    expect(statements.length).toBeLessThan(60);
  });
  await engine.drain();
  const [left] = await world.db.execute<{ n: number }>(
    sql`select count(*)::int as n from deliveries where stale`,
  );
  expect(left).toEqual({ n: 0 });
});
