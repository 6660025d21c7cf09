/** The names of what a stand-up has to say: one each per round, one bulletin per week. */
export const promptKey = (roundId: string): string => `standup:prompt:${roundId}`;
export const reminderKey = (roundId: string): string => `standup:reminder:${roundId}`;
export const lineKey = (roundId: string): string => `standup:line:${roundId}`;
export const bulletinKey = (ritualId: string, isoWeek: string): string =>
  `standup:bulletin:${ritualId}:${isoWeek}`;

export const bulletinSubject = (ritualId: string, isoWeek: string): string => `${ritualId} ${isoWeek}`;
