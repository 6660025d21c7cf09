import { describe, expect, it } from 'vitest';
import { message } from '../../../../src/chat/message.ts';
import { keysFrom } from '../../../../src/seal/keys.ts';
import { newNonce } from '../../../../src/seal/seal.ts';
import { sealDialog, sealPress } from '../../../../src/chat/mattermost/seal.ts';
import { actionOf, pressBody, runCommand } from '../../../fakes/mattermost/integrations.ts';
import type { Post } from '../../../fakes/mattermost/state.ts';
import { BOT, TEAM } from '../../../fakes/mattermost/state.ts';
import { ADA, anOffice, BASILE, CALLBACK, PROMO } from '../../../fixtures/chat/mattermost/workspace.ts';
import { OTHER_SECRET_KEY, SECRET_KEY, testKeys } from '../../../fixtures/keys.ts';

const question = message({
  text: ['Une question'],
  actions: [{ id: 'go', label: 'Oui', payload: 'secret' }],
});
const menu = message({
  text: ['Un choix'],
  actions: { id: 'pick', label: 'Choisir', payload: 'p', options: [{ value: 'a', label: 'A' }] },
});

const REFUSED = /Rien n’a été fait/;

/** A message of the bot's, with its hidden context as the server keeps it. */
const office = async () => {
  const made = await anOffice();
  const { server, bot } = made;
  const bring = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const request = new Request(`${CALLBACK}/mattermost/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const response = await bot.http(request);
    expect(response.status).toBe(200);
    const answer: Record<string, unknown> = JSON.parse(await response.text());
    return answer;
  };
  const posted = async (to: Parameters<typeof bot.send>[0], shown = question): Promise<Post> => {
    const ref = await bot.send(to, shown, `k${server.posts.length}`);
    const post = server.posts.find(({ id }) => ref.endsWith(id));
    if (!post) throw new Error('nothing was posted');
    return post;
  };
  const contextOf = (post: Post, id = 'go') => actionOf(post, id)?.integration?.context ?? {};
  const press = (user: string, post: Post, context: Record<string, unknown>, option?: string) =>
    bring('action', pressBody(server, { user, post, context, option }));
  return { ...made, bring, posted, contextOf, press };
};

describe('a press', () => {
  it('is an act with the context that was sealed for it, and only once for one trigger', async () => {
    const { posted, contextOf, press, calls } = await office();
    const post = await posted({ user: ADA });
    expect(await press(ADA, post, contextOf(post))).toEqual({});
    expect(calls).toMatchObject([{ user: ADA, act: { kind: 'press', action: 'go', payload: 'secret' } }]);
    expect(calls[0]?.id).toMatch(/^press:[a-z0-9]{26}:[a-z0-9]{26}$/);
  });

  it.each<[string, (made: Awaited<ReturnType<typeof office>>) => Promise<Record<string, unknown>>]>([
    ['without a context', async ({ posted, press }) => press(ADA, await posted({ user: ADA }), {})],
    [
      'of a button that a person posted, with words of their own',
      async ({ server, press }) => {
        const post = server.add({ channel_id: PROMO, user_id: BASILE, message: 'Cliquez' });
        return press(ADA, post, { seal: JSON.stringify({ action: 'go', payload: 'x' }), mine: false });
      },
    ],
    [
      'with an altered context',
      async ({ posted, contextOf, press }) => {
        const post = await posted({ user: ADA });
        const { seal } = contextOf(post);
        return press(ADA, post, { seal: `${String(seal)}x`, mine: true });
      },
    ],
    [
      'said to be for anyone',
      async ({ posted, contextOf, press }) => {
        const post = await posted({ user: ADA });
        return press(ADA, post, { ...contextOf(post), mine: false });
      },
    ],
    [
      'by another person, in a conversation that is not theirs',
      async ({ posted, contextOf, press }) => {
        const post = await posted({ user: ADA });
        return press(BASILE, post, contextOf(post));
      },
    ],
    [
      'whose context was taken to another channel',
      async ({ server, posted, contextOf, press }) => {
        const post = await posted({ channel: 'promo/promo' });
        const elsewhere = server.add({ channel_id: server.directWith(BASILE).id, user_id: BASILE });
        return press(BASILE, elsewhere, contextOf(post));
      },
    ],
    [
      'whose context was taken to another message of the same channel, the bot’s',
      async ({ posted, contextOf, press }) => {
        const [one, other] = [
          await posted({ channel: 'promo/promo' }),
          await posted({ channel: 'promo/promo' }),
        ];
        return press(ADA, other, contextOf(one));
      },
    ],
    [
      'whose context was taken to a person’s own message, with our key in it',
      async ({ server, posted, contextOf, press }) => {
        const post = await posted({ channel: 'promo/promo' });
        const copy = server.add({ channel_id: PROMO, user_id: BASILE, props: { ...post.props } });
        return press(ADA, copy, contextOf(post));
      },
    ],
    [
      'sealed with a key that is not ours',
      async ({ server, posted, press }) => {
        const post = await posted({ user: ADA });
        const place = { channel: server.directWith(ADA).id, user: ADA };
        const content = JSON.stringify({ action: 'go', payload: 'x', key: 'k0' });
        return press(ADA, post, { ...sealPress(keysFrom(OTHER_SECRET_KEY), place, content) });
      },
    ],
    [
      'with a choice that was never offered',
      async ({ posted, contextOf, press }) => {
        const post = await posted({ user: ADA }, menu);
        return press(ADA, post, contextOf(post, 'pick'), 'b');
      },
    ],
    [
      'on a message that somebody deleted',
      async ({ server, posted, contextOf, press }) => {
        const post = await posted({ user: ADA });
        server.erase(post);
        return press(ADA, post, contextOf(post));
      },
    ],
    ['that is not JSON', async ({ bring }) => bring('action', '<html>')],
  ])('%s does nothing, and says so', async (_what, forge) => {
    const made = await office();
    expect((await forge(made))['ephemeral_text']).toMatch(REFUSED);
    expect(made.calls).toEqual([]);
  });

  it('is accepted with the previous key during a rotation, and refused after it', async () => {
    const before = await office();
    const post = await before.posted({ user: ADA });
    const rotated = async (...keys: [string, ...string[]]) => {
      const { bot, calls } = await anOffice({ server: before.server, more: { keys: keysFrom(...keys) } });
      const body = pressBody(before.server, { user: ADA, post, context: before.contextOf(post) });
      await bot.http(
        new Request(`${CALLBACK}/mattermost/action`, { method: 'POST', body: JSON.stringify(body) }),
      );
      return calls.length;
    };
    expect(await rotated(OTHER_SECRET_KEY, SECRET_KEY)).toBe(1);
    expect(await rotated(OTHER_SECRET_KEY)).toBe(0);
  });

  it('is not decided when the server cannot be asked: one tries again', async () => {
    const { server, posted, contextOf, press, calls } = await office();
    const post = await posted({ user: ADA });
    server.fail(/GET .*posts/, { status: 500 });
    expect((await press(ADA, post, contextOf(post)))['ephemeral_text']).toContain(
      'réessayez dans une minute',
    );
    expect(calls).toEqual([]);
  });
});

describe('a form', () => {
  const state = (user: string, keys = testKeys) =>
    sealDialog(keys, user, newNonce(), JSON.stringify({ form: 'f', payload: 'p', names: ['a'], multi: [] }));
  const sent = (user: string, text: string, submission: object = { a: 'x' }) => ({
    type: 'dialog_submission',
    callback_id: 'anything',
    state: text,
    user_id: user,
    channel_id: PROMO,
    team_id: TEAM,
    submission,
    cancelled: false,
  });

  it('sent twice byte for byte is one act; sent again with other words, another', async () => {
    const { bring, calls } = await office();
    const sealed = state(ADA);
    for (const submission of [{ a: 'x' }, { a: 'x' }, { a: 'y' }])
      expect(await bring('dialog', sent(ADA, sealed, submission))).toEqual({});
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
    expect(calls[0]).toMatchObject({ act: { kind: 'submit', form: 'f', payload: 'p', values: { a: 'x' } } });
  });

  it.each<[string, () => object]>([
    ['without a state', () => sent(ADA, '')],
    ['with a state of its author’s own', () => sent(ADA, JSON.stringify({ form: 'f' }))],
    ['with an altered state', () => sent(ADA, `${state(ADA)} `)],
    ['with the state of another person', () => sent(BASILE, state(ADA))],
    ['sealed by another key', () => sent(ADA, state(ADA, keysFrom(OTHER_SECRET_KEY)))],
    [
      'with the context of a button for a state',
      () => sent(ADA, sealPress(testKeys, { channel: PROMO, user: ADA }, '{}').seal),
    ],
  ])('%s does nothing, and says so', async (_what, forge) => {
    const { bring, calls } = await office();
    expect((await bring('dialog', forge()))['error']).toMatch(REFUSED);
    expect(calls).toEqual([]);
  });
});

describe('a command', () => {
  const form = (more: Record<string, string>) =>
    new URLSearchParams({
      token: '',
      team_id: TEAM,
      team_domain: 'promo',
      channel_id: PROMO,
      channel_name: 'promo',
      user_id: ADA,
      command: '/eig',
      text: 'aide',
      trigger_id: 'x',
      ...more,
    }).toString();

  it('is registered by the bot, and heard with the token of its team', async () => {
    const { server, bring, calls } = await office();
    const token = server.commands[0]?.token ?? '';
    expect(await bring('command', form({ token }))).toEqual({});
    expect(calls).toMatchObject([{ user: ADA, channel: 'promo/promo', act: { text: 'aide' } }]);
  });

  it.each<[string, (token: string) => Record<string, string>]>([
    ['without a token', () => ({})],
    ['with a wrong token', () => ({ token: 'x'.repeat(26) })],
    ['with another team’s token', (token) => ({ token, team_id: 'otherteamxxxxxxxxxxxxxxxxx' })],
    ['with the token of another command', (token) => ({ token, command: '/autre' })],
  ])('%s does nothing, and says so', async (_what, more) => {
    const { server, bring, calls } = await office();
    const answer = await bring('command', form(more(server.commands[0]?.token ?? '')));
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(REFUSED) });
    expect(calls).toEqual([]);
  });

  it('of an administrator is heard with the token that they gave', async () => {
    const token = 'a'.repeat(26);
    const { server, bot, calls } = await anOffice({ more: { tokens: [token] } });
    for (const command of server.commands) command.token = token;
    await runCommand(server, (request) => bot.http(request), {
      user: ADA,
      channel: PROMO,
      text: '/eig  deux  mots',
    });
    expect(calls[0]?.act).toEqual({ kind: 'command', text: 'deux  mots' });
  });
});

it('the bot’s own account, or another bot, says nothing to it', async () => {
  const { server, calls, hands } = await office();
  await hands.say(BOT, 'bonjour');
  const channel_id = server.directWith(ADA).id;
  for (const from of ['from_bot', 'from_webhook'])
    server.tellPosted(server.add({ channel_id, user_id: ADA, message: 'x', props: { [from]: 'true' } }));
  await hands.say(ADA, 'bonjour');
  expect(calls.map(({ act }) => act)).toEqual([{ kind: 'say', text: 'bonjour' }]);
});
