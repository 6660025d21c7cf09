import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Summary,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { type NamedSet, NAMED_SETS } from '../../src/rituals/standup/question-sets.ts';
import { goesOnWithSentence } from '../../src/rituals/words/sentence-start.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import { answerFor } from '../../src/store/standup/answers.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { isAsked, latestRound } from './find.ts';
import { formFor } from './form.ts';
import { waitingText } from './typed/waiting.ts';
import { currentRounds } from '../../src/store/standup/rounds.ts';
import { namesDay, onDay } from './history.ts';
import { type OrderContext, orderIn } from './order.ts';
import { orders } from './orders.ts';
import { skip, skipOrder } from './skip.ts';
import { withdraw, withdrawOrder } from './withdraw.ts';
import { receiptOfMessage } from './receipt.ts';
import { answerTyped } from './typed/answer.ts';

/** « standup météo passer »: orders that may follow the name of a team's own stand-up. */
const ROUND_ORDERS = [
  { ...skipOrder, act: skip },
  { ...withdrawOrder, act: withdraw },
];

/** What each role may ask with these words; sets that come and go are not listed. */
const summaryOf =
  (set: NamedSet) =>
  ({ standup: { summary } }: Texts, roles: readonly Role[]): Summary | undefined => {
    if (set === 'weekly' && roles.includes('eig')) return summary.weekly;
    if (set === 'mentor' && roles.includes('mentor')) return summary.mentor;
    if (set !== 'daily') return undefined;
    return roles.includes('eig') ? summary.daily : summary.propose;
  };

const ORDER_WORDS = LOCALES.map((texts) =>
  Object.fromEntries(orders.map(({ words }, index) => [String(index), words(texts)])),
);

const obey = async (text: string, about: OrderContext): Promise<Outcome | undefined> => {
  const given = orderIn(text, orders);
  return given ? given.order.obey(given.rest, about) : onDay(text, about);
};

/** The words of sets that come and go are everyday words: they may start an answer to another question. */
const isEverydayWord = (set: NamedSet): boolean => set !== 'weekly' && set !== 'daily';

const hasRound = async ({ set, call, tools }: OrderContext): Promise<boolean> => {
  const rounds = await currentRounds(tools.scope, call.challenge ? [call.challenge.id] : [], tools.now);
  return rounds.some(({ questionSet }) => questionSet === set);
};

/** Whether the text answers another question and only starts like a command. */
const isForAnother = async (text: string, about: OrderContext): Promise<boolean> => {
  const { set, call } = about;
  if (text.trim() === '' || !call.memberships.some(({ role }) => role === 'eig')) return false;
  if (!call.setApart && goesOnWithSentence(text)) return true;
  if (!isEverydayWord(set)) return false;
  const isTheirs = isAsked(call, { challengeId: call.challenge?.id ?? '', questionSet: set });
  return !isTheirs || !(await hasRound(about));
};

/** `bilan`, `standup` and the others: alone they open the form, with an order they run it, otherwise they answer. */
export const wordCommand = (set: NamedSet): AnyCommand =>
  defineCommand({
    name: `standup-${set}`,
    verbs: { all: ORDER_WORDS, exactly: true },
    door: { words: (texts) => texts.standup.sets[set].words },
    roles: ['eig', 'mentor', 'coordination'],
    forChallenge: true,
    summary: summaryOf(set),
    input: z.string(),
    async handle({ input, ...given }, tools) {
      // « Bilan ? » counts as the word alone.
      const call = { ...given, input: /[\p{L}\p{N}]/u.test(input) ? input : '' };
      const about: OrderContext = { set, call, tools };
      const obeyed = await obey(call.input, about);
      if (obeyed) return obeyed;
      if (await isForAnother(call.input, about)) return undefined;
      const challengeId = call.challenge?.id ?? '';
      if (!isAsked(call, { challengeId, questionSet: set }))
        return refuse(tools.texts.engine.wrongRole(tools.texts.standup.sets[set].words[0] ?? ''));
      const { round, text } = await latestRound({ set, challengeId, typed: call.input }, tools);
      const ordered = orderIn(text, ROUND_ORDERS);
      if (ordered && ordered.rest.trim() === '') return ordered.order.act(round, call, tools);
      if (text.trim() !== '') return answerTyped(round, text, call, tools);
      const answer = await answerFor(tools.scope, round, call.person.id);
      const waiting = round.state === 'open' ? await waitingText(call, tools) : undefined;
      return { answer: { form: formFor(round, answer, tools.texts, { waiting }) } };
    },
    async again(call, tools) {
      const isOrder = orderIn(call.input, orders) !== undefined || namesDay(call.input);
      if (isOrder) return { reply: message({ text: [tools.texts.engine.already] }) };
      if (await isForAnother(call.input, { set, call, tools })) return undefined;
      return receiptOfMessage(call, tools);
    },
  });

export const WORDS: readonly NamedSet[] = NAMED_SETS;
