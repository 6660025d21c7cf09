import { localDate, mondayOf } from '../rituals/calendar.ts';
import { promptsAhead } from '../rituals/prompts-ahead.ts';
import type { Load, Reachable } from '../rituals/reach.ts';
import type { Executor } from './executor.ts';
import { proactiveSince } from './proactive.ts';
import { standupsAsking } from './standups-asking.ts';

/** What a person was told unasked this week, and what their stand-ups will ask. */
export const loadOf = async (
  db: Executor,
  personId: string,
  person: Reachable,
  now: Temporal.Instant,
): Promise<Load> => {
  const today = localDate(now, person.zone);
  const [said, asking] = await Promise.all([
    proactiveSince(db, personId, mondayOf(today), today),
    standupsAsking(db, personId, today),
  ]);
  return { ...said, ...promptsAhead(asking, now, person) };
};
