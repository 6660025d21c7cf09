import type { CohortFile } from '../cohort-file/index.ts';
import { comparableText, plainWords } from '../words/letters.ts';
import { isOneSlipAway } from '../words/slips.ts';

type Team = Pick<CohortFile['challenges'][number], 'id' | 'name'>;

/** A longer name is refused with the file that it makes. */
const NAME_LONGEST = 400;

/** « 2 » and « 3 » are one slip apart, and two teams. */
const isNearWord = (known: string, typed: string): boolean =>
  known === typed || (!/\d/.test(known + typed) && isOneSlipAway(known, typed));

/** The same name but for a slip in a word or a space: never for a number, a whole word, or one word more. */
const isNearName = (known: string, typed: string): boolean => {
  const [one, other] = [known, typed].map((name) => name.slice(0, NAME_LONGEST)).map(plainWords);
  if (!one || !other || comparableText(known) === '') return false;
  if (comparableText(known) === comparableText(typed)) return one.length !== other.length;
  return one.length === other.length && one.every((word, at) => isNearWord(word, other[at] ?? ''));
};

export type NearTeam = { name: string; known: string };

/** New teams whose name is nearly that of one before them, unless they are said to be new. */
export const nearTeams = (
  before: readonly Team[],
  after: readonly Team[],
  saidNew: readonly string[],
): NearTeam[] => {
  const known = new Set(before.map(({ id }) => id));
  const meant = new Set(saidNew.map(comparableText));
  return after.flatMap(({ id, name }, at) => {
    if (known.has(id) || meant.has(comparableText(name))) return [];
    const near = after.slice(0, at).find((one) => isNearName(one.name, name));
    return near ? [{ name, known: near.name }] : [];
  });
};
