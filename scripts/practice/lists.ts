import { doorsOf, type Named, type Written } from './written.ts';

type Line = {
  path: string;
  /** Whole lines that the file has once; the new one goes before. Without it, at the end. */
  before?: string;
  text(named: Named): string;
};

/** The lines by which the product knows a practice. */
const LINES: readonly Line[] = [
  ...['fr', 'en'].map((locale) => ({
    path: `src/texts/${locale}/files.ts`,
    text: ({ name }: Named) => `export { ${name} } from './${name}.ts';`,
  })),
  { path: 'src/store/tables/index.ts', text: ({ name }) => `export * from './${name}.ts';` },
  {
    path: 'src/store/privacy/declarations.ts',
    before: "import { typedKept } from '../typed/kept.ts';",
    text: ({ name }) => `import { ${name}Kept } from '../${name}/${name}.ts';`,
  },
  {
    path: 'src/store/privacy/declarations.ts',
    before: '  dataset: datasetKept,',
    text: ({ name }) => `  ${name}: ${name}Kept,`,
  },
  {
    path: 'src/messages/index.ts',
    before: "import { workshopPost, workshopThread } from './workshop/post.ts';",
    text: ({ name }) => `import { ${name}Received } from './${name}/${name}.ts';`,
  },
  {
    path: 'src/messages/index.ts',
    before: '  gazettePost,',
    text: ({ name }) => `  ${name}Received,`,
  },
  {
    path: 'commands/index.ts',
    before: "import { workshop } from './workshop/index.ts';",
    text: ({ name }) => `import { ${name} } from './${name}/index.ts';`,
  },
  { path: 'commands/index.ts', before: '  ...call,', text: ({ name }) => `  ...${name},` },
];

const SEEDS = 'test/fixtures/practices/everything.ts';

const seedLines = (named: Named, read: (path: string) => string): Line[] => [
  {
    path: SEEDS,
    before: 'type Seed = readonly [as: string, text: string, doors?: readonly DoorForWords[]];',
    text: () => doorsOf(named, read),
  },
  {
    path: SEEDS,
    before: "  ['e01', 'cafe oui'],",
    text: ({ name, word }) =>
      `  ['e01', '${word} @Basile : CANARI la relecture', ${name.toUpperCase()}_DOORS],`,
  },
];

const withLine = (text: string, { path, before }: Line, line: string): string => {
  if (before === undefined) return `${text.trimEnd()}\n${line}\n`;
  const [start = '', end, another] = text.split(`${before}\n`);
  if (end === undefined || another !== undefined)
    throw new Error(`${path} has not this line once: ${before}. Mend scripts/practice/lists.ts.`);
  return `${start}${line}\n${before}\n${end}`;
};

/** The lists, each with its new line. */
export const listsWith = (named: Named, read: (path: string) => string): Written[] => {
  const changed = new Map<string, string>();
  for (const line of [...LINES, ...seedLines(named, read)])
    changed.set(line.path, withLine(changed.get(line.path) ?? read(line.path), line, line.text(named)));
  return [...changed].map(([path, text]) => ({ path, text }));
};
