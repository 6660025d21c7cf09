// @ts-check
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { usableBundle } from './bundle/usable.js';

/** `npm start`: the bundle of these sources, or the sources themselves. */

const ROOT = join(import.meta.dirname, '..');

if (!('Temporal' in globalThis)) {
  process.stderr.write(
    '\nThis Node is too old. Start with: npm start (it runs the Node that npm ci installed).\n\n',
  );
  process.exit(1);
}

/** Megabytes for what has just been made: sixteen by default, three times over, which a bot never needs at once. */
const SMALL_HEAP = '--max-semi-space-size=1';
/** The C library keeps what each thread has freed, and what was needed once: fifteen to thirty megabytes. */
const FREED_IS_GIVEN_BACK = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '65536' };

/** The same process from its beginning, which is when these settings are read. Not on Windows, which has neither. */
const beginSmaller = () => {
  if (!process.execve || process.platform === 'win32' || process.execArgv.includes(SMALL_HEAP)) return;
  const { execPath, execArgv, argv } = process;
  try {
    process.execve(execPath, [execPath, SMALL_HEAP, ...execArgv, ...argv.slice(1)], {
      ...FREED_IS_GIVEN_BACK,
      ...process.env,
    });
  } catch {
    // It goes on as it is, and takes more memory.
  }
};

beginSmaller();

const found = usableBundle(ROOT);
if ('folder' in found) {
  // Where it cannot be written, Node goes on without.
  module.enableCompileCache(join(found.folder, 'cache'));
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(found.folder, 'main.js')).href);
} else {
  if (found.why)
    process.stderr.write(
      `\n${found.why} The sources run directly, more slowly. npm run build makes another.\n`,
    );
  await import('../src/main.ts');
}
