import { harmless } from '../../../src/chat/plain.ts';
import { choice } from '../../../src/engine/practice/fields/choice.ts';
import { unread } from '../../../src/engine/practice/fields/day.ts';
import { type FieldKind, oneText, type Values } from '../../../src/engine/practice/fields/kind.ts';
import { checked, fields } from '../../../src/engine/practice/fields/set.ts';
import { text } from '../../../src/engine/practice/fields/text.ts';
import type { ChallengeRow } from '../../../src/store/cohort/cohort.ts';
import type { Texts } from '../../../src/texts/index.ts';

/** One person is a spreadsheet of one line, read by its rules whichever way it was given. */
export const COLUMNS = ['name', 'email', 'roles', 'challenge', 'startsOn', 'endsOn'] as const;

const NAME_MAX = 200;
const NONE = 'none';
const TEAMS_MAX = 99;
const ROLES = ['eig', 'mentor', 'sponsor', 'coordination', 'community'] as const;

type PeopleWords = Texts['cohortBring']['people'];
type Label = 'name' | 'email' | 'role' | 'challenge' | 'startsOn' | 'endsOn';
const labelled = (label: Label) => ({
  label: ({ cohortBring }: { cohortBring: { people: PeopleWords } }) => cohortBring.people[label],
});

const asCell = <Value>(kind: FieldKind<Value>, usual?: Value): FieldKind<string> => ({
  show: (name, _before, reading) => kind.show(name, usual, reading),
  read: (raw) => ({ value: harmless(oneText(raw) ?? '').trim() }),
  typedLabels: (texts) => kind.typedLabels(texts),
});

type Team = Pick<ChallengeRow, 'id' | 'name'>;

const teamField = (teams: readonly Team[]): FieldKind<string> =>
  asCell(
    choice<string>({
      ...labelled('challenge'),
      values: [NONE, ...teams.slice(0, TEAMS_MAX).map(({ id }) => id)],
      labels: () => ({ [NONE]: '—', ...Object.fromEntries(teams.map(({ id, name }) => [id, name])) }),
    }),
  );

/** The cells of a line: a choice in a form becomes the word that a spreadsheet would have. */
export const personFields = (teams: readonly Team[]) =>
  checked(
    fields({
      name: asCell(text({ ...labelled('name'), max: NAME_MAX, required: true })),
      email: asCell(text({ ...labelled('email'), max: NAME_MAX })),
      roles: asCell(
        choice({
          ...labelled('role'),
          values: ROLES,
          labels: ({ cohortBring }) => cohortBring.people.roles,
        }),
        'eig',
      ),
      challenge: teamField(teams),
      startsOn: asCell(unread('date', labelled('startsOn'))),
      endsOn: asCell(unread('date', labelled('endsOn'))),
    }),
    (given, _before, { texts: { cohortSheet } }) => {
      const [role] =
        Object.entries(cohortSheet.words.roles).find(([name]) => name === given.roles)?.[1] ?? [];
      const team = given.challenge === NONE ? '' : teams.find(({ id }) => id === given.challenge)?.name;
      const cells = { ...given, roles: role ?? given.roles, challenge: team ?? given.challenge };
      return { given: { cells: COLUMNS.map((column) => cells[column]) } };
    },
  );

/** « Ada Un, ada@exemple.fr, EIG, Rivage Clair, 14/09/2026, 13/07/2027 » */
export const cellsIn = (typed: string): Values => {
  const cells = typed.split(',');
  return Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? '']));
};
