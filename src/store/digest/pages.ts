import { desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Facts } from '../../rituals/digest/digest.ts';
import type { Scope } from '../core/scope.ts';
import { digests } from '../tables/index.ts';

export type Digest = typeof digests.$inferSelect;

/** False when that week's page was already sent, here or by another process. One that was taken back may be sent again. */
export const takeDigest = async (
  { tx, cohortId }: Scope,
  digest: { week: string; sentOn: Temporal.PlainDate; facts: Facts },
): Promise<boolean> =>
  (
    await tx
      .insert(digests)
      .values({ ...digest, cohortId })
      .onConflictDoUpdate({
        target: [digests.cohortId, digests.week],
        set: { sentOn: digest.sentOn, facts: digest.facts, withdrawnOn: null },
        setWhere: isNotNull(digests.withdrawnOn),
      })
      .returning({ week: digests.week })
  ).length > 0;

export const digestOf = async ({ tx, cohortId }: Scope, week: string): Promise<Digest | undefined> =>
  (
    await tx
      .select()
      .from(digests)
      .where(inScope({ cohortId }, digests, eq(digests.week, week), isNull(digests.withdrawnOn)))
  )[0];

/** The last pages sent, latest first. */
export const lastDigests = ({ tx, cohortId }: Scope, count: number): Promise<Digest[]> =>
  tx
    .select()
    .from(digests)
    .where(inScope({ cohortId }, digests, isNull(digests.withdrawnOn)))
    .orderBy(desc(digests.week))
    .limit(count);

/** Taken back wherever it was sent; false when it already was. */
export const withdrawDigest = async (
  { tx, cohortId }: Scope,
  week: string,
  on: Temporal.PlainDate,
): Promise<boolean> =>
  (
    await tx
      .update(digests)
      .set({ withdrawnOn: on })
      .where(inScope({ cohortId }, digests, eq(digests.week, week), isNull(digests.withdrawnOn)))
      .returning({ week: digests.week })
  ).length > 0;

export const withdrawnDigests = async ({ tx, cohortId }: Scope): Promise<string[]> =>
  (
    await tx
      .select({ week: digests.week })
      .from(digests)
      .where(inScope({ cohortId }, digests, isNotNull(digests.withdrawnOn)))
  ).map(({ week }) => week);
