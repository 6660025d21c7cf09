import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Outgoing } from '../../src/messages/outgoing.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { isoWeek } from '../../src/rituals/time/calendar.ts';
import { planRounds } from '../../src/rituals/standup/rounds.ts';
import { askedRole, questionsOf } from '../../src/rituals/standup/question-sets.ts';
import { promptKey } from '../../src/rituals/standup/keys.ts';
import { type StandupOfTeam, heldStandup } from '../../src/store/standup/standups.ts';
import { type Round } from '../../src/store/standup/rounds.ts';
import { openRound } from '../../src/store/standup/open-round.ts';
import { idsOf, isDaily, plannedFor, standupState } from './plan.ts';

type OpenedRound = StandupOfTeam & { round: Round };

/** Opens the round as planned that day: a late run creates the same round. */
const openPlanned = async (planned: Planned, { scope }: RunTools): Promise<OpenedRound | undefined> => {
  const { ritualId, challengeId } = idsOf(planned.subject);
  const held = await heldStandup(scope, ritualId, challengeId);
  if (!held) return undefined;
  const { ritual, team } = held;
  const [times] = planRounds(ritual.rhythm, team, planned.localDate, planned.localDate);
  if (!times) return undefined;
  const { questions, own, title, answerBy, recap } = ritual;
  const round = await openRound(scope, {
    ...times,
    ritualId,
    challengeId,
    isoWeek: isoWeek(times.localDate),
    zone: team.zone,
    questionSet: questions,
    title: title ?? null,
    questions: questionsOf(questions, own),
    answerBy,
    recap,
  });
  return { round, ritual, team };
};

const openedReport = ({ round, ritual, team }: OpenedRound): Report => ({
  log: [
    {
      type: 'standup.opened',
      v: 1,
      on: round.localDate,
      facts: { ritual: ritual.slug, challenge: team.slug },
    },
  ],
});

const promptFor = ({ round, team }: OpenedRound): Outgoing => ({
  key: promptKey(round.id),
  kind: 'standup-prompt',
  subject: round.id,
  to: { challenge: team.id, roles: [askedRole(round.questionSet)] },
  notAfter: round.closesAt,
  mergeable: true,
  daily: isDaily(round),
});

/** Two hours: a morning prompt is still useful at noon, but not in the afternoon. */
const GRACE = Temporal.Duration.from({ hours: 2 });

export const standupOpen = defineAppointment({
  name: 'standup-open',
  grace: GRACE,
  state: standupState,
  planned: plannedFor('open'),
  together: true,
  async run(planned, tools) {
    const found = await openPlanned(planned, tools);
    return found ? { ...openedReport(found), say: [promptFor(found)] } : {};
  },
  // Too late for the prompt, but the team can still answer by typing the word.
  async missed(planned, tools) {
    const found = await openPlanned(planned, tools);
    return found ? openedReport(found) : {};
  },
});
