import { join } from 'node:path';
import { makeBundle } from './bundle/make.ts';

/**
 * `npm run build`, and the last step of `npm ci`: the programme and its packages in a few files, which start three times as
 * fast. Without them the sources run directly, so a failure here never prevents an installation.
 */

const ROOT = join(import.meta.dirname, '..');

try {
  await makeBundle(ROOT);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`No bundle was made: ${reason}\nThe sources will run directly, more slowly.`);
}
