import { type Message, message, said, type Section } from '../../src/chat/message.ts';
import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import type { Answer } from '../../src/chat/chat.ts';
import { helpButtons } from '../../src/messages/help/from-standup.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { answerTo, standupKeys } from '../../src/messages/standup/keys.ts';
import { answerFields, labelOf, nameOf, readBy } from '../../src/messages/standup/words.ts';
import { missingAnswers } from '../../src/rituals/standup/answer.ts';
import { answerSourceOf } from '../../src/store/standup/answer-sources.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { type AnswerRow, answerFor } from '../../src/store/standup/answers.ts';
import { wasPrompted } from '../../src/store/standup/prompts.ts';
import { type Round, roundOf } from '../../src/store/standup/rounds.ts';

/** Where the prompt already shows the answer, the receipt does not repeat it. */
const fieldsUnseen = async (
  answer: AnswerRow | undefined,
  round: Round,
  personId: string,
  { scope, texts }: Tools,
): Promise<Pick<Section, 'fields'>> =>
  answer && !(await wasPrompted(scope, { roundId: round.id, personId }))
    ? { fields: answerFields(answer, round.questions, texts) }
    : {};

/** What was stored, who reads it and when, and how to change or withdraw it. */
export const answerReceipt = async (round: Round, personId: string, tools: Tools): Promise<Message> => {
  const { standup } = tools.texts;
  const answer = await answerFor(tools.scope, round, personId);
  const team = (await challengeOf(tools.scope, round.challengeId))?.name ?? '';
  const saved = round.state === 'closed' ? standup.savedLate : standup.saved;
  const left = answer
    ? missingAnswers(round.questions, answer).map((question) => labelOf(question, tools.texts))
    : [];
  const remaining: Section[] = left.length > 0 ? [{ text: [said(standup.remaining(left, false))] }] : [];
  return message(
    {
      text: [said(saved(nameOf(round, tools.texts), team))],
      ...(await fieldsUnseen(answer, round, personId, tools)),
    },
    ...remaining,
    {
      text: [readBy(round, tools.now, tools.texts)],
      actions: [
        buttonFor(standupKeys.answer, answerTo(round.id), tools.texts, { label: standup.correct }),
        buttonFor(standupKeys.withdraw, round.id, tools.texts),
        ...helpButtons(answer, round.id, tools.texts),
      ],
    },
  );
};

/** A repeated message is answered with what it stored, or nothing: never with another round's receipt. */
export const receiptOfMessage = async (
  { person, source }: Pick<CommandCall<unknown>, 'person' | 'source'>,
  tools: Tools,
): Promise<Answer> => {
  const stored = source ? await answerSourceOf(tools.scope, source) : undefined;
  const round = stored && (await roundOf(tools.scope, stored.roundId));
  return round ? { reply: await answerReceipt(round, person.id, tools) } : { nothing: true };
};
