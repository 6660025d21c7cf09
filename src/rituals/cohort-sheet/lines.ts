import type { Weekday } from '../calendar.ts';
import { isEmail } from '../cohort-file/fields.ts';
import { FILE_PLATFORMS, type PlatformKeys } from '../cohort-file/platforms.ts';
import type { Role } from '../roles.ts';
import {
  dateIn,
  daysIn,
  isFormula,
  isYes,
  localeIn,
  rolesIn,
  several,
  severalNames,
  zoneIn,
} from './cells.ts';
import type { Column, Headers, SheetWords } from './columns.ts';
import type { SheetFault } from './faults.ts';

/** A line of the spreadsheet, its cells by column; a column that is not there says nothing of anyone. */
export type Cells = { line: number; of: ReadonlyMap<Column, string> };

/** What a line says of a person; what it does not say stays as it is. */
export type SheetLine = PlatformKeys & {
  line: number;
  name: string;
  email?: string;
  roles: Role[];
  challenges: string[];
  host?: string;
  goal?: string;
  channel?: string;
  inCharge: boolean;
  starts_on?: string;
  ends_on?: string;
  locale?: 'fr' | 'en';
  timezone?: string;
  works?: Weekday[];
  skills?: string[];
};

export type Reading = { words: readonly SheetWords[]; today: Temporal.PlainDate };

export const cellsOf = (
  { line, cells }: { line: number; cells: readonly string[] },
  { at }: Headers,
): Cells => ({
  line,
  of: new Map([...at].flatMap(([column, index]) => (cells[index] ? [[column, cells[index]] as const] : []))),
});

type Found<T> = { value?: T; faults: SheetFault[] };

const nothing = { faults: [] };

/** A cell read by a rule: its value, its fault, or nothing when it is empty. */
const readCell = <T>(
  { line, of }: Cells,
  column: Column,
  read: (cell: string) => T | undefined,
  wrong: (value: string) => SheetFault,
): Found<T> => {
  const cell = of.get(column);
  if (cell === undefined) return nothing;
  if (isFormula(cell)) return { faults: [{ code: 'formula', line, value: cell }] };
  const value = read(cell);
  return value === undefined ? { faults: [wrong(cell)] } : { value, faults: [] };
};

const textIn = (cells: Cells, column: Column): Found<string> =>
  readCell(
    cells,
    column,
    (cell) => cell,
    (value) => ({ code: 'formula', line: cells.line, value }),
  );

const nameOf = (cells: Cells): Found<string> => {
  const first = textIn(cells, 'firstName');
  const last = textIn(cells, 'name');
  const faults = [...first.faults, ...last.faults];
  const value = [first.value, last.value].filter((part) => part !== undefined).join(' ');
  if (faults.length > 0 || value !== '') return { value, faults };
  return { faults: [{ code: 'no-name', line: cells.line }] };
};

const rolesOf = (cells: Cells, { words }: Reading): Found<Role[]> => {
  const cell = cells.of.get('roles');
  if (cell === undefined) return nothing;
  const read = rolesIn(cell, words);
  if ('roles' in read) return { value: read.roles, faults: [] };
  const { line } = cells;
  return {
    faults: [
      isFormula(cell)
        ? { code: 'formula', line, value: cell }
        : { code: 'unknown-role', line, value: read.unknown },
    ],
  };
};

/** Whoever answers for a team is in one, and whoever is written to has an address. */
const missing = (cells: Cells, name: string, roles: readonly Role[]): SheetFault[] => {
  const { line, of } = cells;
  const isKnown = of.has('email') || FILE_PLATFORMS.some((platform) => of.has(platform));
  const isWritten = roles.some((role) => role !== 'sponsor');
  return [
    ...(roles.length === 0 ? [{ code: 'no-role', line, name } as const] : []),
    ...(isWritten && !isKnown ? [{ code: 'no-email', line, name } as const] : []),
    ...(roles.includes('eig') && !of.has('challenge') ? [{ code: 'no-team', line, name } as const] : []),
  ];
};

const endsFirst = ({ line }: Cells, starts?: Temporal.PlainDate, ends?: Temporal.PlainDate): SheetFault[] =>
  starts && ends && Temporal.PlainDate.compare(ends, starts) < 0
    ? [{ code: 'ends-first', line, starts: starts.toString(), ends: ends.toString() }]
    : [];

const settingsOf = (cells: Cells, { words, today }: Reading) => {
  const { line } = cells;
  const date = (column: Column) =>
    readCell(
      cells,
      column,
      (cell) => dateIn(cell, today, words),
      (value) => ({ code: 'bad-date', line, value }),
    );
  return {
    starts: date('startsOn'),
    ends: date('endsOn'),
    locale: readCell(
      cells,
      'locale',
      (cell) => localeIn(cell, words),
      (value) => ({ code: 'unknown-language', line, value }),
    ),
    timezone: readCell(cells, 'timezone', zoneIn, (value) => ({ code: 'unknown-zone', line, value })),
    works: readCell(
      cells,
      'works',
      (cell) => daysIn(cell, words),
      (value) => ({ code: 'bad-days', line, value }),
    ),
  };
};

const TEXTS = ['host', 'goal', 'channel', ...FILE_PLATFORMS] as const;

const textsOf = (cells: Cells) => {
  const found = TEXTS.map((column) => ({ column, ...textIn(cells, column) }));
  return {
    values: Object.fromEntries(
      found.flatMap(({ column, value }) => (value === undefined ? [] : [[column, value]])),
    ),
    faults: found.flatMap(({ faults }) => faults),
  };
};

/** One line in the words of the rules, or all that is wrong with it. */
export const readLine = (cells: Cells, reading: Reading): { line: SheetLine; faults: SheetFault[] } => {
  const name = nameOf(cells);
  const email = readCell(
    cells,
    'email',
    (cell) => (isEmail(cell) ? cell.toLowerCase() : undefined),
    (value) => ({ code: 'bad-email', line: cells.line, value }),
  );
  const roles = rolesOf(cells, reading);
  const teams = textIn(cells, 'challenge');
  const { starts, ends, locale, timezone, works } = settingsOf(cells, reading);
  const texts = textsOf(cells);
  const cell = (column: Column) => cells.of.get(column) ?? '';
  const skills = several(cell('skills'));
  return {
    line: {
      line: cells.line,
      name: name.value ?? '',
      roles: roles.value ?? [],
      challenges: severalNames(teams.value ?? ''),
      inCharge: isYes(cell('inCharge'), reading.words),
      ...texts.values,
      ...(email.value ? { email: email.value } : {}),
      ...(starts.value ? { starts_on: starts.value.toString() } : {}),
      ...(ends.value ? { ends_on: ends.value.toString() } : {}),
      ...(locale.value ? { locale: locale.value } : {}),
      ...(timezone.value ? { timezone: timezone.value } : {}),
      ...(works.value ? { works: works.value } : {}),
      ...(skills.length > 0 ? { skills } : {}),
    },
    faults: [
      ...[name, email, roles, teams, starts, ends, locale, timezone, works, texts].flatMap(
        ({ faults }) => faults,
      ),
      ...(roles.faults.length === 0 ? missing(cells, name.value ?? '', roles.value ?? []) : []),
      ...endsFirst(cells, starts.value, ends.value),
    ],
  };
};
