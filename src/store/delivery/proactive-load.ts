import { localDate, mondayOf } from '../../rituals/time/calendar.ts';
import { promptsAhead } from '../../rituals/people/prompts-ahead.ts';
import type { Count, Load, Reachable } from '../../rituals/people/proactive-budget.ts';
import type { Executor } from '../core/executor.ts';
import { proactiveSince } from './proactive-counts.ts';
import { standupsAsking } from '../standup/standups-asking.ts';

type Said = Count & { leaving: number };

/** Messages sent to a person unasked this week. */
export const saidTo = (
  db: Executor,
  personId: string,
  person: Reachable,
  now: Temporal.Instant,
): Promise<Said> => {
  const today = localDate(now, person.zone);
  return proactiveSince(db, personId, mondayOf(today), today);
};

/** The same, and what their stand-ups will ask. */
export const loadOf = async (
  db: Executor,
  personId: string,
  person: Reachable,
  now: Temporal.Instant,
): Promise<Load & Said> => {
  const [said, asking] = await Promise.all([
    saidTo(db, personId, person, now),
    standupsAsking(db, personId, localDate(now, person.zone)),
  ]);
  return { ...said, ...promptsAhead(asking, now, person) };
};
