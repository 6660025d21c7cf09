import { describe, expect, it } from 'vitest';
import { slackSettings } from '../src/chat/slack/platform.ts';
import { BadSettings, readConfig } from '../src/config.ts';

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
      command: '/eig',
      logLevel: 'info',
      coordination: [],
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
    const live = { SLACK_BOT_TOKEN: 'xoxb-1', PUBLIC_URL: 'https://robot.example', HOST: '0.0.0.0' };
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
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET', 'PUBLIC_URL', 'PORT'])
      expect(said).toContain(`- ${name}:`);
    expect(said).not.toContain('canari');
  });

  it('refuse the sandbox beside half of a chat’s settings', () => {
    const said = refusal({ SLACK_APP_TOKEN: 'xapp-canari', MATTERMOST_TOKEN: 'canari' });
    expect(said).toContain('SLACK_APP_TOKEN: is of no use without SLACK_BOT_TOKEN');
    expect(said).toContain('MATTERMOST_TOKEN: this version does not speak to Mattermost');
    expect(said).not.toContain('canari');
  });

  it('refuse the sandbox to other machines', () => {
    expect(refusal({ HOST: '0.0.0.0' })).toContain('only listens on this machine');
  });
});
