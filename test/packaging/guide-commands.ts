import { readFileSync } from 'node:fs';
import { ROOT } from './commands.ts';

/** The commands of the guides that somebody who installs follows, and how each is tried. */

export const INSTALLATION_GUIDES = [
  'README.md',
  'LISEZMOI.md',
  'UPGRADE.md',
  'docs/install-slack.md',
  'docs/install-mattermost.md',
  'docs/install-mail.md',
  'docs/operations.md',
];

export const readPage = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

const withoutRemark = (line: string): string => line.replace(/\s+#\s.*$/, '').trim();

/** The lines of the blocks marked `sh`. */
export const commandsIn = (page: string): string[] =>
  [...readPage(page).matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n').map(withoutRemark).filter(Boolean),
  );

/** What `npm run try-install` types, by the part of the guide in which it is typed. */
export const PLAYED = {
  slack: [
    /^npm run setup -- SLACK_BOT_TOKEN=/,
    /^npm run manifest/,
    /^npm run doctor/,
    /^npm start$/,
    /^npm run cohort -- (?:import|launch) ma-promotion/,
    /^npm run backup -- /,
    /^npm run parked$/,
    /^npm run restore -- tonight\.backup$/,
  ],
  sandbox: [/my-cohort/, /^npm run log$/],
  asked: [/^npm run setup(?: -- --locale en)?$/],
  mattermost: [/^npm run setup -- MATTERMOST_URL=/],
  mail: [/^npm run setup -- (?:SMTP|MAIL_INBOX)_URL=/],
  archive: [/^tar -xzf /, /^ln -sfn /, /^cp \/opt/],
} as const;

type NotPlayed = { command: RegExp; why: string; instead: string };

/** What cannot be typed here, and what is checked in its place. */
export const NOT_PLAYED: readonly NotPlayed[] = [
  {
    command: /^npm ci$/,
    why: 'asks the registry of packages: whoever runs the tests did it',
    instead: 'test/scripts/lock-file.test.ts',
  },
  {
    command: /^npm (?:test|run check|run bench)$/,
    why: 'is for those who work on the code, and would run this test',
    instead: 'test/packaging/guides.test.ts',
  },
  {
    command: /^useradd |^install -d -o |sudo -u ritournelle/,
    why: 'changes the users of the machine, as root',
    instead: 'test/packaging/units.test.ts',
  },
  {
    command: /^systemctl /,
    why: 'needs systemd as the first process',
    instead: 'test/packaging/units.test.ts',
  },
];
