import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { ExternalPerson, Platform } from '../../chat/chat.ts';
import { namesByHandle } from '../../rituals/cohort-file/index.ts';
import type { Executor } from '../core/executor.ts';
import { giveMailAccounts, MAIL } from './mail-accounts.ts';
import { isErasedAccount } from '../privacy/tombstones.ts';
import { identities, listedAccounts, listedPlaces, people, workspaces } from '../tables/index.ts';

/** Accounts and channels of chat platforms, from cohort files and from platforms. */

/** One is written to on one account: the first, until one chooses another. */
const isFirst = (personId: SQL): SQL =>
  sql`not exists (select 1 from identities i where i.person_id = ${personId} and i.preferred and i.active)`;

export type Workspace = { id: string; platform: Platform };

/** Imports create the sandbox's people and channels: no file names them, and it reports none. */
const SANDBOX: Platform = 'sandbox';

/** Under what the day of the last reading of a workspace's people is remembered. */
export const PEOPLE_READ = { kind: 'people', id: 'readOn' };

export const tellsItsPeople = (platform: Platform): boolean => platform !== SANDBOX;

/** Workspaces whose accounts and channels files can name. */
export const listableWorkspaces = (db: Executor): Promise<Workspace[]> =>
  db
    .select({ id: workspaces.id, platform: workspaces.platform })
    .from(workspaces)
    .where(ne(workspaces.platform, SANDBOX));

/** Within the minute, instead of the next day. */
const readPeopleAgain = async (tx: Executor, workspaceId: string): Promise<void> => {
  await tx.execute(
    sql`delete from memory where workspace_id = ${workspaceId} and kind = ${PEOPLE_READ.kind} and id = ${PEOPLE_READ.id}`,
  );
};

/**
 * The file decides whose account it is, and replaces what it said before. User names become accounts when the platform tells
 * whose they are (`meetAccount`).
 */
const giveAccounts = async (tx: Executor, { id, platform }: Workspace): Promise<void> => {
  if (platform === MAIL) return giveMailAccounts(tx, id);
  if (namesByHandle(platform)) return readPeopleAgain(tx, id);
  await tx.execute(sql`delete from identities i using listed_accounts l
    where i.workspace_id = ${id} and l.platform = ${platform} and i.person_id = l.person_id
      and l.external_user <> i.external_user`);
  await tx.execute(sql`insert into identities (person_id, workspace_id, external_user, preferred)
    select distinct on (l.external_user) l.person_id, ${id}::uuid, l.external_user, ${isFirst(sql`l.person_id`)}
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

export const accountsIn = (db: Executor, workspaceId: string): Promise<(Account & { personId: string })[]> =>
  db
    .select({
      personId: identities.personId,
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

/** User names, as platforms compare them. */
const asHandle = (text: SQL): SQL => sql`lower(ltrim(${text}, '@'))`;

/** Whose account the files say it is, by the key that they use for this platform. */
const listedAs = async (
  tx: Executor,
  platform: Platform,
  { id, handle }: ExternalPerson,
): Promise<string | undefined> => {
  const named =
    handle === undefined ? sql`false` : sql`${asHandle(sql`external_user`)} = ${handle.toLowerCase()}`;
  const [found] = await tx
    .select({ id: listedAccounts.personId })
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
  return found?.id;
};

/** Who is listed under which user name: read once for all the people of a platform. */
export const listedHandles = async (
  db: Executor,
  platform: Platform,
): Promise<ReadonlyMap<string, string>> => {
  if (!namesByHandle(platform)) return new Map();
  const rows = await db
    .select({ name: sql<string>`${asHandle(sql`external_user`)}`, personId: listedAccounts.personId })
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
  personId: string,
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
    .set({ personId })
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
  const listed = person.active ? await listedAs(tx, platform, person) : undefined;
  if (listed && namesByHandle(platform)) await moveAccount(tx, id, listed, account);
  if ((await updateIdentity(tx, id, account)) || !person.active) return;
  if (await isErasedAccount(tx, platform, person)) return;
  const { mail, guest } = person;
  const personId = listed ?? (mail && !guest ? await addressedAs(tx, mail) : undefined);
  if (!personId) return;
  await tx
    .insert(identities)
    .values({ personId, workspaceId: id, ...account, preferred: isFirst(sql`${personId}::uuid`) })
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
