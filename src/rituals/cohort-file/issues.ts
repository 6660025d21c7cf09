import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type ExpectedKind, type Fault, FORMATS, type Format, type Path, type Problem } from './problems.ts';
import { KEYS } from './schema.ts';

type Issue = z.core.$ZodIssue;

const SHOWN_MAX = 60;
const EXPECTED: Readonly<Record<string, ExpectedKind>> = {
  object: 'mapping',
  record: 'mapping',
  array: 'list',
  int: 'number',
  number: 'number',
};

const isFormat = (message: string): message is Format => FORMATS.some((format) => format === message);

const isPathPart = (part: PropertyKey): part is string | number => typeof part !== 'symbol';

/** The last named part of the path: inside a list, the name of the list. */
const keyOf = (path: Path): string => path.findLast((part) => typeof part === 'string') ?? '';

const shownValue = (input: unknown): string =>
  (typeof input === 'string' ? input : (JSON.stringify(input) ?? '')).slice(0, SHOWN_MAX);

const SLIPS = 2;

/** Lengths are compared first, because comparing a huge key is slow. */
const unknownKey = (key: string): Problem => {
  const comparable = KEYS.filter(({ length }) => Math.abs(length - key.length) <= SLIPS);
  const guess = comparable.length > 0 ? closest(key, comparable) : undefined;
  return guess !== undefined && distance(key, guess) <= SLIPS
    ? { code: 'unknown-key', key, guess }
    : { code: 'unknown-key', key };
};

const missingOrBlank = (key: string, input: unknown): Problem =>
  input === undefined ? { code: 'missing', key } : { code: 'blank', key, value: '' };

const badValue = (issue: Issue, key: string): Problem => {
  const value = shownValue(issue.input);
  if (isFormat(issue.message)) return { code: issue.message, key, value };
  if (issue.code === 'invalid_value')
    return { code: 'unknown-value', key, value, allowed: issue.values.map(String) };
  if (issue.code === 'too_big') return { code: 'too-long', key, max: Number(issue.maximum) };
  const expected = issue.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined;
  return { code: 'wrong-type', key, expected: expected ?? 'text' };
};

/** The root is checked before the schema, so an issue always has a key. */
const problemOf = (issue: Issue, path: Path): Problem => {
  const key = keyOf(path);
  const absent = issue.input === undefined || issue.input === null;
  return absent ? missingOrBlank(key, issue.input) : badValue(issue, key);
};

/** One zod issue as faults of the file. Faults of our own rules come whole, in `params`. */
export const faultsOf = (issue: Issue): Fault[] => {
  const path = issue.path.filter(isPathPart);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], problem: unknownKey(key) }));
  const found: Problem | undefined = issue.code === 'custom' ? issue.params?.['problem'] : undefined;
  return [{ path, problem: found ?? problemOf(issue, path) }];
};
