import { eq, sql } from 'drizzle-orm';
import type { HelpAudience } from '../../rituals/help/request.ts';
import { aboutRequest } from '../../rituals/help/keys.ts';
import { pagesAbout } from '../digest/pages.ts';
import { keysBeginning } from '../delivery/messages.ts';
import type { Scope } from '../core/scope.ts';
import { cohorts } from '../tables/index.ts';

/** The keys of all messages about a request, to update them. */
export const saidOf = async (scope: Scope, requestId: string): Promise<string[]> => [
  ...(await keysBeginning(scope.tx, [aboutRequest(requestId)])),
  ...(await pagesAbout(scope, requestId)),
];

/** Where requests to an audience are posted: the cohort's choice, or else the audience's first channel. */
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
