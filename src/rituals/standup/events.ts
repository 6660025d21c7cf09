import type { Fact } from '../fact.ts';
import type { QuestionSet } from './question-sets.ts';

type AskedFact = { asked: 'team' | 'person' };
type Set = { set: QuestionSet };

/**
 * Rounds are counted by team. Answers, reminders and proposals name neither person nor team, so that the log shows
 * nobody's silence and no team's refusal.
 */
export type StandupEvent =
  | Fact<'standup.opened', { ritual: string; challenge: string }>
  | Fact<'standup.answered', AskedFact & { late: boolean }>
  | Fact<'standup.corrected', AskedFact & { late: boolean }>
  | Fact<'standup.withdrawn', AskedFact>
  | Fact<'standup.reminded', AskedFact>
  | Fact<'standup.closed', { ritual: string; challenge: string }>
  | Fact<'standup.recapped', { ritual: string; week: string }>
  | Fact<'standup.proposed', Set>
  | Fact<'standup.accepted', Set>
  | Fact<'standup.declined', Set>
  | Fact<'standup.changed', Set>
  | Fact<'standup.stopped', Set>
  | Fact<'standup.resumed', Set>;
