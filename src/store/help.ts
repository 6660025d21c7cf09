import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Asked, HelpAudience, HelpState } from '../rituals/help.ts';
import { aboutRequest } from '../rituals/help-keys.ts';
import type { Role } from '../rituals/roles.ts';
import type { Executor } from './database.ts';
import { keysBeginning } from './messages.ts';
import type { Scope } from './scope.ts';
import { challenges, cohorts, helpHands, helpRequests, people } from './tables/index.ts';

export type HelpRequest = Omit<typeof helpRequests.$inferSelect, 'search'> & {
  author: string | null;
  team: string | null;
};

/** Who asks to read: what they may is decided here, and nowhere else. */
export type HelpReader = { personId: string; roles: readonly Role[] };

const columns = {
  cohortId: helpRequests.cohortId,
  id: helpRequests.id,
  number: helpRequests.number,
  challengeId: helpRequests.challengeId,
  authorId: helpRequests.authorId,
  subject: helpRequests.subject,
  context: helpRequests.context,
  tried: helpRequests.tried,
  urgency: helpRequests.urgency,
  tags: helpRequests.tags,
  audience: helpRequests.audience,
  state: helpRequests.state,
  askedOn: helpRequests.askedOn,
  askedAt: helpRequests.askedAt,
  suggested: helpRequests.suggested,
  closedOn: helpRequests.closedOn,
  learnt: helpRequests.learnt,
  reason: helpRequests.reason,
};

const selected = { ...columns, author: people.name, team: challenges.name };

const requests = (db: Executor) =>
  db
    .select(selected)
    .from(helpRequests)
    .leftJoin(people, eq(people.id, helpRequests.authorId))
    .leftJoin(challenges, eq(challenges.id, helpRequests.challengeId));

const IN_COHORT: readonly Role[] = ['eig', 'mentor', 'coordination'];
const WITH_MENTORS: readonly Role[] = ['mentor', 'coordination'];

/** One's own; the community's, for whoever takes part; one's cohort's, and its mentors' for mentors. Nothing else. */
const readable = ({ cohortId }: Scope, { personId, roles }: HelpReader): SQL => {
  const holds = (wanted: readonly Role[]) => roles.some((role) => wanted.includes(role));
  const audiences: HelpAudience[] = [
    ...(holds(IN_COHORT) ? (['cohort'] as const) : []),
    ...(holds(WITH_MENTORS) ? (['mentors'] as const) : []),
  ];
  const inCohort =
    audiences.length > 0
      ? and(eq(helpRequests.cohortId, cohortId), inArray(helpRequests.audience, audiences))
      : sql`false`;
  const inCommunity =
    holds(IN_COHORT) || roles.includes('community') ? eq(helpRequests.audience, 'community') : sql`false`;
  const isShown = sql`${helpRequests.state} not in ('draft', 'removed')`;
  return or(eq(helpRequests.authorId, personId), and(isShown, or(inCohort, inCommunity))) ?? sql`false`;
};

export type NewRequest = Asked & {
  cohortId: string;
  challengeId: string | null;
  authorId: string;
  state: HelpState;
  askedOn: Temporal.PlainDate;
  askedAt: Temporal.Instant;
};

export const addRequest = async (scope: Scope, { tags, ...request }: NewRequest): Promise<HelpRequest> => {
  const [added] = await scope.tx
    .insert(helpRequests)
    .values({ ...request, tags: [...tags] })
    .returning({ id: helpRequests.id });
  const row = added && (await requestOf(scope, added.id));
  if (!row) throw new Error('a request that was just written is not there');
  return row;
};

/** For what the bot says of it: whoever is written to was chosen when that was decided. */
export const requestOf = async ({ tx }: Scope, id: string): Promise<HelpRequest | undefined> =>
  (await requests(tx).where(eq(helpRequests.id, id)))[0];

/** The request this person names, if they may read it; locked, for acts come one after the other. */
export const requestFor = async (
  scope: Scope,
  reader: HelpReader,
  named: { id: string } | { number: number },
): Promise<HelpRequest | undefined> => {
  const which = 'id' in named ? eq(helpRequests.id, named.id) : eq(helpRequests.number, named.number);
  return (
    await requests(scope.tx)
      .where(and(which, readable(scope, reader)))
      .for('update', { of: helpRequests })
  )[0];
};

