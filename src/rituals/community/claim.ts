import { plainWords } from '../words/letters.ts';

/** Someone says that they are in the cohort’s file, from an account that nobody is known by. */

const sortedWords = (name: string): string => plainWords(name).toSorted().join(' ');

/** The only one of this name, whatever its case, accents and order: a guess among several would give an account away. */
export const onlyNamesake = <P extends { name: string }>(
  name: string,
  people: readonly P[],
): P | undefined => {
  const found = people.filter((one) => sortedWords(one.name) === sortedWords(name));
  return found.length === 1 ? found[0] : undefined;
};
