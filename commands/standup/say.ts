import type { About, ActCall } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Acted, Rule } from '../../src/engine/practice/acts/declaration.ts';
import { decline } from '../../src/engine/practice/acts/declined.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { anyText } from '../../src/messages/acting/payload.ts';
import type { NamedSet } from '../../src/rituals/standup/question-sets.ts';
import { goesOnWithSentence } from '../../src/rituals/words/sentence-start.ts';
import { currentRounds } from '../../src/store/standup/rounds.ts';
import { openAnswer } from './answer.ts';
import { isAskedSet, latestRound } from './find.ts';
import { onRound, orderAlone, ordersOfRound } from './orders.ts';
import { receiptOfMessage } from './receipt.ts';
import { answerTyped } from './typed/answer.ts';
import { latestWaitingText } from './waiting.ts';

/** The words of sets that come and go are everyday words: they may start an answer to another question. */
const isEverydayWord = (set: NamedSet): boolean => set !== 'weekly' && set !== 'daily';

const hasRound = async (set: NamedSet, { challenge }: ActCall, { scope }: Tools): Promise<boolean> => {
  const rounds = await currentRounds(scope, challenge ? [challenge.id] : []);
  return rounds.some(({ questionSet }) => questionSet === set);
};

/** Whether the text answers another question and only starts with this word. */
const isForAnother = async (text: string, set: NamedSet, call: ActCall, tools: Tools): Promise<boolean> => {
  if (text === '' || !call.memberships.some(({ role }) => role === 'eig')) return false;
  if (!call.setApart && goesOnWithSentence(text)) return true;
  if (!isEverydayWord(set)) return false;
  return !isAskedSet(call, set) || !(await hasRound(set, call, tools));
};

type Said = { set: NamedSet; text: string };

/** « Bilan ? » counts as the word alone. */
const wordsIn = (text: string): string => (/[\p{L}\p{N}]/u.test(text) ? text : '');

const wordsAfter = (set: NamedSet): About<Said, string> => ({
  name: 'what follows the word',
  sample: '…',
  payload: anyText,
  carry: ({ text }) => text,
  async typed(rest, call, tools) {
    const text = wordsIn(rest);
    return (await isForAnother(text, set, call, tools)) ? decline() : { about: { set, text }, rest: '' };
  },
  pressed: async (text) => Promise.resolve({ set, text }),
});

const mustBeAsked: Rule<Said> = ({ about: { set }, call }, { texts }) =>
  isAskedSet(call, set) ? undefined : texts.engine.wrongRole(texts.standup.sets[set].words[0] ?? '');

/** The form for the word alone; « standup météo passer » is an order; anything else answers. */
const answerIn = async ({ about, call }: Acted<Said>, tools: Tools): Promise<Outcome> => {
  const wanted = { set: about.set, challengeId: call.challenge?.id, typed: about.text };
  const { round, text } = await latestRound(wanted, tools);
  const order = orderAlone(text, ordersOfRound);
  if (order) return (await onRound(order, round, call, tools)) ?? decline();
  if (text.trim() !== '') return answerTyped(round, text, call, tools);
  const waiting = round.state === 'open' ? await latestWaitingText(call, tools) : undefined;
  return openAnswer(round, waiting, call, tools);
};

export const sayOf = (set: NamedSet) =>
  actOn(wordsAfter(set), {
    name: 'standup-say',
    may: [mustBeAsked],
    logs: ['standup.answered', 'standup.corrected', 'standup.withdrawn'],
    handle: answerIn,
    again: ({ call }, tools) => receiptOfMessage(call, tools),
  });
