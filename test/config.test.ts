import { describe, expect, it } from 'vitest';
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
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      command: '/eig',
      logLevel: 'info',
    });
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

  it('refuse the sandbox beside a chat token, whose value is not repeated', () => {
    const said = refusal({ SLACK_BOT_TOKEN: 'xoxb-canari' });
    expect(said).toContain('SLACK_BOT_TOKEN: this version only runs the sandbox');
    expect(said).not.toContain('canari');
  });

  it('refuse the sandbox to other machines', () => {
    expect(refusal({ HOST: '0.0.0.0' })).toContain('only listens on this machine');
  });
});
