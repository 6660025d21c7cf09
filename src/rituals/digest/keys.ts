/** The page of one week, and the messages in its thread. */
export const digestKey = (cohortId: string, week: string): string => `digest:${cohortId}:${week}`;
export const digestDetailsKey = (cohortId: string, week: string): string =>
  `digest-details:${cohortId}:${week}`;
export const digestPicturesKey = (cohortId: string, week: string): string =>
  `digest-pictures:${cohortId}:${week}`;

/** What is to do, in the coordination's channel, below its page. */
export const digestToDoKey = (cohortId: string, week: string): string => `digest-to-do:${cohortId}:${week}`;

/** The same pictures, for one person who asked to see them. */
export const readPicturesKey = (cohortId: string, week: string, personId: string): string =>
  `${digestPicturesKey(cohortId, week)}:${personId}`;
