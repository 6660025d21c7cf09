import { dirname, join, posix } from 'node:path';

/** What `npm run practice` writes: the example of the tests under another name, as if it stood in the product. */

const EXAMPLE = 'test/template/thanks';

export type Named = {
  /** English, one word: the name in every layer. */
  name: string;
  /** What people type in French. */
  word: string;
};

/** Where each file of the example goes. */
export const placesFor = (name: string): Readonly<Record<string, string>> => ({
  'fr.ts': `src/texts/fr/${name}.ts`,
  'en.ts': `src/texts/en/${name}.ts`,
  'table.ts': `src/store/tables/${name}.ts`,
  'store.ts': `src/store/${name}/${name}.ts`,
  'message.ts': `src/messages/${name}/${name}.ts`,
  'acts.ts': `commands/${name}/index.ts`,
  'acts.db.test.ts': `test/commands/${name}/acts.db.test.ts`,
});

/** Only the example has these: a practice has its texts from `Texts`, and the lists of the product. */
const NOT_COPIED = /^import \{[^}]*\} from '\.\/texts\.ts';\n/m;
const FROM_HERE = /^import \{ makeWorld, rehearsing \} from '\.\/here\.ts';\n/m;
const FIXTURES = [
  "import { rehearsing } from '../../fixtures/stage.ts';",
  "import { makeWorld } from '../../fixtures/world.ts';",
  '',
].join('\n');

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const renamed = (text: string, { name, word }: Named): string =>
  text
    .replaceAll('thanksIn(texts)', `texts.${name}`)
    .replaceAll('thanks', name)
    .replaceAll('Thanks', capitalised(name))
    .replaceAll('THANKS', name.toUpperCase())
    .replaceAll(/(?<![\p{L}\p{N}])merci(?![\p{L}\p{N}])/gu, word);

/** The same file, seen from where the copy stands. */
const seenFrom = (to: string, places: Readonly<Record<string, string>>, specifier: string): string => {
  const beside = specifier.startsWith('./') ? places[specifier.slice(2)] : undefined;
  const path = posix.relative(dirname(to), beside ?? posix.join(EXAMPLE, specifier));
  return path.startsWith('.') ? path : `./${path}`;
};

export type Written = { path: string; text: string };

/** `read` returns a file of this repository. */
export const practiceFiles = (named: Named, read: (path: string) => string): Written[] => {
  const places = placesFor(named.name);
  return Object.entries(places).map(([from, path]) => {
    const text = read(join(EXAMPLE, from)).replace(NOT_COPIED, '').replace(FROM_HERE, FIXTURES);
    const moved = text.replaceAll(
      /(?<=from ')\.{1,2}\/[^']+(?=';)/g,
      (specifier) => `→${seenFrom(path, places, specifier)}←`,
    );
    // Paths of the product have no word of the example; those of the copy already have their name.
    const parts = moved.split(/→([^←]*)←/).map((part, at) => (at % 2 === 1 ? part : renamed(part, named)));
    return { path, text: parts.join('') };
  });
};

/** The doors of its seed, as they stand in the list of the tests. */
export const doorsOf = (named: Named, read: (path: string) => string): string => {
  const text = read(join(EXAMPLE, 'doors.ts'));
  return renamed(text.slice(text.indexOf('export const')).replace('export ', ''), named);
};
