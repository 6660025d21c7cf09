import type { TeamSection } from '../challenge/section.ts';
import { comingToAll, nextAmong, ofTeam, readShown } from './mine.ts';
import { milestoneLine, updateSelect } from './words.ts';

/** Milestones on a team's page: the next of the team, then of the cohort. */
const OF_TEAM = 5;
const OF_COHORT = 2;

export const milestonesOnPage: TeamSection = async ({ scope, challenge, texts, today }) => {
  const shown = await readShown(scope, texts, today, challenge.id);
  const mine = nextAmong(ofTeam(challenge.id, shown), OF_TEAM);
  const all = [...mine, ...nextAmong(comingToAll(shown), OF_COHORT)];
  if (all.length === 0) return [];
  return [
    { title: [texts.milestone.page.title], list: all.map((one) => milestoneLine(one, shown)) },
    ...updateSelect(mine, texts),
  ];
};
