import { join } from 'node:path';
import { build } from 'esbuild';
import { BANNER, inPlace } from '../../../scripts/bundle/make.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The bot as it runs in production, in one file: it is started a hundred times. Returns its path. */
export const bundleReplica = async (): Promise<string> => {
  // One for each run: two of them may run at once.
  const outfile = join(ROOT, `build/chaos/replica-${process.pid}.js`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/faults/chaos/replica.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    external: ['@resvg/resvg-js'],
    banner: BANNER,
    plugins: [inPlace(ROOT)],
    logLevel: 'error',
  });
  return outfile;
};
