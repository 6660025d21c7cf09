import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../../src/engine/practice/define.ts';
import { message } from '../../../src/chat/message.ts';
import { cohortAlert } from '../../../src/messages/cohort/alert.ts';
import { defineMessage, type MessageKind } from '../../../src/messages/define.ts';
import type { Outgoing } from '../../../src/messages/outgoing.ts';
import { NOTICE } from '../../../src/rituals/account/notice.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { raiseVersions } from '../../../src/store/delivery/messages.ts';
import { settleDelivery, settleDelivered } from '../../../src/store/delivery/outcomes.ts';
import { deliveries, messages, people } from '../../../src/store/tables/index.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { makeOwnWorld, makeWorld, type WorldOptions } from '../../fixtures/world.ts';

/** A command that sends what it is given, so that tests are only about deliveries. */
const saying = (out: () => Outgoing[]) =>
  defineCommand({
    name: 'saying',
    door: { words: () => ['dire'] },
    roles: ['eig', 'coordination'],
    input: z.string(),
    async handle({ input }, { scope }) {
      if (input !== '') await raiseVersions(scope.tx, [input]);
      return { answer: { nothing: true }, say: input === '' ? out() : [] };
    },
  });

const words = new Map<string, string | undefined>();
const echo = defineMessage({
  kind: 'echo',
  render: async (subject) => {
    const text = words.has(subject) ? words.get(subject) : subject;
    return text === undefined ? undefined : message({ text: [text] });
  },
});

const outgoing =
  (key: string, more: Partial<Outgoing> = {}, person = 'e02'): ((ids: Map<string, string>) => Outgoing) =>
  (ids) => ({ key, kind: 'echo', subject: key, to: { person: ids.get(person) ?? '' }, ...more });

const TUESDAY_11 = '2026-11-24T11:00:00+01:00';

const setUp = async (
  say: ((ids: Map<string, string>) => Outgoing)[],
  {
    now = TUESDAY_11,
    messages: others = [],
    make = makeWorld,
  }: Pick<WorldOptions, 'now'> & { messages?: readonly MessageKind[]; make?: typeof makeWorld } = {},
) => {
  const fake = new FakeChat(['e01', 'e02', 'e03', 'e04', 'm1', 'c1']);
  const ids = new Map<string, string>();
  let next = say;
  const world = await make({
    now,
    chat: () => fake,
    parts: {
      commands: [saying(() => next.map((one) => one(ids)))],
      messages: [echo, ...others],
      appointments: [],
    },
  });
  for (const { id, name } of await world.db.select().from(people)) ids.set(slugs[name] ?? '', id);
  await world.db.update(people).set({ noticeVersion: NOTICE });
  let count = 0;
  const act = async (text: string): Promise<void> => {
    const call = {
      id: `c${(count += 1)}`,
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e01',
    } as const;
    await world.engine.receive({ ...call, act: { kind: 'command', text } });
    await world.engine.drain();
  };
  return {
    ...world,
    fake,
    act,
    speak: async (...more: typeof say) => {
      if (more.length > 0) next = more;
      await act('dire');
    },
    refresh: (key: string) => act(`dire ${key}`),
    row: async (key: string) =>
      (await world.db.select().from(deliveries).where(eq(deliveries.messageKey, key)))[0],
    /** Machine time passes: leases and retries are over. */
    leasesOver: () =>
      world.db.update(deliveries).set({ leaseUntil: sql`now() - interval '1 second'`, retryAt: null }),
  };
};

const slugs: Record<string, string> = {
  'Ada Un': 'e01',
  'Basile Deux': 'e02',
  'Chloé Trois': 'e03',
  'Edwige Mentor': 'm1',
};

