import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Fonts that come with npm, so that pictures are the same whatever this machine has. */

const require = createRequire(import.meta.url);
const SHEETS = [
  '@fontsource/inter/latin-400.css',
  '@fontsource/inter/latin-600.css',
  '@fontsource/noto-emoji/400.css',
];
const FILE = /url\((\.\/files\/[^)]+\.woff2)\)/g;

/** A style sheet with its fonts inside. */
const inlined = async (name: string): Promise<string> => {
  const path = require.resolve(name);
  const css = await readFile(path, 'utf8');
  const files = new Map<string, string>();
  for (const [, file = ''] of css.matchAll(FILE))
    files.set(file, (await readFile(join(dirname(path), file))).toString('base64'));
  return css.replaceAll(FILE, (_, file: string) => `url(data:font/woff2;base64,${files.get(file)})`);
};

export const fonts = async (): Promise<string> =>
  [
    ...(await Promise.all(SHEETS.map(inlined))),
    ':root { font-family: Inter, "Noto Emoji", sans-serif }',
  ].join('\n');
