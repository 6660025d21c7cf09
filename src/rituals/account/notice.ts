/** Raise it when what is stored, or why, changes: everyone then gets the notice again. */
export const NOTICE = '3';

export const noticeKey = (cohortId: string, personId: string): string =>
  `notice:${cohortId}:${personId}:${NOTICE}`;
