import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listsWith } from './practice/lists.ts';
import { practiceFiles, type Written } from './practice/written.ts';

/** Writes a new practice as a copy of the example, and its line in each list: `npm run practice -- tip astuce`. */

const ROOT = join(import.meta.dirname, '..');
const USAGE = `npm run practice -- <name> <word>
  name  in English, one word in small letters: its name in every layer of the code
  word  what people type in French, one word in small letters
`;

const [name = '', word = ''] = process.argv.slice(2);

const stop = (why: string): never => {
  process.stderr.write(`${why}\nNothing was written.\n`);
  process.exit(1);
};

if (!/^[a-z]{2,20}$/.test(name) || !/^\p{Ll}{2,20}$/u.test(word)) stop(USAGE);
const taken = [`commands/${name}`, `src/store/${name}`, `src/store/tables/${name}.ts`];
const there = taken.find((path) => existsSync(join(ROOT, path)));
if (there) stop(`${there} exists already: take another name.`);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const write = ({ path, text }: Written): void => {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
};

const made = practiceFiles({ name, word }, read);
const lists = listsWith({ name, word }, read);
for (const one of [...made, ...lists]) write(one);
const paths = [...made, ...lists].map(({ path }) => path);
spawnSync('biome', ['format', '--write', ...paths], { cwd: ROOT, stdio: 'ignore' });

process.stdout.write(`Written:
${made.map(({ path }) => `  ${path}`).join('\n')}
and a line in:
${lists.map(({ path }) => `  ${path}`).join('\n')}

It is the example of docs/add-a-practice.md under its new name. Next, as that page says:
  1. write your sentences, your columns, your acts
  2. npm run migration -- --name ${name}, then at the end of the new file of drizzle/:
     --> statement-breakpoint
     SELECT touch_on_write('${name}', $$select ($1).id::text$$);
  3. docs/guide.md, docs/practices.md, CHANGELOG.md
  4. npm run acts && npm run privacy -- map && npm run practice-tests -- test/commands/${name}
`);
