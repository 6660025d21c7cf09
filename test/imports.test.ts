import { describe, expect, test } from 'vitest';
import { readSources } from '../scripts/house/files.ts';
import { folderOf, violationsOf } from '../scripts/house/import-violations.ts';
import { countImportLines, readImports } from '../scripts/house/read-imports.ts';

const ROOT = `${import.meta.dirname}/..`;
const SOURCES = readSources(ROOT, ['src', 'commands', 'schedules', 'scripts']);
const FILES = [...SOURCES].filter(([path]) => !path.endsWith('.css'));

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
      'only scripts/holidays/from-library.ts knows this library',
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
    ['src/store/a.ts', "import { schedule } from 'node-cron';", 'src/store may not import this package'],
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
    ['scripts/holidays/from-library.ts', "import H from 'date-holidays';"],
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
    ['scripts/start.js', "await import('../src/main.ts');"],
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
    ['src/store/a.ts', 'eq(roster.cohortId, memberships.cohortId)'],
    ['src/texts/a.ts', "const x = 'written as any other text';"],
    ['src/engine/a.ts', 'const x = process.pid;'],
  ])('%s may say %s', (path, source) => {
    expect(violationsOf(path, source)).toEqual([]);
  });
});
