import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { setClock } from '../../../src/store/core/clock.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { liveIn, makeOwnWorld } from '../../fixtures/world.ts';

it('what leaves together is claimed, intended and recorded together, and rendered in one snapshot', async () => {
  const world = await makeOwnWorld({ until: '2026-11-23T08:59:00+01:00' });
  const { db, statements } = listeningTo(world.url);
  const { engine } = await liveIn(db, {});
  await setClock(db, Temporal.Instant.from('2026-11-23T09:00:00+01:00'));
  await engine.tick();
  statements.length = 0;
  await engine.drain();
  const count = (part: string) => statements.filter((text) => text.includes(part)).length;
  const [sent] = await world.db.execute<{ all: number; most: number }>(
    sql`select sum(n)::int as all, max(n)::int as most from (
      select count(*) as n from deliveries where state = 'delivered' and proactive group by person_id) as each`,
  );
  expect(sent?.all).toBeGreaterThan(6);
  // The second message of a person is judged once the first is on its way; pictures follow their page, and what is to do, both.
  // On a busy machine, what is ready a moment later makes one more group.
  const groups = Math.max(sent?.most ?? 0, ['digest', 'digest-pictures', 'digest-to-do'].length) + 1;
  for (const part of ['begin isolation level', 'with asked as', 'set intent_at', 'with outcomes as'])
    expect(count(part), part).toBeLessThanOrEqual(groups);
  // A claim ends within twenty seconds where the line is cut in the middle: until then nobody else could look them up. An outcome and
  // its count are one statement, which has no middle.
  expect(count(`'transaction_timeout', '20s'`)).toBeGreaterThanOrEqual(count('with asked as'));
  const outcomes = statements.filter((text) => text.includes('with outcomes as'));
  expect(outcomes.every((text) => text.includes('insert into proactive_counts'))).toBe(true);
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

it('a drain beside another ends once what the other’s message unlocked has left too', async () => {
  const fake = new FakeChat(['e01', 'e02', 'e03', 'e04', 'm1', 'm2', 'c1']);
  const world = await makeOwnWorld({ chat: () => fake, now: '2026-11-23T10:00:00+01:00' });
  const at = async (time: string) => {
    await setClock(world.db, Temporal.Instant.from(`2026-11-27T${time}:00+01:00`));
    await world.engine.tick();
  };
  await world.say('e01', 'bilan 2. Avancer');
  await at('15:00');
  await world.engine.drain();
  await at('15:05');
  const reached = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  fake.beforeWriting = () => {
    reached.resolve();
    return held.promise;
  };
  const first = world.engine.drain();
  await reached.promise;
  fake.beforeWriting = undefined;
  const second = world.engine.drain();
  await world.db.execute(sql`select 1`);
  held.resolve();
  await second;
  const [left] = await world.db.execute<{ n: number }>(
    sql`select count(*)::int as n from deliveries where thread_key is not null and state = 'pending'`,
  );
  expect(left).toEqual({ n: 0 });
  expect(fake.posts.filter(({ to }) => 'thread' in to && to.thread !== undefined)).not.toEqual([]);
  await first;
});
