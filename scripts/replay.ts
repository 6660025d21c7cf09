import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `npm run replay -- <revision>`: the texts of `test/golden/replayed-texts.json` are typed to that revision and to what stands
 * here, and every answer that differs is printed.
 */
const ROOT = join(import.meta.dirname, '..');
const FILES = ['test/golden/replay.db.test.ts', 'test/golden/replayed-texts.json'];
const LOCK = 'package-lock.json';

const answers = z.array(z.tuple([z.string(), z.string(), z.string()]));

/** What is drawn at random, such as the address of a calendar. */
const withoutSecrets = (text: string): string => text.replace(/[\w-]{30,}/g, '…').replaceAll('\u00A0', ' ');

const contentOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** That revision in a folder of its own, with our packages if they are its own. */
const checkOut = (revision: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  const archive = execFileSync('git', ['archive', revision], { cwd: ROOT, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  if (contentOf(folder, LOCK) === contentOf(ROOT, LOCK))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  else execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  mkdirSync(join(folder, 'test/golden'), { recursive: true });
  for (const file of FILES) copyFileSync(join(ROOT, file), join(folder, file));
  return folder;
};

const answersIn = (folder: string): z.infer<typeof answers> => {
  const out = join(mkdtempSync(join(tmpdir(), 'replayed-')), 'answers.json');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', FILES[0] ?? ''];
  execFileSync('env', [`REPLAY_OUT=${out}`, 'node', ...vitest], { cwd: folder, stdio: 'ignore' });
  return answers.parse(JSON.parse(readFileSync(out, 'utf8')));
};

const [revision] = process.argv.slice(2);
if (!revision || !existsSync(join(ROOT, '.git'))) throw new Error('npm run replay -- <revision>');
const before = answersIn(checkOut(revision));
const now = answersIn(ROOT);
const differing = now
  .map(([as, text, answer], at) => ({
    as,
    text,
    answer: withoutSecrets(answer),
    old: withoutSecrets(before[at]?.[2] ?? ''),
  }))
  .filter(({ answer, old }) => answer !== old);
for (const { as, text, answer, old } of differing)
  console.log(`${as}: « ${text.slice(0, 80)} »\n- ${old}\n+ ${answer}\n`);
console.log(`${differing.length} answers of ${now.length} differ.`);
