import { parseArgs } from 'node:util';
import { filesByFolder, layerOf, linesOf, quantile, readSources, withoutComments } from './house/files.ts';
import { circlesIn, importersOf, importsOf } from './house/imports.ts';
import { isOneWord, topLevelFunctions } from './house/names.ts';

/** Figures about the code: `npm run house`; with `--names`, the functions with a one-word name. */
const PRODUCT = ['src', 'commands', 'schedules'];
const ROOT = `${import.meta.dirname}/..`;

const { values } = parseArgs({ options: { names: { type: 'boolean', default: false } } });

const product = readSources(ROOT, PRODUCT);
const tests = readSources(ROOT, ['test']);
const code = new Map([...product].filter(([path]) => !path.endsWith('.css')));
const imports = importsOf(code);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const say = (what: string, ...figures: (string | number)[]): void =>
  console.log(`${what.padEnd(58)}${figures.join('  ')}`);

const saySizes = (): void => {
  const lines = [...product.values()].map(linesOf);
  say('product: files, non-blank lines', product.size, sum(lines));
  say(
    'lines of a file: median, nine in ten, over 200',
    quantile(lines, 0.5),
    quantile(lines, 0.9),
    lines.filter((count) => count > 200).length,
  );
  say('tests: files, non-blank lines', tests.size, sum([...tests.values()].map(linesOf)));
};

const sayFolders = (): void => {
  const folders = [...filesByFolder([...product.keys(), ...tests.keys()])];
  say('folders with over 20 files side by side', folders.filter(([, count]) => count > 20).length);
  for (const [layer, inside] of Map.groupBy(folders, ([folder]) => layerOf(`${folder}/`))) {
    const [largest = ['', 0]] = inside.toSorted(([, a], [, b]) => b - a);
    say(`  largest of ${layer}`, largest[1], largest[0]);
  }
};

const sayImports = (): void => {
  const circles = circlesIn(imports);
  say('circles of imports, types included', circles.length);
  for (const circle of circles) console.log(`  ${circle.join(' · ')}`);
  const counts = [...imports.values()].map(({ length }) => length);
  say(
    'files that one imports: median, nine in ten, most',
    quantile(counts, 0.5),
    quantile(counts, 0.9),
    Math.max(...counts),
  );
  say(
    'files that one other imports',
    [...importersOf(imports).values()].filter((count) => count === 1).length,
  );
};

const sayNames = (): void => {
  const named = [...code].flatMap(([path, source]) =>
    topLevelFunctions(source).map((name) => ({ path, name })),
  );
  const oneWord = named.filter(({ name }) => isOneWord(name));
  say(
    'top-level functions: all, of one word, share',
    named.length,
    oneWord.length,
    share(oneWord.length, named.length),
  );
  for (const [layer, all] of Map.groupBy(named, ({ path }) => layerOf(path)))
    say(`  ${layer}`, share(all.filter(({ name }) => isOneWord(name)).length, all.length));
  if (values.names) for (const { path, name } of oneWord) console.log(`    ${path}: ${name}`);
};

/**
 * Every file that lists the fields of a person must be changed for a new one. Only such a list has both someone's working
 * days and their language; the general working week is not a field.
 */
const listsFields = (source: string): boolean => {
  const names = withoutComments(source).replaceAll('works: WORKING_WEEK', '');
  return ['works', 'locale'].every((field) => new RegExp(`\\b${field}\\b`).test(names));
};

const sayFields = (): void => {
  const places = [...code].filter(([, source]) => listsFields(source));
  say('files that a new field of a person touches', places.length);
  for (const [path] of places) console.log(`  ${path}`);
};

for (const part of [saySizes, sayFolders, sayImports, sayNames, sayFields]) part();
