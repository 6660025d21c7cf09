import { z } from 'zod';
import { message, type Section } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import { defineCommand, type Outcome, type Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { ANSWER, WITHDRAW } from '../../src/messages/standup/buttons.ts';
import { answerFields, titleOf, wordOf } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { readDay } from '../../src/rituals/words/dates/days.ts';
import type { QuestionSet } from '../../src/rituals/standup/question-sets.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { type AnswerRow, answerFor } from '../../src/store/standup/answers.ts';
import { answeredRounds } from '../../src/store/standup/history.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { isAsked, roundToAnswer, type Who } from './find.ts';
import { type OrderContext, type Order, splitWord, wordsOf } from './order.ts';
import { answerTyped } from './typed/answer.ts';
import { withdraw, withdrawOrder } from './withdraw.ts';

const OPEN = 'standupHistory';
/** As many as can be read at a glance; others open by date, and platforms show a hundred options at most. */
const SHOWN = 5;
const OPTIONS_MAX = 100;

/** `bilan` shows team answers, `standup` individual ones, each with the team's own questions. */
const setsOf = (set: OrderContext['set']): QuestionSet[] =>
  set === 'weekly' || set === 'daily' ? [set, 'custom'] : [set];

const pastRounds = async ({ set, call, tools }: OrderContext): Promise<Round[]> => {
  const challengeId = call.challenge?.id ?? '';
  if (!isAsked(call, { challengeId, questionSet: set })) return [];
  const rounds = await answeredRounds(tools.scope, {
    challengeId,
    personId: call.person.id,
    sets: setsOf(set),
  });
  const answerBy = set === 'daily' || set === 'mentor' ? 'person' : 'team';
  return rounds.filter((round) => round.answerBy === answerBy);
};

const teamName = async ({ challengeId }: Round, { scope }: Tools): Promise<string> =>
  (await challengeOf(scope, challengeId))?.name ?? '';

const answerSection = async (round: Round, answer: AnswerRow, tools: Tools): Promise<Section> => ({
  title: titleOf(round, await teamName(round, tools), tools.texts),
  fields: answerFields(answer, round.questions, tools.texts),
});

const actionsOf = (round: Round, { texts }: Tools) => [
  { id: ANSWER, label: texts.standup.correct, payload: round.id },
  { id: WITHDRAW, label: texts.standupLife.withdraw.label, payload: round.id },
];

const showRound = async (round: Round, { person }: Who, tools: Tools): Promise<Outcome> => {
  const answer = await answerFor(tools.scope, round, person.id);
  if (!answer) return refuse(tools.texts.standupLife.withdraw.none);
  const section = await answerSection(round, answer, tools);
  return { answer: { reply: message({ ...section, actions: actionsOf(round, tools) }) } };
};

const roundChooser = async (rounds: readonly Round[], tools: Tools): Promise<Section[]> => {
  const [first] = rounds;
  if (!first) return [];
  const { how, choose, usage, earlier } = tools.texts.standupLife.history;
  const team = await teamName(first, tools);
  const options = rounds.slice(0, OPTIONS_MAX).map((round) => ({
    value: round.id,
    label: plainText(titleOf(round, team, tools.texts)).slice(0, 75),
  }));
  const when = first.answerBy === 'team' ? usage.weekly : usage.daily;
  return [
    ...(rounds.length > SHOWN ? [{ text: [earlier(SHOWN)] }] : []),
    {
      text: [how(wordOf(first, tools.texts), when)],
      actions: { id: OPEN, label: choose, payload: '', options },
    },
  ];
};

const listRounds = async (rounds: readonly Round[], { call, tools }: OrderContext): Promise<Outcome> => {
  const sections: Section[] = [];
  for (const round of rounds.slice(0, SHOWN)) {
    const answer = await answerFor(tools.scope, round, call.person.id);
    if (answer) sections.push(await answerSection(round, answer, tools));
  }
  const empty: Section[] = [{ text: [tools.texts.standupLife.history.empty] }];
  const all = sections.length > 0 ? [...sections, ...(await roundChooser(rounds, tools))] : empty;
  return { answer: { reply: { sections: all } } };
};

export const historyOrder: Order = {
  words: (texts) => texts.standupLife.history.words,
  async obey(rest, about) {
    return rest.trim() === '' ? listRounds(await pastRounds(about), about) : undefined;
  },
};

const correctWords = wordsOf((texts) => texts.standup.correctWords);

/** « semaine 47 », « semaine 47 retirer », « semaine 47 corriger 2. … »: anything else is an answer. */
const onPast = async (
  found: { round: Round | undefined; when: string; rest: string },
  { call, tools }: OrderContext,
): Promise<Outcome | undefined> => {
  const { word, rest } = splitWord(found.rest);
  const withdraws = wordsOf(withdrawOrder.words).includes(word) && rest.trim() === '';
  const corrects = correctWords.includes(word);
  if (word !== '' && !withdraws && !corrects) return undefined;
  if (!found.round) return refuse(tools.texts.standupLife.history.nothingThere(found.when));
  const round = await roundToAnswer(found.round.id, call, tools);
  if (withdraws) return withdraw(round, call, tools);
  return corrects ? answerTyped(round, found.rest, call, tools) : showRound(round, call, tools);
};

export const weekOrder: Order = {
  words: (texts) => texts.standupLife.history.week,
  async obey(rest, given) {
    const [, number, after = ''] = /^(\d{1,2})(?:\s+([\s\S]*))?$/.exec(rest.trim()) ?? [];
    if (number === undefined) return undefined;
    const suffix = `-W${number.padStart(2, '0')}`;
    const round = (await pastRounds(given)).find(({ isoWeek }) => isoWeek.endsWith(suffix));
    const { dates, standupLife } = given.tools.texts;
    const when = standupLife.history.onWeek(dates.week(`0000${suffix}`));
    return onPast({ round, when, rest: after }, given);
  },
};

const ON_DAY = /^(\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{4}-\d{2}-\d{2})(?:\s+([\s\S]*))?$/;

export const namesDay = (text: string): boolean => ON_DAY.test(text.trim());

/** « standup 24/11 »: a date instead of a word. */
export const onDay = async (text: string, given: OrderContext): Promise<Outcome | undefined> => {
  const [, typed, after = ''] = ON_DAY.exec(text.trim()) ?? [];
  const { tools } = given;
  const day = typed && readDay(typed, localDate(tools.now, tools.zone));
  if (!day) return undefined;
  const round = (await pastRounds(given)).find((past) => past.localDate.equals(day));
  return onPast(
    { round, when: tools.texts.standupLife.history.onDay(tools.texts.dates.day(day)), rest: after },
    given,
  );
};

export const openRoundCommand = defineCommand({
  name: 'standup-history',
  door: { press: OPEN },
  roles: ['eig', 'mentor'],
  input: z.object({ value: z.string() }),
  handle: async (call, tools) => showRound(await roundToAnswer(call.input.value, call, tools), call, tools),
});
