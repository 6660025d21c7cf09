import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type HelpReader, type HelpRequest, readable, selected } from './requests.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, helpRequests, people } from '../tables/index.ts';

/** Quotes, operators and signs mean nothing wrong here: what cannot be read as a question finds nothing. */
const question = (text: string): SQL =>
  sql`(websearch_to_tsquery('help_fr', ${text}) || websearch_to_tsquery('help_en', ${text}))`;

/** In the very words of the index, not as parameters: a plan made for any value could not use it. */
const isSolved = sql`${helpRequests.state} in ('solved', 'around')`;

export const FOUND_MOST = 5;
/** The most recent matches are ranked, not all of them: a word that everybody uses finds thousands. */
const RANKED_MOST = 200;

/** Solved requests this person may read, the nearest to what they typed first. */
export const searchSolved = async (
  scope: Scope,
  reader: HelpReader,
  text: string,
): Promise<HelpRequest[]> => {
  // A rare word and a frequent one are not looked for alike: the plan is made for what was typed, not kept from before.
  await scope.tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
  const recent = scope.tx
    .select({ id: helpRequests.id, search: sql<string>`${helpRequests.search}`.as('vector') })
    .from(helpRequests)
    .where(and(sql`${helpRequests.search} @@ ${question(text)}`, isSolved, readable(scope, reader)))
    // By the bare column: for a frequent word the planner walks back from the latest request, and soon has enough.
    .orderBy(desc(helpRequests.number))
    .limit(RANKED_MOST)
    .as('recent');
  return scope.tx
    .select(selected)
    .from(recent)
    .innerJoin(helpRequests, eq(helpRequests.id, recent.id))
    .leftJoin(people, eq(people.id, helpRequests.authorId))
    .leftJoin(challenges, eq(challenges.id, helpRequests.challengeId))
    .orderBy(sql`ts_rank(${recent.search}, ${question(text)}) desc`, desc(helpRequests.number))
    .limit(FOUND_MOST);
};