export const changeRequest = async (
  { tx }: Scope,
  id: string,
  change: Partial<Omit<typeof helpRequests.$inferInsert, 'id' | 'cohortId'>>,
): Promise<void> => {
  await tx.update(helpRequests).set(change).where(eq(helpRequests.id, id));
};

const running = inArray(helpRequests.state, ['open', 'claimed']);

/** What time comes back to: the running requests posted in this cohort. */
export const runningIn = (scope: Scope): Promise<HelpRequest[]> =>
  requests(scope.tx).where(and(eq(helpRequests.cohortId, scope.cohortId), running));

/** The running requests this person may read, oldest first. */
export const runningFor = (scope: Scope, reader: HelpReader): Promise<HelpRequest[]> =>
  requests(scope.tx)
    .where(and(running, readable(scope, reader)))
    .orderBy(asc(helpRequests.number));

/** This person's own running requests, and those they help with. */
export const concerning = (scope: Scope, personId: string): Promise<HelpRequest[]> =>
  requests(scope.tx)
    .where(
      and(
        running,
        or(
          eq(helpRequests.authorId, personId),
          sql`exists (select 1 from help_hands h where h.request_id = ${helpRequests.id}
            and h.person_id = ${personId} and h.kind = 'helping')`,
        ),
      ),
    )
    .orderBy(asc(helpRequests.number));

export type Hand = { personId: string; name: string; kind: 'helping' | 'same' };

export const handsOf = ({ tx }: Scope, requestId: string): Promise<Hand[]> =>
  tx
    .select({ personId: helpHands.personId, name: people.name, kind: helpHands.kind })
    .from(helpHands)
    .innerJoin(people, eq(people.id, helpHands.personId))
    .where(eq(helpHands.requestId, requestId))
    .orderBy(asc(people.name));

export const giveHand = async (
  { tx }: Scope,
  requestId: string,
  personId: string,
  kind: Hand['kind'],
): Promise<void> => {
  await tx
    .insert(helpHands)
    .values({ requestId, personId, kind })
    .onConflictDoUpdate({ target: [helpHands.requestId, helpHands.personId], set: { kind } });
};

export const takeHandBack = async ({ tx }: Scope, requestId: string, personId: string): Promise<void> => {
  await tx.delete(helpHands).where(and(eq(helpHands.requestId, requestId), eq(helpHands.personId, personId)));
};

/** Everything the bot said of a request, to be brought to its latest state. */
export const saidOf = ({ tx }: Scope, requestId: string): Promise<string[]> =>
  keysBeginning(tx, [aboutRequest(requestId)]);

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

/** Quotes, operators and signs mean nothing wrong here: what cannot be read as a question finds nothing. */
const question = (text: string): SQL =>
  sql`(websearch_to_tsquery('help_fr', ${text}) || websearch_to_tsquery('help_en', ${text}))`;

export const FOUND_MOST = 5;
/** The most recent matches are ranked, not all of them: a word that everybody uses finds thousands. */
const RANKED_MOST = 200;

/** Solved requests this person may read, the nearest to what they typed first. */
export const searchSolved = (scope: Scope, reader: HelpReader, text: string): Promise<HelpRequest[]> => {
  const recent = scope.tx
    .select({ id: helpRequests.id, search: sql<string>`${helpRequests.search}`.as('vector') })
    .from(helpRequests)
    .where(
      and(
        sql`${helpRequests.search} @@ ${question(text)}`,
        inArray(helpRequests.state, ['solved', 'around']),
        readable(scope, reader),
      ),
    )
    // Not a bare column: the planner would walk its index backwards, and unpack the vector of each request on the way.
    .orderBy(sql`${helpRequests.number} + 0 desc`)
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

/** What this person began to ask the community and has not confirmed. */
export const draftsOf = (scope: Scope, personId: string): Promise<HelpRequest[]> =>
  requests(scope.tx).where(and(eq(helpRequests.authorId, personId), eq(helpRequests.state, 'draft')));

export const deleteDraft = async ({ tx }: Scope, id: string): Promise<void> => {
  await tx.delete(helpRequests).where(and(eq(helpRequests.id, id), eq(helpRequests.state, 'draft')));
};
