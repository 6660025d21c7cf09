import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { proactiveCounts } from '../tables/index.ts';
import type { DeliveryState } from '../tables/core/messages.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

/** For the statement that records what left (`own`): first messages that the budget counts, however many are the same person's. */
export const countingOwn = sql`insert into proactive_counts (person_id, day, daily, sent)
  select person_id, day, daily, count(*) from own
  where proactive and person_id is not null and not legal and not promised and not again group by 1, 2, 3 order by 1, 2, 3
  on conflict (person_id, day, daily) do update set sent = proactive_counts.sent + excluded.sent`;

/** `leaving`: those that are being sent, which are not counted yet. */
type Proactive = { today: number; thisWeek: number; leaving: number };

/** One statement, because what has left is counted in the one that says so: between two, it would be missed or counted twice. */
const proactiveTotals = preparedQuestion<
  Proactive[],
  Record<'personId' | 'monday' | 'day' | 'sending', string>
>((db) =>
  db
    .select({
      today: sql<number>`coalesce(sum(${proactiveCounts.sent}) filter (where ${proactiveCounts.day} = ${sql.placeholder('day')}), 0)::int`,
      thisWeek: sql<number>`coalesce(sum(${proactiveCounts.sent}), 0)::int`,
      // Passed, so that a person is looked up: written out, the state is what the index of all that waits is for, which PostgreSQL
      // believes empty after a quiet night and then reads whole for each.
      leaving: sql<number>`(select count(*)::int from deliveries d where d.person_id = ${sql.placeholder('personId')}
        and d.state = ${sql.placeholder('sending')} and d.proactive)`,
    })
    .from(proactiveCounts)
    .where(
      and(
        eq(proactiveCounts.personId, sql.placeholder('personId')),
        gte(proactiveCounts.day, sql.placeholder('monday')),
      ),
    ),
);

/** Messages sent to a person unasked, that day and since that Monday. */
export const proactiveSince = async (
  db: Executor,
  personId: string,
  monday: Temporal.PlainDate,
  day: Temporal.PlainDate,
): Promise<Proactive> => {
  const [row] = await proactiveTotals(db, {
    personId,
    monday: monday.toString(),
    day: day.toString(),
    sending: 'sending' satisfies DeliveryState,
  });
  return row ?? { today: 0, thisWeek: 0, leaving: 0 };
};

export const forgetCountsBefore = async (db: Executor, day: Temporal.PlainDate): Promise<void> => {
  await db.delete(proactiveCounts).where(lt(proactiveCounts.day, day));
};
