import { isEmail } from '../cohort-file/fields.ts';
import type { FilePerson } from '../cohort-file/index.ts';
import { eachPlatform } from '../cohort-file/platforms.ts';
import { dateIn, daysIn, localeIn, valuesIn, zoneIn } from './cells.ts';
import type { SheetCode } from './faults.ts';
import type { CellReading } from './words.ts';

/** Faults of a cell that cannot be read. */
type CellFault = Extract<
  SheetCode,
  'formula' | 'bad-email' | 'bad-date' | 'unknown-language' | 'unknown-zone' | 'bad-days'
>;

const personColumn = <Key extends keyof FilePerson>(
  key: Key,
  read: (cell: string, reading: CellReading) => FilePerson[Key] | undefined,
  wrong: CellFault,
) => ({ key, read, wrong });

const dateColumn = <Key extends 'starts_on' | 'ends_on'>(key: Key) =>
  personColumn(key, (cell, { today }) => dateIn(cell, today)?.toString(), 'bad-date');

/** Columns that hold one field of a person in the cohort file, and how their cells are read. */
export const PERSON_COLUMNS = {
  email: personColumn('email', (cell) => (isEmail(cell) ? cell.toLowerCase() : undefined), 'bad-email'),
  startsOn: dateColumn('starts_on'),
  endsOn: dateColumn('ends_on'),
  locale: personColumn('locale', (cell, { words }) => localeIn(cell, words), 'unknown-language'),
  timezone: personColumn('timezone', zoneIn, 'unknown-zone'),
  works: personColumn('works', daysIn, 'bad-days'),
  skills: personColumn('skills', valuesIn, 'formula'),
  ...eachPlatform((platform) => personColumn(platform, (cell) => cell, 'formula')),
};

type PersonKey = (typeof PERSON_COLUMNS)[keyof typeof PERSON_COLUMNS]['key'];

/** Fields from such columns. Anything they leave out stays as it is. */
export type PersonFields = Partial<Pick<FilePerson, PersonKey>>;

export const PERSON_KEYS: readonly PersonKey[] = Object.values(PERSON_COLUMNS).map(({ key }) => key);
