import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { listsWith } from '../../scripts/practice/lists.ts';
import { practiceFiles } from '../../scripts/practice/written.ts';

const ROOT = join(import.meta.dirname, '../..');
const named = { name: 'tip', word: 'astuce' };
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const files = practiceFiles(named, read);
const lists = listsWith(named, read);

describe('npm run practice', () => {
  test('writes files whose imports lead somewhere', () => {
    const written = new Set(files.map(({ path }) => path));
    const lost = files.flatMap(({ path, text }) =>
      [...text.matchAll(/from '(\..*)';/g)]
        .map(([, specifier = '']) => join(dirname(path), specifier))
        .filter((target) => !written.has(target) && !existsSync(join(ROOT, target))),
    );
    expect(written.size).toBe(7);
    expect(lost).toEqual([]);
  });

  test('leaves nothing of the example, nor of its own texts', () => {
    const left = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line) => (/thanks|template|\bmerci\b|here\.ts/i.test(line) ? [`${path}: ${line}`] : [])),
    );
    expect(left).toEqual([]);
    expect(files.find(({ path }) => path === 'commands/tip/index.ts')?.text).toContain(
      'texts.tip.labels.text',
    );
  });

  test('adds its lines to the lists, once each', () => {
    const added = Object.fromEntries(
      lists.map(({ path, text }) => {
        const before = new Set(read(path).split('\n'));
        return [path, text.split('\n').filter((line) => !before.has(line) && /tip/i.test(line)).length];
      }),
    );
    expect(added).toEqual({
      'src/texts/fr/files.ts': 1,
      'src/texts/en/files.ts': 1,
      'src/store/tables/index.ts': 1,
      'src/store/privacy/declarations.ts': 2,
      'src/messages/index.ts': 2,
      'commands/index.ts': 2,
      'test/fixtures/practices/everything.ts': 5,
    });
  });

  test('says which line of a list it did not find', () => {
    const without = (path: string): string => read(path).replace('  ...call,\n', '');
    expect(() => listsWith(named, without)).toThrow('commands/index.ts has not this line once:   ...call,');
  });

  test.each([
    [[], 'npm run practice'],
    [['Tip', 'astuce'], 'npm run practice'],
    [['tip', 'une astuce'], 'npm run practice'],
    [['skill', 'astuce'], 'commands/skill exists already'],
  ])('given %j, refuses and writes nothing', (given, why) => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/practice.ts'), ...given], {
      encoding: 'utf8',
    });
    expect(stderr).toContain(why);
    expect(stderr).toContain('Nothing was written.');
    expect(status).toBe(1);
  });

  test.runIf(inject('atLength'))('writes what compiles', () => {
    const copy = mkdtempSync(join(tmpdir(), 'practice-'));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    const parts = ['src', 'commands', 'schedules', 'scripts', 'demo', 'test', 'bench', 'docs', 'drizzle'];
    for (const part of [...parts, 'package.json', 'tsconfig.json', 'biome.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    for (const file of ['vitest.config.ts', 'drizzle.config.ts']) cpSync(join(ROOT, file), join(copy, file));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const run = (...command: [string, ...string[]]) =>
      spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
    expect(run('scripts/practice.ts', 'tip', 'astuce').stderr).toBe('');
    expect(run('node_modules/typescript/bin/tsc').stdout).toBe('');
  });
});
