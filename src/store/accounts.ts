import { and, eq, sql } from 'drizzle-orm';
import type { ExternalPerson, Platform } from '../chat/chat.ts';
import type { Executor } from './database.ts';
import { channels, identities, people, roster, workspaces } from './tables/index.ts';

/** Accounts and channels of live platforms: what the cohort file says of them, and what the platform says. */

export type LivePlatform = 'slack' | 'mattermost';
export type LiveWorkspace = { id: string; platform: LivePlatform };

export const isLive = (platform: Platform): platform is LivePlatform =>
  platform === 'slack' || platform === 'mattermost';

export const liveWorkspaces = async (db: Executor): Promise<LiveWorkspace[]> => {
  const rows = await db.select({ id: workspaces.id, platform: workspaces.platform }).from(workspaces);
  return rows.flatMap(({ id, platform }) => (isLive(platform) ? [{ id, platform }] : []));
};

/** The file says whose an account is: it is theirs from now on, and what it said before is not any more. */
const giveAccounts = async (tx: Executor, { id, platform }: LiveWorkspace): Promise<void> => {
  const account = sql.identifier(platform);
  await tx.execute(sql`delete from identities i using roster r
    where i.workspace_id = ${id} and i.person_id = r.person_id
      and r.${account} is not null and r.${account} <> i.external_user`);
  await tx.execute(sql`insert into identities (person_id, workspace_id, external_user)
    select distinct on (r.${account}) r.person_id, ${id}::uuid, r.${account} from roster r join cohorts c on c.id = r.cohort_id
    where r.${account} is not null order by r.${account}, c.starts_on desc
    on conflict (workspace_id, external_user) do update set person_id = excluded.person_id
      where identities.person_id <> excluded.person_id`);
};

const givePlaces = async (tx: Executor, { id, platform }: LiveWorkspace): Promise<void> => {
  const place = sql.identifier(platform);
  await tx.execute(sql`delete from channel_places p using channels c
    where p.workspace_id = ${id} and c.cohort_id = p.cohort_id and c.name = p.name
      and c.${place} is distinct from p.external_id`);
  await tx.execute(sql`insert into channel_places (cohort_id, name, workspace_id, external_id)
    select c.cohort_id, c.name, ${id}::uuid, c.${place} from channels c where c.${place} is not null
    on conflict do nothing`);
};

/** What the files imported so far say of one workspace: done at each import, and when the workspace is first met. */
export const settleIn = async (tx: Executor, workspace: LiveWorkspace): Promise<void> => {
  await giveAccounts(tx, workspace);
  await givePlaces(tx, workspace);
};

/** Where the cohort files say the bot writes on a platform. */
export const channelsOn = async (
  db: Executor,
  platform: LivePlatform,
): Promise<{ name: string; id: string }[]> => {
  const rows = await db.select({ name: channels.name, id: channels[platform] }).from(channels);
  return rows.flatMap(({ name, id }) => (id === null ? [] : [{ name, id }]));
};

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

/** What is kept of an account: nothing of it but where its person is, how they speak, and whether it is open. */
export const accountOf = ({ id, active, zone, locale }: ExternalPerson): Account => ({
  externalUser: id,
  active,
  zone: zone ?? null,
  locale: locale === 'fr' || locale === 'en' ? locale : null,
});

const update = async (tx: Executor, workspaceId: string, account: Account): Promise<boolean> => {
  const { externalUser, ...values } = account;
  const known = await tx
    .update(identities)
    .set(values)
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.externalUser, externalUser)))
    .returning({ id: identities.id });
  return known.length > 0;
};

const listedAs = async (tx: Executor, platform: LivePlatform, user: string): Promise<string | undefined> =>
  (await tx.select({ id: roster.personId }).from(roster).where(eq(roster[platform], user)).limit(1))[0]?.id;

/** Their address, when it is one person's, and they have no other account there. */
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
 * Recognises the person behind an account: by its id in the file, then by its address. Nobody is ever added: whoever is
 * not known, or was erased, stays so. A guest is only recognised by id, which somebody wrote on purpose.
 */
export const meetAccount = async (
  tx: Executor,
  { id, platform }: LiveWorkspace,
  person: ExternalPerson,
): Promise<void> => {
  const account = accountOf(person);
  if ((await update(tx, id, account)) || !person.active) return;
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
