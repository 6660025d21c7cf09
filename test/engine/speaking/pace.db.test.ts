import { eq, sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Limits, Pace } from '../../../src/chat/chat.ts';
import { message } from '../../../src/chat/message.ts';
import { defineCommand } from '../../../src/engine/practice/define.ts';
import { silentBell } from '../../../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../../../src/engine/engine.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import type { Outgoing } from '../../../src/messages/outgoing.ts';
import { connect } from '../../../src/store/core/database.ts';
import { dueDeliveries } from '../../../src/store/delivery/due-deliveries.ts';
import { raiseVersions } from '../../../src/store/delivery/messages.ts';
import { deliveries } from '../../../src/store/tables/index.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { makeOwnWorld } from '../../fixtures/world.ts';
import { testKeys } from '../../fixtures/keys.ts';

/** Ten a second in the workspace, five in one place. */
const TEN_A_SECOND: Pace = { perMinute: { send: 600, edit: 600, find: 600 }, secondsPerPlace: 0.2 };
const TUESDAY_11 = '2026-11-24T11:00:00+01:00';

const texts = new Map<string, string | undefined>();
const echo = defineMessage({
  kind: 'echo',
  render: async (subject) => {
    const text = texts.has(subject) ? texts.get(subject) : subject;
    return text === undefined ? undefined : message({ text: [text] });
  },
});

const inPromo = (key: string): Outgoing => ({ key, kind: 'echo', subject: key, to: { channel: 'promo' } });

const setUp = async ({ pace, limits }: { pace?: Pace; limits?: Limits }, say: () => readonly Outgoing[]) => {
  const fake = new FakeChat(['e01', 'e02', 'e03', 'e04']);
  Object.assign(fake, { pace, limits });
  const dire = defineCommand({
    name: 'dire',
    door: { words: () => ['dire'] },
    roles: ['eig'],
    input: z.string(),
    async handle({ input }, { scope }) {
      if (input !== '') await raiseVersions(scope.tx, [input]);
      return { answer: { nothing: true }, say: input === '' ? say() : [] };
    },
  });
  const parts = { commands: [dire], messages: [echo], appointments: [] };
  const world = await makeOwnWorld({ now: TUESDAY_11, chat: () => fake, parts });
  let count = 0;
  return {
    ...world,
    fake,
    parts,
    act: (text: string) =>
      world.engine.receive({
        id: `c${(count += 1)}`,
        workspace: { platform: 'sandbox', externalId: 'local' },
        user: 'e01',
        act: { kind: 'command', text },
      }),
    rows: () => world.db.select().from(deliveries).orderBy(deliveries.messageKey, deliveries.part),
  };
};

