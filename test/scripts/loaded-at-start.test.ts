import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { inPlace } from '../../scripts/bundle/make.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = 'src/main.ts';
/** Loaded by it while the database server starts. */
const PROGRAMME = 'src/programme.ts';

/** The packages of which something is loaded at each start, whatever the settings: what is imported later is left out. */
const loadedAtStart = async (): Promise<ReadonlySet<string>> => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [MAIN],
    bundle: true,
    splitting: true,
    outdir: 'nowhere',
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    external: ['@resvg/resvg-js'],
    plugins: [inPlace(ROOT)],
    logLevel: 'error',
  });
  const reached = new Set([MAIN, PROGRAMME]);
  for (const path of reached)
    for (const { path: target, kind, external } of metafile.inputs[path]?.imports ?? [])
      if (kind !== 'dynamic-import' && !external) reached.add(target);
  const packages = [...reached].flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return new Set(packages);
};

test('a start loads the libraries of a chat platform, pictures and figures only where they are asked for', async () => {
  const loaded = await loadedAtStart();
  expect([...loaded]).toEqual(expect.arrayContaining(['hono', 'postgres', 'zod']));
  const later = ['@slack/bolt', '@mattermost/client', 'nodemailer', 'undici', 'vega', 'prom-client'];
  expect(later.filter((name) => loaded.has(name))).toEqual([]);
});
