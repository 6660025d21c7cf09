import { message, said } from '../../src/chat/message.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { nextAmong, type ReadMilestones } from '../../src/messages/milestone/mine.ts';
import { titleOf } from '../../src/messages/milestone/words.ts';
import { isSettled, type Milestone } from '../../src/rituals/milestone/milestone.ts';
import { plainWords } from '../../src/rituals/words/letters.ts';
import { readNumber } from '../../src/rituals/words/numbers.ts';
import { LOCALES } from '../../src/texts/index.ts';

/** Every typed word starts a word of the title, in either language. */
const isNamed = (milestone: Milestone, typed: readonly string[]): boolean =>
  LOCALES.some((texts) => {
    const title = plainWords(titleOf(milestone, texts));
    return typed.every((word) => title.some((known) => known.startsWith(word)));
  });

const isWholeTitle = (milestone: Milestone, typed: readonly string[]): boolean =>
  LOCALES.some((texts) => plainWords(titleOf(milestone, texts)).join(' ') === typed.join(' '));

/** More words than any title has. */
const WORDS_MOST = 60;

/** « 3 », « n° 3 »: by its rank in the list that « jalon » shows. */
const ranked = (text: string, pool: readonly Milestone[]): Milestone[] => {
  const number = readNumber(text);
  const one = number === undefined ? undefined : nextAmong(pool)[number - 1];
  return one ? [one] : [];
};

/** All the milestones that a text may mean, open ones first; only one if the title is exact. */
const candidatesIn = (text: string, pool: readonly Milestone[]): Milestone[] => {
  const typed = plainWords(text);
  if (typed.length === 0 || typed.length > WORDS_MOST) return [];
  const named = pool.filter((one) => isNamed(one, typed));
  const exact = named.filter((one) => isWholeTitle(one, typed));
  const open = named.filter((one) => !isSettled(one));
  const [first] = [exact, open, named].filter((found) => found.length > 0);
  return first ?? ranked(text, pool);
};

/** The milestone that a text names; if several match, lists them and does nothing. */
export const milestoneNamed = (
  text: string,
  pool: readonly Milestone[],
  { texts }: Pick<ReadMilestones, 'texts'>,
): Milestone => {
  const { refused } = texts.milestone;
  const [found, another, ...others] = candidatesIn(text, pool);
  if (!found) return refuse(refused.none);
  if (!another) return found;
  throw new Refused(
    message({
      text: [refused.several],
      list: [found, another, ...others].slice(0, 10).map((one) => [said(titleOf(one, texts))]),
    }),
  );
};
