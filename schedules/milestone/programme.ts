import { readOnce } from '../../src/engine/practice/cohort.ts';
import type { HolidayName } from '../../src/rituals/time/calendar.ts';
import type { Milestone } from '../../src/rituals/milestone/milestone.ts';
import { timelineOf } from '../../src/rituals/milestone/timeline.ts';
import { lastNudges, type Timeline, timelineIn } from '../../src/store/milestone/milestones.ts';

/** Data of the programme's appointments: timeline, people, and each person's last reminder. */
export type ProgrammeState = {
  timeline: Timeline;
  milestones: readonly Milestone[];
  last: ReadonlyMap<string, Temporal.PlainDate>;
};

export const programmeState = readOnce<ProgrammeState>(async (scope, cohort) => {
  const timeline = await timelineIn(scope, cohort);
  return { timeline, milestones: timelineOf(timeline), last: await lastNudges(scope) };
});

export type ZoneAndHolidays = { zone: string; holidays: HolidayName };

export const zoneAndHolidaysOf = (
  { places, teams, cohort }: Timeline,
  whose: { personId?: string | undefined; challengeId?: string | null },
): ZoneAndHolidays => {
  const team =
    whose.challengeId ??
    places.find(({ personId, challengeId }) => personId === whose.personId && challengeId)?.challengeId;
  return teams.find(({ id }) => id === team) ?? cohort;
};

/** Before the day's stand-ups, within everyone's hours. */
export const MORNING = '09:00';
