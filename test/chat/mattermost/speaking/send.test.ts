import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { message, said } from '../../../../src/chat/message.ts';
import { pendingId } from '../../../../src/chat/mattermost/seal.ts';
import { RestError } from '../../../../src/chat/mattermost/client.ts';
import { sendFailed } from '../../../../src/chat/mattermost/failure.ts';
import { actionOf, press } from '../../../fakes/mattermost/integrations.ts';
import type { Trouble } from '../../../fakes/mattermost/server.ts';
import { shownTo } from '../../../fakes/mattermost/shown.ts';
import { BOT, idOf } from '../../../fakes/mattermost/state.ts';
import { ADA, anOffice, BASILE, PROMO } from '../../../fixtures/chat/mattermost/workspace.ts';
import { testKeys } from '../../../fixtures/keys.ts';

const hello = message({ text: ['Bonjour'] });
const question = message({
  text: ['Une question'],
  actions: [{ id: 'go', label: 'Oui', payload: 'p', primary: true }],
});
const ada = { user: ADA };
const promo = { channel: 'promo/promo' };
const SINCE = '2026-01-01T00:00:00Z';

const failureOf = async (work: Promise<unknown>) =>
  sendFailed(await work.catch((error: unknown) => error)).failure;

describe('a message on Mattermost', () => {
  it.each<[string, Trouble, object]>([
    [
      'the rate limiter, in plain text',
      { status: 429, body: 'limit exceeded\n', type: 'text/plain', headers: { 'retry-after': '7' } },
      { kind: 'limited', afterSeconds: 7 },
    ],
    ['a fault without words', { status: 500 }, { kind: 'unknown' }],
    ['a page instead of JSON', { status: 200, body: '<html></html>' }, { kind: 'unknown' }],
    ['a proxy that reaches nobody', { status: 502, body: '<html></html>' }, { kind: 'unknown' }],
    ['an answer that is lost', { lost: true }, { kind: 'unknown' }],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' } }, { kind: 'unknown' }],
    [
      'a token that is refused',
      { status: 401, type: 'application/json', body: '{"id":"api.context.session_expired.app_error"}' },
      { kind: 'limited', afterSeconds: 60 },
    ],
    [
      'an editor’s plan',
      { status: 501, type: 'application/json', body: '{"id":"license_error.feature_unavailable"}' },
      { kind: 'refused' },
    ],
  ])('%s is told by its status', async (_what, trouble, expected) => {
    const { server, bot } = await anOffice();
    server.fail(/POST .*\/posts$/, trouble);
    expect(await failureOf(bot.send(promo, hello, 'k'))).toMatchObject(expected);
  });

  it('whose answer does not come within nine seconds may have left: the next question finds it', async () => {
    const { server, bot } = await anOffice();
    const within = vi.spyOn(AbortSignal, 'timeout');
    onTestFinished(() => within.mockRestore());
    // The clock of a signal cannot be moved: the same one, sooner.
    const soon = AbortSignal.timeout(400);
    within.mockReturnValueOnce(soon);
    server.fail(/POST .*\/posts$/, { after: 1_500 });
    expect(await failureOf(bot.send(promo, hello, 'k'))).toEqual({ kind: 'unknown' });
    expect(within).toHaveBeenLastCalledWith(9_000);
    await expect.poll(() => server.read(ADA, PROMO).length).toBe(1);
    expect(await bot.find(promo, 'k', SINCE)).toBeDefined();
  });

  it('is sent where the answer says a charset, as some proxies make it', async () => {
    const { server, bot } = await anOffice();
    server.withCharset = true;
    await bot.send(promo, hello, 'k');
    expect(server.read(ADA, PROMO)).toHaveLength(1);
  });

  it('certainly did not leave a server that is down, and leaves once it is back', async () => {
    const { server, bot } = await anOffice();
    await server.stop();
    expect(await failureOf(bot.send(promo, hello, 'k'))).toMatchObject({ kind: 'limited' });
    await server.restart().catch(() => {});
  });

  it('whose answer was lost is found by its author and key, in its place alone, deleted or not', async () => {
    const { server, bot } = await anOffice();
    server.fail(/POST .*\/posts$/, { lost: true });
    expect(await failureOf(bot.send(promo, hello, 'k'))).toEqual({ kind: 'unknown' });
    // Anyone may set our property on a message of theirs.
    server.add({ channel_id: PROMO, user_id: BASILE, props: { ritournelle: { key: 'forged' } } });
    const found = await bot.find(promo, 'k', SINCE);
    expect(found).toBe(`${PROMO}:${server.posts[0]?.id}`);
    expect(await bot.find(promo, 'forged', SINCE)).toBeUndefined();
    expect(await bot.find(ada, 'k', SINCE)).toBeUndefined();
    for (const post of server.posts) server.erase(post, BASILE);
    expect(await bot.find(promo, 'k', SINCE)).toBe(found);
  });

  it('is found behind more than a thousand others', async () => {
    const { server, bot } = await anOffice();
    for (let count = 0; count < 1_500; count += 1) server.add({ channel_id: PROMO, user_id: BASILE });
    const ref = await bot.send(promo, hello, 'k');
    expect(await bot.find(promo, 'k', SINCE)).toBe(ref);
  });

  it('sent twice within half a minute is there once, under a key that nobody can guess', async () => {
    const { server, bot } = await anOffice();
    const [one, two] = [await bot.send(promo, hello, 'k'), await bot.send(promo, hello, 'k')];
    expect(two).toBe(one);
    const keys = server.posts.map(({ pending_post_id: key }) => key);
    expect(keys).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{43}$/)]);
    expect(await bot.send(ada, hello, 'k')).not.toBe(one);
  });

  it('whose key somebody posted under first is sent under another', async () => {
    const { server, bot } = await anOffice();
    server.add({
      channel_id: PROMO,
      user_id: BASILE,
      message: 'prise',
      pending_post_id: pendingId(testKeys, 'k', PROMO),
    });
    const ref = await bot.send(promo, hello, 'k');
    expect(server.posts.map((post) => [post.user_id, ref.endsWith(post.id)])).toEqual([
      [BASILE, false],
      [BOT, true],
    ]);
  });

  it('that another request is writing at this moment has an unknown fate', async () => {
    const { server, bot } = await anOffice();
    server.pendingKeys.add(pendingId(testKeys, 'k', PROMO));
    expect(await failureOf(bot.send(promo, hello, 'k'))).toEqual({ kind: 'unknown' });
  });

  it('is not sent to a deactivated person, and is again once they are back', async () => {
    const { server, bot } = await anOffice();
    const user = server.users.get(BASILE);
    if (user) user.delete_at = 5;
    expect(await failureOf(bot.send({ user: BASILE }, hello, 'k'))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('deactivated: reactivate it'),
    });
    expect(server.posts).toEqual([]);
    if (user) user.delete_at = 0;
    expect((await Array.fromAsync(bot.people())).length).toBe(2);
    await bot.send({ user: BASILE }, hello, 'k');
    expect(server.posts).toHaveLength(1);
  });

  it.each<[string, (server: Awaited<ReturnType<typeof anOffice>>['server']) => unknown, RegExp]>([
    ['the bot was taken out', ({ channels }) => channels.get(PROMO)?.members.delete(BOT), /type \/invite/],
    [
      'is archived',
      ({ channels }) => Object.assign(channels.get(PROMO) ?? {}, { delete_at: 5 }),
      /archived: unarchive it/,
    ],
  ])(
    'into a channel that %s is refused with what to do, and the place is looked for again',
    async (_what, change, reason) => {
      const { server, bot, memory } = await anOffice();
      await bot.send(promo, hello, 'k1');
      change(server);
      expect(await failureOf(bot.send(promo, hello, 'k2'))).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(reason),
      });
      expect(await memory.get('place', 'promo/promo')).toBeNull();
    },
  );

  it('goes on when its team is renamed, and so does what people press there', async () => {
    const { server, bot, calls, hands } = await anOffice();
    await bot.send(promo, question, 'k1');
    for (const team of server.teams.values()) team.name = 'nouvelle';
    await bot.send(promo, hello, 'k2');
    await hands.press(ADA, 'go', { channel: PROMO });
    await hands.mention(ADA, PROMO, 'aide');
    expect(server.read(ADA, PROMO)).toHaveLength(3);
    expect(calls.map(({ channel }) => channel)).toEqual(['promo/promo', 'promo/promo']);
  });

  it.each([
    ['nobody’s channel', { channel: 'promo/absent' }, /no channel promo\/absent/],
    ['nobody', { user: idOf('nobody') }, /nobody has this account/],
  ])('to %s is refused with what to do', async (_what, to, reason) => {
    const { bot } = await anOffice();
    expect(await failureOf(bot.send(to, hello, 'k'))).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
  });

  it('to somebody of no common team is refused with what to do, where the server restricts that', async () => {
    const { server, bot } = await anOffice();
    server.config['RestrictDirectMessage'] = 'team';
    for (const members of server.teamMembers.values()) members.delete(ADA);
    expect(await failureOf(bot.send(ada, hello, 'k'))).toMatchObject({
      reason: expect.stringMatching(/add the bot to the person’s team/),
    });
  });

  it('in a thread goes under its first message, even when it answers a reply', async () => {
    const { server, bot } = await anOffice();
    const root = await bot.send(promo, hello, 'k1');
    const reply = await bot.send({ ...promo, thread: root }, hello, 'k2');
    await bot.send({ ...promo, thread: reply }, hello, 'k3');
    const rootId = root.split(':')[1];
    expect(server.posts.map(({ root_id: id }) => id)).toEqual(['', rootId, rootId]);
    const [first] = server.posts;
    if (first) server.erase(first, BASILE);
    expect(await failureOf(bot.send({ ...promo, thread: root }, hello, 'k4'))).toMatchObject({
      reason: expect.stringMatching(/message of this thread is gone/),
    });
  });

  it('is edited with its key and living buttons, whatever the time that edits are allowed', async () => {
    const { server, bot, calls } = await anOffice();
    const ref = await bot.send(ada, question, 'k1');
    server.config['PostEditTimeLimit'] = '0';
    for (const post of server.posts) post.create_at -= 10_000;
    await bot.edit(ref, question, 'k1');
    const [post] = server.posts;
    expect(post?.props).toMatchObject({ ritournelle: { key: 'k1' }, from_bot: 'true' });
    if (!post) throw new Error('nothing was posted');
    await press(server, (request) => bot.http(request), { user: ADA, post, action: 'go' });
    expect(calls).toHaveLength(1);
    expect(actionOf(post, 'go')?.integration?.url).toBe('http://bot.example/mattermost/action');
    server.erase(post, BASILE);
    expect(await failureOf(bot.edit(ref, hello, 'k1'))).toMatchObject({
      reason: expect.stringMatching(/the message is gone/),
    });
  });

  it('shows others’ words in no notification', async () => {
    const { server, bot } = await anOffice();
    await bot.send(ada, message({ title: ['Une demande'], text: [said('mon secret @all')] }), 'k');
    const [post] = server.posts;
    expect(post?.message).toBe('');
    const [{ fallback, text } = {}] = post?.props.attachments ?? [];
    expect(fallback).toContain('Une demande');
    expect(fallback).not.toContain('secret');
    expect(text).toContain('mon secret @\u200Ball');
  });

  it('holds twelve thousand of the worst signs', async () => {
    const { server, bot } = await anOffice();
    const worst = '#@~'.repeat(4_000);
    await bot.send(ada, message({ text: [said(worst)] }), 'k');
    const [post] = server.posts;
    expect(post && shownTo(post, server)).toBe(worst);
  });

  it('shows its pictures in order, words beside them, and only words where files are not taken', async () => {
    const { server, bot } = await anOffice();
    const image = (alt: string) => ({ image: { png: new Uint8Array([1, 2]), alt: [alt] } });
    await bot.send(ada, message(image('un'), image('deux')), 'k1');
    expect(server.posts[0]?.file_ids).toHaveLength(2);
    expect([...server.files.values()].map(({ name }) => name)).toEqual([
      'ritournelle-1.png',
      'ritournelle-2.png',
    ]);
    server.config['EnableFileAttachments'] = 'false';
    await bot.send(ada, message(image('trois')), 'k2');
    expect(server.posts[1]?.file_ids).toEqual([]);
    expect(server.posts.map((post) => shownTo(post, server))).toEqual(['un\ndeux', 'trois']);
  });

  it.each([
    ['once', 1, 2, ''],
    ['again', 2, 1, 'left a picture out'],
  ])(
    'whose picture the server left out %s has it put back, or the operator is told',
    async (_how, times, shown, told) => {
      const made = await anOffice();
      const { server, bot } = made;
      const image = (alt: string) => ({ image: { png: new Uint8Array([1, 2]), alt: [alt] } });
      server.leavesOutFiles = times;
      const ref = await bot.send(ada, message(image('un'), image('deux')), 'k');
      expect(server.posts.map(({ id, file_ids: files }) => [id, files.length])).toEqual([
        [ref.split(':')[1], shown],
      ]);
      expect(server.posts[0]?.props).toMatchObject({ ritournelle: { key: 'k' } });
      expect(made.told.join()).toContain(told);
    },
  );

  it('mentions a person by the user name they have now', async () => {
    const { server, bot } = await anOffice();
    const basile = server.users.get(BASILE);
    if (basile) basile.username = 'basile.neuf';
    const text = [
      { person: 'p2', name: 'Basile Deux', user: BASILE },
      ' et ',
      { person: 'p3', name: 'Chloé @all' },
    ];
    await bot.send(promo, message({ text }), 'k');
    expect(server.posts[0]?.props.attachments?.[0]?.text).toBe('@basile.neuf et Chloé @\u200Ball');
  });

  it('leaves four at once at most', async () => {
    const { server, bot } = await anOffice();
    await bot.send(ada, hello, 'first');
    for (let count = 0; count < 12; count += 1) server.fail(/POST .*\/posts$/, { after: 40 });
    await Promise.all(Array.from({ length: 12 }, async (_one, at) => bot.send(ada, hello, `k${at}`)));
    expect(server.mostAtOnce).toBe(4);
  });
});

it('a refusal keeps no words of the server’s', () => {
  expect(new RestError(400, { id: 'model.post', request: 'r1' }).message).toBe('400 model.post r1');
});
