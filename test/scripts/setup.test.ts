import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const SETUP = join(import.meta.dirname, '../../scripts/setup.ts');

type Run = { code: number; said: string };

const setUp = (cwd: string, ...args: string[]): Promise<Run> => {
  const { promise, resolve } = Promise.withResolvers<Run>();
  const env = { PATH: process.env['PATH'] ?? '' };
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
});
