import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { inPlace } from '../../scripts/bundle/make.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = 'src/main.ts';
/** Loaded by it while the database server starts. */
const PROGRAMME = 'src/programme.ts';

/** Our own files alone: reading packages too would take ten times as long, and the lock file says what they need. */
const bundled = await build({
  absWorkingDir: ROOT,
  entryPoints: [MAIN],
  bundle: true,
  splitting: true,
  outdir: 'nowhere',
  write: false,
  metafile: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [inPlace(ROOT)],
  logLevel: 'error',
});

type Locked = { dependencies?: Record<string, string> };
const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);

/** With every package that they may load in turn. */
const withTheirs = (names: readonly string[]): string[] => {
  const reached = new Set(names);
  for (const name of reached)
    for (const needed of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {}))
      reached.add(needed);
  return [...reached];
};

/** The packages of which something is loaded with these files, whatever the settings: what is imported later is left out. */
const packagesWith = (...files: readonly string[]): readonly string[] => {
  const reached = new Set(files);
  const packages = new Set<string>();
  for (const path of reached)
    for (const { path: target, kind, external } of bundled.metafile.inputs[path]?.imports ?? []) {
      if (kind === 'dynamic-import') continue;
      const [, name] = (external && /^((?:@[^/]+\/)?[^/]+)/.exec(target)) || [];
      if (name) packages.add(name);
      else reached.add(target);
    }
  return withTheirs([...packages]);
};

test('a start loads the libraries of a chat platform, pictures and figures only where they are asked for', () => {
  const loaded = packagesWith(MAIN, PROGRAMME);
  expect(loaded).toEqual(expect.arrayContaining(['hono', 'postgres', 'zod']));
  const later = ['@slack/bolt', '@mattermost/client', 'nodemailer', 'undici', 'vega', 'prom-client'];
  expect(later.filter((name) => loaded.includes(name))).toEqual([]);
});

test('the database server is started before most of the programme is loaded', () => {
  const first = packagesWith(MAIN);
  expect(first).toContain('zod');
  const meanwhile = ['postgres', 'drizzle-orm', 'js-yaml', 'pino', 'node-cron'];
  expect(meanwhile.filter((name) => first.includes(name))).toEqual([]);
});
