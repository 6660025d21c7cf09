import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Platform } from '../../chat/chat.ts';
import { type CohortRow, launchedCohorts } from '../cohort/cohort.ts';
import type { Tx } from '../core/database.ts';
import { type Executor, justWritten } from '../core/executor.ts';
import { activeOn } from '../people/people.ts';
import { inScope, isNamed, type Named } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { channels, identities, joinRequests, memberships, people, workspaces } from '../tables/index.ts';

/** The cohort that hosts the community: the last launched one with a channel for it. */
export const communityHome = async (db: Executor): Promise<CohortRow | undefined> => {
  for (const cohort of (await launchedCohorts(db)).toReversed()) {
    const [channel] = await db
      .select({ name: channels.name })
      .from(channels)
      .where(inScope({ cohortId: cohort.id }, channels, eq(channels.audience, 'community')))
      .limit(1);
    if (channel) return cohort;
  }
  return undefined;
};

export type JoinRequest = typeof joinRequests.$inferSelect;

export const findWorkspace = async (
  db: Executor,
  workspace: { platform: Platform; externalId: string },
): Promise<string | undefined> =>
  (
    await db
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(
        and(eq(workspaces.platform, workspace.platform), eq(workspaces.externalId, workspace.externalId)),
      )
  )[0]?.id;

/** Asking again finds the first request. */
export const askToJoin = async (
  { tx }: Scope,
  request: Pick<
    JoinRequest,
    'cohortId' | 'workspaceId' | 'externalUser' | 'name' | 'locale' | 'askedOn' | 'claimsPlace'
  >,
): Promise<{ id: string; first: boolean }> => {
  const [added] = await tx
    .insert(joinRequests)
    .values(request)
    .onConflictDoNothing()
    .returning({ id: joinRequests.id });
  if (added) return { id: added.id, first: true };
  const there = await joinRequestBy(tx, request);
  if (!there) throw new Error('a request to join that was there is gone');
  return { id: there.id, first: false };
};

export const joinRequestBy = async (
  tx: Tx,
  { workspaceId, externalUser }: Pick<JoinRequest, 'workspaceId' | 'externalUser'>,
): Promise<JoinRequest | undefined> =>
  (
    await tx
      .select()
      .from(joinRequests)
      .where(and(eq(joinRequests.workspaceId, workspaceId), eq(joinRequests.externalUser, externalUser)))
  )[0];

export const joinRequestOf = async (
  { tx, cohortId }: Scope,
  named: Named,
): Promise<JoinRequest | undefined> => {
  return (
    await tx
      .select()
      .from(joinRequests)
      .where(inScope({ cohortId }, joinRequests, isNamed(joinRequests, named)))
  )[0];
};

/** Requests that wait for the coordination, oldest first. */
export const joinRequestsOf = ({ tx, cohortId }: Scope): Promise<JoinRequest[]> =>
  tx.select().from(joinRequests).where(inScope({ cohortId }, joinRequests)).orderBy(joinRequests.number);

/** False when someone else in the coordination decided just before. */
export const endJoinRequest = async ({ tx }: Scope, id: string): Promise<boolean> =>
  (await tx.delete(joinRequests).where(eq(joinRequests.id, id)).returning({ id: joinRequests.id })).length >
  0;

/** Withdrawn by its author. `undefined` when there was none, or the coordination decided just before. */
export const cancelJoinRequest = async (
  { tx }: Scope,
  { workspaceId, externalUser }: Pick<JoinRequest, 'workspaceId' | 'externalUser'>,
): Promise<Pick<JoinRequest, 'id' | 'claimsPlace'> | undefined> =>
  (
    await tx
      .delete(joinRequests)
      .where(and(eq(joinRequests.workspaceId, workspaceId), eq(joinRequests.externalUser, externalUser)))
      .returning({ id: joinRequests.id, claimsPlace: joinRequests.claimsPlace })
  )[0];

const accountOf = async (tx: Tx, { workspaceId, externalUser }: JoinRequest): Promise<string | undefined> =>
  (
    await tx
      .select({ id: identities.personId })
      .from(identities)
      .where(and(eq(identities.workspaceId, workspaceId), eq(identities.externalUser, externalUser)))
  )[0]?.id;

const newPerson = async (tx: Tx, request: JoinRequest): Promise<string> => {
  const person = justWritten(
    await tx
      .insert(people)
      .values({ name: request.name, locale: request.locale })
      .returning({ id: people.id }),
  );
  const { workspaceId, externalUser } = request;
  await tx.insert(identities).values({ personId: person.id, workspaceId, externalUser });
  return person.id;
};

/** Adds a member. Someone who had left keeps the same person row. */
export const welcomeMember = async (
  { tx }: Scope,
  request: JoinRequest,
  startsOn: Temporal.PlainDate,
): Promise<string> => {
  const personId = (await accountOf(tx, request)) ?? (await newPerson(tx, request));
  await stayInCommunity({ tx }, personId, startsOn);
  return personId;
};

export const isOfCommunity = async (
  { tx }: Scope,
  personId: string,
  today: Temporal.PlainDate,
): Promise<boolean> =>
  (
    await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.personId, personId),
          eq(memberships.role, 'community'),
          isNull(memberships.cohortId),
          activeOn(today),
        ),
      )
  ).length > 0;

/** Keeps someone in the community after their cohort ends, at their own request. */
export const stayInCommunity = async (
  { tx }: Pick<Scope, 'tx'>,
  personId: string,
  startsOn: Temporal.PlainDate,
): Promise<void> => {
  await tx
    .insert(memberships)
    .values({ personId, role: 'community', startsOn })
    .onConflictDoUpdate({
      target: [memberships.personId, memberships.cohortId, memberships.challengeId, memberships.role],
      set: { startsOn, endsOn: null },
    });
};

/** Ended the day before, so that membership stops at once. */
export const leaveCommunity = async (
  { tx }: Scope,
  personId: string,
  today: Temporal.PlainDate,
): Promise<void> => {
  await tx
    .update(memberships)
    .set({
      endsOn: today.subtract({ days: 1 }),
      startsOn: sql`least(${memberships.startsOn}, ${today.subtract({ days: 1 }).toString()}::date)`,
    })
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.role, 'community'),
        isNull(memberships.cohortId),
      ),
    );
};