describe('a delivery', () => {
  it('is made once, however often it is said', async () => {
    const world = await setUp([outgoing('a')]);
    await world.speak();
    await world.speak();
    await world.engine.drain();
    expect(world.fake.textsIn('e02')).toEqual(['a']);
  });

  it('shows the latest version when the state moved before it left, and is edited when it moves after', async () => {
    const world = await setUp([outgoing('b')]);
    await world.speak();
    words.set('b', 'b, corrigé');
    await world.refresh('b');
    expect(world.fake.textsIn('e02')).toEqual(['b, corrigé']);
    expect(world.fake.sendings).toBe(1);
  });

  it('is brought to what was being written at the very moment it was settled', async () => {
    const world = await setUp([outgoing('raised')], { make: makeOwnWorld });
    await world.speak();
    const row = await world.row('raised');
    if (!row?.ref) throw new Error('not delivered');
    const { ref } = row;
    const settled = await inTransaction(world.db, async (tx) => {
      await raiseVersions(tx, ['raised']);
      const other = inTransaction(world.db, (own) =>
        settleDelivered(
          own,
          [{ delivery: row, ref, versions: new Map([['raised', 1]]), again: false, day: row.createdOn }],
          { waiting: true },
        ),
      );
      while ((await world.db.execute(sql`select 1 from pg_locks where not granted`)).length === 0);
      return { other };
    });
    await settled.other;
    expect((await world.row('raised'))?.stale).toBe(true);
  });

  it('is taken away when there is nothing left to say', async () => {
    const world = await setUp([outgoing('gone')]);
    await world.speak();
    words.set('gone', undefined);
    await world.refresh('gone');
    expect(world.fake.textsIn('e02')).toEqual([]);
    expect(await world.row('gone')).toBeUndefined();
  });

  it('of unknown fate is looked up before anything is sent again: found, it is not sent twice', async () => {
    const world = await setUp([outgoing('c')]);
    world.fake.troubles.push({ kind: 'lost' });
    await world.speak();
    expect((await world.row('c'))?.state).toBe('sending');
    await world.engine.drain();
    expect(world.fake.sendings).toBe(1);
    await world.leasesOver();
    await world.engine.drain();
    expect(world.fake.textsIn('e02')).toEqual(['c']);
    expect(world.fake.sendings).toBe(1);
    expect((await world.row('c'))?.state).toBe('delivered');
  });

  it('of unknown fate is sent again when the platform has not seen it', async () => {
    const world = await setUp([outgoing('d')]);
    world.fake.troubles.push({ kind: 'unknown' });
    await world.speak();
    await world.leasesOver();
    await world.engine.drain();
    expect(world.fake.textsIn('e02')).toEqual(['d']);
    expect(world.fake.sendings).toBe(2);
  });

  it('of unknown fate and not seen waits for people’s hours like any other', async () => {
    const world = await setUp([outgoing('evening')], { now: '2026-11-24T18:59:00+01:00' });
    world.fake.troubles.push({ kind: 'unknown' });
    await world.speak();
    await world.to('2026-11-24T23:00:00+01:00');
    await world.leasesOver();
    await world.engine.drain();
    expect(world.fake.textsIn('e02')).toEqual([]);
    await world.to('2026-11-25T08:30:00+01:00');
    expect(world.fake.textsIn('e02')).toEqual(['evening']);
  });

  it('of unknown fate is parked, not sent again, where nothing can be looked up', async () => {
    const world = await setUp([outgoing('e')]);
    Object.assign(world.fake, { find: undefined });
    world.fake.troubles.push({ kind: 'lost' });
    await world.speak();
    await world.leasesOver();
    await world.engine.drain();
    expect(world.fake.sendings).toBe(1);
    expect(await world.row('e')).toMatchObject({ state: 'parked', reason: 'unknown outcome' });
  });

  it('waits as long as the platform asks', async () => {
    const world = await setUp([outgoing('f')]);
    world.fake.troubles.push({ kind: 'limited', afterSeconds: 30 });
    await world.speak();
    await world.engine.drain();
    expect(world.fake.sendings).toBe(1);
    await world.leasesOver();
    await world.engine.drain();
    expect(world.fake.textsIn('e02')).toEqual(['f']);
  });

  it('is parked with its reason when the platform refuses it, and others go on', async () => {
    const world = await setUp([outgoing('g'), outgoing('h', {}, 'e03')]);
    world.fake.troubles.push({ kind: 'refused', reason: 'account closed' });
    await world.speak();
    expect(await world.row('g')).toMatchObject({ state: 'parked', reason: 'account closed' });
    expect(world.fake.textsIn('e03')).toEqual(['h']);
  });

  it('in a channel that is closed to the bot is parked, and who coordinates is told once', async () => {
    const inPromo = (key: string) => outgoing(key, { to: { channel: 'promo' } });
    const world = await setUp([inPromo('j'), inPromo('k')], { messages: [cohortAlert] });
    const closed = { kind: 'refused', reason: 'not_in_channel' } as const;
    world.fake.troubles.push(closed, closed);
    await world.speak();
    await world.engine.drain();
    expect(await world.row('j')).toMatchObject({ state: 'parked' });
    expect(world.fake.textsIn('c1')).toHaveLength(1);
    expect(world.fake.textsIn('c1')[0]).toMatch(
      /le salon promo \(not_in_channel\).*parked -- retry not_in_channel/su,
    );
  });

  it('taken over by another process ignores what the first one learns too late', async () => {
    const world = await setUp([outgoing('i')]);
    world.fake.troubles.push({ kind: 'unknown' });
    await world.speak();
    const stale = await world.row('i');
    await world.leasesOver();
    await world.engine.drain();
    if (!stale) throw new Error('no row');
    expect(await settleDelivery(world.db, stale, { state: 'parked', reason: 'late news' })).toBe(false);
    expect((await world.row('i'))?.state).toBe('delivered');
  });

  it('leaves only once the one before it is settled', async () => {
    const world = await setUp([outgoing('second', { after: 'first' }), outgoing('first')]);
    world.fake.troubles.push({ kind: 'limited', afterSeconds: 30 });
    await world.speak();
    expect(world.fake.textsIn('e02')).toEqual([]);
    await world.leasesOver();
    await world.engine.drain();
    expect(world.fake.textsIn('e02')).toEqual(['first', 'second']);
  });
});

