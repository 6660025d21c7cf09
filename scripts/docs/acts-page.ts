import type { DeclaredAct } from '../../src/engine/practice/acts/facts.ts';
import type { AnyCommand, Door } from '../../src/engine/practice/define.ts';
import { LOCALES, type Texts, textsIn } from '../../src/texts/index.ts';

/** `docs/acts.md`: every act as it is declared, and every door that is not one. */

const HEAD = `# What people can do

Written by \`npm run acts\` from the declarations in \`commands/\`; a test fails when it is stale. Words are typed after the word of
the practice, in French or in English; « 3 » stands for what the act is about. A press on a button with a form always asks.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|') || '–';

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** Each language's first word, then the others that are understood. */
const verbsOf = ({ verb }: DeclaredAct): string => {
  const both = LOCALES.map((texts) => verb?.(texts) ?? []);
  const first = both.flatMap(([one]) => (one ? [`**${one}**`] : []));
  const others = [...new Set(both.flatMap((words) => words.slice(1)))];
  return [first.join(' / '), ...others].filter(Boolean).join(', ');
};

const FRENCH = textsIn('fr');

const textIn = (label: ((texts: Texts) => string) | undefined): string => label?.(FRENCH) ?? '';

const COLUMNS = ['Act', 'Words', 'About', 'Button', 'Form', 'Who may', 'Events'];

const actRow = (act: DeclaredAct): string =>
  row([
    `\`${act.name}\``,
    verbsOf(act),
    act.about,
    act.press ? `\`${act.press.id}\` ${textIn(act.press.label)}` : '',
    textIn(act.form?.title),
    [act.roles.join(', '), ...act.rules.map((rule) => `\`${rule}\``)].join('; '),
    act.logs.map((event) => `\`${event}\``).join(', '),
  ]);

const table = (columns: readonly string[], rows: readonly string[]): string =>
  [row(columns), row(columns.map(() => '---')), ...rows].join('\n');

type Section = readonly [name: string, acts: readonly DeclaredAct[]];

const practiceSection = ([name, acts]: Section, earlier: readonly Section[]): string => {
  const words = [...new Set(LOCALES.flatMap((texts) => acts[0]?.words(texts) ?? []))];
  const shown = earlier.find(([, others]) =>
    acts.every((act) => others.some((one) => one.name === act.name)),
  );
  return [
    `## ${name}`,
    `Words: ${words.map((word) => `« ${word} »`).join(', ')}.`,
    shown ? `The acts of \`${shown[0]}\` that are typed.` : table(COLUMNS, acts.map(actRow)),
  ].join('\n\n');
};

const doorIn = (door: Door): string => {
  if ('words' in door) return [...new Set(LOCALES.flatMap((texts) => door.words(texts)))].join(', ');
  if ('press' in door) return `button \`${door.press}\``;
  if ('form' in door) return `form \`${door.form}\``;
  if ('file' in door) return 'a file';
  return 'changed' in door ? 'an edited or deleted message' : 'any typed text';
};

const isDerived = ({ door, acts }: AnyCommand, all: readonly DeclaredAct[]): boolean =>
  acts !== undefined ||
  ('press' in door && all.some(({ press }) => press?.id === door.press)) ||
  ('form' in door && all.some(({ form }) => form?.id === door.form));

const specialRow = ({ name, door, roles }: AnyCommand): string =>
  row([`\`${name}\``, doorIn(door), roles.join(', ')]);

export const actsPage = (commands: readonly AnyCommand[]): string => {
  const all = commands.flatMap(({ acts = [] }) => acts);
  const sections: Section[] = [...Map.groupBy(all, ({ practice }) => practice)];
  const special = commands.filter((command) => !isDerived(command, all));
  return [
    HEAD,
    ...sections.map((section, rank) => practiceSection(section, sections.slice(0, rank))),
    '## Not acts',
    'Doors of their own, each with its reason where it is written.',
    `${table(['Command', 'Door', 'Who may'], special.map(specialRow))}\n`,
  ].join('\n\n');
};
