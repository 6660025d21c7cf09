import { and, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Executor } from './database.ts';
import type { Scope } from './scope.ts';
import { pauses, proactiveCounts } from './tables/index.ts';

export const pausePerson = async (
  scope: Scope,
  personId: string,
  until: Temporal.Instant | null,
): Promise<void> => {
  await scope.tx
    .insert(pauses)
    .values({ personId, until })
    .onConflictDoUpdate({ target: pauses.personId, set: { until } });
};

/** True when there was a pause to end. */
export const resumePerson = async (scope: Scope, personId: string): Promise<boolean> =>
  (await scope.tx.delete(pauses).where(eq(pauses.personId, personId)).returning()).length > 0;

export const endPauses = async (db: Executor, now: Temporal.Instant): Promise<void> => {
  await db.delete(pauses).where(lte(pauses.until, now));
};

export const pausedAmong = async (
  db: Executor,
  personIds: readonly string[],
  now: Temporal.Instant,
): Promise<Set<string>> => {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .select({ id: pauses.personId })
    .from(pauses)
    .where(and(inArray(pauses.personId, [...personIds]), or(isNull(pauses.until), gt(pauses.until, now))));
  return new Set(rows.map(({ id }) => id));
};

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
