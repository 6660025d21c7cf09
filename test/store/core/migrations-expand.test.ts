import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOlder } from '../../../src/store/core/version.ts';

/** Going back one version has to work: what takes something away from the version before raises the floor. */

/** The last migration of the last version to which no way back was promised. */
const [PROMISED_AFTER = ''] = globSync('drizzle/*_oldest-version-and-restored-backups.sql').map((path) =>
  basename(path),
);

const TAKES_AWAY =
  /\bDROP (?:TABLE|COLUMN|SCHEMA|FUNCTION|VIEW)\b|\bRENAME\b|\bSET DATA TYPE\b|\bSET NOT NULL\b|\bADD COLUMN\b(?![^;]*\bDEFAULT\b)[^;]*\bNOT NULL\b/i;
const FLOOR = /UPDATE "?schema_floor"? SET "?version"? = '\d+\.\d+\.\d+'/i;

const withoutComments = (text: string): string => text.replaceAll(/^--(?!>).*$/gm, '');
const isUnpromised = (text: string): boolean => TAKES_AWAY.test(withoutComments(text)) && !FLOOR.test(text);

describe('a migration', () => {
  it('that takes something away from the version before raises the floor', () => {
    const later = globSync('drizzle/*.sql')
      .filter((path) => basename(path) > PROMISED_AFTER)
      .filter((path) => isUnpromised(readFileSync(path, 'utf8')));
    expect(later).toEqual([]);
    expect(PROMISED_AFTER).not.toBe('');
  });

  it.each([
    ['ALTER TABLE "a" DROP COLUMN "b";', true],
    ['ALTER TABLE "a" RENAME COLUMN "b" TO "c";', true],
    ['ALTER TABLE "a" ALTER COLUMN "b" SET NOT NULL;', true],
    ['ALTER TABLE "a" ADD COLUMN "b" text NOT NULL;', true],
    [`DROP TABLE "a"; UPDATE schema_floor SET version = '0.4.0';`, false],
    [`ALTER TABLE "a" ADD COLUMN "b" text DEFAULT '' NOT NULL;`, false],
    ['ALTER TABLE "a" ADD COLUMN "b" text;\n-- DROP COLUMN comes later', false],
    ['CREATE TABLE "a" ("b" text NOT NULL);', false],
  ])('%s is judged', (text, unpromised) => {
    expect(isUnpromised(text)).toBe(unpromised);
  });

  it('compares versions by their numbers', () => {
    expect([isOlder('0.2.0', '0.10.0'), isOlder('1.0.0', '0.9.9'), isOlder('0.2.0', '0.2.0')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
