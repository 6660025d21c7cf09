/** One key per round, and one bulletin per week. */
export const promptKey = (roundId: string): string => `standup:prompt:${roundId}`;
export const reminderKey = (roundId: string): string => `standup:reminder:${roundId}`;
/** The team's answers, for members who were not asked in time. */
export const recapKey = (roundId: string): string => `standup:recap:${roundId}`;
export const lineKey = (roundId: string): string => `standup:line:${roundId}`;
/** What a mentor shares with the team, and a rhythm proposed to it. */
export const mentorKey = (roundId: string): string => `standup:mentor:${roundId}`;
export const proposalKey = (proposalId: string): string => `standup:proposal:${proposalId}`;
export const proposalAnswerKey = (proposalId: string): string => `standup:proposal-answer:${proposalId}`;

export const bulletinKey = (ritualId: string, isoWeek: string): string =>
  `standup:bulletin:${ritualId}:${isoWeek}`;
