import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type HelpReader, type HelpRequest, readableBy, requestColumns } from './requests.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, helpRequests, people } from '../tables/index.ts';

/** Accepts any quotes, operators and signs: a text that is no query finds nothing. */
const searchQuery = (text: string): SQL =>
  sql`(websearch_to_tsquery('help_fr', ${text}) || websearch_to_tsquery('help_en', ${text}))`;

/** Same text as in the index, without parameters: a generic plan could not use the index. */
const isSolved = sql`${helpRequests.state} in ('solved', 'around')`;

export const FOUND_MOST = 5;
/** Only the most recent matches are ranked: a very common word finds thousands. */
const RANKED_MOST = 200;

/** Solved requests this person may read, best match first. */
export const searchSolved = async (
  scope: Scope,
  reader: HelpReader,
  text: string,
): Promise<HelpRequest[]> => {
  // Rare and common words need different plans, so no stored plan is used.
  await scope.tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
  const recent = scope.tx
    .select({ id: helpRequests.id, search: sql<string>`${helpRequests.search}`.as('vector') })
    .from(helpRequests)
    .where(and(sql`${helpRequests.search} @@ ${searchQuery(text)}`, isSolved, readableBy(scope, reader)))
    // Sorted by the bare column: for a common word the planner walks back from the latest request and soon has enough.
    .orderBy(desc(helpRequests.number))
    .limit(RANKED_MOST)
    .as('recent');
  return scope.tx
    .select(requestColumns)
    .from(recent)
    .innerJoin(helpRequests, eq(helpRequests.id, recent.id))
    .leftJoin(people, eq(people.id, helpRequests.authorId))
    .leftJoin(challenges, eq(challenges.id, helpRequests.challengeId))
    .orderBy(sql`ts_rank(${recent.search}, ${searchQuery(text)}) desc`, desc(helpRequests.number))
    .limit(FOUND_MOST);
};
