import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Outgoing } from '../../src/messages/outgoing.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { linesFor } from '../../src/messages/standup/lines.ts';
import { reminderKey } from '../../src/rituals/standup/keys.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { standupRitual } from '../../src/store/standup/standups.ts';
import { closeRound, type Round, roundOn } from '../../src/store/standup/rounds.ts';
import { forgetUndelivered } from '../../src/store/delivery/messages.ts';
import { forgetAnswerSources } from '../../src/store/standup/answer-sources.ts';
import { forgetSkips } from '../../src/store/standup/skips.ts';
import { answersOf } from '../../src/store/standup/answers.ts';
import { idsOf, plannedFor, standupState } from './plan.ts';
import { withinHours } from '../within-hours.ts';

const GRACE = Temporal.Duration.from({ hours: 4 });

/** To the team, or to the cohort: a team that closes after the bulletin is added to it. */
const whatTheyWrote = async (round: Round, tools: RunTools): Promise<Outgoing[]> => {
  const [given] = await answersOf(tools.scope, round.id);
  if (!given) return [];
  const lines = await linesFor(tools.scope, { ...round, given });
  return round.recap === 'team' ? lines : withinHours(lines, tools);
};

const closeRoundOf = async (planned: Planned, tools: RunTools): Promise<Report> => {
  const { scope } = tools;
  const { ritualId, challengeId } = idsOf(planned.subject);
  const round = await roundOn(scope, ritualId, challengeId, planned.localDate);
  if (!round || round.state === 'closed') return {};
  await closeRound(scope, round.id);
  await forgetUndelivered(scope.tx, reminderKey(round.id));
  await forgetSkips(scope, round.id);
  await forgetAnswerSources(scope, round.id);
  const ritual = await standupRitual(scope, ritualId);
  const challenge = await challengeOf(scope, challengeId);
  return {
    log: [
      {
        type: 'standup.closed',
        v: 1,
        on: localDate(round.closesAt, round.zone),
        facts: { ritual: ritual?.slug ?? '', challenge: challenge?.slug ?? '' },
      },
    ],
    say: await whatTheyWrote({ ...round, state: 'closed' }, tools),
    // A reminder is taken away with its round, and nothing tells any more whom it was for.
  };
};

export const standupClose = defineAppointment({
  name: 'standup-close',
  grace: GRACE,
  state: standupState,
  evenPaused: true,
  planned: plannedFor('close'),
  together: true,
  run: closeRoundOf,
  // Even late: the recap, late answers and the next round wait for it.
  missed: closeRoundOf,
});
