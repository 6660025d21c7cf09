/** A rule on privacy, and the tests that hold it: a file, then the beginning of a title in it. */
export type Rule = { id: string; says: string; tests: readonly (readonly [file: string, title: string])[] };
