import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { message } from '../../../src/chat/message.ts';
import { defineCommand } from '../../../src/engine/practice/define.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { liveIn, makeWorld } from '../../fixtures/world.ts';

const LINES = Array.from({ length: 60 }, (_line, at) => `line ${at}`);

it('a bot that is stopped in the middle of a burst leaves nothing in doubt, and another one goes on', async () => {
  const fake = new FakeChat(['e01']);
  fake.pace = { perMinute: { send: 60_000, edit: 60_000, find: 60_000 }, secondsPerPlace: 0.001 };
  const half = Promise.withResolvers<void>();
  fake.beforeWriting = async () => {
    if (fake.posts.length === LINES.length / 2) half.resolve();
  };
  const saying = defineCommand({
    name: 'saying',
    door: { words: () => ['dire'] },
    roles: ['eig'],
    input: z.string(),
    handle: async () => ({
      answer: { nothing: true } as const,
      say: LINES.map((key) => ({ key, kind: 'echo', subject: key, to: { channel: 'promo' } })),
    }),
  });
  const echo = defineMessage({
    kind: 'echo',
    render: async (subject) => message({ text: [subject] }),
  });
  const parts = { commands: [saying], messages: [echo], appointments: [] };
  const world = await makeWorld({ chat: () => fake, parts });
  const workspace = { platform: 'sandbox', externalId: 'local' } as const;
  await world.engine.receive({ id: 'c1', workspace, user: 'e01', act: { kind: 'command', text: 'dire' } });
  const draining = world.engine.drain();
  await half.promise;
  await world.engine.stop();
  await draining;
  const states = await world.db.execute<{ state: string; n: number }>(
    sql`select state, count(*)::int as n from deliveries group by 1 order by 1`,
  );
  expect(states.map(({ state }) => state)).toEqual(['delivered', 'pending']);
  expect(fake.posts).toHaveLength(states[0]?.n ?? 0);

  const { engine } = await liveIn(world.db, { chat: () => fake, parts });
  await engine.drain();
  expect(fake.posts.map(({ text }) => text).toSorted()).toEqual(LINES.toSorted());
});
