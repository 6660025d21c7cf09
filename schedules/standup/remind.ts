import { defineAppointment } from '../../src/engine/practice/define.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { reminderKey } from '../../src/rituals/standup/keys.ts';
import { askedRole } from '../../src/rituals/standup/question-sets.ts';
import { teamMembers } from '../../src/store/people/people.ts';
import { type Round, roundOn } from '../../src/store/standup/rounds.ts';
import { answersOf } from '../../src/store/standup/answers.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { idsOf, plannedFor, standupState } from './plan.ts';

/** Nobody, once a teammate answered for all; in a daily stand-up, people without an answer. */
const isConcerned = async (scope: Scope, round: Round): Promise<boolean> => {
  const answers = await answersOf(scope, round.id);
  if (round.answerBy === 'team') return answers.length === 0;
  const team = await teamMembers(scope, round.challengeId, [askedRole(round.questionSet)], round.localDate);
  return answers.length < team.length;
};

/** 90 minutes: later, a reminder would come close to the closing. */
const GRACE = Temporal.Duration.from({ minutes: 90 });

export const standupRemind = defineAppointment({
  name: 'standup-remind',
  grace: GRACE,
  state: standupState,
  planned: (state, from, to) => plannedFor(state, [from, to], 'remind', ({ remindsAt }) => remindsAt),
  async run({ at, subject, localDate: openedOn }, { scope }) {
    const { ritualId, challengeId } = idsOf(subject);
    const round = await roundOn(scope, ritualId, challengeId, openedOn);
    if (!round || round.state === 'closed' || !(await isConcerned(scope, round))) return {};
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
