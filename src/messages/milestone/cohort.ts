import type { Message } from '../../chat/message.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { milestoneList, wholeList } from './list.ts';
import { comingToAll, nextAmong, ofCohort, type ReadMilestones } from './mine.ts';

/** The cohort's milestones: the coordination can move them, everybody can read them. */
export const cohortMilestones = (roles: readonly Role[], read: ReadMilestones): Message => {
  const title = [read.texts.milestone.cohortTitle];
  return roles.includes('coordination')
    ? milestoneList({ title, mine: nextAmong(ofCohort(read)), cohort: [] }, read)
    : wholeList(title, nextAmong(comingToAll(read)), read);
};
