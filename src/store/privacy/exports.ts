import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { exportCounts } from '../tables/index.ts';

/** How often this person asked for their data that day, this time included. */
export const countExport = async (
  db: Executor,
  personId: string,
  on: Temporal.PlainDate,
): Promise<number> => {
  const [row] = await db
    .insert(exportCounts)
    .values({ personId, on, asked: 1 })
    .onConflictDoUpdate({
      target: [exportCounts.personId],
      set: {
        on,
        asked: sql`case when ${exportCounts.on} = excluded."on" then ${exportCounts.asked} + 1 else 1 end`,
      },
    })
    .returning({ asked: exportCounts.asked });
  return row?.asked ?? 1;
};
