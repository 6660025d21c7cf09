import { message, type Section, said } from '../../../src/chat/message.ts';
import type { ActCall } from '../../../src/engine/practice/acts/about.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { Refused } from '../../../src/engine/practice/refused.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { answerTo, standupKeys } from '../../../src/messages/standup/keys.ts';
import { answerFields } from '../../../src/messages/standup/words.ts';
import type { Refusal } from '../../../src/rituals/standup/answer.ts';
import { applyTyped, readTyped, type TypedLine } from '../../../src/rituals/standup/typed-answer.ts';
import { lockRound, type Round } from '../../../src/store/standup/rounds.ts';
import { type AnswerRow, answerFor } from '../../../src/store/standup/answers.ts';
import { type Texts } from '../../../src/texts/index.ts';
import { openAnswer } from '../answer.ts';
import { withOptionsNamed } from './options.ts';
import { sentenceFor } from '../refusal.ts';
import { storeAnswer } from '../save.ts';
import { textCorrected } from '../orders.ts';

/** « corriger 2. … »: means to replace what a teammate wrote. */
export const readCorrecting = (text: string): { text: string; correcting: boolean } => {
  const corrected = textCorrected(text);
  return corrected === undefined ? { text, correcting: false } : { text: corrected, correcting: true };
};

type TypedAnswer = { round: Round; text: string; stored: AnswerRow | undefined };

/** What a teammate wrote, for someone about to write over it. */
const teammatesAnswer = ({ round, stored }: TypedAnswer, texts: Texts): Section[] =>
  stored
    ? [
        {
          text: [said(texts.standup.answeredBy(stored.author ?? texts.standup.someone))],
          fields: answerFields(stored, round.questions, texts),
        },
      ]
    : [];

/** Refuses, and returns the typed text and the stored one, so that nothing is lost. */
export const refuseTyped = (refusal: Refusal, typed: TypedAnswer, texts: Texts): never => {
  const { round, text } = typed;
  throw new Refused(
    message(
      { text: [said(sentenceFor(refusal, round, texts))] },
      ...(refusal.code === 'taken' ? teammatesAnswer(typed, texts) : []),
      {
        text: text.trim() === '' ? [] : [texts.engine.fields.yourText, '\n', said(text)],
        actions: [buttonFor(standupKeys.answer, answerTo(round.id), texts, { label: texts.standup.correct })],
      },
    ),
  );
};

export const valuesOf = (lines: readonly TypedLine[]): Record<string, string> =>
  Object.fromEntries(
    lines.filter(({ text }) => text !== '').map(({ question, text }) => [question.name, text]),
  );

/** An answer typed for this round: stored, or refused and returned whole. */
export const answerTyped = async (
  found: Round,
  typed: string,
  author: ActCall,
  tools: Tools,
): Promise<Outcome> => {
  const { person, source } = author;
  const round = (await lockRound(tools.scope, found.id)) ?? found;
  const { text, correcting } = readCorrecting(typed);
  const stored = await answerFor(tools.scope, round, person.id);
  if (correcting && text.trim() === '') return openAnswer(round, undefined, author, tools);
  const read = readTyped(text, round.questions, stored);
  if ('refused' in read) return refuseTyped(read.refused, { round, text, stored }, tools.texts);
  const lines = withOptionsNamed(read.ok);
  const applied = applyTyped(lines, stored, { author: person.id, correcting });
  if ('refused' in applied) return refuseTyped(applied.refused, { round, text, stored }, tools.texts);
  return storeAnswer(
    round,
    author,
    applied.ok,
    tools,
    source ? { source, values: valuesOf(lines) } : undefined,
  );
};
