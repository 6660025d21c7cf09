// @ts-check
import { readdirSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The offline archive: `./ritournelle start`, `./ritournelle doctor`… does what `npm start`, `npm run doctor` do. */

const FOLDER = join(import.meta.dirname, 'build/app');
const NOT_COMMANDS = new Set(['main', 'worker']);

const commands = readdirSync(FOLDER)
  .filter((name) => /^[a-z]+\.js$/.test(name))
  .map((name) => name.slice(0, -3))
  .filter((name) => !NOT_COMMANDS.has(name));

const [, , asked = ''] = process.argv;
const entry = asked === 'start' ? 'main' : commands.includes(asked) ? asked : undefined;
if (entry === undefined) {
  process.stderr.write(`./ritournelle start | ${commands.join(' | ')}\n`);
  process.exit(1);
}
process.argv.splice(2, 1);
// Where it cannot be written, Node goes on without.
module.enableCompileCache(join(import.meta.dirname, 'build/cache'));
await import(pathToFileURL(join(FOLDER, `${entry}.js`)).href);
