import type { FilePerson } from '../cohort-file/index.ts';
import { FILE_PLATFORMS } from '../cohort-file/platforms.ts';
import type { Role } from '../people/roles.ts';
import { isFormula, rolesIn, severalNames } from './cells.ts';
import { isTicked } from '../words/yes-no.ts';
import type { Column, Headers } from './columns.ts';
import type { SheetFault } from './faults.ts';
import { PERSON_COLUMNS, type PersonFields } from './person-columns.ts';
import type { CellReading } from './words.ts';

/** A line of the spreadsheet, its cells by column. Missing columns have no cells. */
export type Cells = { line: number; of: ReadonlyMap<Column, string> };

/** What a line says of a person. Anything it leaves out stays as it is. */
export type SheetLine = PersonFields & {
  line: number;
  name: string;
  roles: Role[];
  challenges: string[];
  host?: string;
  goal?: string;
  channel?: string;
  inCharge: boolean;
};

export const cellsOf = (
  { line, cells }: { line: number; cells: readonly string[] },
  { at }: Headers,
): Cells => ({
  line,
  of: new Map([...at].flatMap(([column, index]) => (cells[index] ? [[column, cells[index]] as const] : []))),
});

type FoundValue<T> = { value?: T; faults: SheetFault[] };

const noFaults = { faults: [] };

const readCell = <T>(
  { line, of }: Cells,
  column: Column,
  read: (cell: string) => T | undefined,
  wrong: (value: string) => SheetFault,
): FoundValue<T> => {
  const cell = of.get(column);
  if (cell === undefined) return noFaults;
  if (isFormula(cell)) return { faults: [{ code: 'formula', line, value: cell }] };
  const value = read(cell);
  return value === undefined ? { faults: [wrong(cell)] } : { value, faults: [] };
};

const textIn = (cells: Cells, column: Column): FoundValue<string> =>
  readCell(
    cells,
    column,
    (cell) => cell,
    (value) => ({ code: 'formula', line: cells.line, value }),
  );

const nameOf = (cells: Cells): FoundValue<string> => {
  const first = textIn(cells, 'firstName');
  const last = textIn(cells, 'name');
  const faults = [...first.faults, ...last.faults];
  const value = [first.value, last.value].filter((part) => part !== undefined).join(' ');
  if (faults.length > 0 || value !== '') return { value, faults };
  return { faults: [{ code: 'no-name', line: cells.line }] };
};

const rolesOf = (cells: Cells, { words }: CellReading): FoundValue<Role[]> => {
  const cell = cells.of.get('roles');
  if (cell === undefined) return noFaults;
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

/** Roles in charge of a team need one, and people who get messages need an address. */
const missingCellFaults = (cells: Cells, name: string, roles: readonly Role[]): SheetFault[] => {
  const { line, of } = cells;
  const isKnown = of.has('email') || FILE_PLATFORMS.some((platform) => of.has(platform));
  const isWritten = roles.some((role) => role !== 'sponsor');
  return [
    ...(roles.length === 0 ? [{ code: 'no-role', line, name } as const] : []),
    ...(isWritten && !isKnown ? [{ code: 'no-email', line, name } as const] : []),
    ...(roles.includes('eig') && !of.has('challenge') ? [{ code: 'no-team', line, name } as const] : []),
  ];
};

const endsFirst = ({ line }: Cells, { starts_on: starts, ends_on: ends }: PersonFields): SheetFault[] =>
  starts && ends && ends < starts ? [{ code: 'ends-first', line, starts, ends }] : [];

const fieldsOf = (cells: Cells, reading: CellReading): { values: PersonFields; faults: SheetFault[] } => {
  const found = Object.entries(PERSON_COLUMNS).map(([column, { key, read, wrong }]) => {
    const { value, faults } = readCell<FilePerson[keyof FilePerson]>(
      cells,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the columns
      column as Column,
      (cell) => read(cell, reading),
      (cell) => ({ code: wrong, line: cells.line, value: cell }),
    );
    return { key, value, faults };
  });
  const said = found.filter(({ value }) => value !== undefined && value.length > 0);
  return {
    values: Object.fromEntries(said.map(({ key, value }) => [key, value])),
    faults: found.flatMap(({ faults }) => faults),
  };
};

const TEXTS = ['host', 'goal', 'channel'] as const;

const textsOf = (cells: Cells) => {
  const found = TEXTS.map((column) => ({ column, ...textIn(cells, column) }));
  return {
    values: Object.fromEntries(
      found.flatMap(({ column, value }) => (value === undefined ? [] : [[column, value]])),
    ),
    faults: found.flatMap(({ faults }) => faults),
  };
};

/** The line as fields, or all its faults. */
export const readLine = (cells: Cells, reading: CellReading): { line: SheetLine; faults: SheetFault[] } => {
  const name = nameOf(cells);
  const roles = rolesOf(cells, reading);
  const teams = textIn(cells, 'challenge');
  const texts = textsOf(cells);
  const fields = fieldsOf(cells, reading);
  return {
    line: {
      line: cells.line,
      name: name.value ?? '',
      roles: roles.value ?? [],
      challenges: severalNames(teams.value ?? ''),
      inCharge: isTicked(cells.of.get('inCharge') ?? ''),
      ...texts.values,
      ...fields.values,
    },
    faults: [
      ...[name, roles, teams, texts, fields].flatMap(({ faults }) => faults),
      ...(roles.faults.length === 0 ? missingCellFaults(cells, name.value ?? '', roles.value ?? []) : []),
      ...endsFirst(cells, fields.values),
    ],
  };
};
