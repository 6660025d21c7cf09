import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../src/store/core/database.ts';
import { deliveries } from '../../../src/store/tables/index.ts';
import { quantile } from './figures.ts';

type Watched = { since: number; kind: 'claimed' | 'unknown'; fence: number };

/** How long it takes until somebody else takes in hand what a dead or frozen process had. */
export const watchRecovery = (db: Database) => {
  const watched = new Map<string, Watched>();
  const took: Record<Watched['kind'], number[]> = { claimed: [], unknown: [] };

  return {
    /** Called just after a fault: what is in hand now may be another process's, which then arrives sooner. */
    async note(): Promise<void> {
      const rows = await db
        .execute<{ id: string; unknown: boolean; fence: number }>(
          sql`select id, fence, intent_at is not null as unknown from deliveries where state = 'sending'`,
        )
        .catch(() => []);
      const since = performance.now();
      for (const { id, unknown, fence } of rows)
        if (!watched.has(id)) watched.set(id, { since, fence, kind: unknown ? 'unknown' : 'claimed' });
    },

    /** Looks again every quarter of a second, until it is stopped. */
    start(): { stop: () => void } {
      const timer = setInterval(() => void this.look(), 250);
      return { stop: () => clearInterval(timer) };
    },

    async look(): Promise<void> {
      if (watched.size === 0) return;
      const rows = await db
        .select({ id: deliveries.id, state: deliveries.state, fence: deliveries.fence })
        .from(deliveries)
        .where(inArray(deliveries.id, [...watched.keys()]))
        .catch(() => []);
      for (const { id, state, fence } of rows) {
        const one = watched.get(id);
        if (!one || (state === 'sending' && fence === one.fence)) continue;
        took[one.kind].push((performance.now() - one.since) / 1000);
        watched.delete(id);
      }
    },

    p99: (kind: Watched['kind']): number => quantile(took[kind], 0.99),
  };
};
