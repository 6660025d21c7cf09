import { eq, sql } from 'drizzle-orm';
import type { HelpAudience } from '../../rituals/help/request.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { Scope } from '../core/scope.ts';
import { cohorts } from '../tables/index.ts';

const wanted = sql`${sql.placeholder('audience')}::text`;

const channelNames = preparedQuestion<{ name: string | null }[], Record<'cohortId' | 'audience', string>>(
  (db) =>
    db
      .select({
        name: sql<string | null>`coalesce(${cohorts.helpChannels} ->> ${wanted},
          case when ${wanted} = 'cohort' then ${cohorts.bulletinChannel} end,
          (select min(c.name) from channels c where c.cohort_id = ${cohorts.id} and c.audience = ${wanted}))`,
      })
      .from(cohorts)
      .where(eq(cohorts.id, sql.placeholder('cohortId'))),
);

/** The channel in which requests of an audience are posted: the cohort's choice, else the first one for them. */
export const helpChannelOf = async (
  { tx }: Scope,
  cohortId: string,
  audience: HelpAudience,
): Promise<string | undefined> => (await channelNames(tx, { cohortId, audience }))[0]?.name ?? undefined;
