import { eq, sql } from 'drizzle-orm';
import type { HelpAudience } from '../../rituals/help/request.ts';
import { aboutRequest } from '../../rituals/help/keys.ts';
import { pagesAbout } from '../digest/pages.ts';
import { keysBeginning } from '../delivery/messages.ts';
import type { Scope } from '../core/scope.ts';
import { cohorts } from '../tables/index.ts';

/** Everything the bot said of a request, to be brought to its latest state. */
export const saidOf = async (scope: Scope, requestId: string): Promise<string[]> => [
  ...(await keysBeginning(scope.tx, [aboutRequest(requestId)])),
  ...(await pagesAbout(scope, requestId)),
];

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
