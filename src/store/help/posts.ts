import { eq, sql } from 'drizzle-orm';
import type { HelpAudience } from '../../rituals/help/request.ts';
import type { Scope } from '../core/scope.ts';
import { cohorts } from '../tables/index.ts';

/** The channel in which requests of an audience are posted: the cohort's choice, else the first one for them. */
export const helpChannelOf = async (
  { tx }: Scope,
  cohortId: string,
  audience: HelpAudience,
): Promise<string | undefined> => {
  const [row] = await tx
    .select({
      name: sql<string | null>`coalesce(${cohorts.helpChannels} ->> ${audience},
        case when ${audience} = 'cohort' then ${cohorts.bulletinChannel} end,
        (select min(name) from channels c where c.cohort_id = ${cohorts.id} and c.audience = ${audience}))`,
    })
    .from(cohorts)
    .where(eq(cohorts.id, cohortId));
  return row?.name ?? undefined;
};
