import { z } from 'zod';
import { message, type Text } from '../../src/chat/message.ts';
import { defineCommand, type Outcome, type Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { SKIP } from '../../src/messages/standup/buttons.ts';
import { nameOf, standupPiece } from '../../src/messages/standup/words.ts';
import { answerFor } from '../../src/store/standup/answers.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { skipRound } from '../../src/store/standup/skips.ts';
import { roundOfTheirs, type Who } from './find.ts';
import { onRoundMeant } from './act-on-round.ts';
import type { Order } from './order.ts';

/** This person skips the round. The prompt is updated; nothing is logged and nobody is told. */
export const skip = async (round: Round, { person }: Who, tools: Tools): Promise<Outcome> => {
  const { skip: words } = tools.texts.standupLife;
  if (round.state === 'closed') return refuse(words.none);
  if (await answerFor(tools.scope, round, person.id)) return refuse(words.answered);
  await skipRound(tools.scope, round.id, person.id);
  const done: Text = [standupPiece(round, words.done(nameOf(round, tools.texts)))];
  return {
    answer: { reply: message({ text: done }) },
  };
};

export const skipOrder: Order = {
  words: (texts) => texts.standupLife.skip.words,
  obey: (rest, about) => onRoundMeant(rest, about, 'skip', skip),
};

export const skipCommand = defineCommand({
  name: 'standup-skip',
  door: { press: SKIP },
  roles: ['eig', 'mentor'],
  input: z.object({ payload: z.string() }),
  handle: async (call, tools) => skip(await roundOfTheirs(call.input.payload, call, tools), call, tools),
});
