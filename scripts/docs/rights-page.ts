import type { DeclaredAct } from '../../src/engine/practice/acts/facts.ts';
import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { type Role, ROLES } from '../../src/rituals/people/roles.ts';

/** `docs/rights.md`: object × verb × role, from the declared acts. What is not in it cannot be done. */

const HEAD = `# Who may do what

Written by \`npm run acts\` from the declarations in \`commands/\`; a test fails when it is stale. An act names its roles, how its object
is found and the rules on it; a role that is not named is refused, and all of it is read again at each call. « Found as » says which
ones a person may be about at all: anything else, of another team, cohort or workspace, is not found. What people then read and write is
tried by forging everything that was shown to anybody (\`test/commands/forged.db.test.ts\`), against a matrix written by hand
(\`test/fixtures/rights\`).
`;

const NONE = 'oneself, the team or the cohort of the call';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ').replaceAll('\n', ' ')} |`;

const mark = ({ roles }: DeclaredAct, role: Role): string => (roles.includes(role) ? 'yes' : '');

const actRow = (act: DeclaredAct): string =>
  row([
    `\`${act.name}\``,
    ...ROLES.map((role) => mark(act, role)),
    act.rules.map((rule) => `\`${rule}\``).join(', '),
  ]);

const objectSection = (object: string, acts: readonly DeclaredAct[]): string =>
  [
    `## Found as: ${object}`,
    [
      row(['Verb', ...ROLES, 'And only if']),
      row(['---', ...ROLES.map(() => '---'), '---']),
      ...acts.map(actRow),
    ].join('\n'),
  ].join('\n\n');

/** The same act of several practices is one line. */
const eachOnce = (acts: readonly DeclaredAct[]): DeclaredAct[] => [
  ...new Map(acts.map((act) => [`${act.name} ${act.roles.join()}`, act])).values(),
];

export const rightsPage = (commands: readonly AnyCommand[]): string => {
  const objects = Map.groupBy(
    eachOnce(commands.flatMap(({ acts = [] }) => acts)),
    ({ about }) => about || NONE,
  );
  const sections = [...objects]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([object, acts]) => objectSection(object, acts));
  return `${[HEAD, ...sections].join('\n\n')}\n`;
};
