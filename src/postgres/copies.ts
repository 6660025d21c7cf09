import { chmodSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkLibraries } from './libraries.ts';

/**
 * Where root copies the binaries for an account that cannot reach the checkout. Not the temporary folder: there,
 * any local user could create the name first, and cleaners delete old files one by one. /var/cache can be
 * written by root only, survives a restart (one copy, not one per start), and may be emptied without loss.
 */
export const SYSTEM_COPIES = '/var/cache/ritournelle';

/** Copies once per version (60 MB, 0.2 s); the same version is then shared by every start and every checkout. */
export async function copyBinaries(packaged: string, copies: string, platform: string): Promise<string> {
  const copy = join(copies, `postgres-${packagedVersion(packaged)}-${platform}`);
  prepareCopies(copies);
  if (!existsSync(copy)) await copyWhole(packaged, copy);
  return join(copy, 'native');
}

function prepareCopies(copies: string): void {
  mkdirSync(copies, { recursive: true, mode: 0o755 });
  const found = lstatSync(copies);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error('this folder can be changed by other users');
  }
  // The umask may have closed it to the account.
  if (process.getuid() === 0) chmodSync(copies, 0o755);
}

// The rename makes the copy appear whole or not at all, even if interrupted or copied by several processes.
async function copyWhole(packaged: string, copy: string): Promise<void> {
  const draft = mkdtempSync(`${copy}.`);
  const native = join(draft, 'native');
  await cp(packaged, native, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  linkLibraries(native);
  openToReaders(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

// Installed under a strict umask, the files could be read by their owner only. Writing stays the owner's: the
// account that runs the server must not be able to change what it runs.
function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function packagedVersion(packaged: string): string {
  const manifest = readFileSync(join(dirname(packaged), 'package.json'), 'utf8');
  return /"version":\s*"([\w.-]+)"/.exec(manifest)?.[1] ?? 'unknown';
}