describe('the pace of a workspace', () => {
  it('is kept in one place, whoever delivers', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const { fake, db, url, parts, act } = await setUp({ pace: TEN_A_SECOND }, () => keys.map(inPromo));
    await act('dire');
    const other = connect(url);
    onTestFinished(() => other.close());
    const engines = await Promise.all(
      [db, other].map((one) =>
        makeEngine({
          ...parts,
          db: one,
          chats: [fake],
          bell: silentBell,
          command: '/eig',
          publicUrl: 'http://localhost',
          keys: testKeys,
          log: makeLog('silent'),
        }),
      ),
    );
    const began = performance.now();
    const drainAll = async (): Promise<number> => {
      await Promise.all(engines.map((engine) => engine.drain()));
      return fake.posts.length;
    };
    await expect.poll(drainAll, { timeout: 5_000 }).toBe(keys.length);
    // A busy machine sends late, never early, because the slots are reserved in the database.
    expect((fake.posts.at(-1)?.at ?? 0) - began).toBeGreaterThan((keys.length - 1) * 200 - 50);
    expect(new Set(fake.posts.map(({ key }) => key)).size).toBe(keys.length);
  });

  it('makes this method wait as long as the platform asked, and no other', async () => {
    const keys = ['b', 'a'];
    const { fake, db, engine, act } = await setUp({ pace: TEN_A_SECOND }, () => [inPromo(keys.pop() ?? '')]);
    fake.troubles.push({ kind: 'limited', afterSeconds: 60 });
    for (let times = 0; times < 2; times += 1) {
      await act('dire');
      await engine.drain();
    }
    expect(fake.sendings).toBe(1);
    const held = await db.execute<{ what: string }>(
      sql`select what from pacing where next_at > clock_timestamp() + interval '30 seconds'`,
    );
    expect(held.map(({ what }) => what)).toEqual(['method:send']);
  });

  it('makes one place wait when only that place has to', async () => {
    const { fake, db, engine, act } = await setUp({ pace: TEN_A_SECOND }, () => [inPromo('a')]);
    fake.troubles.push({ kind: 'limited', afterSeconds: 60, only: 'place' });
    await act('dire');
    await engine.drain();
    const held = await db.execute<{ what: string }>(
      sql`select what from pacing where next_at > clock_timestamp() + interval '30 seconds'`,
    );
    expect(held.map(({ what }) => what)).toEqual(['place:channel:promo']);
  });

  it('does not send what it could not look up yet', async () => {
    const { fake, db, engine, act, rows } = await setUp({ pace: TEN_A_SECOND }, () => [inPromo('a')]);
    fake.troubles.push({ kind: 'lost' });
    await act('dire');
    await engine.drain();
    await db.update(deliveries).set({ leaseUntil: sql`now() - interval '1 second'` });
    fake.findTrouble = { kind: 'limited', afterSeconds: 60 };
    await engine.drain();
    expect(await rows()).toMatchObject([{ state: 'sending', ref: null }]);
    expect(fake.sendings).toBe(1);
    await db.update(deliveries).set({ retryAt: null });
    await db.execute(sql`delete from pacing`);
    await engine.drain();
    expect(await rows()).toMatchObject([{ state: 'delivered', ref: '0' }]);
    expect(fake.sendings).toBe(1);
  });

  it('lets every team have one before any has two, and keeps the order of each person', async () => {
    const team = (key: string): Outgoing => ({
      key,
      kind: 'echo',
      subject: key,
      to: { role: 'eig' },
      reply: true,
    });
    const { db, act } = await setUp({}, () => [team('one'), team('two')]);
    await act('dire');
    const now = Temporal.Instant.from(TUESDAY_11);
    const due = await dueDeliveries(db, { now, most: 100, without: [] });
    const rows = await db.select().from(deliveries);
    const order = due.map((id) => rows.find((row) => row.id === id));
    expect(order.slice(0, 2).map((row) => row?.messageKey)).toEqual(['one', 'two']);
    const ofE03 = order.filter((row) => row?.place === 'user:e03').map((row) => row?.messageKey);
    expect(ofE03).toEqual(['one', 'two']);
  });
});

describe('a message longer than its platform takes', () => {
  const limits: Limits = { elements: 10, perElement: 40, characters: 60 };
  const long = 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze';

  it('leaves in parts, in order, each once', async () => {
    texts.set('long', long);
    const { fake, act, engine, rows } = await setUp({ limits }, () => [inPromo('long')]);
    await act('dire');
    await engine.drain();
    expect(fake.posts.map(({ text }) => text.split('\n\n').at(-1))).toEqual(['(1/3)', '(2/3)', '(3/3)']);
    expect(new Set(fake.posts.map(({ key }) => key)).size).toBe(3);
    expect((await rows()).map(({ part, state }) => [part, state])).toEqual([
      [0, 'delivered'],
      [1, 'delivered'],
      [2, 'delivered'],
    ]);
  });

  it('is brought to its latest version, with fewer parts or more, and taken away whole', async () => {
    texts.set('long', long);
    const { fake, act, engine, rows } = await setUp({ limits }, () => [inPromo('long')]);
    await act('dire');
    await engine.drain();

    texts.set('long', 'court');
    await act('dire long');
    await engine.drain();
    expect(fake.textsIn('promo')).toEqual(['court']);
    expect(await rows()).toHaveLength(1);

    texts.set('long', long);
    await act('dire long');
    await engine.drain();
    expect(fake.textsIn('promo')).toHaveLength(3);

    texts.set('long', undefined);
    await act('dire long');
    await engine.drain();
    expect(fake.textsIn('promo')).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('goes on after a part was refused a moment', async () => {
    texts.set('long', long);
    const { fake, db, act, engine } = await setUp({ limits }, () => [inPromo('long')]);
    await act('dire');
    fake.troubles.push({ kind: 'limited', afterSeconds: 60 });
    await engine.drain();
    expect(fake.textsIn('promo')).toEqual([]);
    await db.update(deliveries).set({ retryAt: null }).where(eq(deliveries.state, 'pending'));
    await engine.drain();
    expect(fake.textsIn('promo')).toHaveLength(3);
  });
});
