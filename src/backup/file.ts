import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline as connected, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { checkOf, keyOf, NotOpened, seal, unseal } from './sealed-chunks.ts';

/**
 * The file of a backup: a line that says what it is, then compressed lines, sealed if there is a key. `gzip` ends with a sum and
 * a length, so one that was cut short or altered is known without a key too.
 */

const MAGIC = 'ritournelle-backup 1';

/** Why a backup cannot be read; whoever says it knows the language. */
export type Unreadable = 'absent' | 'foreign' | 'damaged' | 'key needed' | 'wrong key';

export class UnreadableBackup extends Error {
  override name = 'UnreadableBackup';
  readonly why: Unreadable;
  constructor(why: Unreadable, cause?: unknown) {
    super(`this backup cannot be read: ${why}`, { cause });
    this.why = why;
  }
}

type Lock = { secret: string; salt: Buffer };

const firstLine = (lock: Lock | undefined): string =>
  `${MAGIC} ${lock ? `aes-256-gcm ${lock.salt.toString('base64url')} ${checkOf(lock.secret, lock.salt)}` : 'plain'}\n`;

async function* after(first: string, rest: AsyncIterable<Uint8Array>) {
  yield Buffer.from(first);
  yield* rest;
}

/** Whoever reads the last stream is given the failure of the first too. */
const ignoreFault = (): void => {};

/** Appears whole or not at all, and for this user alone. Never writes over a file. */
export const writeBackupFile = async (
  path: string,
  lines: AsyncIterable<Uint8Array>,
  secret?: string,
): Promise<void> => {
  const draft = `${path}.unfinished`;
  const lock = secret ? { secret, salt: randomBytes(16) } : undefined;
  const file = await open(draft, 'wx', 0o600);
  try {
    const packed = connected(Readable.from(lines, { objectMode: false }), createGzip(), ignoreFault);
    const sealed = lock ? seal(keyOf(lock.secret, lock.salt))(packed) : packed;
    for await (const bytes of after(firstLine(lock), sealed)) await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
};

/** Longer than any first line. */
const FIRST_LINE = 100;

const readFirstLine = async (path: string): Promise<string> => {
  const file = await open(path).catch((error: unknown) => {
    throw new UnreadableBackup('absent', error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0);
    return buffer.subarray(0, bytesRead).toString('latin1').split('\n')[0] ?? '';
  } finally {
    await file.close();
  }
};

const lockIn = (line: string, secret: string | undefined): Lock | undefined => {
  if (!line.startsWith(`${MAGIC} `)) throw new UnreadableBackup('foreign');
  const [how, asText, check] = line.slice(MAGIC.length + 1).split(' ');
  if (how === 'plain') return undefined;
  if (how !== 'aes-256-gcm' || !asText) throw new UnreadableBackup('foreign');
  if (!secret) throw new UnreadableBackup('key needed');
  const salt = Buffer.from(asText, 'base64url');
  if (checkOf(secret, salt) !== check) throw new UnreadableBackup('wrong key');
  return { secret, salt };
};

const whyUnreadable = (error: unknown): unknown => {
  if (error instanceof UnreadableBackup) return error;
  const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  return isZlib || error instanceof NotOpened ? new UnreadableBackup('damaged', error) : error;
};

/** The bytes of the lines, as they were written. */
export async function* readBackupFile(path: string, secret?: string): AsyncGenerator<Buffer> {
  const line = await readFirstLine(path);
  const lock = lockIn(line, secret);
  const source = createReadStream(path, { start: line.length + 1 });
  const opened = lock ? unseal(keyOf(lock.secret, lock.salt))(source) : source;
  try {
    yield* connected(Readable.from(opened, { objectMode: false }), createGunzip(), ignoreFault);
  } catch (error) {
    throw whyUnreadable(error);
  }
}
