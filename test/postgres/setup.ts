import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { scratch } from '../scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the first test that needs one leaves a data folder that was started before. */
    usedData: string;
  }
}

/** A place for what is created once in a run, if any test asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await scratch(), 'ritournelle-used-'));
  // The server's account goes through it.
  await chmod(folder, 0o755);
  project.provide('usedData', folder);
  return () => rm(folder, { recursive: true, force: true });
}
