import { localDate, mondayOf } from '../../rituals/time/calendar.ts';
import { promptsAhead } from '../../rituals/people/prompts-ahead.ts';
import type { Load, Reachable } from '../../rituals/people/proactive-budget.ts';
import type { Executor } from '../core/executor.ts';
import { proactiveSince } from './proactive-counts.ts';
import { standupsAsking } from '../standup/standups-asking.ts';

/** Messages sent to a person unasked this week, and what their stand-ups will ask. */
export const loadOf = async (
  db: Executor,
  personId: string,
  person: Reachable,
  now: Temporal.Instant,
): Promise<Load & { leaving: number }> => {
  const today = localDate(now, person.zone);
  const [said, asking] = await Promise.all([
    proactiveSince(db, personId, mondayOf(today), today),
    standupsAsking(db, personId, today),
  ]);
  return { ...said, ...promptsAhead(asking, now, person) };
};
