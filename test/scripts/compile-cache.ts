import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** For processes that load the same sources one after the other: from the second on, half the processor. */
export const compileCache = (): { NODE_COMPILE_CACHE: string } => {
  if (!folder) {
    const made = mkdtempSync(join(tmpdir(), 'compiled-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return { NODE_COMPILE_CACHE: folder };
};
