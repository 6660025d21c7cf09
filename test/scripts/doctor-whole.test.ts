import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SECRET_KEY } from '../fixtures/keys.ts';
import { compileCache } from './compile-cache.ts';

/** `npm run doctor` as a process, in the operator’s language to the last word. */

const DOCTOR = join(import.meta.dirname, '../../scripts/doctor.ts');

/** Words of an English sentence, and of no French one. */
const ENGLISH = /\b(?:the|is|are|not|this|that|which|with|cannot|does|answer|database|settings|start)\b/i;

const examined = (settings: readonly string[]): Promise<{ code: number; said: string }> => {
  const cwd = mkdtempSync(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  writeFileSync(join(cwd, '.env'), settings.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  const { promise, resolve } = Promise.withResolvers<{ code: number; said: string }>();
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'C', ...compileCache() };
  execFile(process.execPath, [DOCTOR], { cwd, env }, (error, out, err) =>
    resolve({ code: error ? 1 : 0, said: `${out}${err}` }),
  );
  return promise;
};

const LIVE = [
  'PUBLIC_URL=https://robot.example',
  `SECRET_KEY=${SECRET_KEY}`,
  'SLACK_BOT_TOKEN=xoxb-canari',
  'SLACK_APP_TOKEN=xapp-canari',
];

describe('the doctor', () => {
  it('of a database that does not answer says so in one line, with the next action, and repeats no secret', async () => {
    const { code, said } = await examined([
      ...LIVE,
      'DATABASE_URL=postgres://robot:canari@127.0.0.1:1/x',
      'PORT=1',
    ]);
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^ {2}ok {3}Node : v\d+/),
      '  ok   réglages : bons, ceux du fichier .env compris',
      '  À FAIRE  base : ne répond pas (ECONNREFUSED)',
      expect.stringMatching(/^ {11}Vérifiez que le serveur tourne, et l’adresse/),
      '  ok   robot : arrêté (port 1 libre) ; démarré, son adresse publique sera examinée aussi',
      '',
    ]);
    expect(said).not.toContain('canari');
    expect(said.split('\n').filter((line) => ENGLISH.test(line))).toEqual([]);
  });

  it('of settings that contradict each other says all of it, and starts nothing', async () => {
    const { code, said } = await examined([
      'SMTP_URL=https://canari.example',
      'MATTERMOST_URL=https://chat.example',
      'MATTERMOST_COMMAND_TOKENS=canari',
      'SLACK_SIGNING_SECRET=canari-canari-canari',
    ]);
    expect(code).toBe(1);
    const faults = said.split('\n').filter((line) => line.startsWith('  - '));
    expect(faults.map((line) => line.split(' : ')[0])).toEqual([
      '  - SLACK_SIGNING_SECRET',
      '  - MATTERMOST_COMMAND_TOKENS',
      '  - MATTERMOST_URL',
      '  - MATTERMOST_COMMAND_TOKENS',
      '  - SMTP_URL',
      '  - MAIL_FROM',
      '  - PUBLIC_URL',
      '  - SECRET_KEY',
    ]);
    expect(said).not.toContain('canari');
    expect(said.split('\n').filter((line) => ENGLISH.test(line))).toEqual([]);
  });
});
