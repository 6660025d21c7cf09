import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What an operator does in a folder: each command as its own process, with nothing of this machine’s environment. */

export const ROOT = join(import.meta.dirname, '../..');

export const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'operator-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const env = { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn' };

export type Ran = { ok: boolean; said: string };

export type Bot = { url: string; complaints(): string; stop(): Promise<number | null> };

/** `npm start` of these sources, or of another version’s. */
export const startIn = async (
  cwd: string,
  root = ROOT,
  settings: Record<string, string> = {},
): Promise<Bot> => {
  const child = spawn(process.execPath, [join(root, 'scripts/start.js')], {
    cwd,
    env: { ...env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    await closed;
    return child.exitCode;
  };
  onTestFinished(async () => void (await stop()));
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [, address] = /ready: (\S+)/.exec(out) ?? [];
      if (address) resolve(address);
    });
    void closed.then(() => reject(new Error(`it ended before it was ready:\n${err}`)));
  });
  return { url, complaints: () => err, stop };
};
