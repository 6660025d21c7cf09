import type { Cohort } from '../../src/engine/practice/cohort.ts';
import type { Audience } from '../../src/messages/outgoing.ts';
import { defineAppointment, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import {
  isSettled,
  type Milestone,
  readRef,
  refText,
  sameRef,
} from '../../src/rituals/milestone/milestone.ts';
import { readyKey } from '../../src/rituals/milestone/keys.ts';
import { mentorOf } from '../../src/rituals/milestone/people.ts';
import { timelineOf } from '../../src/rituals/milestone/timeline.ts';
import { readTimeline } from '../../src/store/milestone/milestones.ts';
import { MORNING, programmeState, type ProgrammeState, zoneAndHolidaysOf } from './programme.ts';

type Timeline = Awaited<ReturnType<typeof readTimeline>>;

/** The mentor answers « Prêt à accueillir ? », the EIGs « Tout est là ? ». */
const audienceOf = (
  { asked, challengeId, personId, on, inCharge }: Milestone,
  timeline: Timeline,
): Audience | undefined => {
  if (!challengeId) return undefined;
  if (asked === 'team') return personId ? { person: personId } : { challenge: challengeId, roles: ['eig'] };
  const [mentor] = inCharge ? [inCharge] : mentorOf(challengeId, on, timeline);
  return mentor === undefined ? undefined : { person: mentor };
};

const plannedBetween = ({ milestones, timeline }: ProgrammeState, { texts }: Cohort): Planned[] =>
  milestones
    .filter((milestone) => milestone.asked && !isSettled(milestone))
    .map((milestone) => {
      const { challengeId, on, asked } = milestone;
      const at = localInstant(on, MORNING, zoneAndHolidaysOf(timeline, { challengeId }).zone);
      const team = timeline.teams.find(({ id }) => id === challengeId)?.name ?? '';
      const { ready, confirm } = texts.milestone.planned;
      const what = asked === 'team' ? confirm(team) : ready(team);
      const reaches = audienceOf(milestone, timeline);
      const one = { at, subject: refText(milestone), localDate: on, slot: 'ask', what };
      return reaches ? { ...one, reaches } : one;
    });

const USEFUL = { hours: 24 * 10 };

const askWhetherReady = async ({ at, subject }: Planned, { scope, zone }: RunTools) => {
  const timeline = await readTimeline(scope);
  const milestone = timelineOf(timeline).find((one) => sameRef(one, readRef(subject)));
  const to = milestone && audienceOf(milestone, timeline);
  if (!milestone || !to) return {};
  const challenge = timeline.teams.find(({ id }) => id === milestone.challengeId)?.slug ?? '';
  return {
    log: [
      {
        type: 'milestone.asked',
        v: 1,
        on: localDate(at, zone),
        facts: { challenge, milestone: milestone.slug },
      } as const,
    ],
    say: [
      {
        key: readyKey(scope.cohortId, subject),
        kind: 'milestone-ready',
        subject,
        to,
        notAfter: at.add(USEFUL),
        mergeable: true,
      },
    ],
  };
};

/** Whether a team, or someone who arrives on another day, has what a first day needs. */
export const milestoneReady = defineAppointment({
  name: 'milestone-ready',
  grace: Temporal.Duration.from({ hours: 8 }),
  state: programmeState,
  planned: (state, _from, _to, cohort) => plannedBetween(state, cohort),
  run: askWhetherReady,
});
