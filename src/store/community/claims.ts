import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { onlyNamesake } from '../../rituals/community/claim.ts';
import type { Tx } from '../core/database.ts';
import type { Scope } from '../core/scope.ts';
import { activeOn } from '../people/people.ts';
import { cohorts, identities, memberships, people, workspaces } from '../tables/index.ts';
import type { JoinRequest } from './community.ts';

/** Accounts that their owners claim, and the people of whom no account is known. */

export type Unreached = { id: string; name: string; cohortId: string };

/** People of launched cohorts of whom no account is known on any chat: an account more is for its person to link. An address is no chat. */
export const peopleWithoutAccount = async (db: Tx, day: Temporal.PlainDate): Promise<Unreached[]> => {
  const found = await db
    .selectDistinct({ id: people.id, name: people.name, cohortId: memberships.cohortId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .where(
      and(
        isNotNull(memberships.cohortId),
        eq(cohorts.state, 'launched'),
        activeOn(day),
        ne(memberships.role, 'sponsor'),
        sql`not exists (select 1 from identities i join workspaces w on w.id = i.workspace_id
          where i.person_id = ${people.id} and w.platform <> 'mail')`,
      ),
    );
  return found.flatMap(({ cohortId, ...person }) => (cohortId === null ? [] : [{ ...person, cohortId }]));
};

/** False when the account, or the person, got another one meanwhile. */
export const giveFirstAccount = async (
  db: Tx,
  { personId, workspaceId, user }: { personId: string; workspaceId: string; user: string },
): Promise<boolean> => {
  // Two requests that are answered at once give one account.
  await db.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update');
  const [theirs] = await db
    .select({ id: identities.id })
    .from(identities)
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .where(and(eq(identities.personId, personId), ne(workspaces.platform, 'mail')))
    .limit(1);
  if (theirs) return false;
  const rows = await db
    .insert(identities)
    .values({ personId, workspaceId, externalUser: user })
    .onConflictDoNothing()
    .returning({ id: identities.id });
  return rows.length > 0;
};

/** A request, and the person whom the coordination may recognise in it. */
export type WaitingRequest = JoinRequest & { namesake?: Unreached };

export const withNamesakes = async (
  { tx, cohortId }: Scope,
  requests: readonly JoinRequest[],
  day: Temporal.PlainDate,
): Promise<WaitingRequest[]> => {
  if (!requests.some(({ claimsPlace }) => claimsPlace)) return [...requests];
  const unreached = (await peopleWithoutAccount(tx, day)).filter((one) => one.cohortId === cohortId);
  return requests.map((request) => {
    const namesake = request.claimsPlace ? onlyNamesake(request.name, unreached) : undefined;
    return { ...request, ...(namesake ? { namesake } : {}) };
  });
};
