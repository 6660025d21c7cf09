import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { ExternalPerson, Platform } from '../../chat/chat.ts';
import { namesByHandle } from '../../rituals/cohort-file/index.ts';
import type { Executor } from '../core/executor.ts';
import { isErasedAccount } from '../privacy/tombstones.ts';
import { identities, listedAccounts, people } from '../tables/index.ts';
import { type Account, accountOf, isFirst } from './accounts.ts';
import { MAIL } from './mail-accounts.ts';
import type { Workspace } from './settle-in.ts';

/** Whose account a platform tells of: by what the files say, then by address. */

const updateIdentity = async (tx: Executor, workspaceId: string, account: Account): Promise<boolean> => {
  const { externalUser, ...values } = account;
  const known = await tx
    .update(identities)
    .set(values)
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.externalUser, externalUser)))
    .returning({ id: identities.id });
  return known.length > 0;
};

/** User names, as platforms compare them. */
const asHandle = (text: SQL): SQL<string> => sql<string>`lower(ltrim(${text}, '@'))`;

/** Who an account is in the files, and as what. */
type Listed = { id: string; as: string };

/** Whose account the files say it is, by the key that they use for this platform. */
const listedAs = async (
  tx: Executor,
  platform: Platform,
  { id, handle }: ExternalPerson,
): Promise<Listed | undefined> => {
  const named =
    handle === undefined ? sql`false` : sql`${asHandle(sql`external_user`)} = ${handle.toLowerCase()}`;
  const [found] = await tx
    .select({ id: listedAccounts.personId, as: asHandle(sql`external_user`) })
    .from(listedAccounts)
    .where(
      and(
        eq(listedAccounts.platform, platform),
        namesByHandle(platform)
          ? sql`(${eq(listedAccounts.externalUser, id)} or ${named})`
          : eq(listedAccounts.externalUser, id),
      ),
    )
    .limit(1);
  return found;
};

/**
 * User names change hands. Once the file's name has given an account, it gives no other one while that account is open and
 * the file says the same: otherwise whoever takes a name that somebody left would become that person.
 */
const hasGivenAnother = async (
  tx: Executor,
  workspaceId: string,
  { id, as }: Listed,
  account: Account,
): Promise<boolean> => {
  const [other] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(
      and(
        eq(identities.workspaceId, workspaceId),
        eq(identities.personId, id),
        ne(identities.externalUser, account.externalUser),
        eq(identities.listedAs, as),
        eq(identities.active, true),
      ),
    )
    .limit(1);
  return other !== undefined;
};

/** Who is listed under which user name: read once for all the people of a platform. */
export const listedHandles = async (
  db: Executor,
  platform: Platform,
): Promise<ReadonlyMap<string, string>> => {
  if (!namesByHandle(platform)) return new Map();
  const rows = await db
    .select({ name: asHandle(sql`external_user`), personId: listedAccounts.personId })
    .from(listedAccounts)
    .where(eq(listedAccounts.platform, platform));
  return new Map(rows.map(({ name, personId }) => [name, personId]));
};

/**
 * The person with this address, if only one has it and this is their first account. A second one needs more than an address,
 * which a server may not have verified: the file, or the person, who says so from the first.
 */
const addressedAs = async (tx: Executor, mail: string): Promise<string | undefined> => {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        sql`lower(${people.email}) = ${mail.toLowerCase()}`,
        sql`not exists (select 1 from identities i join workspaces w on w.id = i.workspace_id
          where i.person_id = ${people.id} and w.platform <> ${MAIL})`,
      ),
    )
    .limit(2);
  return found.length === 1 ? found[0]?.id : undefined;
};

/** Another account of theirs there was listed before, or is the user name itself, from before the platform was met. */
const moveAccount = async (
  tx: Executor,
  workspaceId: string,
  { id: personId, as }: Listed,
  account: Account,
): Promise<void> => {
  const inWorkspace = eq(identities.workspaceId, workspaceId);
  await tx
    .delete(identities)
    .where(
      and(inWorkspace, eq(identities.personId, personId), ne(identities.externalUser, account.externalUser)),
    );
  await tx
    .update(identities)
    .set({ personId, listedAs: as })
    .where(and(inWorkspace, eq(identities.externalUser, account.externalUser)));
};

/**
 * Finds the person of an account: by its id or user name in the file, then by address. Never adds people: unknown ones stay
 * so, and an account that was erased gives nobody its address. Guests match by what the file says only, since somebody wrote
 * it on purpose.
 */
export const meetAccount = async (
  tx: Executor,
  { id, platform }: Workspace,
  person: ExternalPerson,
): Promise<void> => {
  const account = accountOf(person);
  const named = person.active ? await listedAs(tx, platform, person) : undefined;
  const listed = named && !(await hasGivenAnother(tx, id, named, account)) ? named : undefined;
  if (listed && namesByHandle(platform)) await moveAccount(tx, id, listed, account);
  if ((await updateIdentity(tx, id, account)) || !person.active) return;
  if (await isErasedAccount(tx, platform, person)) return;
  const { mail, guest } = person;
  const personId = listed?.id ?? (mail && !guest ? await addressedAs(tx, mail) : undefined);
  if (!personId) return;
  await tx
    .insert(identities)
    .values({
      personId,
      workspaceId: id,
      ...account,
      listedAs: listed?.as ?? null,
      preferred: isFirst(sql`${personId}::uuid`),
    })
    .onConflictDoNothing();
};
