import { message, said } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/define.ts';
import { Refused } from '../../src/engine/refused.ts';
import { plainWord } from '../../src/engine/words.ts';
import { ANSWER } from '../../src/messages/standup/prompt.ts';
import type { Refusal } from '../../src/rituals/standup.ts';
import { applyTyped, readTyped, type TypedLine } from '../../src/rituals/typed-answer.ts';
import { lockRound, type Round } from '../../src/store/standup.ts';
import { answerFor } from '../../src/store/standup-answers.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { sentenceFor } from './refusal.ts';
import { save } from './save.ts';

/** « corriger 2. … »: says that one means to replace what a teammate wrote. */
const readCorrecting = (text: string): { text: string; correcting: boolean } => {
  const [, word = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const words = LOCALES.flatMap(({ standup }) => standup.correctWords).map(plainWord);
  return words.includes(plainWord(word)) ? { text: rest, correcting: true } : { text, correcting: false };
};

/** « bien » or « Good » for the mood's own code; anything else stays as typed, and is refused by name. */
const withMoods = (lines: readonly TypedLine[]): TypedLine[] =>
  lines.map((line) =>
    line.question.type === 'mood' ? { ...line, text: moodOf(line.text) ?? line.text } : line,
  );

const moodOf = (text: string): string | undefined => {
  const word = plainWord(text.split(/\s/)[0] ?? '');
  const known = LOCALES.flatMap(({ standup }) => Object.entries(standup.moodWords));
  return known.find(([, words]) => words.includes(word))?.[0];
};

/** Refuses, with the text that was typed and what is there already, so that nothing is lost. */
const refuseTyped = (refusal: Refusal, round: Round, typed: string, texts: Texts): never => {
  throw new Refused(
    message(
      { text: [sentenceFor(refusal, round, texts)] },
      {
        text: [texts.standup.yourText, '\n', said(typed.slice(0, 3000))],
        actions: [{ id: ANSWER, label: texts.standup.correct, payload: round.id }],
      },
    ),
  );
};

/** An answer typed in words, to a round that was found: stored, or refused with everything it held. */
export const answerTyped = async (
  found: Round,
  typed: string,
  { person }: Pick<CommandCall<unknown>, 'person'>,
  tools: Tools,
): Promise<Outcome> => {
  const round = (await lockRound(tools.scope, found.id)) ?? found;
  const { text, correcting } = readCorrecting(typed);
  const stored = await answerFor(tools.scope, round, person.id);
  const read = readTyped(text, round.questions, stored);
  if ('refused' in read) return refuseTyped(read.refused, round, text, tools.texts);
  const applied = applyTyped(withMoods(read.ok), stored, { author: person.id, correcting });
  if ('refused' in applied) return refuseTyped(applied.refused, round, text, tools.texts);
  return save(round, person.id, applied.ok, tools);
};
