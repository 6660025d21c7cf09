import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { proactiveCounts } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

const addOne = preparedQuestion<unknown, { personId: string; day: Temporal.PlainDate; daily: boolean }>(
  (db) =>
    db
      .insert(proactiveCounts)
      .values({
        personId: sql.placeholder('personId'),
        day: sql.placeholder('day'),
        daily: sql.placeholder('daily'),
        sent: 1,
      })
      .onConflictDoUpdate({
        target: [proactiveCounts.personId, proactiveCounts.day, proactiveCounts.daily],
        set: { sent: sql`${proactiveCounts.sent} + 1` },
      }),
);

export const countProactive = async (
  db: Executor,
  personId: string,
  day: Temporal.PlainDate,
  daily: boolean,
): Promise<void> => {
  await addOne(db, { personId, day, daily });
};

const proactiveTotals = preparedQuestion<
  { today: number; thisWeek: number }[],
  Record<'personId' | 'monday' | 'day', string>
>((db) =>
  db
    .select({
      today: sql<number>`coalesce(sum(${proactiveCounts.sent}) filter (where ${proactiveCounts.day} = ${sql.placeholder('day')}), 0)::int`,
      thisWeek: sql<number>`coalesce(sum(${proactiveCounts.sent}), 0)::int`,
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
): Promise<{ today: number; thisWeek: number }> => {
  const [row] = await proactiveTotals(db, { personId, monday: monday.toString(), day: day.toString() });
  return row ?? { today: 0, thisWeek: 0 };
};

export const forgetCountsBefore = async (db: Executor, day: Temporal.PlainDate): Promise<void> => {
  await db.delete(proactiveCounts).where(lt(proactiveCounts.day, day));
};
