import { and, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import { findInstance, findOrAddWorkspace } from '../core/instance.ts';
import { isErasedAddress } from '../privacy/tombstones.ts';
import { identities, memberships, people } from '../tables/index.ts';
import { justWritten } from '../core/executor.ts';

/** People who may create a cohort where none exists: named by the operator, recognised by address. */
export type Founder = { name: string; email: string };

const personOf = async (tx: Tx, { name, email }: Founder): Promise<string> => {
  const [known] = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.email}) = ${email.toLowerCase()}`);
  if (known) return known.id;
  const added = justWritten(await tx.insert(people).values({ name, email }).returning({ id: people.id }));
  return added.id;
};

/** Their sandbox id is what comes before the @. */
const giveSandboxAccount = async (tx: Tx, personId: string, { email }: Founder): Promise<void> => {
  if ((await findInstance(tx)) !== 'sandbox') return;
  const workspaceId = await findOrAddWorkspace(tx, 'sandbox', 'local');
  const [own] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.personId, personId), eq(identities.workspaceId, workspaceId)));
  if (own) return;
  const externalUser = email.split('@')[0] ?? email;
  await tx.insert(identities).values({ personId, workspaceId, externalUser }).onConflictDoNothing();
};

/** Runs at each start: people removed from the setting lose the right to create cohorts. Erased ones do not come back. */
export const settleFounders = async (tx: Tx, founders: readonly Founder[]): Promise<void> => {
  const ids: string[] = [];
  for (const founder of founders) {
    if (await isErasedAddress(tx, founder.email)) continue;
    const personId = await personOf(tx, founder);
    await giveSandboxAccount(tx, personId, founder);
    await tx.insert(memberships).values({ personId, role: 'coordination' }).onConflictDoNothing();
    ids.push(personId);
  }
  await tx
    .delete(memberships)
    .where(
      and(
        isNull(memberships.cohortId),
        eq(memberships.role, 'coordination'),
        ids.length > 0 ? notInArray(memberships.personId, ids) : undefined,
      ),
    );
};
