import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ExternalPerson, Platform } from '../../chat/chat.ts';
import type { Executor } from '../core/executor.ts';
import { isErasedAccount } from '../privacy/tombstones.ts';
import { identities, listedAccounts, listedPlaces, people, workspaces } from '../tables/index.ts';

/** Accounts and channels of chat platforms, from cohort files and from platforms. */

export type Workspace = { id: string; platform: Platform };

/** Imports create the sandbox's people and channels: no file names them, and it reports none. */
const SANDBOX: Platform = 'sandbox';

export const tellsItsPeople = (platform: Platform): boolean => platform !== SANDBOX;

/** Workspaces whose accounts and channels files can name. */
export const listableWorkspaces = (db: Executor): Promise<Workspace[]> =>
  db
    .select({ id: workspaces.id, platform: workspaces.platform })
    .from(workspaces)
    .where(ne(workspaces.platform, SANDBOX));

/** The file decides whose account it is, and replaces what it said before. */
const giveAccounts = async (tx: Executor, { id, platform }: Workspace): Promise<void> => {
  await tx.execute(sql`delete from identities i using listed_accounts l
    where i.workspace_id = ${id} and l.platform = ${platform} and i.person_id = l.person_id
      and l.external_user <> i.external_user`);
  await tx.execute(sql`insert into identities (person_id, workspace_id, external_user)
    select distinct on (l.external_user) l.person_id, ${id}::uuid, l.external_user
    from listed_accounts l join cohorts c on c.id = l.cohort_id
    where l.platform = ${platform} order by l.external_user, c.starts_on desc
    on conflict (workspace_id, external_user) do update set person_id = excluded.person_id
      where identities.person_id <> excluded.person_id`);
};

const givePlaces = async (tx: Executor, { id, platform }: Workspace): Promise<void> => {
  await tx.execute(sql`delete from channel_places p where p.workspace_id = ${id} and not exists (
    select 1 from listed_places l where l.platform = ${platform}
      and l.cohort_id = p.cohort_id and l.name = p.name and l.external_id = p.external_id)`);
  await tx.execute(sql`insert into channel_places (cohort_id, name, workspace_id, external_id)
    select l.cohort_id, l.name, ${id}::uuid, l.external_id from listed_places l where l.platform = ${platform}
    on conflict do nothing`);
};

/** Applies the imported files to one workspace: at each import, and on first connection. */
export const settleIn = async (tx: Executor, workspace: Workspace): Promise<void> => {
  await giveAccounts(tx, workspace);
  await givePlaces(tx, workspace);
};

/** Channels of a platform that the cohort files name. */
export const channelsOn = (db: Executor, platform: Platform): Promise<{ name: string; id: string }[]> =>
  db
    .select({ name: listedPlaces.name, id: listedPlaces.externalId })
    .from(listedPlaces)
    .where(eq(listedPlaces.platform, platform));

export type Account = Pick<typeof identities.$inferSelect, 'externalUser' | 'active' | 'zone' | 'locale'>;

export const accountsIn = (db: Executor, workspaceId: string): Promise<Account[]> =>
  db
    .select({
      externalUser: identities.externalUser,
      active: identities.active,
      zone: identities.zone,
      locale: identities.locale,
    })
    .from(identities)
    .where(eq(identities.workspaceId, workspaceId));

/** Stores only an account's zone, language and whether it is open. */
export const accountOf = ({ id, active, zone, locale }: ExternalPerson): Account => ({
  externalUser: id,
  active,
  zone: zone ?? null,
  locale: locale === 'fr' || locale === 'en' ? locale : null,
});

const updateIdentity = async (tx: Executor, workspaceId: string, account: Account): Promise<boolean> => {
  const { externalUser, ...values } = account;
  const known = await tx
    .update(identities)
    .set(values)
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.externalUser, externalUser)))
    .returning({ id: identities.id });
  return known.length > 0;
};

const listedAs = async (tx: Executor, platform: Platform, user: string): Promise<string | undefined> =>
  (
    await tx
      .select({ id: listedAccounts.personId })
      .from(listedAccounts)
      .where(and(eq(listedAccounts.platform, platform), eq(listedAccounts.externalUser, user)))
      .limit(1)
  )[0]?.id;

/** The person with this address, if only one has it and they have no other account there. */
const addressedAs = async (tx: Executor, workspaceId: string, mail: string): Promise<string | undefined> => {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        sql`lower(${people.email}) = ${mail.toLowerCase()}`,
        sql`not exists (select 1 from identities i where i.person_id = ${people.id} and i.workspace_id = ${workspaceId})`,
      ),
    )
    .limit(2);
  return found.length === 1 ? found[0]?.id : undefined;
};

/**
 * Finds the person of an account: by its id in the file, then by address. Never adds people: unknown ones stay so, and
 * an account that was erased gives nobody its address. Guests match by id only, since somebody wrote it on purpose.
 */
export const meetAccount = async (
  tx: Executor,
  { id, platform }: Workspace,
  person: ExternalPerson,
): Promise<void> => {
  const account = accountOf(person);
  if ((await updateIdentity(tx, id, account)) || !person.active) return;
  if (await isErasedAccount(tx, platform, person)) return;
  const { mail, guest } = person;
  const personId =
    (await listedAs(tx, platform, person.id)) ??
    (mail && !guest ? await addressedAs(tx, id, mail) : undefined);
  if (!personId) return;
  await tx
    .insert(identities)
    .values({ personId, workspaceId: id, ...account })
    .onConflictDoNothing();
};

export type AccountOwner = { user: string; id: string; name: string };

/** Whose accounts these are in a workspace; accounts of nobody known are left out. */
export const ownersOf = (
  db: Executor,
  workspaceId: string,
  users: readonly string[],
): Promise<AccountOwner[]> =>
  db
    .select({ user: identities.externalUser, id: people.id, name: people.name })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.workspaceId, workspaceId), inArray(identities.externalUser, [...users])));

/** The account of a person in a workspace. */
export const userOf = async (
  db: Executor,
  workspaceId: string,
  personId: string,
): Promise<string | undefined> =>
  (
    await db
      .select({ user: identities.externalUser })
      .from(identities)
      .where(and(eq(identities.workspaceId, workspaceId), eq(identities.personId, personId)))
      .orderBy(desc(identities.active))
      .limit(1)
  )[0]?.user;
