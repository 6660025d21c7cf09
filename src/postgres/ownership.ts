import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isAlive } from './processes.ts';

export type ServedAt = { pid: number; port: number };
export type Owner = { pid: number; server?: ServedAt };
export type Ownership = { announce(server: ServedAt): void; release(): void };

// SQLite's code for "another connection holds the lock".
const SQLITE_BUSY = 5;

/**
 * At most one process owns a data folder. The lock is a kernel lock, taken through an empty SQLite file because Node
 * offers no other: the kernel grants it to exactly one of the processes that ask at the same moment, and releases it when
 * its holder dies, in any way. So no lock can be stale, no recycled pid can be mistaken for the owner, and nothing has to
 * be broken by force. The pid in `owner.json` is only for messages.
 */
export function takeOwnership(dataDir: string): Ownership | undefined {
  const lock = takeLock(join(dataDir, 'owner.lock'));
  if (!lock) return undefined;
  const note = join(dataDir, 'owner.json');
  const write = (owner: Owner): void => writeFileSync(note, JSON.stringify(owner), { mode: 0o600 });
  write({ pid: process.pid });
  return {
    announce: (server) => write({ pid: process.pid, server }),
    release: () => {
      if (!lock.isOpen) return;
      rmSync(note, { force: true });
      lock.close();
    },
  };
}

/** The declared owner of the folder, if that process still exists. Only used when the lock is refused. */
export function ownerOf(dataDir: string): Owner | undefined {
  const owner = readOwner(join(dataDir, 'owner.json'));
  return owner && isAlive(owner.pid) ? owner : undefined;
}

function takeLock(path: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory; begin immediate');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

// The note can be read while it is being written: unreadable means "not yet".
function readOwner(note: string): Owner | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(note, 'utf8'));
    return isOwner(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (!hasPid(value)) return false;
  return !('server' in value) || (hasPid(value.server) && 'port' in value.server);
}

function hasPid(value: unknown): value is { pid: number } {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number';
}
