import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { lighten } from '../../scripts/bundle/lighter.ts';
import { BANNER, lighter } from '../../scripts/bundle/make.ts';
import { datesBetween, type HolidayName, holidayNames, isHoliday } from '../../src/rituals/time/calendar.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The module as the bundle has it. */
const bundled = async (path: string): Promise<{ loaded: unknown; bytes: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'ritournelle-lighter-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const outfile = join(folder, 'out.mjs');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [path],
    outfile,
    bundle: true,
    metafile: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    banner: BANNER,
    plugins: [lighter],
    logLevel: 'error',
  });
  return {
    loaded: await import(pathToFileURL(outfile).href),
    bytes: Object.values(metafile.outputs)[0]?.bytes ?? Number.NaN,
  };
};

type Calendar = { isHoliday: typeof isHoliday };

const isCalendar = (loaded: unknown): loaded is Calendar =>
  typeof loaded === 'object' && loaded !== null && 'isHoliday' in loaded;

test('a bundle has the holidays of every name of a cohort file, as the whole library has them, and a quarter of it', async () => {
  const { loaded, bytes } = await bundled('src/rituals/time/calendar.ts');
  if (!isCalendar(loaded)) throw new Error('this is no calendar');
  expect(bytes).toBeLessThan(250_000);
  const days = [
    ...datesBetween(Temporal.PlainDate.from('2026-01-01'), Temporal.PlainDate.from('2030-12-31')),
  ];
  const isName = (name: string): name is HolidayName => holidayNames.has(name);
  for (const name of [...holidayNames].filter(isName)) {
    const off = days.filter((day) => isHoliday(day, name)).map(String);
    expect(days.filter((day) => loaded.isHoliday(day, name)).map(String), name).toEqual(off);
    expect(off.length, name).toBeGreaterThan(20);
  }
});

test('a package whose file is not what it was makes the build fail rather than heavy', () => {
  expect(() => lighten('node_modules/@hono/node-server/dist/index.mjs', 'export {};')).toThrow(
    /what is left out of the bundle is not there/,
  );
});
