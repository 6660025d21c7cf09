import { describe, expect, it } from 'vitest';
import { handsOf, overSocket, signedHeaders } from '../fakes/slack/hands.ts';
import { APP_TOKEN, BOT_TOKEN, SECRET } from '../fakes/slack/state.ts';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { aCommand } from '../fixtures/chat/slack/payloads.ts';
import { aWorkspace } from '../fixtures/chat/slack/workspace.ts';
import { SECRET_KEY } from '../fixtures/keys.ts';
import { query } from '../postgres/helpers.ts';
import { startApp, startRefused } from './process.ts';

const live = (url: string, apiUrl: string) => ({
  DATABASE_URL: url,
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_API_URL: apiUrl,
  PUBLIC_URL: 'https://robot.example',
  SECRET_KEY,
});

describe('the bot of a real workspace, as its own process', () => {
  it('over HTTP serves Slack, its health and the notice on one port, and no sandbox', async () => {
    const slack = await aWorkspace();
    const app = await startApp({
      ...live(await newDatabaseUrl(), slack.apiUrl),
      SLACK_SIGNING_SECRET: SECRET,
    });
    const health = await fetch(`${app.url}/healthz`);
    expect(await health.json()).toMatchObject({ ok: true, chats: [{ platform: 'slack', online: true }] });
    const body = new URLSearchParams(Object.entries(aCommand('aide'))).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(body) };
    const answer = await fetch(`${app.url}/slack/events`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({
      text: expect.stringContaining('je ne vous connais pas encore'),
    });
    for (const path of ['/', '/sandbox/api/people'])
      expect((await fetch(`${app.url}${path}`)).status).toBe(404);
    expect((await fetch(`${app.url}/notice/none`)).status).toBe(404);
    expect(await app.stop()).toBe(0);
  }, 120_000);

  it('over a socket answers, and leaves with a sentence and a code when the app is removed', async () => {
    const slack = await aWorkspace();
    const app = await startApp({ ...live(await newDatabaseUrl(), slack.apiUrl), SLACK_APP_TOKEN: APP_TOKEN });
    await handsOf(slack, overSocket(slack)).command('U0E01', 'aide');
    expect(slack.read('U0E01', 'D0E01').at(-1)?.text).toContain('je ne vous connais pas encore');
    await slack.push('events_api', {
      type: 'event_callback',
      team_id: 'T0TEST',
      event_id: 'Ev1',
      event: { type: 'app_uninstalled' },
    });
    expect(await app.left()).toBe(1);
    expect(app.complaints()).toContain('The app was removed from the workspace');
  }, 120_000);

  // The sandbox refuses a live installation’s: refused-start.db.test.ts.
  it('refuses a sandbox’s database', async () => {
    const slack = await aWorkspace();
    const url = await newDatabaseUrl();
    await query(url, "insert into instance (kind) values ('sandbox')");
    const left = await startRefused({ ...live(url, slack.apiUrl), SLACK_APP_TOKEN: APP_TOKEN });
    expect(left.code).toBe(1);
    expect(left.words).toContain('a live bot never runs on it');
  }, 120_000);

  it('refuses a token that Slack does not know, and says it nowhere', async () => {
    const slack = await aWorkspace();
    const settings = live(await newDatabaseUrl(), slack.apiUrl);
    const left = await startRefused({
      ...settings,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_BOT_TOKEN: 'xoxb-canari',
    });
    expect(left.code).toBe(1);
    expect(left.words).toContain('Slack does not know this SLACK_BOT_TOKEN');
    expect(left.words).not.toContain('canari');
  }, 120_000);
});
