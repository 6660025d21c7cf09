import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;

type Source = { path: string; text: string };

const sourcesIn = (folder: string): Source[] =>
  globSync(`${folder}/**/*.ts`, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, 'utf8') }));

const WRITES =
  /\.(?:insert|update|delete)\(\s*\w+\s*\)|\b(?:insert into|delete from|update \w+ )|\.for\('update'/;
const IMPORT = /^import (?:type )?\{([^}]*)\} from '(\.[^']+)';/gm;
const DECLARED = /^(?:export )?(?:const|function|class) (\w+)/;

/** Each name that comes from another file, and where it was declared: `src/store/help/posts.ts savePost`. */
const importsOf = ({ path, text }: Source): Map<string, string> =>
  new Map(
    [...text.matchAll(IMPORT)].flatMap(([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => {
          const [declared = '', renamed = declared] = name.split(' as ');
          return [renamed, `${posix.join(posix.dirname(path), from)} ${declared}`] as const;
        }),
    ),
  );

/** A declaration of a file, and the text up to the next one. */
const declarationsOf = ({ path, text }: Source): { id: string; body: string }[] =>
  text.split(/^(?=(?:export )?(?:const|function|class) \w)/m).flatMap((body) => {
    const [, name] = DECLARED.exec(body) ?? [];
    return name === undefined ? [] : [{ id: `${path} ${name}`, body }];
  });

/** All that writes in these files, by itself or through another of them. */
const writersIn = (sources: readonly Source[]): ReadonlySet<string> => {
  const declared = sources.flatMap((source) => {
    const known = importsOf(source);
    return declarationsOf(source).map(({ id, body }) => ({
      id,
      writes: WRITES.test(body),
      uses: [...new Set(body.match(/\b\w+\b/g))].map((name) => known.get(name) ?? `${source.path} ${name}`),
    }));
  });
  const writers = new Set(declared.filter(({ writes }) => writes).map(({ id }) => id));
  for (let before = -1; before < writers.size; ) {
    before = writers.size;
    for (const { id, uses } of declared) if (uses.some((used) => writers.has(used))) writers.add(id);
  }
  return writers;
};

const STORE = sourcesIn('src/store');
/** What practices declare holds statements as data: importing it runs none of them. */
const DECLARATIONS = ['KEPT_BY', 'KINDS'].map((name) => `src/store/privacy/declarations.ts ${name}`);
const WRITERS = writersIn(STORE);

test('messages import nothing of the store that writes', () => {
  const written = sourcesIn('src/messages').flatMap((source) =>
    [...importsOf(source).values()]
      .filter((used) => WRITERS.has(used) && !DECLARATIONS.includes(used))
      .map((used) => `${source.path}: ${used}`),
  );
  expect(written).toEqual([]);
});

test('what writes is found: by itself, in plain SQL, through a prepared question and through another file', () => {
  expect([...WRITERS]).toEqual(
    expect.arrayContaining([
      'src/store/workshop/seats.ts giveSeats',
      'src/store/digest/weekly-totals.ts keepWeeks',
      'src/store/core/instance.ts takeCall',
      'src/store/standup/answers.ts saveAnswer',
      'src/store/cohort-file/bring.ts bringCohort',
    ]),
  );
});

test('what only reads is not taken for it', () => {
  const readers = [
    'src/store/workshop/seats.ts seatsOf',
    'src/store/standup/answers.ts answersOf',
    'src/store/cohort/cohort.ts cohortOf',
    'src/store/digest/pages.ts digestOf',
  ];
  expect(readers.filter((name) => WRITERS.has(name))).toEqual([]);
});
