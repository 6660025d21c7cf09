import { isForAll } from '../milestone/milestone.ts';
import type { CohortFile } from './schema.ts';

/** The cohort as its coordination is handed it: without the milestones that a team wrote for itself. */
export const handedOut = (file: CohortFile): CohortFile => {
  if (!file.milestones) return file;
  const exceptions = file.milestones.exceptions.filter(({ title = null, challenge = null }) =>
    isForAll({ title, challengeId: challenge, personId: null }),
  );
  return { ...file, milestones: { ...file.milestones, exceptions } };
};
