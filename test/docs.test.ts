import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../scripts/house/files.ts';

/** A reader who follows a document finds what it names. */

const ROOT = `${import.meta.dirname}/..`;
const PAGES = globSync(['*.md', 'docs/**/*.md', 'demo/**/*.md'], { cwd: ROOT }).toSorted();
const CODE = '{src,commands,schedules,test,scripts,bench,demo,docs,drizzle,.ci}';
const NAMES = new Set(globSync(`${CODE}/**/*.*`, { cwd: ROOT }).map((path) => posix.basename(path)));

const LINK = /\]\((?!https?:|mailto:)([^)\s]+)\)/g;
/** `src/main.ts`, `src/texts/*\/account/`: anything that begins with a folder of ours. */
const PATH = /(?<![\w./:-])(?:src|commands|schedules|test|scripts|bench|demo|docs|drizzle)\/[\w./*-]*[\w*/]/g;
/** A file named without its folder. */
const BARE_NAME = /(?<=`)[\w-]+\.(?:ts|yml|md)(?=`)/g;
const NUMBERED_LINK = /\[(\d{4})\]\([^)]*?(\d{4})-[^)]*\)/g;

/** Written where somebody installs, and ignored by Git. */
const WRITTEN = ['slack-app.yml'];

/** In `commands/x/index.ts`, x is a practice to come; what is local to a reader's machine is not in the repository. */
const isExample = (path: string): boolean => path.split(/[/.]/).includes('x') || WRITTEN.includes(path);

const exists = (path: string): boolean => existsSync(`${ROOT}/${path}`);
const isThere = (path: string): boolean =>
  path.includes('*') ? globSync(path.replace(/\/$/, ''), { cwd: ROOT }).length > 0 : exists(path);

const anchorsOf = (page: string): string[] =>
  page
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    );

const read = (page: string): string => readFileSync(`${ROOT}/${page}`, 'utf8');

const leadsNowhere = (page: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  if (!exists(target)) return true;
  return anchor !== undefined && target.endsWith('.md') && !anchorsOf(read(target)).includes(anchor);
};

/** What a page names that is not there, in words. */
const missingIn = (page: string, text = read(page)): string[] => [
  ...[...text.matchAll(LINK)].flatMap(([, link = '']) => (leadsNowhere(page, link) ? [`link ${link}`] : [])),
  ...[...text.replaceAll(LINK, ']').matchAll(PATH)].flatMap(([path]) =>
    isExample(path) || isThere(path) ? [] : [`path ${path}`],
  ),
  ...[...text.matchAll(BARE_NAME)].flatMap(([name]) =>
    isExample(name) || NAMES.has(name) || exists(name) ? [] : [`file ${name}`],
  ),
  ...[...text.matchAll(NUMBERED_LINK)].flatMap(([, label, number]) =>
    label === number ? [] : [`decision ${label} leads to ${number}`],
  ),
];

describe('the documents', () => {
  test.each(PAGES)('%s names only what exists', (page) => {
    expect(missingIn(page)).toEqual([]);
  });

  test('are all read', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']));
    expect(PAGES.length).toBeGreaterThan(40);
  });

  test.each([
    ['[x](docs/nowhere.md)', 'link docs/nowhere.md'],
    ['[x](docs/guide.md#nowhere)', 'link docs/guide.md#nowhere'],
    ['`src/nowhere.ts`', 'path src/nowhere.ts'],
    ['chat[src/chat/nowhere]', 'path src/chat/nowhere'],
    ['`src/texts/*/nowhere/`', 'path src/texts/*/nowhere/'],
    ['`nowhere.ts`', 'file nowhere.ts'],
    ['[0001](docs/decisions/0010-dependencies.md)', 'decision 0001 leads to 0010'],
  ])('%s is found out', (text, fault) => {
    expect(missingIn('README.md', text)).toEqual([fault]);
  });

  test.each([
    '[x](docs/guide.md#pour-la-coordination)',
    '`commands/x/index.ts`',
    '`src/texts/*/account/`',
    'https://a.example/src/b',
  ])('%s is fine', (text) => {
    expect(missingIn('README.md', text)).toEqual([]);
  });
});

test('comments in the code name only files that exist', () => {
  const sources = [...readSources(ROOT, ['src', 'commands', 'schedules', 'scripts', 'bench', 'test'])];
  const comments = sources.map(([path, source]) => ({
    path,
    text: source.match(/^\s*(?:\/\/|\/\*|\*(?:[ /]|$)).*$/gm)?.join('\n') ?? '',
  }));
  const missing = comments.flatMap(({ path, text }) =>
    missingIn('README.md', text).map((what) => `${path}: ${what}`),
  );
  expect(missing).toEqual([]);
  expect(comments.filter(({ text }) => text !== '').length).toBeGreaterThan(500);
});

test('each decision has its own number', () => {
  const numbers = globSync('docs/decisions/*.md', { cwd: ROOT }).map((path) =>
    posix.basename(path).slice(0, 4),
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});
