import { describe, expect, test } from 'vitest';
import { filesByFolder, layerOf, linesOf } from '../../scripts/house/files.ts';
import { circlesIn, importsOf } from '../../scripts/house/imports.ts';
import { isOneWord, topLevelFunctions } from '../../scripts/house/names.ts';

describe('the figures of the house', () => {
  test('a circle of types is a circle, and is told once', () => {
    const sources = new Map([
      ['src/a.ts', "import { b } from './b/index.ts';"],
      ['src/b/index.ts', "import type { C } from '../c.ts';"],
      ['src/c.ts', "import { a } from './a.ts';\nimport { d } from './d.ts';"],
      ['src/d.ts', "// import { a } from './a.ts';"],
    ]);
    expect(circlesIn(importsOf(sources))).toEqual([['src/a.ts', 'src/b/index.ts', 'src/c.ts']]);
  });

  test('two circles that do not touch are two', () => {
    const sources = new Map([
      ['a.ts', "import './b.ts';"],
      ['b.ts', "export * from './a.ts';"],
      ['c.ts', "import './a.ts';\nconst d = await import('./d.ts');"],
      ['d.ts', "import './c.ts';"],
    ]);
    expect(circlesIn(importsOf(sources))).toEqual([
      ['a.ts', 'b.ts'],
      ['c.ts', 'd.ts'],
    ]);
  });

  test.each<[source: string, names: string[]]>([
    ['export const told = (error: unknown): string => `${error}`;', ['told']],
    ['const asked = async <T>({ tx }: Scope<T>): Promise<T> => tx;', ['asked']],
    ['export async function* peopleOf(client) {}', ['peopleOf']],
    ['const read: (a: string) => string = (a) => a;\nconst last = a.at(-1);', ['read']],
    ['const sum = (1 + 2) * 3;\nconst rows = new Map();\nconst shout = text => text;', ['shout']],
    ['const outer = () => {\n  const inner = () => 1;\n};', ['outer']],
    ['/* const gone = () => 1; */\nexport const kept = function () {};', ['kept']],
    ['const words = written((db) =>\n  db.select(),\n);\nconst limits = { a: (b) => b };', []],
  ])('%s: the functions at the top are %j', (source, names) => {
    expect(topLevelFunctions(source)).toEqual(names);
  });

  test('a name of one word is told from a name that says more', () => {
    expect(['told', 'rows2', 'tellPerson', 'NOTICE'].filter(isOneWord)).toEqual(['told', 'rows2']);
  });

  test('files are counted where they lie, layers by who may import whom, lines without the empty ones', () => {
    expect([...filesByFolder(['src/a/b.ts', 'src/a/c.ts', 'src/a/d/e.ts'])]).toEqual([
      ['src/a', 2],
      ['src/a/d', 1],
    ]);
    expect(['src/main.ts', 'src/chat/slack/speaking/send.ts', 'commands/index.ts'].map(layerOf)).toEqual([
      'src',
      'src/chat',
      'commands',
    ]);
    expect(linesOf('a\n\n  \nb\n')).toBe(2);
  });
});
