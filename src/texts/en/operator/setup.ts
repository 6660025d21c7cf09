import type { OperatorSetupTexts } from '../../fr/operator/setup.ts';

/** What `npm run setup` asks and says. */
export const operatorSetup: OperatorSetupTexts = {
  usage: (names) => `Usage: npm run setup -- [--locale fr|en] [NAME=value …]
  Without arguments the main settings are asked for one by one; with some, nothing is asked.
  They are written to .env, which npm start and all commands read. Better give a secret as the answer to
  the question than as an argument: an argument stays in the terminal’s history.
  Settings: ${names}`,
  notAPair: (given) => `“${given}”: write NAME=value. Nothing was written.`,
  unknown: (name) => `${name}: this is no setting of this version.`,
  unwritable: (name) =>
    `${name}: a file of settings can hold neither all three kinds of quotation marks nor a line break. Nothing was written.`,
  refused: (path, faults) =>
    `These settings cannot be used. ${path} was left as it was.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  questions: {
    DATABASE_URL: 'Address of a PostgreSQL of yours (Enter: an embedded server, in ./data)',
    PUBLIC_URL: 'HTTPS address where people will read the notice, such as https://bot.yours.example',
    SLACK_BOT_TOKEN: 'Slack: bot token, xoxb-… (Enter: no Slack)',
    SLACK_APP_TOKEN: 'Slack, Socket Mode: app-level token, xapp-… (Enter: HTTP)',
    SLACK_SIGNING_SECRET: 'Slack, HTTP: signing secret (Enter: Socket Mode)',
    MATTERMOST_URL: 'Mattermost: address of the server (Enter: no Mattermost)',
    MATTERMOST_TOKEN: 'Mattermost: token of the bot account',
    SMTP_URL: 'Mail: server, such as smtps://login:password@smtp.yours.example:465 (Enter: no mail)',
    MAIL_FROM: 'Mail: the address it comes from, such as Ritournelle <bot@yours.example>',
    MAIL_INBOX_URL:
      'Mail: mailbox of that sender, imaps://user:password@imap.yours.example (Enter: it is not read)',
    COORDINATION: 'Addresses of the programme team, such as Camille Un <camille@ministry.example>',
    OPERATOR_CONTACT: 'Whom people write to when the bot has trouble',
  },
  written: (path) => `${path} is written, for this user alone (0600).`,
  keyMade: 'SECRET_KEY was made. Keep a copy with your other secrets: no backup holds it.',
  slack: (url) =>
    `Slack: npm run manifest -- --locale en${url ? ` --mode http --url ${url}` : ''} writes slack-app.yml, to paste at https://api.slack.com/apps (docs/install-slack.md).`,
  mattermost: (url) => `Mattermost: its server has to reach ${url}/mattermost/ (docs/install-mattermost.md).`,
  mail: (domain) =>
    `Mail: have SPF, DMARC and DKIM published for ${domain} (docs/install-mail.md); npm run doctor checks them.`,
  proxy: (config) => `Reverse proxy, for instance nginx:\n\n${config}`,
  next: 'Then: npm run doctor -- --locale en, and npm start.',
};
