import { message } from '../../chat/message.ts';
import { reminderRecipients } from '../../rituals/standup/reminder.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { reminderFacts } from '../../store/standup/reminders.ts';
import { type Round, roundOf } from '../../store/standup/rounds.ts';
import { defineMessage, type Reader } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { answerTo, standupKeys } from './keys.ts';
import { nameOf, standupPiece, titleOf } from './words.ts';

const isConcerned = async (round: Round, { scope, person, now }: Reader): Promise<boolean> => {
  if (!person) return false;
  const facts = await reminderFacts(scope, round, localDate(now, round.zone));
  return reminderRecipients(round, facts).includes(person.id);
};

/** Sent once to people it still concerns, and removed as soon as it does not. */
export const standupReminder = defineMessage({
  kind: 'standup-reminder',
  async render(roundId, reader) {
    const { scope, texts } = reader;
    const round = await roundOf(scope, roundId);
    if (!round || !(await isConcerned(round, reader))) return undefined;
    const challenge = await challengeOf(scope, round.challengeId);
    const hour = texts.dates.hour(round.closesAt, round.zone);
    return message(
      { title: titleOf(round, challenge?.name ?? '', texts) },
      {
        text: [standupPiece(round, texts.standup.reminder.team(nameOf(round, texts), hour))],
        actions: [
          buttonFor(standupKeys.answer, answerTo(round.id), texts, { primary: true }),
          buttonFor(standupKeys.skip, round.id, texts),
        ],
      },
    );
  },
});
