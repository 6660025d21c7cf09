import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holidaysFromLibrary } from './holidays/from-library.ts';

/** Writes the public holidays of every name of a cohort file, once the library knows new ones: `npm run holidays`. */

const FIRST = 2020;
/** Long after any programme that somebody prepares today. */
const LAST = 2050;

const years = Array.from({ length: LAST - FIRST + 1 }, (_year, at) => FIRST + at);
const file = join(import.meta.dirname, '../src/rituals/time/public-holidays.json');
writeFileSync(file, `${JSON.stringify(holidaysFromLibrary(years), undefined, 2)}\n`);
