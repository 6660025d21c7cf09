import { isSettled, type Milestone } from '../../rituals/milestone/milestone.ts';
import { isSpokenOf } from '../../rituals/milestone/nudges.ts';
import { peopleFor } from '../../rituals/milestone/people.ts';
import { timelineOf } from '../../rituals/milestone/timeline.ts';
import { namesOf } from '../../store/challenge/names.ts';
import { readTimeline, type Timeline } from '../../store/milestone/milestones.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Texts } from '../../texts/index.ts';
import type { MilestoneReader } from './words.ts';

/** The milestones of a cohort, or of one team and the cohort, with the data to word them. */
export type ReadMilestones = MilestoneReader & { timeline: Timeline };

export const readShown = async (
  scope: Scope,
  texts: Texts,
  today: Temporal.PlainDate,
  team?: string,
): Promise<ReadMilestones> => {
  const timeline = await readTimeline(scope, team);
  const all = timelineOf(timeline);
  const people = all.flatMap(({ inCharge, deputy, personId }) => [inCharge, deputy, personId]);
  return {
    texts,
    today,
    all,
    timeline,
    names: await namesOf(scope, people),
  };
};

/** What a grouped reminder would list for this person today. */
export const spokenOfTo = (personId: string, { all, timeline, today }: ReadMilestones): Milestone[] =>
  all.filter((one) => isSpokenOf(one, today) && peopleFor(one, today, timeline).includes(personId));

/** A team's milestones with the cohort's; those of its people who arrived on another day are included. */
export const ofTeam = (challengeId: string, { all }: Pick<ReadMilestones, 'all'>): Milestone[] =>
  all.filter((one) => one.challengeId === challengeId);

export const ofCohort = ({ all }: Pick<ReadMilestones, 'all'>): Milestone[] =>
  all.filter(({ challengeId }) => challengeId === null);

/** The cohort's coming milestones, for teams. Only the coordination sees past ones. */
export const comingToAll = (read: Pick<ReadMilestones, 'all' | 'today'>): Milestone[] =>
  ofCohort(read).filter(({ on }) => Temporal.PlainDate.compare(on, read.today) >= 0);

/** How many are shown at once, instead of the whole programme. */
const NEXT = 6;

/** Open milestones, oldest first: past ones come before near ones. */
export const nextAmong = (milestones: readonly Milestone[], count = NEXT): Milestone[] =>
  milestones.filter((one) => !isSettled(one) && !one.silent).slice(0, count);
