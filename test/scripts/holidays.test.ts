import { describe, expect, test } from 'vitest';
import { holidaysFromLibrary } from '../../scripts/holidays/from-library.ts';
import publicHolidays from '../../src/rituals/time/public-holidays.json' with { type: 'json' };

/** All thirty years take seconds. */
const SOME_YEARS = [2026, 2027, 2028, 2050];

describe('the public holidays that are kept', () => {
  const fromLibrary = holidaysFromLibrary(SOME_YEARS);

  test('have the names of the library’s calendars', () => {
    expect(Object.keys(publicHolidays)).toEqual(Object.keys(fromLibrary));
  });

  test.each(Object.entries(publicHolidays))(
    'of %s are the library’s; otherwise `npm run holidays`',
    (name, kept) => {
      expect(kept).toMatchObject(fromLibrary[name] ?? {});
    },
  );
});
