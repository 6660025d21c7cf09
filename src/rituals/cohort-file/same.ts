import type { CohortFile } from './schema.ts';

const isMapping = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Serialises entries in a fixed order, so that two orders of the same entries compare equal. */
const inOneOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOneOrder).sort().join()}]`;
  if (!isMapping(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}:${inOneOrder(held)}`);
  return `{${entries.sort().join()}}`;
};

/** Whether two files list the same people, teams and channels, in any order. */
export const saysTheSame = (one: CohortFile, other: CohortFile): boolean =>
  inOneOrder(one) === inOneOrder(other);
