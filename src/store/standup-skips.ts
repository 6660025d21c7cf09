import { and, eq } from 'drizzle-orm';
import type { Scope } from './scope.ts';
import { skips } from './tables/index.ts';

/** Who lets an open round pass. Nothing of it remains once the round is closed. */

export const skipRound = async (scope: Scope, roundId: string, personId: string): Promise<void> => {
  await scope.tx.insert(skips).values({ cohortId: scope.cohortId, roundId, personId }).onConflictDoNothing();
};

export const hasSkipped = async (scope: Scope, roundId: string, personId: string): Promise<boolean> =>
  (
    await scope.tx
      .select({ roundId: skips.roundId })
      .from(skips)
      .where(
        and(eq(skips.cohortId, scope.cohortId), eq(skips.roundId, roundId), eq(skips.personId, personId)),
      )
  ).length > 0;

/** At closing, or when the person answers after all. */
export const forgetSkips = async (scope: Scope, roundId: string, personId?: string): Promise<void> => {
  await scope.tx
    .delete(skips)
    .where(
      and(
        eq(skips.cohortId, scope.cohortId),
        eq(skips.roundId, roundId),
        personId === undefined ? undefined : eq(skips.personId, personId),
      ),
    );
};
