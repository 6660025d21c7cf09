import { makePgArray } from 'drizzle-orm/pg-core';

/** PostgreSQL's own numbers of the array types that questions here carry or return. */
const ARRAYS = { text: 1009, varchar: 1015, uuid: 2951 };

const ELEMENT = /"((?:[^"\\]|\\.)*)"|([^{},"]+)/gs;

/** One dimension. Drizzle's own reader drops backslashes. */
const readArray = (written: string): (string | null)[] =>
  Array.from(written.matchAll(ELEMENT), ([, quoted, bare]) =>
    quoted === undefined ? (bare === 'NULL' ? null : (bare ?? '')) : quoted.replaceAll(/\\(.)/gs, '$1'),
  );

const arrayType = (oid: number) => ({
  to: oid,
  from: [oid],
  // An array column's value comes already written.
  serialize: (value: unknown): string => (Array.isArray(value) ? makePgArray(value) : String(value)),
  parse: readArray,
});

/**
 * Told to the driver instead of letting each new connection ask PostgreSQL: nobody waits for that question of its own, so a
 * connection that is lost meanwhile is a fault that nothing can catch, and the process ends.
 */
export const arrayTypes = {
  textArray: arrayType(ARRAYS.text),
  varcharArray: arrayType(ARRAYS.varchar),
  uuidArray: arrayType(ARRAYS.uuid),
};
