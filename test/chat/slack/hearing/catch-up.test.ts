import { describe, expect, it } from 'vitest';
import { message } from '../../../../src/chat/message.ts';
import { signedRequest } from '../../../fakes/slack/hands.ts';
import { anOffice, aWorkspace } from '../../../fixtures/chat/slack/workspace.ts';
import { aMemory } from '../../../fixtures/chat/memory.ts';
import { aDirectMessage } from '../../../fixtures/chat/slack/payloads.ts';

const nobody = { reply: message({ text: ['Réessayez.'] }) };

describe('what was typed while the bot was away', () => {
  const longAgo = Temporal.Now.instant().subtract({ minutes: 10 }).toString();

  /** A workspace, and a bot that was offline for ten minutes. */
  const away = async () => {
    const slack = await aWorkspace();
    const memory = aMemory();
    await memory.set('direct', 'U0E01', slack.directWith('U0E01'));
    await memory.set('seen', 'bot', longAgo);
    return { slack, memory };
  };

  it('is read on return, once each, in order, and answered', async () => {
    const slack = await aWorkspace();
    const memory = aMemory();
    await memory.set('direct', 'U0E01', slack.directWith('U0E01'));
    await memory.set('direct', 'U0E02', slack.directWith('U0E02'));
    const heard = slack.add({ channel: 'D0E01', user: 'U0E01', text: 'déjà entendu', blocks: [] });
    await memory.set('heard', 'D0E01', heard.ts);
    await memory.set('seen', 'bot', longAgo);
    slack.add({ channel: 'D0E01', user: 'U0E01', text: 'bilan un', blocks: [] });
    slack.add({ channel: 'D0E01', user: 'U0BOT', text: 'du bot', blocks: [] });
    slack.add({ channel: 'D0E02', user: 'U0E02', text: 'bilan deux', blocks: [] });
    const { bot, calls, told } = await anOffice({ slack, memory, answer: async () => nobody });
    await bot.idle();
    expect(calls.map(({ act }) => act)).toEqual([
      { kind: 'say', text: 'bilan un' },
      { kind: 'say', text: 'bilan deux' },
    ]);
    expect(slack.read('U0E02', 'D0E02').at(-1)?.text).toBe('Réessayez.');
    expect(told.join()).toContain('messages typed while away: 2 read');
  });

  it('too many events for Slack to bring them all is read once Slack does not say so any more', async () => {
    const { bot, slack, memory, calls, told } = await anOffice({ more: { limitedFor: 20 } });
    await memory.set('direct', 'U0E01', slack.directWith('U0E01'));
    await bot.idle();
    slack.add({ channel: 'D0E01', user: 'U0E01', text: 'bilan un', blocks: [] });
    const notice = { type: 'app_rate_limited', minute_rate_limited: Math.floor(Date.now() / 1000) - 120 };
    for (let minute = 0; minute < 2; minute += 1)
      expect((await bot.http(signedRequest('events_api', notice))).status).toBe(200);
    await expect.poll(() => calls.map(({ act }) => act)).toEqual([{ kind: 'say', text: 'bilan un' }]);
    expect(told.filter((line) => line.includes('no more events'))).toHaveLength(1);
  });

  it('has the id under which Slack may still bring it', async () => {
    const { slack, memory } = await away();
    const post = slack.add({ channel: 'D0E01', user: 'U0E01', text: 'bilan', blocks: [] });
    const { bot, bring, calls } = await anOffice({ slack, memory });
    await bot.idle();
    await bring('events_api', aDirectMessage('bilan', { user: 'U0E01', ts: post.ts }));
    expect(calls).toHaveLength(2);
    expect(calls[0]?.id).toBe(calls[1]?.id);
  });

  it('for a moment is left to Slack, which brings it again', async () => {
    const slack = await aWorkspace();
    const memory = aMemory();
    await memory.set('direct', 'U0E01', slack.directWith('U0E01'));
    await memory.set('seen', 'bot', Temporal.Now.instant().subtract({ seconds: 20 }).toString());
    const { bot } = await anOffice({ slack, memory });
    await bot.idle();
    expect(slack.calls).not.toContain('conversations.history');
  });

  it('in a thread is read there, once, even when it was shown outside it too', async () => {
    const { slack, memory } = await away();
    const root = slack.add({ channel: 'D0E01', user: 'U0BOT', text: 'Bilan', blocks: [] });
    slack.add({ channel: 'D0E01', user: 'U0E01', text: '2. La carte', blocks: [], threadTs: root.ts });
    const { bot, calls } = await anOffice({ slack, memory });
    await bot.idle();
    expect(calls).toEqual([
      expect.objectContaining({ thread: `D0E01:${root.ts}`, act: { kind: 'say', text: '2. La carte' } }),
    ]);
  });

  it('before, and edited meanwhile, is an edit of what was heard; once typed and edited, it is only its last words', async () => {
    const { slack, memory } = await away();
    const post = (text: string, more: { editedTs?: string } = {}) =>
      slack.add({ channel: 'D0E01', user: 'U0E01', text, blocks: [], ...more });
    const now = `${Math.floor(Date.now() / 1000)}.000000`;
    const before = String(Date.now() / 1000 - 24 * 3_600);
    const heard = post('la carte', { editedTs: now });
    post('corrigé la veille', { editedTs: before });
    const last = post('intacte');
    await memory.set('heard', 'D0E01', last.ts);
    post('le moteur', { editedTs: now });
    const { bot, calls } = await anOffice({ slack, memory });
    await bot.idle();
    expect(calls.map(({ id, act }) => ({ id, act }))).toEqual([
      {
        id: `edit:D0E01:${heard.ts}:${now}`,
        act: { kind: 'edit', message: `message:D0E01:${heard.ts}`, text: 'la carte' },
      },
      { id: expect.any(String), act: { kind: 'say', text: 'le moteur' } },
    ]);
  });
});
