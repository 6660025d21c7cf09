import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { WrittenErasure } from './store/privacy/replay-erasures.ts';

/**
 * Erasures outside the database, one per line: a day and keyed hashes, which name nobody without the database's key. A backup
 * of before an erasure is brought up to date from it.
 */
export type ErasuresFile = { path: string; append(erasure: WrittenErasure): void };

const HEADER = { ritournelle: 'erasures', version: 1 };

const line = z.object({
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  hash: z.string().min(1),
  tombstones: z.array(z.string()),
});

const asLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Another process that starts at the same time may make it first. */
export const makeErasuresFile = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, asLine(HEADER), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isThere(error)) throw error;
  }
};

export const openErasuresFile = (path: string): ErasuresFile => ({
  path,
  append({ on, hash, tombstones }) {
    appendFileSync(path, asLine({ on: on.toString(), hash, tombstones }), { flush: true });
  },
});

export class DamagedErasures extends Error {
  override name = 'DamagedErasures';
}

const readLine = (text: string, path: string, number: number): WrittenErasure => {
  try {
    const { on, ...rest } = line.parse(JSON.parse(text));
    return { ...rest, on: Temporal.PlainDate.from(on) };
  } catch (error) {
    throw new DamagedErasures(
      `${path}, line ${number}: this is no erasure. Nothing was started. Put the file back from its last copy; a last line cut short by a full disk can be deleted.`,
      { cause: error },
    );
  }
};

/** Every erasure of the file, or `undefined` when there is none. */
export const readErasures = (path: string): WrittenErasure[] | undefined => {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, rank) => (text === '' || rank === 0 ? [] : [readLine(text, path, rank + 1)]));
};
