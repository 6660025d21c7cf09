import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { settleRestored } from '../../../src/store/backup/settle.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { makeOwnWorld } from '../../fixtures/world.ts';

it('what waited in a restored backup and had left since is found there, not sent again; the rest leaves', async () => {
  const fake = new FakeChat(['e01', 'e02', 'e03', 'e04', 'm1', 'c1']);
  const world = await makeOwnWorld({ chat: () => fake, now: '2026-11-23T08:35:00+01:00' });
  await world.to('2026-11-23T09:40:00+01:00');
  const before = fake.posts.length;
  expect(before).toBeGreaterThan(2);
  // As the backup had them: nothing of it had left. One of them, meanwhile, was taken away by its platform.
  await world.db.execute(
    sql`update deliveries set state = 'pending', ref = null, intent_at = null, delivered_version = 0`,
  );
  fake.posts.pop();
  expect((await settleRestored(world.db, '2026-11-23T03:00:00Z')).doubted).toBeGreaterThan(2);
  await world.engine.drain();
  expect(fake.posts).toHaveLength(before);
  expect(new Set(fake.posts.map(({ key }) => key)).size).toBe(before);
});
