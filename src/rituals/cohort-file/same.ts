import type { CohortFile } from './schema.ts';

const isMapping = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A text that is the same for the same entries, in whatever order they are written. */
const inOneOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOneOrder).sort().join()}]`;
  if (!isMapping(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}:${inOneOrder(held)}`);
  return `{${entries.sort().join()}}`;
};

/** Two files of one cohort that list the same people, teams and channels, in whatever order. */
export const saysTheSame = (one: CohortFile, other: CohortFile): boolean =>
  inOneOrder(one) === inOneOrder(other);
