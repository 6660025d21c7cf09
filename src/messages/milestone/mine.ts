import { isSettled, type Milestone } from '../../rituals/milestone/milestone.ts';
import { isSpokenOf } from '../../rituals/milestone/nudges.ts';
import { peopleFor } from '../../rituals/milestone/people.ts';
import { timelineOf } from '../../rituals/milestone/timeline.ts';
import { namesOf } from '../../store/challenge/names.ts';
import { readTimeline, type Timeline } from '../../store/milestone/milestones.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Texts } from '../../texts/index.ts';
import type { Shown } from './words.ts';

/** A cohort's milestones, or one team's and the cohort's own, with what is needed to say them. */
export type Read = Shown & { timeline: Timeline };

export const readShown = async (
  scope: Scope,
  texts: Texts,
  today: Temporal.PlainDate,
  team?: string,
): Promise<Read> => {
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

/** What a grouped reminder would speak of to this person today. */
export const spokenOfTo = (personId: string, { all, timeline, today }: Read): Milestone[] =>
  all.filter((one) => isSpokenOf(one, today) && peopleFor(one, today, timeline).includes(personId));

/** A team's own milestones, with the cohort's: those of people who arrived on their own are the team's too. */
export const ofTeam = (challengeId: string, { all }: Pick<Read, 'all'>): Milestone[] =>
  all.filter((one) => one.challengeId === challengeId);

export const ofCohort = ({ all }: Pick<Read, 'all'>): Milestone[] =>
  all.filter(({ challengeId }) => challengeId === null);

/** The cohort's milestones as its teams see them: what comes; what has passed is the coordination's to say. */
export const comingToAll = (read: Pick<Read, 'all' | 'today'>): Milestone[] =>
  ofCohort(read).filter(({ on }) => Temporal.PlainDate.compare(on, read.today) >= 0);

/** How many are shown at once: what comes, not the whole programme. */
const NEXT = 6;

/** What is still open, the oldest first: what has passed comes before what is near. */
export const nextAmong = (milestones: readonly Milestone[], count = NEXT): Milestone[] =>
  milestones.filter((one) => !isSettled(one) && !one.silent).slice(0, count);
