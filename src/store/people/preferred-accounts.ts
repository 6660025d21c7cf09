import { and, desc, eq, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { identities, people, workspaces } from '../tables/index.ts';

export type PreferredAccount = { workspaceId: string; user: string };

const preferredRows = preparedQuestion<
  (PreferredAccount & { personId: string })[],
  { personIds: readonly string[] }
>((db) =>
  db
    .selectDistinctOn([identities.personId], {
      personId: identities.personId,
      workspaceId: identities.workspaceId,
      user: identities.externalUser,
    })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .where(
      and(
        sql`${identities.personId} = any(${sql.placeholder('personIds')})`,
        eq(identities.active, true),
        sql`not (${identities.unreachable} and ${workspaces.platform} = 'mail')`,
      ),
    )
    .orderBy(
      identities.personId,
      identities.unreachable,
      desc(identities.confirmed),
      desc(sql`(${workspaces.platform} = 'mail') = (${people.reachedBy} = 'mail')`),
      desc(identities.preferred),
      identities.workspaceId,
    ),
);

/**
 * Where each of these people is written to: the account they chose, or else another one that is open. A chat that refuses for
 * a week, and an address that is not theirs for certain, come last; an address that does is not written to.
 */
export const preferredAccounts = async (
  db: Executor,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PreferredAccount>> => {
  if (personIds.length === 0) return new Map();
  const rows = await preferredRows(db, { personIds });
  return new Map(rows.map(({ personId, ...account }) => [personId, account]));
};
