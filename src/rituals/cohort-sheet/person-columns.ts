import { isEmail } from '../cohort-file/fields.ts';
import type { FilePerson } from '../cohort-file/index.ts';
import { eachPlatform } from '../cohort-file/platforms.ts';
import { dateIn, daysIn, localeIn, several, zoneIn } from './cells.ts';
import type { SheetCode } from './faults.ts';
import type { Reading } from './words.ts';

/** Faults of a cell that cannot be read. */
type Wrong = Extract<
  SheetCode,
  'formula' | 'bad-email' | 'bad-date' | 'unknown-language' | 'unknown-zone' | 'bad-days'
>;

const says = <Key extends keyof FilePerson>(
  key: Key,
  read: (cell: string, reading: Reading) => FilePerson[Key] | undefined,
  wrong: Wrong,
) => ({ key, read, wrong });

const date = <Key extends 'starts_on' | 'ends_on'>(key: Key) =>
  says(key, (cell, { today, words }) => dateIn(cell, today, words)?.toString(), 'bad-date');

/** Columns that hold one field of a person in the cohort file, and how their cells are read. */
export const PERSON_COLUMNS = {
  email: says('email', (cell) => (isEmail(cell) ? cell.toLowerCase() : undefined), 'bad-email'),
  startsOn: date('starts_on'),
  endsOn: date('ends_on'),
  locale: says('locale', (cell, { words }) => localeIn(cell, words), 'unknown-language'),
  timezone: says('timezone', zoneIn, 'unknown-zone'),
  works: says('works', (cell, { words }) => daysIn(cell, words), 'bad-days'),
  skills: says('skills', several, 'formula'),
  ...eachPlatform((platform) => says(platform, (cell) => cell, 'formula')),
};

type PersonKey = (typeof PERSON_COLUMNS)[keyof typeof PERSON_COLUMNS]['key'];

/** Fields from such columns. Anything they leave out stays as it is. */
export type PersonFields = Partial<Pick<FilePerson, PersonKey>>;

export const PERSON_KEYS: readonly PersonKey[] = Object.values(PERSON_COLUMNS).map(({ key }) => key);
