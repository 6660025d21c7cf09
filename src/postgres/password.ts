import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, unusableBecause } from './advice.ts';

export const USER = 'ritournelle';

const passwordFile = (dataDir: string): string => join(dataDir, 'postgres.password');

// Hexadecimal, so that it needs no escaping in a URL; 24 bytes are beyond guessing.
export function choosePassword(dataDir: string): string {
  const password = randomBytes(24).toString('hex');
  writeFileSync(passwordFile(dataDir), password, { mode: 0o600 });
  return password;
}

export function readPassword(dataDir: string): string {
  try {
    return readFileSync(passwordFile(dataDir), 'utf8').trim();
  } catch (error) {
    throw unusableBecause('password', `the password of the existing data cannot be read: ${reasonOf(error)}`);
  }
}

const urlFor = (user: string, password: string, port: number): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;

export type ServerUrls = {
  /** Of the role that owns everything: migrations, backups. */
  url: string;
  /** Of the role that serves people, once it is made: it changes no table. */
  applicationUrl: string;
};

/** The second password follows from the first, and says nothing of it: one file is enough. */
export function serverUrls(password: string, port: number): ServerUrls {
  const applications = createHmac('sha256', password).update('application').digest('hex');
  return {
    url: urlFor(USER, password, port),
    applicationUrl: urlFor(`${USER}_app`, applications, port),
  };
}
