import { z } from 'zod';
import { type CommandCall, defineCommand, type Tools } from '../../src/engine/practice/define.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { wordOf } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { applyTyped, readTyped } from '../../src/rituals/standup/typed-answer.ts';
import {
  type AnswerSource,
  answerSourceOf,
  forgetAnswerSources,
  isAsGiven,
} from '../../src/store/standup/answer-sources.ts';
import { type AnswerRow, answerFor, withdrawAnswer } from '../../src/store/standup/answers.ts';
import { lockRound, type Round } from '../../src/store/standup/rounds.ts';
import { answerInMessage, answerWordIn } from './typed/addressed.ts';
import { isAsked } from './find.ts';
import { roundOfThread } from './typed/replies.ts';
import { withOptionsNamed } from './typed/options.ts';
import { storeAnswer } from './save.ts';
import { refuseTyped, valuesOf } from './typed/answer.ts';

/** Editing or deleting a message on its platform changes what it stored, until the round closes. */

type ChangedMessage = { message: string; text?: string | undefined };
type Call = CommandCall<ChangedMessage>;

/** What one message gave to an answer, and the part that nobody changed since. */
const partsOf = (
  { values: now }: AnswerRow,
  linked: AnswerSource,
  { keys }: Tools,
): { given: string[]; unchanged: string[] } => {
  const given = Object.keys(linked.values);
  return { given, unchanged: given.filter((name) => isAsGiven(keys, linked, name, now[name] ?? '')) };
};

const withoutQuestions = (stored: AnswerRow, names: readonly string[]): AnswerRow => ({
  ...stored,
  values: Object.fromEntries(Object.entries(stored.values).filter(([name]) => !names.includes(name))),
  kept: stored.kept.filter((name) => !names.includes(name)),
});

const withdrawWhole = async (
  round: Round,
  { id }: AnswerRow,
  { scope, now, texts }: Tools,
): Promise<Outcome> => {
  await withdrawAnswer(scope, id);
  const on = localDate(now, round.zone);
  return {
    ...sayBack(texts.typed.changed.withdrawn),
    log: [{ type: 'standup.withdrawn', on, facts: { asked: round.answerBy } }],
  };
};

type AnswerOfMessage = { round: Round; linked: AnswerSource; stored: AnswerRow };

/** Deleted: what it gave goes, what others or other messages gave or changed stays. */
const deleteAnswer = async (
  { round, linked, stored }: AnswerOfMessage,
  call: Call,
  tools: Tools,
): Promise<Outcome> => {
  await forgetAnswerSources(tools.scope, round.id, call.source);
  const { unchanged } = partsOf(stored, linked, tools);
  if (unchanged.length === 0) return refuse(tools.texts.typed.changed.deletedSince);
  const left = withoutQuestions(stored, unchanged);
  if (Object.keys(left.values).length === 0) return withdrawWhole(round, stored, tools);
  const saved = await storeAnswer(round, { person: call.person }, left, tools);
  return { ...saved, ...sayBack(tools.texts.typed.changed.withdrawn) };
};

/** Reads an edited message again as an answer to the same round, replacing its former values. */
const correctAnswer = async (
  { round, linked, stored }: AnswerOfMessage,
  text: string,
  call: Call,
  tools: Tools,
): Promise<Outcome> => {
  const { changed } = tools.texts.typed;
  if (text.trim() === '') return refuse(changed.emptied(wordOf(round, tools.texts)));
  const words = await answerInMessage(text, round, tools);
  if (words === undefined) return refuse(changed.elsewhere(wordOf(round, tools.texts)));
  const { given, unchanged } = partsOf(stored, linked, tools);
  if (unchanged.length < given.length) return refuse(changed.since);
  const base = withoutQuestions(stored, given);
  const read = readTyped(words, round.questions, base);
  const typed = { round, text, stored };
  if ('refused' in read) return refuseTyped(read.refused, typed, tools.texts);
  const lines = withOptionsNamed(read.ok).map((line) =>
    stored.kept.includes(line.question.name) ? { ...line, kept: true } : line,
  );
  const applied = applyTyped(lines, base, { author: call.person.id, correcting: false });
  if ('refused' in applied) return refuseTyped(applied.refused, typed, tools.texts);
  return storeAnswer(round, call, applied.ok, tools, { source: call.source ?? '', values: valuesOf(lines) });
};

const foundFor = async (call: Call, { scope }: Tools): Promise<AnswerOfMessage | undefined> => {
  const linked = call.source ? await answerSourceOf(scope, call.source) : undefined;
  const round = linked && (await lockRound(scope, linked.roundId));
  if (!round || !isAsked(call, round)) return undefined;
  const stored = await answerFor(scope, round, call.person.id);
  return stored && { round, linked, stored };
};

/** The purpose of a message no longer linked to what it stored, from its own word or its thread. */
const wordOfLateMessage = async (call: Call, tools: Tools): Promise<string | undefined> => {
  const round = await roundOfThread(call, tools);
  return round ? wordOf(round, tools.texts) : answerWordIn(call.input.text ?? '');
};

export const changedCommand = defineCommand({
  name: 'standup-changed',
  door: { changed: true },
  roles: ['eig', 'mentor'],
  input: z.object({ message: z.string(), text: z.string().optional() }),
  async handle(call, tools) {
    const { text } = call.input;
    const found = await foundFor(call, tools);
    if (found)
      return text === undefined ? deleteAnswer(found, call, tools) : correctAnswer(found, text, call, tools);
    const word = await wordOfLateMessage(call, tools);
    return word === undefined ? undefined : refuse(tools.texts.typed.changed.late(word));
  },
  again: () => Promise.resolve({ nothing: true }),
});
