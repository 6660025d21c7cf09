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
