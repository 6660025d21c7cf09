import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { message } from '../../../src/chat/message.ts';
import type { Pace } from '../../../src/chat/chat.ts';
import type { Context } from '../../../src/engine/context.ts';
import { makeLog } from '../../../src/engine/engine.ts';
import { silentBell } from '../../../src/engine/speaking/doorbell.ts';
import { makeDrain } from '../../../src/engine/speaking/drain.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import { readClock } from '../../../src/store/core/clock.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { claimInstance, findOrAddWorkspace } from '../../../src/store/core/instance.ts';
import { raiseVersions } from '../../../src/store/delivery/messages.ts';
import { addMessages } from '../../../src/store/delivery/add-messages.ts';
import type { NewDelivery } from '../../../src/store/delivery/rows.ts';
import { deliveries } from '../../../src/store/tables/index.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { newDatabase } from '../../fixtures/database.ts';
import { testKeys } from '../../fixtures/keys.ts';
import { listeningTo } from '../../fixtures/statements.ts';

const DAY = Temporal.PlainDate.from('2026-11-24');

const setUp = async ({ pace }: { pace?: Pace } = {}) => {
  const { db: writer, url } = await newDatabase();
  const { db, statements } = listeningTo(url);
  await claimInstance(writer, 'sandbox');
  const workspaceId = await findOrAddWorkspace(writer, 'sandbox', 'local');
  const chat = new FakeChat(['e01']);
  Object.assign(chat, { pace });
  const texts = new Map<string, string>();
  /** Done once, after the text was read. */
  let meanwhile = async (): Promise<unknown> => Promise.resolve();
  const echo = defineMessage({
    kind: 'echo',
    async render(subject) {
      const text = texts.get(subject) ?? subject;
      const once = meanwhile;
      meanwhile = async () => Promise.resolve();
      await once();
      return message({ text: [text] });
    },
  });
  const context: Context = {
    db,
    clock: { now: (by = db) => readClock(by) },
    bell: silentBell,
    chats: new Map([[workspaceId, chat]]),
    commands: [],
    appointments: [],
    messages: [echo],
    command: '/eig',
    publicUrl: 'http://localhost',
    keys: testKeys,
    log: makeLog('silent'),
  };
  const say = async (key: string, more: Partial<NewDelivery> = {}): Promise<string> => {
    const added = { key, cohortId: null, kind: 'echo', subject: key, shows: [] };
    const where = { messageKey: key, workspaceId, place: 'channel:c', createdOn: DAY };
    const [id = ''] = await addMessages(writer, [added], [{ ...where, ...more }]);
    return id;
  };
  const rewrite = async (key: string, text: string): Promise<string[]> => {
    texts.set(key, text);
    return inTransaction(writer, (tx) => raiseVersions(tx, [key]));
  };
  return {
    say,
    rewrite,
    chat,
    statements,
    drain: makeDrain(context),
    /** Of another process. */
    other: makeDrain({ ...context }),
    texts: () => chat.posts.map(({ text }) => text),
    rowOf: async (id: string) => (await writer.select().from(deliveries).where(eq(deliveries.id, id)))[0],
    whileRendering: (work: () => Promise<unknown>) => (meanwhile = work),
  };
};

it('what waits for nothing is rendered, then claimed with its intent, sent and recorded, in six statements', async () => {
  const { say, statements, drain, texts, rowOf } = await setUp();
  await drain.ring([await say('first')]);
  const id = await say('second');
  statements.length = 0;
  await drain.ring([id]);
  expect(texts()).toEqual(['first', 'second']);
  expect(statements.length).toBeLessThanOrEqual(6);
  expect(await rowOf(id)).toMatchObject({ state: 'delivered', deliveredVersion: 1, stale: false });
});

it('the first at the pace of its workspace too', async () => {
  const pace: Pace = { perMinute: { send: 60_000, edit: 60_000, find: 60_000 }, secondsPerPlace: 0 };
  const { say, statements, drain, texts } = await setUp({ pace });
  await drain.ring([await say('first')]);
  const id = await say('second');
  statements.length = 0;
  await drain.ring([id]);
  expect(texts()).toEqual(['first', 'second']);
  expect(statements.length).toBeLessThanOrEqual(6);
});

it('an edit too', async () => {
  const { say, rewrite, statements, drain, chat, texts, rowOf } = await setUp();
  const id = await say('text');
  await drain.ring([id]);
  await drain.ring(await rewrite('text', 'other'));
  const stale = await rewrite('text', 'text as it is now');
  statements.length = 0;
  await drain.ring(stale);
  expect(statements.length).toBeLessThanOrEqual(6);
  expect(texts()).toEqual(['text as it is now']);
  expect(chat.sendings).toBe(1);
  expect(await rowOf(id)).toMatchObject({ state: 'delivered', deliveredVersion: 3, stale: false });
});

it('what changed since it was rendered is rendered again before it leaves', async () => {
  const { say, rewrite, whileRendering, drain, texts, chat } = await setUp();
  const id = await say('text');
  whileRendering(() => rewrite('text', 'text as it is now'));
  await drain.ring([id]);
  expect(texts()).toEqual(['text as it is now']);
  expect(chat.sendings).toBe(1);
});

it('two processes that are told of it send it once', async () => {
  const { say, whileRendering, drain, other, texts } = await setUp();
  const id = await say('text');
  whileRendering(() => other.ring([id]));
  await drain.ring([id]);
  expect(texts()).toEqual(['text']);
});

it('what was decided before leaves before, in its place', async () => {
  const { say, drain, texts } = await setUp();
  const [one, two] = [await say('one'), await say('two')];
  await drain.ring([two, one]);
  expect(texts()).toEqual(['one', 'two']);
});

it('what waits for its moment does not leave', async () => {
  const { say, drain, texts } = await setUp();
  await drain.ring([await say('later', { notBefore: Temporal.Instant.from('2999-01-01T00:00Z') })]);
  expect(texts()).toEqual([]);
});

it('at the pace of its workspace: no intent waits for a slot', async () => {
  const pace: Pace = { perMinute: { send: 600, edit: 600, find: 600 }, secondsPerPlace: 0 };
  const { say, drain, texts, rowOf } = await setUp({ pace });
  const ids = [await say('a', { place: 'channel:a' }), await say('b', { place: 'channel:b' })];
  await drain.ring(ids);
  expect(texts().toSorted()).toEqual(['a', 'b']);
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'delivered' });
});
