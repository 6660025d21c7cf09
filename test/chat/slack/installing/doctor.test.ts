import { describe, expect, it } from 'vitest';
import { examineInstallation, type Installation } from '../../../../src/chat/slack/installing/doctor.ts';
import { type Texts, textsIn } from '../../../../src/texts/index.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../../fakes/slack/state.ts';
import { aWorkspace } from '../../../fixtures/chat/slack/workspace.ts';

const patientOf = (apiUrl: string, more: Partial<Installation> = {}): Installation => ({
  token: BOT_TOKEN,
  appToken: APP_TOKEN,
  signingSecrets: [],
  apiUrl,
  channels: [{ name: 'promo', id: 'C0PROMO' }],
  now: () => new Date(),
  ...more,
});

const said = async (patient: Installation, texts: Texts = textsIn('en')): Promise<string[]> =>
  (await examineInstallation(patient, texts)).map(
    ({ good, what, next }) => `${good ? 'ok' : 'todo'} ${what}${next ? ` → ${next}` : ''}`,
  );

describe('the examination of an installation', () => {
  it('of one that works finds nothing to do', async () => {
    const slack = await aWorkspace();
    expect(await said(patientOf(slack.apiUrl))).toEqual([
      expect.stringMatching(/^ok token/),
      'ok scopes: all there',
      'ok socket: can be opened',
      expect.stringMatching(/^ok clock: \d s/),
      'ok channel promo: the bot is in it',
    ]);
  });

  it('names each fault with what to do about it', async () => {
    const slack = await aWorkspace();
    slack.scopes = [
      'chat:write',
      'im:write',
      'commands',
      'app_mentions:read',
      'users:read',
      'users:read.email',
      'channels:read',
    ];
    slack.channels.set('C0OUT', new Set(['U0E01']));
    const found = await said(
      patientOf(slack.apiUrl, {
        appToken: 'xapp-wrong',
        now: () => new Date(Date.now() + 600_000),
        channels: [
          { name: 'out', id: 'C0OUT' },
          { name: 'lost', id: 'C0LOST' },
        ],
      }),
    );
    expect(found.filter((one) => one.startsWith('todo'))).toEqual([
      expect.stringMatching(/scopes: im:history is missing .* → Paste slack-app\.yml/),
      expect.stringMatching(/socket: cannot be opened \(invalid_auth\) → Create an app-level token/),
      expect.stringMatching(/clock: (599|600|601) s from Slack’s.* → Synchronise/),
      expect.stringMatching(/channel out: the bot is not in it → .*\/invite/),
      expect.stringMatching(/channel lost: not found \(channel_not_found\) → Check its id/),
    ]);
  });

  it('of a refused token says what to do first', async () => {
    const slack = await aWorkspace();
    const [first] = await said(patientOf(slack.apiUrl, { token: 'xoxb-wrong' }));
    expect(first).toMatch(
      /todo token: refused \(invalid_auth\) → Check that SLACK_BOT_TOKEN was copied whole/,
    );
  });

  it('is told in French first', async () => {
    const slack = await aWorkspace();
    slack.channels.set('C0PROMO', new Set(['U0E01']));
    expect((await said(patientOf(slack.apiUrl), textsIn('fr'))).at(-1)).toBe(
      'todo salon promo : le robot n’y est pas → Dans ce salon, tapez /invite @ritournelle.',
    );
  });

  it('where Slack cannot be reached speaks of the network', async () => {
    const slack = await aWorkspace();
    await slack.stop();
    const found = await said(patientOf(slack.apiUrl));
    expect(found.join()).toContain('HTTPS_PROXY');
  });
});
