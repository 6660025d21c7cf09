import type { Cohort } from '../../src/engine/practice/cohort.ts';
import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { monthsOf } from '../../src/rituals/challenge/challenge.ts';
import { mentorOf } from '../../src/rituals/milestone/people.ts';
import { readTimeline } from '../../src/store/milestone/milestones.ts';
import { MORNING, programmeState, type ProgrammeState } from '../milestone/programme.ts';
import { monthSubject } from '../../src/messages/challenge/month.ts';

const reachesMentor = ([mentor]: readonly string[]): Pick<Planned, 'reaches'> =>
  mentor === undefined ? {} : { reaches: { person: mentor } };

const plannedBetween = ({ timeline }: ProgrammeState, { texts }: Cohort): Planned[] =>
  timeline.teams.flatMap((team) =>
    monthsOf(team, team.holidays).map(({ number, on }) => ({
      at: localInstant(on, MORNING, team.zone),
      subject: team.id,
      localDate: on,
      slot: String(number),
      what: texts.challenge.planned.month(team.name),
      ...reachesMentor(mentorOf(team.id, on, timeline)),
    })),
  );

const USEFUL = { hours: 24 * 10 };

/** Monthly message to the mentor in charge: the phase, what comes, and the sponsor point. */
export const challengeMonth = defineAppointment({
  name: 'challenge-month',
  grace: Temporal.Duration.from({ hours: 8 }),
  state: programmeState,
  planned: (state, _from, _to, cohort) => plannedBetween(state, cohort),
  async run({ at, subject, localDate: day, slot }, { scope, zone }) {
    const timeline = await readTimeline(scope);
    const team = timeline.teams.find(({ id }) => id === subject);
    const [mentor] = mentorOf(subject, day, timeline);
    if (!team || mentor === undefined) return {};
    return {
      log: [
        {
          type: 'challenge.month',
          v: 1,
          on: localDate(at, zone),
          facts: { challenge: team.slug, month: Number(slot) },
        },
      ],
      say: [
        {
          key: `challenge:month:${subject}:${slot}`,
          kind: 'challenge-month',
          subject: monthSubject.write([subject, Number(slot)]),
          to: { person: mentor },
          notAfter: at.add(USEFUL),
          mergeable: true,
        },
      ],
    };
  },
});
