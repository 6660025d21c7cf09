import type { Cohort } from '../../src/engine/practice/cohort.ts';
import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { nudgeKey } from '../../src/rituals/milestone/keys.ts';
import { nudgeDays, triggersOf } from '../../src/rituals/milestone/nudges.ts';
import { peopleFor } from '../../src/rituals/milestone/people.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { refuses } from '../../src/store/privacy/objections.ts';
import { markNudged } from '../../src/store/milestone/milestones.ts';
import { MORNING, programmeState, type ProgrammeState, zoneAndHolidaysOf } from './programme.ts';

type Triggers = ReadonlyMap<string, Temporal.PlainDate[]>;

const { compare } = Temporal.PlainDate;

/**
 * The days on which a milestone triggers a reminder, per person. From the first on, wherever the span begins: each day depends
 * on the one before.
 */
const triggersUntil = ({ milestones, timeline }: ProgrammeState, to: Temporal.PlainDate): Triggers => {
  const found = new Map<string, Temporal.PlainDate[]>();
  for (const milestone of milestones)
    for (const day of triggersOf(milestone)) {
      if (compare(day, to) > 0) continue;
      for (const personId of peopleFor(milestone, day, timeline))
        found.getOrInsertComputed(personId, () => []).push(day);
    }
  return found;
};

const plannedBetween = (
  state: ProgrammeState,
  from: Temporal.Instant,
  to: Temporal.Instant,
  { texts }: Cohort,
): Planned[] => {
  const triggers = triggersUntil(state, datesAround(from, to).to);
  return [...triggers].flatMap(([personId, days]) => {
    const { zone, holidays } = zoneAndHolidaysOf(state.timeline, { personId });
    return nudgeDays(days, { holidays, last: state.last.get(personId) }).map((day) => ({
      at: localInstant(day, MORNING, zone),
      subject: personId,
      localDate: day,
      slot: 'nudge',
      what: texts.milestone.planned.nudge,
      reaches: { person: personId },
    }));
  });
};

/** After that, a reminder would be about other days than planned. */
const USEFUL = { hours: 24 * 5 };

/** One grouped message per person, never two in a week, without milestones settled in between. */
export const milestoneNudge = defineAppointment({
  name: 'milestone-nudge',
  grace: Temporal.Duration.from({ hours: 6 }),
  state: programmeState,
  planned: plannedBetween,
  async run({ at, subject: personId, localDate: day }, { scope, zone }) {
    if (await refuses(scope.tx, personId, 'reminders')) return {};
    await markNudged(scope, personId, day);
    const key = nudgeKey(scope.cohortId, personId, day);
    return {
      log: [{ type: 'milestone.nudged', v: 1, on: localDate(at, zone), facts: {} }],
      say: [
        {
          key,
          kind: 'milestone-nudge',
          subject: day.toString(),
          to: { person: personId },
          notAfter: at.add(USEFUL),
          mergeable: true,
        },
      ],
    };
  },
});
