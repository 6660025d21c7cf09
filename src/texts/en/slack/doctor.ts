import type { SlackDoctorTexts } from '../../fr/slack/doctor.ts';

export const slackDoctor: SlackDoctorTexts = {
  todo: 'TO DO',
  network:
    'Check that this machine may reach slack.com over HTTPS; behind a proxy set HTTPS_PROXY, and NODE_EXTRA_CA_CERTS for its certificate.',
  token: {
    good: (team) => `token: good, workspace ${team}`,
    refused: (reason) => `token: refused (${reason})`,
    renew:
      'Check that SLACK_BOT_TOKEN was copied whole (it begins with xoxb-). Otherwise reinstall the app (api.slack.com/apps, your app, Install App), replace the token and restart. Messages that were due wait meanwhile.',
    away: (reason) => `token: Slack does not answer (${reason})`,
  },
  scopes: {
    good: 'scopes: all there',
    missing: (scope, why) => `scopes: ${scope} is missing (${why})`,
    reinstall: 'Paste slack-app.yml (npm run manifest) again in the app’s settings, then reinstall it.',
  },
  socket: {
    unused: 'socket: not used, Slack calls /slack/events',
    good: 'socket: can be opened',
    closed: (reason) => `socket: cannot be opened (${reason})`,
    renew:
      'Create an app-level token with the scope connections:write (Basic Information, App-Level Tokens; it begins with xapp-), put it in SLACK_APP_TOKEN and restart.',
  },
  clock: {
    unsaid: 'clock: Slack did not say its own',
    good: (seconds) => `clock: ${seconds} s from Slack’s`,
    far: (seconds) => `clock: ${seconds} s from Slack’s; past 300 s all it sends is refused`,
    set: 'Synchronise this machine’s clock (NTP).',
  },
  channel: {
    inside: (name) => `channel ${name}: the bot is in it`,
    outside: (name) => `channel ${name}: the bot is not in it`,
    invite: 'In that channel, type /invite @ritournelle.',
    hidden: (name) => `channel ${name}: cannot be looked at`,
    grant: 'Grant the optional scopes channels:read and groups:read, or check by hand that the bot is in it.',
    lost: (name, reason) => `channel ${name}: not found (${reason})`,
    check: 'Check its id (slack:) in the cohort file; in a private channel, type /invite @ritournelle first.',
  },
};
