import { actOn } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { standupKeys } from '../../src/messages/standup/keys.ts';
import { answerFields } from '../../src/messages/standup/words.ts';
import type { NamedSet } from '../../src/rituals/standup/question-sets.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { answerFor, withdrawAnswer } from '../../src/store/standup/answers.ts';
import { roundMeant } from './find.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

/** Removes an answer wherever it is shown. Returns its text, to undo a slip. */
export const withdrawOf = (set: NamedSet) =>
  actOn(roundMeant(set, 'withdraw'), {
    name: 'standup-withdraw',
    key: standupKeys.withdraw,
    verb: ({ standupLife }) => standupLife.withdraw.words,
    logs: ['standup.withdrawn'],
    async handle({ about: round, call: { person } }, { scope, now, texts }) {
      const { withdraw: words } = texts.standupLife;
      const answer = await answerFor(scope, round, person.id);
      if (!answer) return refuse(words.none);
      await withdrawAnswer(scope, answer.id);
      return {
        ...replyWith({ text: [words.done], fields: answerFields(answer, round.questions, texts) }),
        log: [
          { type: 'standup.withdrawn', on: localDate(now, round.zone), facts: { asked: round.answerBy } },
        ],
      };
    },
  });

export const withdraw = withdrawOf('weekly');
