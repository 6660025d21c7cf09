import { describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../src/chat/chat.ts';
import { message } from '../../../../src/chat/message.ts';
import { Slack } from '../../../../src/chat/slack/connect.ts';
import { anOffice, aWorkspace, settingsFor } from '../../../fixtures/chat/slack/workspace.ts';
import { aMemory } from '../../../fixtures/chat/memory.ts';
import { aDirectMessage } from '../../../fixtures/chat/slack/payloads.ts';

const soon = { timeout: 15_000 };
const nobody = { reply: message({ text: ['Réessayez.'] }) };

describe('over a socket', () => {
  it('a connection that Slack renews is opened again at once', async () => {
    const { slack, bot, hands, calls } = await anOffice({ mode: 'socket' });
    slack.disconnect('refresh_requested');
    await expect
      .poll(() => slack.calls.filter((name) => name === 'apps.connections.open').length, soon)
      .toBe(2);
    await expect.poll(() => bot.online, soon).toBe(true);
    await hands.say('U0E01', 'bonjour');
    expect(calls).toHaveLength(1);
  });

  it('a connection that was cut is opened again, also after Slack could not do it', async () => {
    const { slack, bot, told } = await anOffice({ mode: 'socket' });
    slack.fail('apps.connections.open', { status: 500 }, { error: 'internal_error' });
    for (const peer of slack.sockets) peer.cut();
    await expect.poll(() => bot.online, soon).toBe(false);
    await expect.poll(() => bot.online, { timeout: 30_000 }).toBe(true);
    expect(told.join()).toContain('no connection to Slack (HTTP 500): trying again by itself');
  }, 60_000);

  it.each([
    ['too_many_websockets', 'stop the other copies of the bot'],
    ['link_disabled', 'Socket Mode was switched off'],
  ])('closed for %s, it is said why, and tried again', async (reason, sentence) => {
    const { slack, bot, told } = await anOffice({ mode: 'socket' });
    slack.disconnect(reason);
    await expect.poll(() => told.join(), soon).toContain(sentence);
    await expect.poll(() => bot.online, soon).toBe(true);
  });

  it('an event that could not be stored is not acknowledged', async () => {
    const away = () => Promise.reject(new Unavailable(nobody));
    const { slack, hands } = await anOffice({ mode: 'socket', answer: away });
    await expect(slack.push('events_api', aDirectMessage('bilan fini'), 300)).rejects.toThrow(
      'not acknowledged',
    );
    await hands.command('U0E01', 'bilan fini');
    expect(slack.read('U0E01', 'D0E01').map(({ text }) => text)).toEqual(['Réessayez.']);
  });

  it('with a token that Slack refuses, the operator is told which', async () => {
    const slack = await aWorkspace();
    const bot = await Slack.connect({ ...settingsFor(slack, 'socket'), appToken: 'xapp-wrong' });
    const starting = bot.start(
      async () => ({ nothing: true }),
      aMemory(),
      async () => {},
    );
    await expect(starting).rejects.toThrow('does not know this SLACK_APP_TOKEN');
    await bot.stop();
  });
});

describe('at the start', () => {
  it('a token that Slack refuses is told, with what to do', async () => {
    const slack = await aWorkspace();
    const connecting = Slack.connect({ ...settingsFor(slack, 'http'), token: 'xoxb-wrong' });
    await expect(connecting).rejects.toThrow('does not know this SLACK_BOT_TOKEN');
  });

  it('Slack is waited for when it is away', async () => {
    const slack = await aWorkspace();
    slack.fail('auth.test', { status: 503 });
    const told: string[] = [];
    const bot = await Slack.connect(settingsFor(slack, 'http', told));
    expect(bot.workspace).toBe('T0TEST');
    expect(told).toEqual(['warn: Slack does not answer (HTTP 503): waiting for it, nothing is lost']);
  });

  it('a missing right is told by name', async () => {
    const slack = await aWorkspace();
    slack.scopes = slack.scopes.filter((scope) => scope !== 'im:history');
    const told: string[] = [];
    await Slack.connect(settingsFor(slack, 'http', told));
    expect(told.join()).toContain('the scope im:history is missing');
  });
});
