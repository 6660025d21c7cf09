import { describe, expect, it } from 'vitest';
import { slackSettings } from '../src/chat/slack/platform.ts';
import { BadSettings } from '../src/settings/faults.ts';
import { readConfig } from '../src/config.ts';
import { OTHER_SECRET_KEY, SECRET_KEY } from './fixtures/keys.ts';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    return error.message;
  }
};

describe('the settings', () => {
  it('are all optional: nothing set is the sandbox on this machine', () => {
    expect(readConfig({})).toEqual({
      kind: 'sandbox',
      platforms: [],
      environment: {},
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      erasuresFile: 'data/erasures.jsonl',
      secretKeys: [],
      command: '/eig',
      logLevel: 'info',
      coordination: [],
      livingDemo: true,
    });
  });

  it('name who may begin a cohort by their mail addresses', () => {
    const { coordination } = readConfig({
      COORDINATION: 'Camille Un <camille@x.example>, "Dominique" <d@x.example>',
    });
    expect(coordination).toEqual([
      { name: 'Camille Un', email: 'camille@x.example' },
      { name: 'Dominique', email: 'd@x.example' },
    ]);
    expect(readConfig({ COORDINATION: 'c@x.example' }).coordination).toEqual([
      { name: 'c', email: 'c@x.example' },
    ]);
    expect(refusal({ COORDINATION: 'Camille' })).toContain('- COORDINATION: expects the mail addresses');
  });

  it('count as absent when they are empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('are told all at once when they are wrong, by name, with what to do, and never with a value', () => {
    const said = refusal({
      PORT: 'abc',
      DATABASE_URL: 'mysql://u:s3cret@h/x',
      LOG_LEVEL: 'loud',
      COMMAND: 'eig',
      PUBLIC_URL: 'nope',
    });
    for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'COMMAND', 'PUBLIC_URL'])
      expect(said).toMatch(new RegExp(`- ${name}: expects .+`));
    expect(said).toContain('Nothing was started');
    for (const value of ['abc', 's3cret', 'loud', 'nope']) expect(said).not.toContain(value);
  });

  it('make it the bot of a real workspace as soon as its token is there', () => {
    const live = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      PUBLIC_URL: 'https://robot.example',
      HOST: '0.0.0.0',
      SECRET_KEY,
    };
    const config = readConfig({ ...live, SLACK_APP_TOKEN: 'xapp-1' });
    expect(config).toMatchObject({ kind: 'live', platforms: [{ name: 'slack' }] });
    expect(slackSettings(config.environment)).toEqual({
      token: 'xoxb-1',
      appToken: 'xapp-1',
      signingSecrets: [],
    });
    const secrets = { SLACK_SIGNING_SECRET: 'a'.repeat(32), SLACK_SIGNING_SECRET_PREVIOUS: 'b'.repeat(32) };
    expect(slackSettings(readConfig({ ...live, ...secrets }).environment)?.signingSecrets).toHaveLength(2);
  });

  it('say at once all that a real workspace lacks, and repeat no secret', () => {
    const said = refusal({ SLACK_BOT_TOKEN: 'xoxp-canari', PORT: 'abc' });
    for (const name of [
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET',
      'PUBLIC_URL',
      'SECRET_KEY',
      'PORT',
    ])
      expect(said).toContain(`- ${name}:`);
    expect(said).toContain('Make one with `openssl rand -base64 32`');
    expect(said).not.toContain('canari');
  });

  it.each([
    ['base 64', `${'aB3+/xYz9Q'.repeat(4)}Kd8=`],
    ['base 64 for addresses', SECRET_KEY],
    ['hexadecimal', '0123456789abcdef'.repeat(4)],
    ['a long word, with a line break after it', 'un-texte-très-long-que-personne-ne-devine-à-ma-place\n'],
  ])('take a secret key in %s', (_, key) => {
    expect(readConfig({ SECRET_KEY: key }).secretKeys).toEqual([key.trim()]);
  });

  it.each([
    ['short', 'canari'],
    ['half as long as it looks', '0123456789abcdef'.repeat(3)],
    ['one letter', 'canari'.padEnd(80, 'a')],
    ['several words', `canari ${SECRET_KEY}`],
  ])('refuse a secret key that is %s, say how to make one, and do not repeat it', (_, key) => {
    const said = refusal({ SECRET_KEY: key });
    expect(said).toMatch(/- SECRET_KEY: expects a secret of 32 random bytes.*openssl rand -base64 32/);
    expect(said).not.toContain(key);
    expect(said).not.toContain('canari');
    const previous = refusal({ SECRET_KEY, SECRET_KEY_PREVIOUS: `${OTHER_SECRET_KEY},${key}` });
    expect(previous).toMatch(/- SECRET_KEY_PREVIOUS: expects/);
  });

  it('know former secret keys during a rotation, but not without the current one', () => {
    const former = [OTHER_SECRET_KEY, OTHER_SECRET_KEY.toUpperCase()];
    const read = readConfig({ SECRET_KEY, SECRET_KEY_PREVIOUS: former.join(', ') });
    expect(read.secretKeys).toEqual([SECRET_KEY, ...former]);
    expect(refusal({ SECRET_KEY_PREVIOUS: OTHER_SECRET_KEY })).toContain(
      'SECRET_KEY_PREVIOUS: is of no use without SECRET_KEY',
    );
  });

  it('refuse the sandbox beside half of a chat’s settings', () => {
    const said = refusal({ SLACK_APP_TOKEN: 'xapp-canari', MATRIX_TOKEN: 'canari' });
    expect(said).toContain('SLACK_APP_TOKEN: is of no use without SLACK_BOT_TOKEN');
    expect(said).toContain('MATRIX_TOKEN: this version does not speak to Matrix');
    expect(said).not.toContain('canari');
  });

  it('refuse the sandbox to other machines', () => {
    expect(refusal({ HOST: '0.0.0.0' })).toContain('only listens on this machine');
  });
});
