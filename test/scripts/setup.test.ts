import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askSettings } from '../../scripts/setup/ask-settings.ts';
import { fr } from '../../src/texts/fr/index.ts';
import { compileCache } from './compile-cache.ts';

const SETUP = join(import.meta.dirname, '../../scripts/setup.ts');

type Run = { code: number; said: string };

const setUp = (cwd: string, ...args: string[]): Promise<Run> => {
  const { promise, resolve } = Promise.withResolvers<Run>();
  const env = { PATH: process.env['PATH'] ?? '', ...compileCache() };
  const child = execFile(process.execPath, [SETUP, ...args], { cwd, env }, (error, out, err) =>
    resolve({ code: error ? 1 : 0, said: `${out}${err}` }),
  );
  child.stdin?.end();
  return promise;
};

describe('npm run setup', () => {
  it('writes settings for its user alone, adds to them, and changes nothing when something is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'setup-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, '.env');

    const wrong = await setUp(folder, '--locale', 'en', 'SLACK_BOT_TOKEN=canari', 'PRT=1');
    expect(wrong.code).toBe(1);
    for (const name of ['SLACK_BOT_TOKEN', 'PRT', 'PUBLIC_URL', 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET'])
      expect(wrong.said).toContain(`- ${name}:`);
    expect(wrong.said).not.toContain('canari');
    expect(existsSync(path)).toBe(false);

    const slack = ['SLACK_BOT_TOKEN=xoxb-1', 'SLACK_SIGNING_SECRET=0123456789abcdef'];
    const done = await setUp(folder, 'PUBLIC_URL=https://robot.example', ...slack);
    expect(done.code).toBe(0);
    expect(done.said).toContain('npm run manifest -- --mode http --url https://robot.example');
    for (const led of ['/slack/events', '/calendar/', '/notice/'])
      expect(done.said).toContain(`location ${led}`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^SECRET_KEY=[\w-]{43}$/m);

    const before = `# À nous\n${readFileSync(path, 'utf8')}PORT=1\n`;
    writeFileSync(path, before);
    expect((await setUp(folder, 'PORT=2', 'OPERATOR_CONTACT=Ada "ici" # 3')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(
      `${before.replace('PORT=1', 'PORT=2')}OPERATOR_CONTACT='Ada "ici" # 3'\n`,
    );
    const mailbox = await setUp(folder, 'MAIL_INBOX_URL=imaps://canari@imap.example');
    expect(mailbox.said).toContain('- MAIL_INBOX_URL :');
    expect(mailbox.said).not.toContain('canari');
    expect((await setUp(folder)).said).toMatch(/^Usage/);
  });

  it('takes Mattermost and mail as flags, and says what to paste for each', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'setup-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { code, said } = await setUp(
      folder,
      'PUBLIC_URL=https://robot.example',
      'MATTERMOST_URL=https://chat.example',
      `MATTERMOST_TOKEN=${'a1'.repeat(13)}`,
      'SMTP_URL=smtps://robot:mot%40passe@smtp.example:465',
      'MAIL_FROM=Ritournelle <robot@ecrit.example>',
    );
    expect([code, said]).toEqual([0, expect.stringContaining('https://robot.example/mattermost/')]);
    for (const led of ['/mattermost/', '/answer/', '/notice/']) expect(said).toContain(`location ${led}`);
    expect(said).toContain('SPF, DMARC et DKIM pour ecrit.example');
  });
});

describe('the questions of npm run setup', () => {
  const answering = async (known: Record<string, string>, given: Record<string, string>) => {
    const heard: string[] = [];
    const values = await askSettings(
      known,
      async (question) => {
        const name = /^(\w+) = $/m.exec(question)?.[1] ?? '';
        heard.push(name);
        return ` ${given[name] ?? ''} `;
      },
      fr,
    );
    return { heard, values };
  };
  const COMMON = ['DATABASE_URL', 'PUBLIC_URL', 'SLACK_BOT_TOKEN'];
  const LAST = ['COORDINATION', 'OPERATOR_CONTACT'];

  it.each([
    ['nothing', {}, ['MATTERMOST_URL', 'SMTP_URL']],
    [
      'Slack over a socket',
      { SLACK_BOT_TOKEN: 'x', SLACK_APP_TOKEN: 'y' },
      ['SLACK_APP_TOKEN', 'MATTERMOST_URL', 'SMTP_URL'],
    ],
    [
      'Slack over HTTP',
      { SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 'y' },
      ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'MATTERMOST_URL', 'SMTP_URL'],
    ],
    [
      'Mattermost and mail',
      { MATTERMOST_URL: 'x', MATTERMOST_TOKEN: 'y', SMTP_URL: 'z', MAIL_FROM: 'w' },
      ['MATTERMOST_URL', 'MATTERMOST_TOKEN', 'SMTP_URL', 'MAIL_FROM', 'MAIL_INBOX_URL'],
    ],
  ])('for %s are those that it needs', async (_, given, between) => {
    const { heard, values } = await answering({}, given);
    expect(heard).toEqual([...COMMON, ...between, ...LAST]);
    expect(values).toEqual(given);
  });

  it('leave out what is already set', async () => {
    const { heard } = await answering(
      { PUBLIC_URL: 'x', SMTP_URL: 'y', MAIL_FROM: 'z', MAIL_INBOX_URL: 'w' },
      {},
    );
    expect(heard).toEqual(['DATABASE_URL', 'SLACK_BOT_TOKEN', 'MATTERMOST_URL', ...LAST]);
  });
});
