import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { describe, expect, it, onTestFinished } from 'vitest';
import { load } from 'js-yaml';
import { manifestFaults, manifestOf } from '../../../../src/chat/slack/installing/manifest.ts';
import { OPTIONAL_SCOPES, SCOPES } from '../../../../src/chat/slack/installing/scopes.ts';
import { writeYaml } from '../../../../src/files/write-yaml.ts';
import { slackApp } from '../../../../src/slack-app.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const SCHEMA = join(ROOT, '../shared/contracts/slack-manifest.schema.2.0.0.json');

const run = promisify(execFile);

const script = (...args: string[]) => run(process.execPath, ['scripts/manifest.ts', ...args], { cwd: ROOT });

const words = [
  { word: 'bilan', what: 'le bilan', first: true },
  { word: 'entraide', what: 'de l’aide', first: true },
];

describe('the Slack app', () => {
  it('is described by manifest.yml as the commands are today (npm run manifest -- --out manifest.yml writes it again)', async () => {
    expect(await readFile(join(ROOT, 'manifest.yml'), 'utf8')).toBe(
      writeYaml(slackApp({ locale: 'fr', command: '/eig' })),
    );
  });

  it('exists in English, under another command, and with an address that Slack calls', () => {
    const written = slackApp({ locale: 'en', command: '/fellows', url: 'https://robot.example/' });
    const [root, report] = written.features.slash_commands;
    expect(root).toMatchObject({ command: '/fellows', url: 'https://robot.example/slack/events' });
    expect(report?.command).toBe('/report');
    expect(written.settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: 'https://robot.example/slack/events' },
      event_subscriptions: { request_url: 'https://robot.example/slack/events' },
    });
  });

  it('is written by a command that says how it is used', async () => {
    for (const args of [
      ['--mode', 'http'],
      ['--url', 'https://robot.example'],
      ['--locale', 'de'],
    ])
      await expect(script(...args)).rejects.toThrow('Usage');
  }, 120_000);

  it('is written to a file in the language, and for the address, that were asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const out = join(folder, 'app.yml');
    const url = 'https://robot.example';
    const asked = ['--locale', 'en', '--mode', 'http', '--url', url, '--command', '/fellows', '--out', out];
    const { stdout, stderr } = await script(...asked);
    expect(stderr).toBe('');
    expect(stdout).toContain(`${out} : écrit`);
    expect(await readFile(out, 'utf8')).toBe(writeYaml(slackApp({ locale: 'en', command: '/fellows', url })));
  }, 120_000);

  it('asks for help by a shortcut once there is such a practice', () => {
    expect(manifestOf({ locale: 'fr', command: '/eig', words }).features).toMatchObject({
      shortcuts: [{ name: 'Demander de l’aide', callback_id: 'words:entraide', type: 'global' }],
    });
    expect(manifestOf({ locale: 'fr', command: '/eig', words: [] }).features).not.toHaveProperty('shortcuts');
  });

  it.skipIf(!existsSync(SCHEMA))('is what Slack’s own schema wants', async () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(await readFile(SCHEMA, 'utf8')),
    );
    for (const manifest of [
      load(await readFile(join(ROOT, 'manifest.yml'), 'utf8')),
      manifestOf({ locale: 'en', command: '/x', url: 'https://robot.example', words }),
    ]) {
      validate(manifest);
      expect(validate.errors).toBeNull();
    }
  });
});

describe('a manifest that Slack would refuse', () => {
  const of = (change: Partial<Parameters<typeof manifestOf>[0]>) =>
    manifestFaults(manifestOf({ locale: 'fr', command: '/eig', words, ...change }));

  it('is told why', () => {
    expect(of({})).toEqual([]);
    expect(of({ command: '/bilan' })).toEqual(['/bilan: twice']);
    expect(of({ command: '/É' })).toEqual(['/É: not a name that Slack takes']);
    expect(of({ command: `/${'x'.repeat(40)}` })[0]).toContain('32 at most');
    const long = [{ word: 'bilan', what: 'x'.repeat(3_000), first: true }];
    expect(of({ words: long })).toEqual(['/bilan description: 3000 characters, 2000 at most']);
    const many = Array.from({ length: 300 }, (_word, at) => ({ word: `mot${at}`, what: '', first: true }));
    expect(of({ words: many })[0]).toContain('usage_hint');
  });

  it('is one whose events lack a right', () => {
    const manifest = manifestOf({ locale: 'fr', command: '/eig', words });
    manifest.oauth_config.scopes.bot = ['chat:write'];
    expect(manifestFaults(manifest)).toContain('message.im: needs the scope im:history');
  });
});

describe('every right', () => {
  it('is asked for once, with its reason in both languages', () => {
    const all = [...SCOPES, ...OPTIONAL_SCOPES];
    expect(new Set(all.map(({ scope }) => scope)).size).toBe(all.length);
    expect(all.filter(({ why }) => why.fr.length < 10 || why.en.length < 10)).toEqual([]);
    expect(SCOPES.length).toBeLessThanOrEqual(8);
  });

  it.each(['fr', 'en'] as const)('is in the installation guide with its reason (%s)', async (locale) => {
    const guide = await readFile(join(ROOT, 'docs/install-slack.md'), 'utf8');
    for (const { scope, why } of [...SCOPES, ...OPTIONAL_SCOPES])
      expect(guide).toContain(`| \`${scope}\` | ${why[locale]} |`);
  });
});
