/**
 * Who may import whom. A folder always may import itself; `types` are folders of which only types come in; `node:` is
 * any of Node's own modules. `src/chat/*` is each platform, `src` the files at its root: the composition root.
 */
export type Row = { folders: readonly string[]; types?: readonly string[]; packages: readonly string[] };

/** Of the engine, what a practice may use: how it is defined, how it refuses, how it reads a word. */
const ENGINE_FOR_PRACTICES = [
  'src/engine/practice/acts/about.ts',
  'src/engine/practice/acts/act.ts',
  'src/engine/practice/acts/declaration.ts',
  'src/engine/practice/acts/declined.ts',
  'src/engine/practice/acts/field-errors.ts',
  'src/engine/practice/acts/person-first.ts',
  'src/engine/practice/acts/practice.ts',
  'src/engine/practice/acts/run.ts',
  'src/engine/practice/appointment.ts',
  'src/engine/practice/cohort.ts',
  'src/engine/practice/define.ts',
  'src/engine/practice/define-look-up.ts',
  'src/engine/practice/fields/choice.ts',
  'src/engine/practice/fields/day.ts',
  'src/engine/practice/fields/kind.ts',
  'src/engine/practice/fields/number.ts',
  'src/engine/practice/fields/person.ts',
  'src/engine/practice/fields/set.ts',
  'src/engine/practice/fields/text.ts',
  'src/engine/practice/outcome.ts',
  'src/engine/practice/planned.ts',
  'src/engine/practice/refused.ts',
  'src/engine/practice/someone.ts',
  'src/engine/practice/unconfirmed.ts',
  'src/engine/practice/words.ts',
];

/** Read alike by the command lines and in chat. */
export const READERS = ['src/read-cohort-file.ts', 'src/dataset-csv.ts'];

const PRACTICE: Row = {
  folders: [
    ...READERS,
    'src/rituals',
    'src/chat',
    'src/texts',
    'src/messages',
    'src/changes',
    'src/store',
    'src/seal',
    'src/files',
    'src/charts',
    'src/calendar',
    ...ENGINE_FOR_PRACTICES,
  ],
  packages: ['zod'],
};

const PORT_AND_RITUALS = ['src/chat', 'src/rituals'];

export const TABLE: Readonly<Record<string, Row>> = {
  'src/rituals': {
    folders: [],
    packages: ['zod', 'fastest-levenshtein', 'edmonds-blossom-fixed'],
  },
  'src/seal': { folders: [], packages: ['node:'] },
  'src/chat': { folders: [], types: ['src/seal'], packages: [] },
  'src/chat/*': { folders: ['src/chat', 'src/texts', 'src/seal'], packages: [] },
  'src/chat/adapter': { folders: ['src/chat'], packages: ['undici', 'node:'] },
  'src/chat/slack': {
    folders: ['src/chat', 'src/chat/adapter', 'src/texts'],
    packages: ['@slack/bolt', 'undici', 'node:'],
  },
  'src/chat/mattermost': {
    folders: ['src/chat', 'src/chat/adapter', 'src/texts', 'src/seal'],
    packages: ['@mattermost/client', '@mattermost/types', 'undici', 'zod', 'node:'],
  },
  'src/chat/mail': {
    folders: ['src/chat', 'src/chat/adapter', 'src/texts'],
    packages: ['nodemailer', 'imapflow', 'node:'],
  },
  'src/texts': { folders: ['src/rituals'], types: ['src/chat'], packages: [] },
  'src/messages': {
    folders: [...PORT_AND_RITUALS, 'src/texts', 'src/store', 'src/seal', 'src/charts', 'src/calendar'],
    packages: [],
  },
  'src/changes': { folders: ['src/rituals', 'src/messages', 'src/store'], packages: [] },
  'src/engine': {
    folders: [...PORT_AND_RITUALS, 'src/texts', 'src/messages', 'src/store', 'src/seal'],
    packages: ['zod', 'pino', 'node-cron', 'node:'],
  },
  commands: PRACTICE,
  schedules: PRACTICE,
  'src/calendar': {
    folders: [],
    types: PORT_AND_RITUALS,
    packages: ['ical-generator', 'timezones-ical-library'],
  },
  'src/files': { folders: [], types: PORT_AND_RITUALS, packages: ['js-yaml', 'csv-parse', 'csv-stringify'] },
  'src/datagouv': { folders: [], types: PORT_AND_RITUALS, packages: ['zod'] },
  'src/charts': {
    folders: [],
    types: PORT_AND_RITUALS,
    packages: ['vega', 'vega-lite', '@resvg/resvg-js', 'node:'],
  },
  'src/demo': { folders: ['src/rituals', 'src/files'], packages: ['zod', 'node:'] },
  'src/backup': { folders: [], packages: ['node:'] },
  'src/postgres': { folders: [], types: PORT_AND_RITUALS, packages: ['node:'] },
  'src/store': {
    folders: ['src/rituals', 'src/seal'],
    types: ['src/chat', 'src/texts'],
    packages: ['drizzle-orm', 'postgres', 'zod', 'node:'],
  },
  'src/web': {
    folders: [
      'src/engine',
      'src/store',
      'src/seal',
      'src/texts',
      'src/chat',
      'src/chat/sandbox',
      'src/chat/adapter/body.ts',
      'src/chat/adapter/never-left.ts',
      // What a search box folds like the engine does.
      'src/rituals/words/letters.ts',
      'src/rituals/words/intents.ts',
    ],
    packages: ['hono', '@hono/node-server', 'prom-client', 'zod', 'node:'],
  },
  'src/settings': { folders: ['src/chat', 'src/texts'], packages: ['zod'] },
  src: { folders: ['*'], packages: ['zod', 'node:'] },
  scripts: { folders: ['*'], packages: ['esbuild', 'date-holidays', 'zod', 'node:'] },
};

/** Libraries that only one file may know. */
export const BEHIND: Readonly<Record<string, string>> = {
  'date-holidays': 'scripts/holidays/from-library.ts',
  // Two hundred modules and 100 MB: only in the process that draws.
  vega: 'src/charts/worker.ts',
  '@resvg/resvg-js': 'src/charts/worker.ts',
  // Loaded only where figures are asked for.
  'prom-client': 'src/web/metrics.ts',
  'edmonds-blossom-fixed': 'src/rituals/pairing/draw.ts',
  esbuild: 'scripts/bundle/make.ts',
};

/** Imports the programme, or the bundle whose name it works out. */
export const LAUNCHER = 'scripts/start.js';

/** Files that no other imports: they run by themselves. */
export const ALONE: readonly string[] = ['src/charts/worker.ts'];

type Ban = { rule: string; pattern: RegExp; applies: (path: string) => boolean };

const inRituals = (path: string): boolean => path.startsWith('src/rituals/');

/** What may not be written, and where. */
export const BANS: readonly Ban[] = [
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
  {
    rule: 'an import says what it imports',
    pattern: /\bimport\((?!\s*['"`])/,
    applies: (path) => path !== LAUNCHER,
  },
];