describe('what nobody asked for', () => {
  it('waits for the person’s hours', async () => {
    const world = await setUp([outgoing('night')], { now: '2026-11-24T21:00:00+01:00' });
    await world.speak();
    expect(world.fake.textsIn('e02')).toEqual([]);
    await world.to('2026-11-25T08:30:00+01:00');
    expect(world.fake.textsIn('e02')).toEqual(['night']);
  });

  it('is dropped without a trace when it would come too late', async () => {
    const notAfter = Temporal.Instant.from('2026-11-25T08:00:00+01:00');
    const world = await setUp([outgoing('late', { notAfter })], { now: '2026-11-24T21:00:00+01:00' });
    await world.speak();
    expect(await world.row('late')).toBeUndefined();
  });

  it('never comes before the notice', async () => {
    const world = await setUp([outgoing('early')]);
    await world.db.update(people).set({ noticeVersion: null });
    await world.speak();
    expect(world.fake.textsIn('e02')).toEqual([]);
    await world.speak(outgoing('1', { legal: true }));
    expect(world.fake.textsIn('e02')).toEqual(['1', 'early']);
  });

  it('beyond two a day gives the next prompt ten minutes to take it along, then leaves as one message', async () => {
    const world = await setUp(['m1', 'm2', 'm3', 'm4'].map((key) => outgoing(key, { mergeable: true })));
    await world.speak();
    expect(world.fake.textsIn('e02')).toEqual(['m1', 'm2']);
    await world.to('2026-11-25T09:39:00+01:00');
    expect(world.fake.textsIn('e02')).toEqual(['m1', 'm2']);
    await world.to('2026-11-25T09:40:00+01:00');
    expect(world.fake.textsIn('e02')).toEqual(['m1', 'm2', 'Ce qui vous attendait\n\nm3\n\nm4']);
    words.set('m4', 'm4, corrigé');
    await world.refresh('m4');
    expect(world.fake.textsIn('e02').at(-1)).toBe('Ce qui vous attendait\n\nm3\n\nm4, corrigé');
  });

  it('never makes more than five a week without a daily stand-up', async () => {
    const world = await setUp([], { now: '2026-11-23T09:00:00+01:00' });
    for (const day of ['23', '24', '25', '26']) {
      await world.to(`2026-11-${day}T10:00:00+01:00`);
      await world.speak(outgoing(`a${day}`, {}, 'm1'), outgoing(`b${day}`, {}, 'm1'));
    }
    expect(world.fake.textsIn('m1')).toHaveLength(5);
    await world.speak(outgoing('taken', { expected: true }, 'm1'));
    expect(world.fake.textsIn('m1')).toHaveLength(6);
    await world.to('2026-11-30T08:30:00+01:00');
    expect(world.fake.textsIn('m1')).toHaveLength(8);
  });

  it('is seven with a daily stand-up: what exceeds is carried by its next prompt', async () => {
    const world = await setUp([], { now: '2026-11-23T09:00:00+01:00' });
    for (const day of ['23', '24', '25', '26', '27']) {
      await world.to(`2026-11-${day}T09:30:00+01:00`);
      await world.speak(outgoing(`prompt ${day}`, { daily: true, mergeable: true }));
      await world.to(`2026-11-${day}T10:00:00+01:00`);
      await world.speak(outgoing(`other ${day}`, { mergeable: true }));
    }
    expect(world.fake.textsIn('e02')).toEqual([
      'prompt 23',
      'other 23',
      'prompt 24',
      // The last place of the week is reserved for the weekly reminder until its hour is past.
      'Ce qui vous attendait\n\nprompt 25\n\nother 24',
      'Ce qui vous attendait\n\nprompt 26\n\nother 25',
      'Ce qui vous attendait\n\nprompt 27\n\nother 26',
      'other 27',
    ]);
  });

  it('answers one’s own act at any hour, beyond any budget', async () => {
    const world = await setUp(
      ['r1', 'r2', 'r3'].map((key) => outgoing(key, { reply: true })),
      {
        now: '2026-11-24T23:00:00+01:00',
      },
    );
    await world.speak();
    expect(world.fake.textsIn('e02')).toEqual(['r1', 'r2', 'r3']);
  });
});

