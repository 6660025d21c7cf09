import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { LIGHTER, lighten } from './lighter.ts';
import { bundlesFolder, hashOf, LIST, sourcesHash, usableBundle } from './usable.js';

/** What runs by itself: the programme, and the process that draws. */
const ENTRIES = { main: 'src/main.ts', worker: 'src/charts/worker.ts' };

/** A native module is loaded from its package. */
const NOT_BUNDLED = ['@resvg/resvg-js'];

/** Some packages still call `require`, which a module has not. */
const REQUIRE = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);`;

export const BANNER = { js: REQUIRE };

/** Where a bundle lies below the root: `build/<hash>`. */
const TO_ROOT = '../..';

/** One character beyond Latin-1, which esbuild leaves in regular expressions, doubles what the whole file takes in memory. */
const inLatin = (source: string): string =>
  source.replaceAll(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Files beside a source (styles, migrations, the demo) are found from the bundle as from the source. */
const asIfInPlace = (source: string, path: string): string =>
  inLatin(source)
    .replaceAll(/new URL\('\.\/(worker)\.ts', import\.meta\.url\)/g, "new URL('./$1.js', import.meta.url)")
    .replaceAll('import.meta.dirname', `(import.meta.dirname + "/${TO_ROOT}/${dirname(path)}")`)
    .replaceAll(
      /(?<!'\.\/worker\.js', )import\.meta\.url/g,
      `new URL("${TO_ROOT}/${path}", import.meta.url).href`,
    );

export const inPlace = (root: string): Plugin => ({
  name: 'in-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const source = await readFile(path, 'utf8');
      return { contents: asIfInPlace(source, relative(root, path).replaceAll('\\', '/')), loader: 'ts' };
    });
  },
});

const lighter: Plugin = {
  name: 'lighter',
  setup({ onLoad }) {
    onLoad({ filter: LIGHTER }, async ({ path }) => ({
      contents: lighten(path, await readFile(path, 'utf8')),
    }));
  },
};

/** Two levels below the root it will run from. */
export const bundleInto = async (
  root: string,
  folder: string,
  entries: Readonly<Record<string, string>> = ENTRIES,
): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: { ...ENTRIES, ...entries },
    outdir: folder,
    bundle: true,
    // Slack's libraries are only loaded with Slack's settings.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    external: NOT_BUNDLED,
    define: { SOURCES_HASH: JSON.stringify(sourcesHash(root)) },
    banner: BANNER,
    // Not the names, which stack traces and logs show.
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    plugins: [inPlace(root), lighter],
    logLevel: 'error',
  });
};

const listFiles = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).sort();
  const files = await Promise.all(
    names.map(async (name) => [name, hashOf(await readFile(join(folder, name)))] as const),
  );
  await writeFile(join(folder, LIST), JSON.stringify(Object.fromEntries(files), undefined, 1));
};

const UNFINISHED = 'unfinished-';

/** The archives of `npm run bundle` lie beside bundles, and are somebody's to take away. */
const BUNDLE = /[\\/][\da-f]{16}$/;

/** Milliseconds after which nobody is still writing one: the machine stopped meanwhile. */
const ABANDONED_AFTER = 600_000;

/** The one before may still run, and starts its drawing process from there. */
const KEPT = 2;

const removeOld = async (all: string): Promise<void> => {
  const found = await Promise.all(
    (await readdir(all)).map(async (name) => ({
      path: join(all, name),
      at: (await stat(join(all, name))).mtimeMs,
    })),
  );
  const isAbandoned = ({ path, at }: { path: string; at: number }) =>
    path.includes(UNFINISHED) && Date.now() - at > ABANDONED_AFTER;
  const made = found.filter(({ path }) => BUNDLE.test(path)).toSorted((a, b) => b.at - a.at);
  for (const { path } of [...made.slice(KEPT), ...found.filter(isAbandoned)])
    await rm(path, { recursive: true, force: true });
};

/**
 * Makes the bundle of these sources, unless it is there. A rename is all or nothing: a bundle that has its name is whole,
 * even if the machine stops now.
 */
export const makeBundle = async (root: string): Promise<string> => {
  const found = usableBundle(root);
  if ('folder' in found) return found.folder;
  const all = bundlesFolder(root);
  const hash = sourcesHash(root);
  const unfinished = join(all, `${UNFINISHED}${process.pid}`);
  await mkdir(unfinished, { recursive: true });
  await bundleInto(root, unfinished);
  await listFiles(unfinished);
  await rm(join(all, hash), { recursive: true, force: true });
  await rename(unfinished, join(all, hash));
  await removeOld(all);
  return join(all, hash);
};
