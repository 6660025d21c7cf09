import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { isSecretKey } from './settings/shape.ts';
import { type Keys, keysFrom } from './seal/keys.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** Appears whole or not at all: a process that starts at the same time reads this one, or this one reads its. */
const makeSecret = (path: string): void => {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

const readSecret = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const readOrMake = (path: string, dataDir: string): string => {
  try {
    mkdirSync(dataDir, { recursive: true });
    if (readSecret(path) === undefined) makeSecret(path);
    return readSecret(path) ?? '';
  } catch (error) {
    throw new Error(
      `${path}: the sandbox keeps its secret key there, and this file can be neither read nor made (${codeOf(error)}). Nothing was started. Give this user the right to it, or set SECRET_KEY or another DATA_DIR.`,
      { cause: error },
    );
  }
};

/** A sandbox without a SECRET_KEY makes its own at its first start, and keeps it. */
const secretOfSandbox = (dataDir: string): string => {
  const path = join(dataDir, 'secret.key');
  const secret = readOrMake(path, dataDir);
  if (isSecretKey(secret)) return secret;
  throw new Error(
    `${path}: this file held the sandbox’s secret key, and is damaged. Nothing was started. Delete it: the next start makes another one, and buttons pressed before that have to be asked for again.`,
  );
};

/** What this installation proves its own words with. */
export const openKeys = ({ secretKeys, dataDir }: Pick<Config, 'secretKeys' | 'dataDir'>): Keys => {
  const [current = secretOfSandbox(dataDir), ...previous] = secretKeys;
  return keysFrom(current, ...previous);
};
