import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { linesFor, mentorLine } from '../../src/messages/standup/lines.ts';
import { wouldBeReadBy } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { findSensitive } from '../../src/rituals/words/sensitive.ts';
import { type GivenAnswers, sharedAnswers } from '../../src/rituals/standup/answer.ts';
import { linkAnswer } from '../../src/store/standup/answer-sources.ts';
import { answerFor, saveAnswer } from '../../src/store/standup/answers.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { forgetSkips } from '../../src/store/standup/skips.ts';
import { answerReceipt } from './receipt.ts';

const inOrder = ({ values, kept }: GivenAnswers): string =>
  JSON.stringify([Object.entries(values).toSorted(([a], [b]) => a.localeCompare(b)), kept.toSorted()]);

export const isSameAnswer = (given: GivenAnswers, before: GivenAnswers | undefined): boolean =>
  before !== undefined && inOrder(before) === inOrder(given);

export type TypedIn = { source: string; values: Readonly<Record<string, string>> };

export type Author = Pick<CommandCall<unknown>, 'person' | 'source' | 'confirmed'>;

const areSensitive = (values: readonly string[]): boolean => findSensitive(values.join('\n')).length > 0;

/** Its author chose to keep in the team the lines that should not be public: all of them when only together they tell it. */
const keepingSensitive = (
  given: GivenAnswers,
  questions: Round['questions'],
  { confirmed }: Author,
): GivenAnswers => {
  if (confirmed?.how !== 'keepForTeam') return given;
  const lines = sharedAnswers(questions, given);
  const left = lines.filter(([, value]) => !areSensitive([value]));
  const isSplit = areSensitive(left.map(([, value]) => value));
  const kept = isSplit ? lines : lines.filter((line) => !left.includes(line));
  return { ...given, kept: [...given.kept, ...kept.map(([{ name }]) => name)] };
};

/** Only new text: the rest was confirmed before. */
const newWords = (given: GivenAnswers, before: GivenAnswers | undefined): GivenAnswers['values'] =>
  Object.fromEntries(Object.entries(given.values).filter(([name, value]) => before?.values[name] !== value));

/** Distress, and sensitive text with many readers, wait until the author confirms the readers. */
const confirmReaders = (
  round: Round,
  { given, before }: { given: GivenAnswers; before: GivenAnswers | undefined },
  author: Author,
  { now, texts }: Tools,
): void => {
  const words = newWords(given, before);
  // A line no longer marked team-only becomes public too.
  const wide = sharedAnswers(round.questions, given)
    .filter(([{ name }]) => name in words || before?.kept.includes(name))
    .map(([, value]) => value);
  requireConfirmation(author, {
    subject: round.id,
    sentence: wouldBeReadBy(round, now, texts),
    words: Object.values(words),
    wide: round.recap === 'cohort' ? wide : [],
    ...(round.recap === 'cohort' ? { canKeep: true } : {}),
  });
};

/** Stores an answer and updates the messages that show it. Storing it twice changes nothing. */
export const storeAnswer = async (
  round: Round,
  author: Author,
  asGiven: GivenAnswers,
  tools: Tools,
  typedIn?: TypedIn,
): Promise<Outcome> => {
  const personId = author.person.id;
  const before = await answerFor(tools.scope, round, personId);
  confirmReaders(round, { given: asGiven, before }, author, tools);
  const given = keepingSensitive(asGiven, round.questions, author);
  // Once it is closed, nothing links a message to what it stored.
  if (typedIn && round.state === 'open')
    await linkAnswer(tools.scope, tools.keys, round.id, typedIn.source, typedIn.values);
  if (isSameAnswer(given, before)) return { answer: { reply: await answerReceipt(round, personId, tools) } };
  await saveAnswer(tools.scope, round, personId, given);
  await forgetSkips(tools.scope, round.id, personId);
  const late = round.state === 'closed';
  return {
    answer: { reply: await answerReceipt(round, personId, tools) },
    log: [
      {
        type: before ? 'standup.corrected' : 'standup.answered',
        on: localDate(tools.now, round.zone),
        facts: { asked: round.answerBy, late },
      },
    ],
    say: [...(await linesFor(tools.scope, { ...round, given })), ...(await mentorLine(tools.scope, round))],
  };
};
