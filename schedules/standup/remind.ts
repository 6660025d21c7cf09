import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { reminderKey } from '../../src/rituals/standup/keys.ts';
import { askedRole } from '../../src/rituals/standup/question-sets.ts';
import { reminderRecipients } from '../../src/rituals/standup/reminder.ts';
import { reminderFacts } from '../../src/store/standup/reminders.ts';
import { roundOn } from '../../src/store/standup/rounds.ts';
import { idsOf, plannedFor, standupState } from './plan.ts';

/** One hour and a half: later, a reminder would land on the closing. */
const GRACE = Temporal.Duration.from({ minutes: 90 });

export const standupRemind = defineAppointment({
  name: 'standup-remind',
  grace: GRACE,
  state: standupState,
  planned: plannedFor('remind'),
  together: true,
  async run({ at, subject, localDate: openedOn }, { scope, now }) {
    const { ritualId, challengeId } = idsOf(subject);
    const round = await roundOn(scope, ritualId, challengeId, openedOn);
    if (!round) return {};
    const facts = await reminderFacts(scope, round, localDate(now, round.zone));
    if (reminderRecipients(round, facts).length === 0) return {};
    return {
      log: [
        { type: 'standup.reminded', v: 1, on: localDate(at, round.zone), facts: { asked: round.answerBy } },
      ],
      say: [
        {
          key: reminderKey(round.id),
          kind: 'standup-reminder',
          subject: round.id,
          to: { challenge: challengeId, roles: [askedRole(round.questionSet)] },
          notAfter: round.closesAt,
        },
      ],
    };
  },
});
