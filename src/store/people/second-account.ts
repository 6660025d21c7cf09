import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import { identities, people } from '../tables/index.ts';

/** A second account of a person, and the one they are written to on. */

export type Linked = 'linked' | 'already' | 'taken' | 'unknown';

type Account = { personId: string; workspaceId: string; user: string };

export const linkAccount = async (tx: Tx, { personId, workspaceId, user }: Account): Promise<Linked> => {
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
  if (!person) return 'unknown';
  const rows = await tx
    .insert(identities)
    .values({ personId, workspaceId, externalUser: user, preferred: false })
    .onConflictDoNothing()
    .returning({ id: identities.id });
  if (rows.length > 0) return 'linked';
  const [owner] = await tx
    .select({ id: identities.personId })
    .from(identities)
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.externalUser, user)));
  return owner?.id === personId ? 'already' : 'taken';
};

/** False when they are already written to there. */
export const preferWorkspace = async (tx: Tx, personId: string, workspaceId: string): Promise<boolean> => {
  const theirs = eq(identities.personId, personId);
  const others = await tx
    .update(identities)
    .set({ preferred: false })
    .where(and(theirs, ne(identities.workspaceId, workspaceId), eq(identities.preferred, true)))
    .returning({ id: identities.id });
  const here = await tx
    .update(identities)
    .set({ preferred: true })
    .where(and(theirs, eq(identities.workspaceId, workspaceId), sql`not ${identities.preferred}`))
    .returning({ id: identities.id });
  return others.length + here.length > 0;
};
