import { message } from '../../chat/message.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { wantsReminders } from '../../store/account/preferences.ts';
import { answerFor } from '../../store/standup/answers.ts';
import { type Round, roundOf } from '../../store/standup/rounds.ts';
import { hasSkipped } from '../../store/standup/skips.ts';
import { defineMessage, type Reader } from '../define.ts';
import { ANSWER, SKIP } from './buttons.ts';
import { nameOf, spoken, titleOf } from './words.ts';

/** Not for people who answered, skipped it, or want no reminders. */
const concerns = async (round: Round, { scope, person }: Reader): Promise<boolean> => {
  if (!person || round.state === 'closed') return false;
  if (await answerFor(scope, round, person.id)) return false;
  if (await hasSkipped(scope, round.id, person.id)) return false;
  return wantsReminders(scope.tx, person.id);
};

/** Sent once to people it still concerns, and removed as soon as it does not. */
export const standupReminder = defineMessage({
  kind: 'standup-reminder',
  async render(roundId, reader) {
    const { scope, texts } = reader;
    const round = await roundOf(scope, roundId);
    if (!round || !(await concerns(round, reader))) return undefined;
    const challenge = await challengeOf(scope, round.challengeId);
    const hour = texts.dates.hour(round.closesAt, round.zone);
    return message(
      { title: titleOf(round, challenge?.name ?? '', texts) },
      {
        text: [spoken(round, texts.standup.reminder.team(nameOf(round, texts), hour))],
        actions: [
          { id: ANSWER, label: texts.standup.answer, payload: round.id, primary: true },
          { id: SKIP, label: texts.standup.skip, payload: round.id },
        ],
      },
    );
  },
});
