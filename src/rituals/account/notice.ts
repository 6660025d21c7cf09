/** Raised when what is kept, or why, changes: everyone is then told again. */
export const NOTICE = '2';

export const noticeKey = (cohortId: string, personId: string): string =>
  `notice:${cohortId}:${personId}:${NOTICE}`;
