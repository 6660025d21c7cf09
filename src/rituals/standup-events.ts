type Fact<Type extends string, Facts> = { type: Type; v: 1; on: Temporal.PlainDate; facts: Facts };

/**
 * Rounds are counted by team; answers and reminders name neither a person nor a team, so that nobody's silence can be
 * read from the log.
 */
export type StandupEvent =
  | Fact<'standup.opened', { ritual: string; challenge: string }>
  | Fact<'standup.answered', { ritual: string; late: boolean }>
  | Fact<'standup.corrected', { ritual: string; late: boolean }>
  | Fact<'standup.reminded', { ritual: string }>
  | Fact<'standup.closed', { ritual: string; challenge: string }>
  | Fact<'standup.recapped', { ritual: string; week: string }>;
