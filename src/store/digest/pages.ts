import { desc, eq } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Facts } from '../../rituals/digest/digest.ts';
import type { Scope } from '../core/scope.ts';
import { digests } from '../tables/index.ts';

export type Digest = typeof digests.$inferSelect;

/** False when that week's page was already sent, here or by another process. */
export const takeDigest = async (
  { tx, cohortId }: Scope,
  digest: { week: string; sentOn: Temporal.PlainDate; facts: Facts },
): Promise<boolean> =>
  (
    await tx
      .insert(digests)
      .values({ ...digest, cohortId })
      .onConflictDoNothing()
      .returning({ week: digests.week })
  ).length > 0;

export const digestOf = async ({ tx, cohortId }: Scope, week: string): Promise<Digest | undefined> =>
  (
    await tx
      .select()
      .from(digests)
      .where(inScope({ cohortId }, digests, eq(digests.week, week)))
  )[0];

/** The last pages sent, latest first. */
export const lastDigests = ({ tx, cohortId }: Scope, count: number): Promise<Digest[]> =>
  tx.select().from(digests).where(inScope({ cohortId }, digests)).orderBy(desc(digests.week)).limit(count);
