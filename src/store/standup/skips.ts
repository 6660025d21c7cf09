import { eq, sql } from 'drizzle-orm';
import { givenScope, inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { skips } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

/** Who skips an open round. Deleted when the round closes. */

export const skipRound = async (scope: Scope, roundId: string, personId: string): Promise<void> => {
  await scope.tx.insert(skips).values({ cohortId: scope.cohortId, roundId, personId }).onConflictDoNothing();
};

const skipRows = preparedQuestion<{ roundId: string }[], Record<'cohortId' | 'roundId' | 'personId', string>>(
  (db) =>
    db
      .select({ roundId: skips.roundId })
      .from(skips)
      .where(
        inScope(
          givenScope,
          skips,
          eq(skips.roundId, sql.placeholder('roundId')),
          eq(skips.personId, sql.placeholder('personId')),
        ),
      ),
);

export const hasSkipped = async (
  { tx, cohortId }: Scope,
  roundId: string,
  personId: string,
): Promise<boolean> => (await skipRows(tx, { cohortId, roundId, personId })).length > 0;

export const skippersOf = async (scope: Scope, roundId: string): Promise<string[]> =>
  (
    await scope.tx
      .select({ personId: skips.personId })
      .from(skips)
      .where(inScope(scope, skips, eq(skips.roundId, roundId)))
  ).map(({ personId }) => personId);

/** At closing, or when the person answers after all. */
export const forgetSkips = async (scope: Scope, roundId: string, personId?: string): Promise<void> => {
  await scope.tx
    .delete(skips)
    .where(
      inScope(
        scope,
        skips,
        eq(skips.roundId, roundId),
        personId === undefined ? undefined : eq(skips.personId, personId),
      ),
    );
};
