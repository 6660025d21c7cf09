type Fact<Type extends string, Facts> = { type: Type; v: 1; on: Temporal.PlainDate; facts: Facts };

type Asked = 'team' | 'person';

/**
 * Rounds are counted by team; answers and reminders name neither a person nor a team, so that nobody's silence can be
 * read from the log.
 */
export type StandupEvent =
  | Fact<'standup.opened', { ritual: string; challenge: string }>
  | Fact<'standup.answered', { asked: Asked; late: boolean }>
  | Fact<'standup.corrected', { asked: Asked; late: boolean }>
  | Fact<'standup.reminded', { asked: Asked }>
  | Fact<'standup.closed', { ritual: string; challenge: string }>
  | Fact<'standup.recapped', { ritual: string; week: string }>;
