import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeBundle } from '../../scripts/bundle/make.ts';
import { usableBundle } from '../../scripts/bundle/usable.js';

/** A small project of the same shape, of which the bundle is made and started as with `npm start`. */

const ROOT = join(import.meta.dirname, '../..');
const NOBODY = 65_534;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'package-lock.json': '{}',
  'commands/index.ts': 'export const commands: string[] = [];',
  'schedules/index.ts': 'export {};',
  'src/charts/worker.ts': 'export {};',
  'src/words/days.json': '{}',
  'src/words/beside.txt': 'beside the source',
  'src/words/read.ts': `import { readFileSync } from 'node:fs';
    import { join } from 'node:path';
    export const beside: string = readFileSync(join(import.meta.dirname, 'beside.txt'), 'utf8');
    export const again: string = readFileSync(new URL('beside.txt', import.meta.url), 'utf8');
    export const fail = (): never => { throw new Error('on purpose'); };`,
  'src/main.ts': `import { again, beside, fail } from './words/read.ts';
    console.log(process.sourceMapsEnabled ? 'bundle' : 'sources', beside === again && beside);
    if (process.argv.includes('fail')) fail();
    console.log('cache', process.argv.length);`,
};

const newProject = async (): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'ritournelle-bundle-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await cp(join(ROOT, 'scripts/bundle'), join(root, 'scripts/bundle'), { recursive: true });
  await cp(join(ROOT, 'scripts/start.js'), join(root, 'scripts/start.js'));
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  await chmod(root, 0o755);
  return root;
};

let made: string;

beforeAll(async () => {
  made = await newProject();
  await makeBundle(made);
  return () => rm(made, { recursive: true, force: true });
});

/** A copy with its bundle: a copy has other dates and the same contents. */
const copyOfMade = async (): Promise<{ root: string; folder: string }> => {
  const root = await mkdtemp(join(tmpdir(), 'ritournelle-bundle-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(made, root, { recursive: true, verbatimSymlinks: true });
  await chmod(root, 0o755);
  const found = usableBundle(root);
  if (!('folder' in found)) throw new Error('a copy has the bundle of what it is a copy of');
  return { root, folder: found.folder };
};

/** As a user who may write nowhere, when the tests run as root. */
const startIn = async (root: string, { args = [] as string[], powerless = false } = {}) => {
  const user = powerless && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(process.execPath, ['scripts/start.js', ...args], { cwd: root, ...user });
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.err += text));
  const [code] = await once(child, 'close');
  return { code: Number(code), ...heard };
};

describe('a bundle', () => {
  test('is what starts, and finds the files beside its sources', async () => {
    const { root, folder } = await copyOfMade();
    expect(await startIn(root)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('bundle beside the source'),
    });
    expect(await readdir(join(folder, 'cache'))).not.toEqual([]);
  });

  test('names sources in its stack traces', async () => {
    const { root } = await copyOfMade();
    const { code, err } = await startIn(root, { args: ['fail'] });
    expect([code, err]).toEqual([1, expect.stringMatching(/on purpose[^]*src\/words\/read\.ts:5/)]);
  });

  test('is not made again for the same contents, whatever their dates', async () => {
    const { root, folder } = await copyOfMade();
    await utimes(join(root, 'src/main.ts'), new Date(), new Date());
    await writeFile(join(folder, 'mark'), '');
    expect(await makeBundle(root)).toBe(folder);
    expect(await readdir(folder)).toContain('mark');
  });

  test.each([
    'src/words/read.ts',
    'src/words/days.json',
    'commands/index.ts',
    'package-lock.json',
    'scripts/bundle/make.ts',
  ])('older than %s leaves its place to the sources, and says so', async (path) => {
    const { root, folder } = await copyOfMade();
    await writeFile(join(root, path), `${FILES[path] ?? ''}\n`);
    const { out, err } = await startIn(root);
    expect([out, err]).toEqual([
      expect.stringContaining('sources beside the source'),
      expect.stringContaining('The bundle was made from other sources. The sources run directly'),
    ]);
    expect(await makeBundle(root)).not.toBe(folder);
    expect((await startIn(root)).out).toContain('bundle beside');
  });

  test('cut short is not run, and made again', async () => {
    const { root, folder } = await copyOfMade();
    await truncate(join(folder, 'main.js'), 40);
    const { out, err } = await startIn(root);
    expect([out, err]).toEqual([
      expect.stringContaining('sources'),
      expect.stringContaining('The bundle is damaged.'),
    ]);
    await makeBundle(root);
    expect((await startIn(root)).out).toContain('bundle beside');
  });

  test('without one of its files is not run', async () => {
    const { root, folder } = await copyOfMade();
    await rm(join(folder, 'worker.js'));
    expect((await startIn(root)).out).toContain('sources');
  });

  test('still being written has no name yet: the sources run without a word', async () => {
    const { root, folder } = await copyOfMade();
    await rm(folder, { recursive: true });
    await mkdir(join(root, 'build/unfinished-1'));
    expect(await startIn(root)).toMatchObject({ err: '', out: expect.stringContaining('sources') });
  });

  test('that is missing lets the sources run without a word', async () => {
    const { root } = await copyOfMade();
    await rm(join(root, 'build'), { recursive: true });
    expect(await startIn(root)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('sources') });
  });

  test('runs where nothing can be written, without a compile cache', async () => {
    const { root, folder } = await copyOfMade();
    await rm(join(folder, 'cache'), { recursive: true, force: true });
    for (const path of [root, join(root, 'build'), folder]) await chmod(path, 0o555);
    const ran = await startIn(root, { powerless: true });
    for (const path of [root, join(root, 'build'), folder]) await chmod(path, 0o755);
    expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringContaining('bundle beside') });
    expect(await readdir(folder)).not.toContain('cache');
  });

  test('runs beside a compile cache that someone else owns', async () => {
    const { root, folder } = await copyOfMade();
    const cache = join(folder, 'cache');
    await mkdir(cache, { recursive: true });
    await chmod(cache, 0o500);
    if (process.getuid?.() === 0) await chown(cache, 0, 0);
    expect(await startIn(root, { powerless: true })).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('bundle'),
    });
  });

  test('that cannot be written is a reason, and no half of it has a name', async () => {
    const { root } = await copyOfMade();
    await rm(join(root, 'build'), { recursive: true });
    await writeFile(join(root, 'build'), 'a file in its place');
    await expect(makeBundle(root)).rejects.toThrow(/build/);
    expect((await startIn(root)).out).toContain('sources');
  });

  test('of the version before stays for the process that still runs it; older ones go, archives never', async () => {
    const { root, folder: first } = await copyOfMade();
    const archives = ['ritournelle-1.0.0-linux-x64.tar.gz', 'ritournelle-1.0.0-linux-x64.tar.gz.sha256'];
    for (const name of archives) await writeFile(join(root, 'build', name), '');
    const folders = [first];
    for (const line of ['// second', '// third']) {
      await writeFile(join(root, 'commands/index.ts'), line);
      folders.push(await makeBundle(root));
    }
    const all = await readdir(join(root, 'build'));
    expect(all).toEqual(expect.arrayContaining(archives));
    const left = all.filter((name) => !archives.includes(name));
    expect(new Set(left.map((name) => folders.indexOf(join(root, 'build', name))))).toEqual(new Set([1, 2]));
  });
});
