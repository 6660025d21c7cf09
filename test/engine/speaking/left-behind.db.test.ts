import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { message } from '../../../src/chat/message.ts';
import { silentBell } from '../../../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../../../src/engine/engine.ts';
import { WAITS } from '../../../src/engine/phases.ts';
import { defineCommand } from '../../../src/engine/practice/define.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import { connect } from '../../../src/store/core/database.ts';
import { SWEEP_AHEAD } from '../../../src/store/delivery/due-deliveries.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { testKeys } from '../../fixtures/keys.ts';
import { makeOwnWorld } from '../../fixtures/world.ts';

/** Seconds in which another process has to send what a dead one had claimed; half a group is claimed at that moment. */
const BAR = 15;
const CLAIMED = 32;

const setUp = async () => {
  const fake = new FakeChat(['e01']);
  const saying = defineCommand({
    name: 'saying',
    door: { words: () => ['dire'] },
    roles: ['eig'],
    input: z.string(),
    handle: async ({ input }) => ({
      answer: { nothing: true } as const,
      say: Array.from({ length: CLAIMED }, (_line, at) => ({
        key: `${input} ${at}`,
        kind: 'echo',
        subject: `${input} ${at}`,
        to: { channel: 'promo' },
      })),
    }),
  });
  const echo = (rendering: () => Promise<unknown>) =>
    defineMessage({
      kind: 'echo',
      render: async (subject) => {
        await rendering();
        return message({ text: [subject] });
      },
    });
  const parts = { commands: [saying], appointments: [] };
  const died = Promise.withResolvers<void>();
  const world = await makeOwnWorld({
    chat: () => fake,
    parts: { ...parts, messages: [echo(() => died.promise)] },
  });
  const db = connect(world.url);
  onTestFinished(() => db.close());
  const other = await makeEngine({
    ...parts,
    messages: [echo(() => Promise.resolve())],
    db,
    chats: [fake],
    bell: silentBell,
    command: '/eig',
    publicUrl: 'http://localhost',
    keys: testKeys,
    log: makeLog('silent'),
  });
  const say = (what: string) =>
    world.engine.receive({
      id: what,
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e01',
      act: { kind: 'command', text: `dire ${what}` },
    });
  const sending = async () =>
    (
      await db.execute<{ n: number }>(
        sql`select count(*)::int as n from deliveries where state = 'sending' and message_key like 'claimed%'`,
      )
    )[0]?.n;
  return { ...world, db, fake, other, say, sending, thaw: died.resolve };
};

it('of two processes one dies: the other sends at once what nobody had claimed, and first, within fifteen seconds, what the dead one had', async () => {
  const { db, engine, fake, other, say, sending, thaw } = await setUp();
  const said = () => fake.posts.map(({ text }) => text);
  const lines = (what: string) => Array.from({ length: CLAIMED }, (_line, at) => `${what} ${at}`);
  await say('claimed');
  const dying = engine.drain();
  await expect.poll(sending).toBe(CLAIMED);

  await say('waiting');
  await other.drain();
  expect(said()).toEqual(lines('waiting'));

  await say('later');
  expect(WAITS.prepared + SWEEP_AHEAD).toBeLessThan(BAR);
  await db.execute(
    sql`update deliveries set lease_until = lease_until - ${WAITS.prepared} * interval '1 second'`,
  );
  await other.drain();
  expect(said().slice(CLAIMED)).toEqual([...lines('claimed'), ...lines('later')]);

  thaw();
  await dying;
  expect(fake.posts).toHaveLength(3 * CLAIMED);
});
