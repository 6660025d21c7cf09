import { message } from '../../chat/message.ts';
import { challengeOf } from '../../store/cohort.ts';
import { roundOf } from '../../store/standup-rounds.ts';
import { answerFor } from '../../store/standup-answers.ts';
import { defineMessage } from '../define.ts';
import { ANSWER } from './prompt.ts';
import { nameOf, titleOf } from './words.ts';

/** Said once, to those it still concerns; taken away as soon as somebody has answered. */
export const standupReminder = defineMessage({
  kind: 'standup-reminder',
  async render(roundId, { scope, texts, person }) {
    const round = await roundOf(scope, roundId);
    if (!round || !person || round.state === 'closed') return undefined;
    if (await answerFor(scope, round, person.id)) return undefined;
    const challenge = await challengeOf(scope, round.challengeId);
    return message(
      { title: [titleOf(round, challenge?.name ?? '', texts)] },
      {
        text: [
          texts.standup.reminder.team(nameOf(round, texts), texts.dates.hour(round.closesAt, round.zone)),
        ],
        actions: [{ id: ANSWER, label: texts.standup.answer, payload: round.id, primary: true }],
      },
    );
  },
});
