import { asc, count, sql } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { activity } from '../tables/index.ts';

/** With fewer in a week, a count could point to one team (rule P07). */
const LEAST = 5;

/** Weekly counts of each kind of event, without aliases or small numbers. */
export const weeklyCounts = async ({
  tx,
  cohortId,
}: Scope): Promise<{ monday: Temporal.PlainDate; type: string; count: number }[]> => {
  const monday = sql<string>`date_trunc('week', ${activity.localDate})::date::text`;
  const rows = await tx
    .select({ monday, type: activity.type, count: count() })
    .from(activity)
    .where(inScope({ cohortId }, activity))
    .groupBy(monday, activity.type)
    .having(sql`count(*) >= ${LEAST}`)
    .orderBy(asc(monday), asc(activity.type));
  return rows.map((row) => ({ ...row, monday: Temporal.PlainDate.from(row.monday) }));
};
