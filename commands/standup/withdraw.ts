import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import { defineCommand, type Outcome, type Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { WITHDRAW } from '../../src/messages/standup/buttons.ts';
import { answerFields } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { answerFor, withdrawAnswer } from '../../src/store/standup/answers.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { roundOfTheirs, type Who } from './find.ts';
import { onRoundMeant } from './act-on-round.ts';
import type { Order } from './order.ts';

/** Removes an answer wherever it is shown. Returns its text, to undo a slip. */
export const withdraw = async (round: Round, { person }: Who, tools: Tools): Promise<Outcome> => {
  const { withdraw: words } = tools.texts.standupLife;
  const answer = await answerFor(tools.scope, round, person.id);
  if (!answer) return refuse(words.none);
  await withdrawAnswer(tools.scope, round, answer.id);
  return {
    answer: {
      reply: message({ text: [words.done], fields: answerFields(answer, round.questions, tools.texts) }),
    },
    log: [
      {
        type: 'standup.withdrawn',
        v: 1,
        on: localDate(tools.now, round.zone),
        facts: { asked: round.answerBy },
      },
    ],
  };
};

export const withdrawOrder: Order = {
  words: (texts) => texts.standupLife.withdraw.words,
  obey: (rest, about) => onRoundMeant(rest, about, 'withdraw', withdraw),
};

export const withdrawCommand = defineCommand({
  name: 'standup-withdraw',
  door: { press: WITHDRAW },
  roles: ['eig', 'mentor'],
  input: z.object({ payload: z.string() }),
  handle: async (call, tools) => withdraw(await roundOfTheirs(call.input.payload, call, tools), call, tools),
});
