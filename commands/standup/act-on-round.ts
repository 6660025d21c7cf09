import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { type RoundAct, isAsked, latestRound, titledRound, type Who } from './find.ts';
import type { OrderContext } from './order.ts';

type Act = (round: Round, who: Who, tools: Tools) => Promise<Outcome>;

/**
 * « standup passer », « standup passer météo »: acts on that round, or asks which of several. With any other text after
 * the order, it is an answer.
 */
export const onRoundMeant = async (
  rest: string,
  { set, call, tools }: OrderContext,
  doing: Exclude<RoundAct, ''>,
  act: Act,
): Promise<Outcome | undefined> => {
  const challengeId = call.challenge?.id ?? '';
  const { none } = tools.texts.standupLife[doing];
  if (!isAsked(call, { challengeId, questionSet: set })) return rest.trim() === '' ? refuse(none) : undefined;
  if (rest.trim() === '') {
    const { round } = await latestRound({ set, challengeId, typed: '', doing }, tools);
    return act(round, call, tools);
  }
  const named = await namedRound(rest, { set, challengeId }, tools);
  return named && act(named, call, tools);
};

/** One of the team's own rounds, if its name is all that was typed. */
const namedRound = async (
  rest: string,
  { set, challengeId }: { set: OrderContext['set']; challengeId: string },
  tools: Tools,
): Promise<Round | undefined> => {
  const titled = await titledRound({ set, challengeId, typed: rest }, tools);
  return titled?.text.trim() === '' ? titled.round : undefined;
};
