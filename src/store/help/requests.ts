import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { HelpAudience } from '../../rituals/help/request.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Executor } from '../core/executor.ts';
import { inScope, isNamed, type Named } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, helpRequests, people } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type HelpRequest = Omit<typeof helpRequests.$inferSelect, 'search'> & {
  author: string | null;
  team: string | null;
};

/** Who reads. Access to requests is decided only here. */
export type HelpReader = { personId: string; roles: readonly Role[] };

export const columns = {
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

export const requestColumns = { ...columns, author: people.name, team: challenges.name };

const selectRequests = (db: Pick<Executor, 'select'>) =>
  db
    .select(requestColumns)
    .from(helpRequests)
    .leftJoin(people, eq(people.id, helpRequests.authorId))
    .leftJoin(challenges, eq(challenges.id, helpRequests.challengeId));

const IN_COHORT: readonly Role[] = ['eig', 'mentor', 'coordination'];
const WITH_MENTORS: readonly Role[] = ['mentor', 'coordination'];

/** Their own; the community's for its members; their cohort's; and for mentors, their cohort's mentors'. Nothing else. */
export const readableBy = ({ cohortId }: Scope, { personId, roles }: HelpReader): SQL => {
  const holds = (wanted: readonly Role[]) => roles.some((role) => wanted.includes(role));
  const audiences: HelpAudience[] = [
    ...(holds(IN_COHORT) ? (['cohort'] as const) : []),
    ...(holds(WITH_MENTORS) ? (['mentors'] as const) : []),
  ];
  const inCohort =
    audiences.length > 0
      ? inScope({ cohortId }, helpRequests, inArray(helpRequests.audience, audiences))
      : sql`false`;
  const inCommunity =
    holds(IN_COHORT) || roles.includes('community') ? eq(helpRequests.audience, 'community') : sql`false`;
  const isShown = sql`${helpRequests.state} not in ('draft', 'removed')`;
  return or(eq(helpRequests.authorId, personId), and(isShown, or(inCohort, inCommunity))) ?? sql`false`;
};

const requestRows = preparedQuestion<HelpRequest[], { id: string }>((db) =>
  selectRequests(db).where(eq(helpRequests.id, sql.placeholder('id'))),
);

/** For messages of the bot, whose recipients were already chosen. */
export const requestOf = async ({ tx }: Scope, id: string): Promise<HelpRequest | undefined> =>
  (await requestRows(tx, { id }))[0];

/** The request with this number, if this person may read it. Locked, so that two acts run one after the other. */
export const requestFor = async (
  scope: Scope,
  reader: HelpReader,
  named: Named,
): Promise<HelpRequest | undefined> => {
  return (
    await selectRequests(scope.tx)
      .where(and(isNamed(helpRequests, named), readableBy(scope, reader)))
      .for('update', { of: helpRequests })
  )[0];
};

const isOpenOrClaimed = inArray(helpRequests.state, ['open', 'claimed']);

/** The running requests posted in this cohort, for follow-ups. */
export const runningIn = (scope: Scope): Promise<HelpRequest[]> =>
  selectRequests(scope.tx).where(inScope(scope, helpRequests, isOpenOrClaimed));

/** A team's running requests to these audiences, oldest first. */
export const runningOfTeam = (
  scope: Scope,
  challengeId: string,
  audiences: readonly HelpAudience[],
): Promise<HelpRequest[]> =>
  selectRequests(scope.tx)
    .where(
      inScope(
        scope,
        helpRequests,
        eq(helpRequests.challengeId, challengeId),
        inArray(helpRequests.audience, [...audiences]),
        isOpenOrClaimed,
      ),
    )
    .orderBy(asc(helpRequests.number));

/** Oldest first. */
export const runningFor = (scope: Scope, reader: HelpReader): Promise<HelpRequest[]> =>
  selectRequests(scope.tx)
    .where(and(isOpenOrClaimed, readableBy(scope, reader)))
    .orderBy(asc(helpRequests.number));

const concerningRows = preparedQuestion<HelpRequest[], { personId: string }>((db) =>
  selectRequests(db)
    .where(
      and(
        isOpenOrClaimed,
        or(
          eq(helpRequests.authorId, sql.placeholder('personId')),
          sql`exists (select 1 from help_hands h where h.request_id = ${helpRequests.id}
            and h.person_id = ${sql.placeholder('personId')} and h.kind = 'helping')`,
        ),
      ),
    )
    .orderBy(asc(helpRequests.number)),
);

export const requestsConcerning = ({ tx }: Scope, personId: string): Promise<HelpRequest[]> =>
  concerningRows(tx, { personId });

/** A person's requests to the community that they have not confirmed. */
export const draftsOf = (scope: Scope, personId: string): Promise<HelpRequest[]> =>
  selectRequests(scope.tx).where(and(eq(helpRequests.authorId, personId), eq(helpRequests.state, 'draft')));
