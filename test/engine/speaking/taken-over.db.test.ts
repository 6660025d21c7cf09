import { eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { message } from '../../../src/chat/message.ts';
import { defineCommand } from '../../../src/engine/practice/define.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import { type Database, inTransaction } from '../../../src/store/core/database.ts';
import { limitShortly } from '../../../src/store/core/transaction-limits.ts';
import { countSecondCopies } from '../../../src/store/delivery/second-copies.ts';
import { deliveries } from '../../../src/store/tables/index.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { makeWorld } from '../../fixtures/world.ts';

afterEach(() => void vi.restoreAllMocks());

/** A command that says as many lines in a channel as it is told, and what happens while each is rendered. */
const setUp = async (lines = 1) => {
  const fake = new FakeChat(['e01']);
  const hooks: { rendering?: (() => Promise<void>) | undefined } = {};
  const saying = defineCommand({
    name: 'saying',
    door: { words: () => ['dire'] },
    roles: ['eig'],
    input: z.string(),
    handle: async () => ({
      answer: { nothing: true } as const,
      say: Array.from({ length: lines }, (_line, at) => ({
        key: `l${at}`,
        kind: 'echo',
        subject: `l${at}`,
        to: { channel: 'promo' },
      })),
    }),
  });
  const echo = defineMessage({
    kind: 'echo',
    render: async (subject) => {
      await hooks.rendering?.();
      return message({ text: [subject] });
    },
  });
  const world = await makeWorld({
    chat: () => fake,
    parts: { commands: [saying], messages: [echo], appointments: [] },
  });
  const say = async (): Promise<void> => {
    const workspace = { platform: 'sandbox', externalId: 'local' } as const;
    await world.engine.receive({ id: 'c1', workspace, user: 'e01', act: { kind: 'command', text: 'dire' } });
    await world.engine.drain();
  };
  const row = async (key = 'l0') =>
    (await world.db.select().from(deliveries).where(eq(deliveries.messageKey, key)))[0];
  return {
    ...world,
    fake,
    hooks,
    say,
    row,
    /** Machine time passes: leases, retries and rests are over. */
    later: async () => {
      await world.db.update(deliveries).set({ leaseUntil: null, retryAt: null });
      await world.db.execute(
        sql`update pacing set next_at = now() where next_at < now() + interval '1 hour'`,
      );
    },
    sweep: () => world.engine.move({ by: Temporal.Duration.from({ seconds: 1 }) }),
  };
};

describe('a process that dies or freezes', () => {
  it('before its message leaves, is replaced at once: nothing is looked up', async () => {
    const world = await setUp();
    world.hooks.rendering = () => Promise.reject(new Error('died'));
    await world.say();
    world.hooks.rendering = undefined;
    await world.db.update(deliveries).set({ state: 'sending', retryAt: null, leaseUntil: null });
    Object.assign(world.fake, { find: undefined });
    await world.engine.drain();
    expect(world.fake.posts.map(({ text }) => text)).toEqual(['l0']);
    expect(await world.row()).toMatchObject({ state: 'delivered' });
  });

  it('keeps what it claimed for fifteen seconds at most, and what it was sending for over a minute', async () => {
    const world = await setUp();
    const leases: number[] = [];
    const look = async () => {
      const [lease] = await world.db.execute<{ left: number }>(
        sql`select extract(epoch from lease_until - clock_timestamp())::float8 as left from deliveries`,
      );
      leases.push(lease?.left ?? 0);
    };
    world.hooks.rendering = look;
    world.fake.beforeWriting = look;
    await world.say();
    expect(leases[0]).toBeLessThan(13);
    expect(leases[1]).toBeGreaterThan(60);
  });

  it('and was replaced while it prepared, does not send', async () => {
    const world = await setUp();
    world.hooks.rendering = async () => {
      await world.db.update(deliveries).set({ fence: sql`fence + 1` });
    };
    await world.say();
    expect(world.fake.sendings).toBe(0);
    expect(await world.row()).toMatchObject({ state: 'sending', intentAt: null });
  });

  it('while it claims, loses its locks after ten seconds, and makes nobody wait for more than three', async () => {
    const world = await setUp();
    const limits: unknown[] = [];
    const { db } = world;
    await inTransaction(db, async (tx) => {
      await limitShortly(tx);
      const [row] = await tx.execute(sql`select current_setting('lock_timeout') as lock,
        current_setting('idle_in_transaction_session_timeout') as idle`);
      limits.push({ ...row });
    });
    expect(limits).toEqual([{ lock: '3s', idle: '10s' }]);
  });

  it('just before it writes, writes nothing when it thaws', async () => {
    const world = await setUp();
    let froze = false;
    world.fake.beforeWriting = async () => {
      vi.restoreAllMocks();
      const thawed = performance.now() + 8_001;
      if (!froze) vi.spyOn(performance, 'now').mockReturnValue(thawed);
      froze = true;
    };
    await world.say();
    // The first attempt wrote nothing; the second, begun after the thaw, did.
    expect(world.fake.sendings).toBe(1);
    expect(await world.row()).toMatchObject({ state: 'delivered', attempt: 2 });
  });
});

describe('a first copy that comes to light after the second was sent', () => {
  it('is found by the sweep, taken away and counted: the recorded one stays', async () => {
    const world = await setUp();
    world.fake.troubles.push({ kind: 'unknown' });
    await world.say();
    await world.later();
    await world.engine.drain();
    const { ref, id = '' } = (await world.row()) ?? {};
    const [sent] = world.fake.posts;
    if (!sent) throw new Error('nothing was sent');
    world.fake.posts.push({ ...sent, ref: 'late', key: id });
    await world.sweep();
    expect(world.fake.posts.filter(({ removed }) => !removed).map((post) => post.ref)).toEqual([ref]);
    expect(await countSecondCopies(world.db)).toBe(1);
    await world.sweep();
    expect(await countSecondCopies(world.db)).toBe(1);
  });

  it('is watched for an hour, every ten minutes', async () => {
    const world = await setUp();
    world.fake.troubles.push({ kind: 'unknown' });
    await world.say();
    await world.later();
    await world.engine.drain();
    await world.sweep();
    const looked = vi.spyOn(world.fake, 'findAll');
    await world.sweep();
    expect(looked).not.toHaveBeenCalled();
    await world.db.update(deliveries).set({ copiesCheckedAt: sql`now() - interval '11 minutes'` });
    await world.sweep();
    expect(looked).toHaveBeenCalledOnce();
    await world.db.update(deliveries).set({ resentAt: sql`now() - interval '61 minutes'` });
    await world.sweep();
    expect(await world.row()).toMatchObject({ resentAt: null });
  });
});

/** What those who coordinate were told, and how many messages say it. */
const alertsIn = async ({ db }: { db: Database }): Promise<{ subject: string; n: number }[]> => [
  ...(await db.execute<{ subject: string; n: number }>(
    sql`select m.subject, count(*)::int as n from deliveries d join messages m on m.key = d.message_key
      where m.kind = 'cohort-alert' group by 1`,
  )),
];

describe('a workspace', () => {
  it('that answers nothing is left alone after five messages, and asked again later', async () => {
    const world = await setUp(12);
    for (let at = 0; at < 12; at += 1) world.fake.troubles.push({ kind: 'unknown' });
    await world.say();
    expect(world.fake.sendings).toBe(5);
    world.fake.troubles.length = 0;
    await world.later();
    await world.engine.drain();
    expect(world.fake.posts).toHaveLength(12);
  });

  it('and goes on doing so for minutes is told once to those who coordinate', async () => {
    const world = await setUp(20);
    for (let at = 0; at < 20; at += 1) world.fake.troubles.push({ kind: 'unknown' });
    await world.say();
    for (let rest = 0; rest < 6; rest += 1) {
      await world.later();
      await world.db.execute(sql`update deliveries set state = 'pending' where message_key like 'l%'`);
      await world.engine.drain();
    }
    expect(await alertsIn(world)).toEqual([{ subject: 'silent|2026-11-23|sandbox', n: 1 }]);
  });

  it('that refuses our token is not called any more, and gets everything once it is open again', async () => {
    const world = await setUp(3);
    world.fake.troubles.push({ kind: 'suspended', reason: 'token_revoked' });
    await world.say();
    await world.later();
    await world.engine.drain();
    expect(world.fake.sendings).toBe(1);
    expect(await world.row()).toMatchObject({ state: 'pending', reason: 'token_revoked' });
    await world.engine.connect();
    await world.engine.drain();
    expect(world.fake.posts).toHaveLength(3);
    expect(await alertsIn(world)).toEqual([{ subject: 'suspended|2026-11-23|sandbox', n: 1 }]);
  });
});
