import { describe, expect, it } from 'vitest';
import { SendFailed, type SendFailure } from '../../../../src/chat/chat.ts';
import { EVENT_TYPE } from '../../../../src/chat/slack/speaking/send.ts';
import { shownTo } from '../../../fakes/slack/shown.ts';
import { message, said } from '../../../../src/chat/message.ts';
import type { Trouble } from '../../../fakes/slack/server.ts';
import { anOffice, aWorkspace } from '../../../fixtures/chat/slack/workspace.ts';

const ADA = { user: 'U0E01' };
const PROMO = { channel: 'C0PROMO' };
const hello = message({ text: ['Bonjour'] });
const SINCE = '2026-01-01T00:00:00Z';

const failureOf = (sending: Promise<unknown>): Promise<SendFailure | 'sent'> =>
  sending.then(
    () => 'sent' as const,
    (error: unknown) => {
      if (error instanceof SendFailed) return error.failure;
      throw error;
    },
  );

describe('a message for Slack', () => {
  it('leaves once, whatever becomes of its answer', async () => {
    const { slack, bot } = await anOffice();
    slack.fail('chat.postMessage', { lost: true });
    expect(await failureOf(bot.send(ADA, hello, 'k1'))).toEqual({ kind: 'unknown' });
    expect(slack.calls.filter((name) => name === 'chat.postMessage')).toHaveLength(1);
    expect(await bot.find(ADA, 'k1', SINCE)).toMatch(/^D0E01:/);
    expect(await bot.find(ADA, 'k2', SINCE)).toBeUndefined();
  });

  it('is found again in a conversation of many pages', async () => {
    const { slack, bot } = await anOffice();
    const ref = await bot.send(ADA, hello, 'k1');
    for (let at = 0; at < 450; at += 1)
      slack.add({ channel: 'D0E01', user: 'U0E01', text: String(at), blocks: [] });
    expect(await bot.find(ADA, 'k1', SINCE)).toBe(ref);
    expect(slack.calls.filter((name) => name === 'conversations.history')).toHaveLength(3);
  });

  it('is found in the thread it was sent to', async () => {
    const { bot } = await anOffice();
    const thread = await bot.send(PROMO, hello, 'root');
    const ref = await bot.send({ ...PROMO, thread }, hello, 'k1');
    expect(await bot.find({ ...PROMO, thread }, 'k1', SINCE)).toBe(ref);
  });

  it('is not looked for in a channel whose history we may not read: it is parked', async () => {
    const slack = await aWorkspace();
    slack.scopes = ['chat:write', 'im:history'];
    const { bot } = await anOffice({ slack });
    expect(await failureOf(bot.find(PROMO, 'k1', SINCE))).toEqual({
      kind: 'refused',
      reason: 'unknown outcome',
    });
    expect(await bot.find(ADA, 'k1', SINCE)).toBeUndefined();
  });

  it('opens the conversation with a person once, and remembers it', async () => {
    const { slack, bot } = await anOffice();
    await bot.send(ADA, hello, 'k1');
    await bot.send(ADA, hello, 'k2');
    expect(slack.calls.filter((name) => name === 'conversations.open')).toHaveLength(1);
  });

  it('makes nobody else wait when a conversation cannot be opened yet', async () => {
    const { slack, bot } = await anOffice();
    slack.fail('conversations.open', { status: 429, retryAfter: '7' });
    expect(await failureOf(bot.send(ADA, hello, 'k1'))).toEqual({
      kind: 'limited',
      afterSeconds: 7,
      only: 'place',
    });
    expect(await failureOf(bot.send(PROMO, hello, 'k2'))).toBe('sent');
  });

  it('mentions nobody and links nothing, whatever people wrote', async () => {
    const { slack, bot } = await anOffice();
    const typed = '<!channel> <@U0E02> https://evil.example @here';
    const ref = await bot.send(PROMO, message({ text: [said(typed)] }), 'k1');
    const [post] = slack.read('U0E02', 'C0PROMO');
    expect(post && shownTo(post, slack)).toBe(typed);
    await bot.edit(ref, message({ text: [said(typed)] }), 'k1');
    expect(post?.text).toBe('&lt;!channel&gt; &lt;@U0E02&gt; https://evil.example @here');
    expect(JSON.stringify(post?.blocks)).not.toContain('"user"');
  });

  it('shows a locked phone none of people’s words, in the reader’s language; its edits, which notify nobody, hold them', async () => {
    const { slack, bot, memory } = await anOffice();
    await memory.set('locale', 'U0E01', 'en');
    const asked = message({ text: ['Ada asks: ', said('Who knows RGAA?')] });
    const ref = await bot.send(ADA, asked, 'k1');
    const [post] = slack.read('U0E01', 'D0E01');
    expect(post?.text).toBe('Ada asks: …\n\nRead the rest in the conversation.');
    expect(post && shownTo(post, slack)).toBe('Ada asks: Who knows RGAA?');
    await bot.edit(ref, asked, 'k1');
    expect(post?.text).toBe('Ada asks: Who knows RGAA?');
  });

  it('has metadata that Slack does not drop', () => {
    expect(EVENT_TYPE).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('that is gone cannot be edited, and can be taken away again', async () => {
    const { slack, bot } = await anOffice();
    const ref = await bot.send(PROMO, hello, 'k1');
    slack.posts.length = 0;
    expect(await failureOf(bot.edit(ref, hello, 'k1'))).toEqual({
      kind: 'refused',
      reason: 'message_not_found',
    });
    await bot.remove(ref);
  });
});

describe('what Slack answers', () => {
  it.each<[string, Trouble, SendFailure]>([
    ['wait 12 seconds', { status: 429, retryAfter: '12' }, { kind: 'limited', afterSeconds: 12 }],
    ['wait, without a length', { status: 429 }, { kind: 'limited', afterSeconds: 30 }],
    [
      'wait until a date',
      { status: 429, retryAfter: 'Mon, 23 Nov 2026' },
      { kind: 'limited', afterSeconds: 30 },
    ],
    ['nothing readable', { status: 500, body: '<html>' }, { kind: 'unknown' }],
    ['503', { status: 503 }, { kind: 'unknown' }],
    ['an internal error', { error: 'internal_error' }, { kind: 'unknown' }],
    ['a fatal error', { error: 'fatal_error' }, { kind: 'unknown' }],
    ['a limit in words', { error: 'ratelimited' }, { kind: 'limited', afterSeconds: 30 }],
    ['not in this channel', { error: 'not_in_channel' }, { kind: 'refused', reason: 'not_in_channel' }],
    ['archived', { error: 'is_archived' }, { kind: 'refused', reason: 'is_archived' }],
    ['not a known token', { error: 'account_inactive' }, { kind: 'suspended', reason: 'account_inactive' }],
  ])('%s', async (_what, trouble, failure) => {
    const { slack, bot } = await anOffice();
    slack.fail('chat.postMessage', trouble);
    expect(await failureOf(bot.send(PROMO, hello, 'k1'))).toEqual(failure);
    expect(slack.calls.filter((name) => name === 'chat.postMessage')).toHaveLength(1);
  });

  it('to a person whose account was closed: never', async () => {
    const { slack, bot } = await anOffice();
    slack.people.set('U0E02', { id: 'U0E02', name: 'Basile', deleted: true });
    expect(await failureOf(bot.send({ user: 'U0E02' }, hello, 'k1'))).toEqual({
      kind: 'refused',
      reason: 'user_disabled',
    });
  });

  it('that the token is revoked: the operator is told what to do', async () => {
    const { slack, bot, told } = await anOffice();
    slack.fail('chat.postMessage', { error: 'token_revoked' });
    await failureOf(bot.send(PROMO, hello, 'k1'));
    expect(told.join()).toMatch(/trouble: .*put the new token in SLACK_BOT_TOKEN and restart/);
  });

  it('nothing, for nobody is there: the message certainly did not leave', async () => {
    const { slack, bot } = await anOffice();
    await slack.stop();
    expect(await failureOf(bot.send(PROMO, hello, 'k1'))).toEqual({ kind: 'limited', afterSeconds: 30 });
  });
});
