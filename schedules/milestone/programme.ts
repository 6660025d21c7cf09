import type { HolidayName } from '../../src/rituals/time/calendar.ts';
import type { Milestone } from '../../src/rituals/milestone/milestone.ts';
import { timelineOf } from '../../src/rituals/milestone/timeline.ts';
import { lastNudges, readTimeline, type Timeline } from '../../src/store/milestone/milestones.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { type Texts, textsIn } from '../../src/texts/index.ts';

/** Data of the programme's appointments: timeline, people, and each person's last reminder. */
export type ProgrammeState = {
  timeline: Timeline;
  milestones: readonly Milestone[];
  last: ReadonlyMap<string, Temporal.PlainDate>;
  texts: Texts;
};

const readState = async (scope: Scope): Promise<ProgrammeState> => {
  const timeline = await readTimeline(scope);
  return {
    timeline,
    milestones: timelineOf(timeline),
    last: await lastNudges(scope),
    texts: textsIn(timeline.locale),
  };
};

const read = new WeakMap<Scope, Promise<ProgrammeState>>();

/** Read once per transaction for the four appointments that use it. */
export const programmeState = (scope: Scope): Promise<ProgrammeState> =>
  read.getOrInsertComputed(scope, () => readState(scope));

export type Where = { zone: string; holidays: HolidayName };

export const whereIs = (
  { places, teams, cohort }: Timeline,
  whose: { personId?: string | undefined; challengeId?: string | null },
): Where => {
  const team =
    whose.challengeId ??
    places.find(({ personId, challengeId }) => personId === whose.personId && challengeId)?.challengeId;
  return teams.find(({ id }) => id === team) ?? cohort;
};

/** Before the day's stand-ups, within everyone's hours. */
export const MORNING = '09:00';
