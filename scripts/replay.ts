import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `npm run replay -- <revision>`: the texts of `test/golden/replayed-texts.json` are typed to that revision and to what stands
 * here, every button and form of a lived fortnight is tried in both, and every answer that differs is printed.
 */
const ROOT = join(import.meta.dirname, '..');
const FILES = [
  'test/golden/replay.db.test.ts',
  'test/golden/fortnight-of-presses.ts',
  'test/golden/replayed-texts.json',
];
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
/** By who did what, the first time, the second… A message that is new, or gone, moves no other. */
const byDeed = (all: z.infer<typeof answers>): Map<string, string> => {
  const times = new Map<string, number>();
  return new Map(
    all.map(([as, did, answer]) => {
      const deed = `${as}: « ${did.slice(0, 80)} »`;
      const nth = (times.get(deed) ?? 0) + 1;
      times.set(deed, nth);
      return [nth === 1 ? deed : `${deed} (${nth})`, withoutSecrets(answer)];
    }),
  );
};

const before = byDeed(answersIn(checkOut(revision)));
const now = byDeed(answersIn(ROOT));
const deeds = [...new Set([...before.keys(), ...now.keys()])];
const differing = deeds.filter((deed) => before.get(deed) !== now.get(deed));
for (const deed of differing)
  console.log(`${deed}\n- ${before.get(deed) ?? '(not there)'}\n+ ${now.get(deed) ?? '(not there)'}\n`);
console.log(`${differing.length} answers of ${deeds.length} differ.`);
