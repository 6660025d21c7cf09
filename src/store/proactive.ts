import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Executor } from './database.ts';
import { proactiveCounts } from './tables/index.ts';

export const countProactive = async (
  db: Executor,
  personId: string,
  day: Temporal.PlainDate,
  daily: boolean,
): Promise<void> => {
  await db
    .insert(proactiveCounts)
    .values({ personId, day, daily, sent: 1 })
    .onConflictDoUpdate({
      target: [proactiveCounts.personId, proactiveCounts.day, proactiveCounts.daily],
      set: { sent: sql`${proactiveCounts.sent} + 1` },
    });
};

/** What the bot said to a person unasked: all of it that day, all but daily stand-ups since that Monday. */
export const proactiveSince = async (
  db: Executor,
  personId: string,
  monday: Temporal.PlainDate,
  day: Temporal.PlainDate,
): Promise<{ today: number; thisWeek: number }> => {
  const [row] = await db
    .select({
      today: sql<number>`coalesce(sum(${proactiveCounts.sent}) filter (where ${proactiveCounts.day} = ${day.toString()}), 0)::int`,
      thisWeek: sql<number>`coalesce(sum(${proactiveCounts.sent}) filter (where not ${proactiveCounts.daily}), 0)::int`,
    })
    .from(proactiveCounts)
    .where(and(eq(proactiveCounts.personId, personId), gte(proactiveCounts.day, monday)));
  return row ?? { today: 0, thisWeek: 0 };
};

export const forgetCountsBefore = async (db: Executor, day: Temporal.PlainDate): Promise<void> => {
  await db.delete(proactiveCounts).where(lt(proactiveCounts.day, day));
};
