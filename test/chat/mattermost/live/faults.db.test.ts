import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { message, said } from '../../../../src/chat/message.ts';
import { defineCommand } from '../../../../src/engine/practice/define.ts';
import { defineMessage } from '../../../../src/messages/define.ts';
import { NOTICE } from '../../../../src/rituals/account/notice.ts';
import { deliveries, people } from '../../../../src/store/tables/index.ts';
import { shownTo } from '../../../fakes/mattermost/shown.ts';
import { BOT } from '../../../fakes/mattermost/state.ts';
import { makeMattermostWorld, placeOf, userOf } from '../../../fixtures/chat/mattermost/world.ts';
import { until } from '../../../fixtures/chat/mattermost/workspace.ts';
import * as tables from '../../../../src/store/tables/index.ts';

/** What goes wrong between the bot and its server, with the whole engine: nothing is lost, and nothing is there twice. */

const TEAM = ['e01', 'e02', 'e03', 'e04'];

/** `dire limite 12`: twelve messages of that name, to each of the team in turn; `dire limite` answers who typed it. */
const saying = (idOf: (slug: string) => string) =>
  defineCommand({
    name: 'saying',
    door: { words: () => ['dire'] },
    roles: ['eig'],
    input: z.string(),
    async handle({ input, person }) {
      const [name = '', count = '1'] = input.split(' ');
      const to = (rank: number): string => (input.includes(' ') ? idOf(TEAM[rank % 4] ?? '') : person.id);
      const say = Array.from({ length: Number(count) }, (_, rank) => ({
        key: `${name}-${rank + 1}`,
        kind: 'echo',
        subject: `${name}-${rank + 1}`,
        to: { person: to(rank) },
        // Outside the two that a person gets in a day.
        expected: true as const,
      }));
      return Promise.resolve({ answer: { nothing: true }, say });
    },
  });

const echo = defineMessage({
  kind: 'echo',
  render: async (subject) => Promise.resolve(message({ text: ['· ', said(subject)] })),
});

const aTeam = async () => {
  const ids = new Map<string, string>();
  const world = await makeMattermostWorld({
    now: '2026-11-24T11:00:00+01:00',
    parts: {
      commands: [saying((slug) => ids.get(slug) ?? '')],
      messages: [echo],
      appointments: [],
      // The engine gives up long before the adapter does, so that no test waits for nine seconds.
      waits: { prepared: 12, answered: 0.3, quarantine: 60 },
    },
  });
  const { db, engine, server, hands } = world;
  await db.update(people).set({ noticeVersion: NOTICE });
  for (const { slug, personId } of await db.select().from(tables.roster)) ids.set(slug, personId);
  /** Every copy of each message of this name, wherever it is. */
  const copies = (name: string): Record<string, number> => {
    const shown = server.posts
      .filter((post) => post.user_id === BOT && post.delete_at === 0)
      .map((post) => /· (\S+)/.exec(shownTo(post, server))?.[1] ?? '')
      .filter((subject) => subject.startsWith(`${name}-`));
    return Object.fromEntries(
      [...Map.groupBy(shown, (subject) => subject)].map(([key, all]) => [key, all.length]),
    );
  };
  const eachOnce = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, rank) => [`${name}-${rank + 1}`, 1]));
  /** Machine time passes: leases, retries and what the server asked to wait are over. */
  const later = async (): Promise<void> => {
    await db.update(deliveries).set({ leaseUntil: sql`now() - interval '1 second'`, retryAt: null });
    await db.execute(sql`delete from pacing`);
    await engine.drain();
  };
  const begin = (name: string, count: number): Promise<void> =>
    hands.command(userOf('e01'), `dire ${name} ${count}`);
  return { ...world, copies, eachOnce, later, begin };
};

it('between the bot and its server, nothing is lost and nothing is there twice', async () => {
  const { server, told, copies, eachOnce, later, begin, bot, engine, texts } = await aTeam();
  const posts = /POST .*\/posts$/;

  // A rate limiter that stays on: plain text, for a long time.
  const limit = {
    status: 429,
    body: 'limit exceeded\n',
    type: 'text/plain; charset=utf-8',
    headers: { 'retry-after': '30' },
  };
  server.fail(posts, { after: 0 }, { after: 0 }, ...Array.from({ length: 500 }, () => limit));
  await begin('limited', 12);
  for (let minute = 0; minute < 5; minute += 1) await later();
  expect(Object.values(copies('limited'))).toEqual([1, 1]);
  server.troubles.splice(0);
  await later();
  expect(copies('limited')).toEqual(eachOnce('limited', 12));

  // The server restarts in the middle of forty sendings: answers are lost, and it forgets the keys it has seen.
  server.fail(posts, { after: 40 }, { lost: true }, { lost: true });
  const sending = begin('restarted', 40);
  await until(() => Object.keys(copies('restarted')).length > 8);
  await server.restart();
  await sending;
  await later();
  await later();
  expect(copies('restarted')).toEqual(eachOnce('restarted', 40));

  // Answers that come after the bot has given up: the messages are there, and are found.
  server.fail(posts, { after: 900 }, { after: 900 }, { after: 900 });
  await begin('slow', 3);
  expect(copies('slow')).toEqual(eachOnce('slow', 3));
  await later();
  await later();
  expect(copies('slow')).toEqual(eachOnce('slow', 3));

  // The token is revoked in the middle: only the operator helps, and what was due waits for them.
  const refused = {
    status: 401,
    type: 'application/json',
    body: '{"id":"api.context.session_expired.app_error"}',
  };
  server.fail(/POST/, ...Array.from({ length: 40 }, () => refused));
  await begin('revoked', 8);
  await later();
  expect(Object.keys(copies('revoked')).length).toBeLessThan(8);
  expect(told.join('\n')).toContain('refuses this MATTERMOST_TOKEN');
  server.troubles.splice(0);
  await later();
  expect(copies('revoked')).toEqual(eachOnce('revoked', 8));

  // Three hundred events while the socket was cut, one in ten for the bot: more than the server keeps.
  await until(() => bot.online);
  server.cut();
  for (let rank = 0; rank < 300; rank += 1) {
    const user = userOf(TEAM[rank % 4] ?? '');
    const isForUs = rank % 10 === 0;
    const channel = isForUs ? server.directWith(user).id : placeOf('promo');
    const text = isForUs ? `dire missed${rank}` : `entre nous ${rank}`;
    server.tellPosted(server.add({ channel_id: channel, user_id: user, message: text }));
  }
  const missed = Array.from({ length: 30 }, (_, rank) => `missed${rank * 10}`);
  await until(async () => {
    await bot.idle();
    await engine.drain();
    return missed.every((name) => copies(name)[`${name}-1`] !== undefined);
  }, 30_000);
  for (const name of missed) expect(copies(name)).toEqual({ [`${name}-1`]: 1 });

  expect(await later()).toBeUndefined();
  expect(server.faults).toEqual([]);
  expect(texts('e01').filter((text) => text.includes('missed0'))).toHaveLength(1);
}, 120_000);
