import {
  type AnyCommand,
  type CommandCall,
  typedCommand,
  type Tools,
} from '../../../src/engine/practice/define.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import { isNumberedAnswer } from '../../../src/rituals/standup/typed-answer.ts';
import { roundsOfMessage } from '../../../src/store/standup/prompts.ts';
import type { Round } from '../../../src/store/standup/rounds.ts';
import { isAsked, roundToAnswer, unansweredPrompts } from '../find.ts';
import { onRound, orderAlone, ordersOfRound } from '../orders.ts';
import { receiptOfMessage } from '../receipt.ts';
import { answerTyped } from './answer.ts';

/** Addressed without a word: in the thread of a prompt, or with the numbers of its questions. */

const ROLES = ['eig', 'mentor'] as const;

type Call = Omit<CommandCall<unknown>, 'input'>;

/** The round of the prompt that starts this thread; `undefined` for merged prompts, or another person's. */
export const roundOfThread = async (call: Call, { scope }: Tools): Promise<Round | undefined> => {
  const { thread: ref, workspaceId, person } = call;
  if (ref === undefined) return undefined;
  const rounds = await roundsOfMessage(scope, { workspaceId, ref, personId: person.id });
  const [only, ...others] = rounds.filter((round) => isAsked(call, round));
  return others.length === 0 ? only : undefined;
};

const answerInThread = async (call: CommandCall<string>, tools: Tools): Promise<Outcome | undefined> => {
  const found = await roundOfThread(call, tools);
  if (!found) return undefined;
  const round = await roundToAnswer(found.id, call, tools);
  const order = orderAlone(call.input, ordersOfRound);
  return order ? onRound(order, round, call, tools) : answerTyped(round, call.input, call, tools);
};

const threadCommand = typedCommand({
  name: 'standup-thread',
  roles: ROLES,
  handle: answerInThread,
  again: async (call, tools) =>
    (await roundOfThread(call, tools)) ? receiptOfMessage(call, tools) : undefined,
});

const numberedCommand = typedCommand({
  name: 'standup-numbered',
  roles: ROLES,
  async handle(call, tools) {
    if (!isNumberedAnswer(call.input)) return undefined;
    const [round, ...others] = await unansweredPrompts(call, tools);
    return round && others.length === 0 ? answerTyped(round, call.input, call, tools) : undefined;
  },
  again: (call, tools) =>
    isNumberedAnswer(call.input) ? receiptOfMessage(call, tools) : Promise.resolve(undefined),
});

export const replies: readonly AnyCommand[] = [threadCommand, numberedCommand];
