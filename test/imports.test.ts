import { describe, expect, test } from 'vitest';
import { readSources } from '../scripts/house/files.ts';
import { folderOf, violationsOf } from '../scripts/house/import-violations.ts';
import { countImportLines, readImports } from '../scripts/house/read-imports.ts';

/**
 * Who may import whom. A folder always may import itself; `types` are folders of which only types come in; `node:` is
 * any of Node's own modules. `src/chat/*` is each platform, `src` the files at its root: the composition root.
 */
type Row = { folders: readonly string[]; types?: readonly string[]; packages: readonly string[] };

/** Of the engine, what a practice may use: how it is defined, how it refuses, how it reads a word. */
const ENGINE_FOR_PRACTICES = [
  'src/engine/practice/cohort.ts',
  'src/engine/practice/define.ts',
  'src/engine/practice/define-look-up.ts',
  'src/engine/practice/refused.ts',
  'src/engine/practice/unconfirmed.ts',
  'src/engine/practice/words.ts',
];

/** Read alike by the command lines and in chat. */
const READERS = ['src/read-cohort-file.ts', 'src/dataset-csv.ts'];

const PRACTICE: Row = {
  folders: [
    ...READERS,
    'src/rituals',
    'src/chat',
    'src/texts',
    'src/messages',
    'src/changes',
    'src/store',
    'src/files',
    'src/charts',
    'src/calendar',
    ...ENGINE_FOR_PRACTICES,
  ],
  packages: ['zod'],
};

const PORT_AND_RITUALS = ['src/chat', 'src/rituals'];

const TABLE: Readonly<Record<string, Row>> = {
  'src/rituals': {
    folders: [],
    packages: ['zod', 'date-holidays', 'fastest-levenshtein', 'edmonds-blossom-fixed'],
  },
  'src/chat': { folders: [], packages: [] },
  'src/chat/*': { folders: ['src/chat', 'src/texts'], packages: [] },
  'src/chat/slack': {
    folders: ['src/chat', 'src/texts'],
    packages: ['@slack/bolt', 'undici', 'node:'],
  },
  'src/texts': { folders: ['src/rituals'], types: ['src/chat'], packages: [] },
  'src/messages': {
    folders: [...PORT_AND_RITUALS, 'src/texts', 'src/store', 'src/charts', 'src/calendar'],
    packages: [],
  },
  'src/changes': { folders: ['src/rituals', 'src/messages', 'src/store'], packages: [] },
  'src/engine': {
    folders: [...PORT_AND_RITUALS, 'src/texts', 'src/messages', 'src/store'],
    packages: ['zod', 'pino', 'node-cron', 'pg-boss', 'fastest-levenshtein', 'node:'],
  },
  commands: PRACTICE,
  schedules: PRACTICE,
  'src/calendar': {
    folders: [],
    types: PORT_AND_RITUALS,
    packages: ['ical-generator', 'timezones-ical-library'],
  },
  'src/files': { folders: [], types: PORT_AND_RITUALS, packages: ['yaml', 'csv-parse', 'csv-stringify'] },
  'src/datagouv': { folders: [], types: PORT_AND_RITUALS, packages: ['zod'] },
  'src/charts': {
    folders: [],
    types: PORT_AND_RITUALS,
    packages: ['vega', 'vega-lite', '@resvg/resvg-js', 'node:'],
  },
  'src/postgres': { folders: [], types: PORT_AND_RITUALS, packages: ['node:'] },
  'src/store': {
    folders: ['src/rituals'],
    types: ['src/chat'],
    packages: ['drizzle-orm', 'postgres', 'node:'],
  },
  'src/web': {
    folders: ['src/engine', 'src/store', 'src/texts', 'src/chat', 'src/chat/sandbox', 'src/chat/mail'],
    packages: ['hono', '@hono/node-server', 'zod', 'node:'],
  },
  src: { folders: ['*'], packages: ['zod', 'node:'] },
  scripts: { folders: ['*'], packages: ['node:'] },
};

/** Libraries that only one file may know. */
const BEHIND: Readonly<Record<string, string>> = {
  'date-holidays': 'src/rituals/time/calendar.ts',
  // Two hundred modules and 100 MB: only in the process that draws.
  vega: 'src/charts/worker.ts',
  '@resvg/resvg-js': 'src/charts/worker.ts',
  'edmonds-blossom-fixed': 'src/rituals/pairing/draw.ts',
};

/** Files that no other imports: they run by themselves. */
const ALONE: readonly string[] = ['src/charts/worker.ts'];

type Ban = { rule: string; pattern: RegExp; applies: (path: string) => boolean };

const inRituals = (path: string): boolean => path.startsWith('src/rituals/');

