import { isForAll } from '../milestone/milestone.ts';
import type { CohortFile } from './schema.ts';

/** The file that the coordination downloads: without the milestones that teams wrote for themselves. */
export const handedOut = (file: CohortFile): CohortFile => {
  if (!file.milestones) return file;
  const exceptions = file.milestones.exceptions.filter(({ title = null, challenge = null }) =>
    isForAll({ title, challengeId: challenge, personId: null }),
  );
  return { ...file, milestones: { ...file.milestones, exceptions } };
};
