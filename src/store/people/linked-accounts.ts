import { and, eq, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { identities, people, workspaces } from '../tables/index.ts';

/** An account as a link to one of our pages names it. */
export type LinkedAccount = {
  personId: string;
  name: string;
  locale: 'fr' | 'en' | null;
  epoch: number;
  confirmed: boolean;
  workspaceId: string;
  workspace: { platform: string; externalId: string };
  user: string;
};

const isAccount = (workspaceId: string, user: string) =>
  and(eq(identities.workspaceId, workspaceId), eq(identities.externalUser, user));

export const linkedAccount = async (
  db: Executor,
  workspaceId: string,
  user: string,
): Promise<LinkedAccount | undefined> => {
  const [found] = await db
    .select({
      personId: people.id,
      name: people.name,
      locale: people.locale,
      epoch: identities.linkEpoch,
      confirmed: identities.confirmed,
      workspaceId: identities.workspaceId,
      workspace: { platform: workspaces.platform, externalId: workspaces.externalId },
      user: identities.externalUser,
    })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .where(isAccount(workspaceId, user));
  return found;
};

/** False when it was confirmed already. */
export const confirmAccount = async (db: Executor, workspaceId: string, personId: string): Promise<boolean> =>
  (
    await db
      .update(identities)
      .set({ confirmed: true })
      .where(
        and(
          eq(identities.workspaceId, workspaceId),
          eq(identities.personId, personId),
          sql`not ${identities.confirmed}`,
        ),
      )
      .returning({ id: identities.id })
  ).length > 0;
