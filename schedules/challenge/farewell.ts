import type { Cohort } from '../../src/engine/practice/cohort.ts';
import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { farewellOn } from '../../src/rituals/challenge/challenge.ts';
import { MORNING, programmeState, type ProgrammeState, zoneAndHolidaysOf } from '../milestone/programme.ts';

/** Two weeks before the end of each EIG's own contract. */
const plannedBetween = ({ timeline }: ProgrammeState, { texts }: Cohort): Planned[] =>
  timeline.places
    .filter(({ role, challengeId }) => role === 'eig' && challengeId !== null)
    .map(({ personId, challengeId, endsOn }) => {
      const { zone, holidays } = zoneAndHolidaysOf(timeline, { challengeId });
      const on = farewellOn(endsOn, holidays);
      const team = timeline.teams.find(({ id }) => id === challengeId)?.name ?? '';
      return {
        at: localInstant(on, MORNING, zone),
        subject: personId,
        localDate: on,
        slot: endsOn.toString(),
        what: texts.challenge.planned.farewell(team),
        reaches: { person: personId },
      };
    });

/** Thanks, what they can export or erase, and what remains to hand over. */
export const challengeFarewell = defineAppointment({
  name: 'challenge-farewell',
  grace: Temporal.Duration.from({ hours: 8 }),
  state: programmeState,
  evenPaused: true,
  planned: (state, _from, _to, cohort) => plannedBetween(state, cohort),
  run({ at, subject: personId, slot: endsOn }, { scope, zone }) {
    return Promise.resolve({
      log: [{ type: 'challenge.farewell', v: 1, on: localDate(at, zone), facts: {} }],
      say: [
        {
          key: `challenge:farewell:${scope.cohortId}:${personId}:${endsOn}`,
          kind: 'challenge-farewell',
          subject: endsOn,
          to: { person: personId },
          mergeable: true,
        },
      ],
    });
  },
});
