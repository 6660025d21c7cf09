import { namedAtStart } from '../../../src/rituals/words/named.ts';
import { type NamedSet, NAMED_SETS } from '../../../src/rituals/standup/question-sets.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { challengeOf } from '../../../src/store/cohort/cohort.ts';
import type { Round } from '../../../src/store/standup/rounds.ts';
import { isReachedBy } from '../find.ts';
import { splitWord, wordsOf, textCorrected } from '../orders.ts';

const setIn = (text: string): { set: NamedSet; rest: string; word: string } | undefined => {
  const { word, rest } = splitWord(text);
  const set = NAMED_SETS.find((one) => wordsOf((texts) => texts.standup.sets[one].words).includes(word));
  return set && { set, rest, word };
};

/** The words of other sets are everyday words that start ordinary sentences. */
const isOwnWord = ({ set }: { set: NamedSet }): boolean => set === 'weekly' || set === 'daily';

export const answerWordIn = (text: string): string | undefined => {
  const found = setIn(text);
  return found && isOwnWord(found) ? found.word : undefined;
};

const withoutName = (text: string, names: readonly string[]): string =>
  namedAtStart(text, [{ names }])?.rest ?? text;

/**
 * The answer in an edited message, without its word, its team's name and « corriger »; `undefined` when its word now
 * names another round.
 */
export const answerInMessage = async (
  text: string,
  round: Round,
  { scope }: Tools,
): Promise<string | undefined> => {
  const named = setIn(text);
  const found = named && isReachedBy(named.set, round) ? named : undefined;
  if (named && !found && isOwnWord(named)) return undefined;
  const team = await challengeOf(scope, round.challengeId);
  const ofTeam = withoutName(found?.rest ?? text, team ? [team.name, team.slug] : []);
  const titled = round.title ? withoutName(ofTeam, [round.title]) : ofTeam;
  return textCorrected(titled) ?? titled;
};