describe('two engines on one database', () => {
  it('send each message once', async () => {
    const world = await setUp(['e02', 'e03', 'm1'].map((person) => outgoing(`x-${person}`, {}, person)));
    await world.act('dire nothing');
    await world.db.update(messages).set({ version: 1 });
    const call = { workspace: { platform: 'sandbox', externalId: 'local' }, user: 'e01' } as const;
    await Promise.all([
      world.engine.receive({ ...call, id: 'same', act: { kind: 'command', text: 'dire' } }),
      world.engine.receive({ ...call, id: 'same', act: { kind: 'command', text: 'dire' } }),
    ]);
    await Promise.all([world.engine.drain(), world.engine.drain(), world.engine.drain()]);
    expect(world.fake.posts).toHaveLength(3);
  });
});

it('a message that takes long to write keeps its turn before the next one to the same person', async () => {
  const next = Promise.withResolvers<void>();
  const slow = defineMessage({
    kind: 'slow',
    async render(subject) {
      if (subject === 'first') await next.promise;
      else next.resolve();
      return message({ text: [subject] });
    },
  });
  const reply = (key: string) => outgoing(key, { kind: 'slow', reply: true });
  const world = await setUp([reply('first'), reply('second')], { messages: [slow] });
  await world.speak();
  expect(world.fake.textsIn('e02')).toEqual(['first', 'second']);
});
