import { readFile } from 'node:fs/promises';

/** Fonts from npm, so that pictures are the same on every machine. */

const SHEETS = [
  import.meta.resolve('@fontsource/inter/latin-400.css'),
  import.meta.resolve('@fontsource/inter/latin-600.css'),
  import.meta.resolve('@fontsource/noto-emoji/400.css'),
];
const FILE = /url\((\.\/files\/[^)]+\.woff2)\)/g;

/** A style sheet with its fonts inlined. */
const inlined = async (sheet: string): Promise<string> => {
  const css = await readFile(new URL(sheet), 'utf8');
  const files = new Map<string, string>();
  for (const [, file = ''] of css.matchAll(FILE))
    files.set(file, (await readFile(new URL(file, sheet))).toString('base64'));
  return css.replaceAll(FILE, (_, file: string) => `url(data:font/woff2;base64,${files.get(file)})`);
};

export const fonts = async (): Promise<string> => {
  const sheets = await Promise.all(SHEETS.map(inlined));
  return [...sheets, ':root { font-family: Inter, "Noto Emoji", sans-serif }'].join('\n');
};