/** What may not be written, and where. */
const BANS: readonly Ban[] = [
  { rule: 'rituals wait for nothing', pattern: /\bawait\b/, applies: inRituals },
  { rule: 'rituals know no process', pattern: /\bprocess\s*[.?[]/, applies: inRituals },
  {
    rule: 'rituals are told the time',
    pattern: /\bDate\s*\.\s*now\b|\bTemporal\s*\.\s*Now\b|\bnew\s+Date\s*\(|\bperformance\s*\.\s*now\b/,
    applies: inRituals,
  },
  {
    rule: 'only src/config.ts reads the environment',
    pattern: /\bprocess\s*(?:\?\.|\.)?\s*(?:env\b|\[\s*['"`]env)|['"](?:node:)?process['"]/,
    applies: (path) => path !== 'src/config.ts',
  },
  {
    rule: 'only the engine makes a scope',
    pattern: /\bmakeScope\b/,
    applies: (path) => !path.startsWith('src/engine/') && path !== 'src/store/core/scope.ts',
  },
  {
    rule: 'a cohort’s rows are asked for with inScope',
    pattern: /\beq\(\s*\w+\.cohortId,\s*(?:scope\.cohortId|cohortId|\w+\.id|sql\.placeholder)\b/,
    applies: (path) => path.startsWith('src/store/') && path !== 'src/store/core/in-scope.ts',
  },
  { rule: 'nothing is any', pattern: /\bas any\b\s*(?:[;,)\]}>|&.[:?]|$)/m, applies: () => true },
  { rule: 'an import says what it imports', pattern: /\bimport\((?!\s*['"`])/, applies: () => true },
];

type Import = { specifier: string; typesOnly: boolean };

const FROM = /^(?:import|export)\s+(type\s+)?([\w$*{}\s,]+?)\s+from\s+['"]([^'"]+)['"]/gm;
const BARE = /^import\s+['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)['"`]/g;

/** `{ type A, type B }` brings types only; `{ type A, b }` does not. */
const areTypes = (names: string): boolean => {
  const [, inside] = /^\{([^]*)\}$/.exec(names.trim()) ?? [];
  const each = inside?.split(',').filter((name) => name.trim() !== '') ?? [];
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
};

const importsOf = (source: string): Import[] => [
  ...[...source.matchAll(FROM)].map(([, type, names = '', specifier = '']) => ({
    specifier,
    typesOnly: type !== undefined || areTypes(names),
  })),
  ...[...source.matchAll(BARE), ...source.matchAll(DYNAMIC)].map(([, specifier = '']) => ({
    specifier,
    typesOnly: false,
  })),
];

/** Comments stand on lines of their own, or end one. */
const withoutComments = (source: string): string =>
  source.replace(/^\s*(?:\/\/|\/\*|\*(?:[ /]|$)).*$/gm, '').replace(/\s\/\/\s.*$/gm, '');

const PLATFORM = /^src\/chat\/[^/]+(?=\/)/;
const FOLDER = /^src\/[^/]+(?=\/)|^[^/]+(?=\/)/;

const folderOf = (path: string): string => (PLATFORM.exec(path) ?? FOLDER.exec(path))?.[0] ?? path;

const rowOf = (folder: string): Row | undefined =>
  TABLE[folder] ?? (PLATFORM.test(`${folder}/`) ? TABLE['src/chat/*'] : undefined);

const allows = (names: readonly string[], target: string): boolean =>
  names.includes('*') || names.includes(target) || names.includes(folderOf(target));

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node:' : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);

const wrongPackage = (path: string, row: Row, specifier: string): string | undefined => {
  const name = packageOf(specifier);
  const only = BEHIND[name];
  if (only !== undefined && only !== path) return `only ${only} knows this library`;
  return row.packages.includes(name) ? undefined : `${folderOf(path)} may not import this package`;
};

const wrongFile = (path: string, row: Row, target: string, typesOnly: boolean): string | undefined => {
  if (target === 'src/main.ts') return 'nothing imports the composition root';
  if (ALONE.includes(target)) return 'nothing imports what runs by itself';
  const isRoot = folderOf(target) === 'src' && !READERS.includes(target);
  if (isRoot && !['src', 'scripts'].includes(folderOf(path)))
    return 'only the composition root and scripts import a file of src itself';
  if (folderOf(target) === folderOf(path) || allows(row.folders, target)) return undefined;
  if (!allows(row.types ?? [], target)) return `${folderOf(path)} may not import ${folderOf(target)}`;
  return typesOnly ? undefined : `${folderOf(path)} may only import types of ${folderOf(target)}`;
};

const wrongImport = (path: string, row: Row, { specifier, typesOnly }: Import): string[] => {
  const isFile = specifier.startsWith('.');
  const target = isFile ? posix.join(posix.dirname(path), specifier) : specifier;
  const rule = isFile ? wrongFile(path, row, target, typesOnly) : wrongPackage(path, row, specifier);
  return rule ? [`${path} imports ${target}: ${rule}`] : [];
};

/** All that one file does against the table and the bans, in words. */
const violationsOf = (path: string, source: string): string[] => {
  const row = rowOf(folderOf(path));
  const code = withoutComments(source);
  const banned = BANS.filter(({ applies, pattern }) => applies(path) && pattern.test(code));
  return [
    ...(row
      ? importsOf(source).flatMap((one) => wrongImport(path, row, one))
      : [`${path}: no row in the table`]),
    ...banned.map(({ rule }) => `${path}: ${rule}`),
  ];
};

const ROOT = new URL('..', import.meta.url).pathname;
const FILES = globSync('{src,commands,schedules,scripts}/**/*.{ts,js}', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const sourceOf = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

describe('the code of the repository', () => {
  test('keeps to the table of imports and to the bans', () => {
    expect(FILES.flatMap(([path, source]) => violationsOf(path, source))).toEqual([]);
  });

  test('is read whole: every line that imports was understood', () => {
    const missed = FILES.filter(([, source]) => readImports(source).length !== countImportLines(source));
    expect(missed.map(([path]) => path)).toEqual([]);
  });

  test('is all there: files were found in the folders that matter', () => {
    const folders = new Set(FILES.map(([path]) => folderOf(path)));
    const known = ['src/rituals', 'src/engine', 'src/store', 'src/web', 'commands', 'schedules', 'src'];
    expect(known.filter((folder) => !folders.has(folder))).toEqual([]);
    expect(FILES.length).toBeGreaterThan(150);
  });
});

describe('against the table', () => {
  test.each<[path: string, source: string, rule: string]>([
    ['src/rituals/a.ts', "import { x } from '../texts/index.ts';", 'src/rituals may not import src/texts'],
    ['src/rituals/a.ts', "import type { X } from '../store/x.ts';", 'src/rituals may not import src/store'],
    [
      'src/rituals/a.ts',
      "import H from 'date-holidays';",
      'only src/rituals/time/calendar.ts knows this library',
    ],
    ['src/rituals/a.ts', "import { readFile } from 'node:fs';", 'src/rituals may not import this package'],
    ['src/chat/message.ts', "import { fr } from '../texts/index.ts';", 'src/chat may not import src/texts'],
    [
      'src/chat/message.ts',
      "import { x } from './sandbox/view.ts';",
      'src/chat may not import src/chat/sandbox',
    ],
    [
      'src/chat/slack/send.ts',
      "import { x } from '../sandbox/view.ts';",
      'src/chat/slack may not import src/chat/sandbox',
    ],
    [
      'src/chat/slack/send.ts',
      "import { x } from '../../store/x.ts';",
      'src/chat/slack may not import src/store',
    ],
    [
      'src/engine/a.ts',
      "import { x } from '../chat/sandbox/view.ts';",
      'src/engine may not import src/chat/sandbox',
    ],
    [
      'src/engine/a.ts',
      "import { sql } from 'drizzle-orm/pg-core';",
      'src/engine may not import this package',
    ],
    [
      'src/engine/a.ts',
      "import { commands } from '../../commands/index.ts';",
      'src/engine may not import commands',
    ],
    [
      'src/messages/a.ts',
      "import { x } from '../engine/define.ts';",
      'src/messages may not import src/engine',
    ],
    [
      'src/store/a.ts',
      "import { message } from '../chat/message.ts';",
      'src/store may only import types of src/chat',
    ],
    [
      'src/store/a.ts',
      "import { type X, message } from '../chat/message.ts';",
      'src/store may only import types of src/chat',
    ],
    ['src/store/a.ts', "export * from '../engine/define.ts';", 'src/store may not import src/engine'],
    ['src/store/a.ts', "import PgBoss from 'pg-boss';", 'src/store may not import this package'],
    ['src/web/a.ts', "import { x } from '../chat/slack/view.ts';", 'src/web may not import src/chat/slack'],
    [
      'src/web/a.ts',
      "import { x } from '../config.ts';",
      'only the composition root and scripts import a file of src itself',
    ],
    [
      'commands/a/b.ts',
      "import {\n  x,\n} from '../../schedules/y.ts';",
      'commands may not import schedules',
    ],
    ['schedules/a.ts', "import { x } from '../commands/y.ts';", 'schedules may not import commands'],
    ['commands/a.ts', "import { x } from '../src/engine/tick.ts';", 'commands may not import src/engine'],
    ['commands/a.ts', "import { sql } from 'drizzle-orm';", 'commands may not import this package'],
    ['commands/a.ts', "const x = await import('../src/web/x.ts');", 'commands may not import src/web'],
    ['commands/a.ts', "import '../src/chat/sandbox/x.ts';", 'commands may not import src/chat/sandbox'],
    [
      'src/files/a.ts',
      "import { X } from '../rituals/x.ts';",
      'src/files may only import types of src/rituals',
    ],
    ['src/charts/a.ts', "import { View } from 'vega';", 'only src/charts/worker.ts knows this library'],
    ['src/charts/a.ts', "import './worker.ts';", 'nothing imports what runs by itself'],
    ['src/files/a.ts', "import { z } from 'zod';", 'src/files may not import this package'],
    ['src/first-start.ts', "import './main.ts';", 'nothing imports the composition root'],
    ['scripts/a.ts', "import '../src/main.ts';", 'nothing imports the composition root'],
    ['src/config.ts', "import { Hono } from 'hono';", 'src may not import this package'],
  ])('%s: %s', (path, source, rule) => {
    expect(violationsOf(path, source)).toEqual([expect.stringMatching(`^${path} imports .*: ${rule}$`)]);
  });

  test('a folder that has no row is refused', () => {
    expect(violationsOf('src/utils/a.ts', '')).toEqual(['src/utils/a.ts: no row in the table']);
  });

  test.each<[path: string, source: string]>([
    ['src/rituals/time/calendar.ts', "import H from 'date-holidays';"],
    ['src/rituals/cohort-file/a.ts', "import { x } from '../calendar.ts';"],
    ['src/store/a.ts', "import type { X } from '../chat/message.ts';"],
    ['src/store/a.ts', "import { type X, type Y } from '../chat/message.ts';"],
    ['src/store/a.ts', "import { sql } from 'drizzle-orm/pg-core';"],
    ['src/chat/slack/send.ts', "import { x } from '../message.ts';"],
    ['commands/a.ts', "import { defineCommand } from '../src/engine/practice/define.ts';"],
    ['src/web/a.ts', "import { x } from '../chat/sandbox/view.ts';"],
    ['src/web/a.ts', "import { x } from 'hono/html';"],
    ['src/main.ts', "import { commands } from '../commands/index.ts';"],
    ['scripts/a.ts', "import { readConfig } from '../src/config.ts';"],
  ])('%s may say %s', (path, source) => {
    expect(violationsOf(path, source)).toEqual([]);
  });
});

describe('against the bans', () => {
  test.each<[path: string, source: string, rule: string]>([
    ['src/rituals/a.ts', 'const x = await y;', 'rituals wait for nothing'],
    ['src/rituals/a.ts', 'const x = process.pid;', 'rituals know no process'],
    ['src/rituals/a.ts', 'const x = Date.now();', 'rituals are told the time'],
    ['src/rituals/a.ts', 'const x = Temporal.Now.instant();', 'rituals are told the time'],
    ['src/rituals/a.ts', 'const x = new Date();', 'rituals are told the time'],
    ['src/engine/a.ts', 'const x = process.env.PORT;', 'only src/config.ts reads the environment'],
    ['src/engine/a.ts', "const x = process['env'];", 'only src/config.ts reads the environment'],
    ['src/engine/a.ts', "import('process');", 'only src/config.ts reads the environment'],
    ['commands/a.ts', 'const scope = makeScope(tx, id);', 'only the engine makes a scope'],
    ['src/store/a.ts', 'const scope = makeScope(tx, id);', 'only the engine makes a scope'],
    ['src/store/a.ts', 'eq(rounds.cohortId, scope.cohortId)', 'a cohort’s rows are asked for with inScope'],
    ['src/store/a.ts', 'eq(rounds.cohortId, cohortId)', 'a cohort’s rows are asked for with inScope'],
    [
      'src/store/a.ts',
      "eq(rounds.cohortId, sql.placeholder('cohortId'))",
      'a cohort’s rows are asked for with inScope',
    ],
    ['src/web/a.ts', 'const x = y as any;', 'nothing is any'],
    ['src/web/a.ts', 'const x = (y as any).z;', 'nothing is any'],
    ['src/web/a.ts', 'const x = await import(name);', 'an import says what it imports'],
  ])('%s: %s', (path, source, rule) => {
    expect(violationsOf(path, source)).toContain(`${path}: ${rule}`);
  });

  test.each<[path: string, source: string]>([
    ['src/rituals/a.ts', '/** What people await, now: see Date.now() */\nconst x = 1;'],
    ['src/rituals/a.ts', 'const x = 1; // as any other, await'],
    ['src/config.ts', 'const x = process.env.PORT;'],
    ['src/engine/a.ts', 'const scope = makeScope(tx, id);'],
    ['src/store/core/scope.ts', 'export const makeScope = 1;'],
    ['src/texts/a.ts', "const x = 'written as any other text';"],
    ['src/engine/a.ts', 'const x = process.pid;'],
    ['src/store/a.ts', 'eq(roster.cohortId, memberships.cohortId)'],
  ])('%s may say %s', (path, source) => {
    expect(violationsOf(path, source)).toEqual([]);
  });
});
