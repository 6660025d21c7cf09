import { eq, ne, sql } from 'drizzle-orm';
import type { Platform } from '../../chat/chat.ts';
import { namesByHandle } from '../../rituals/cohort-file/index.ts';
import type { Executor } from '../core/executor.ts';
import { listedPlaces, workspaces } from '../tables/index.ts';
import { isFirst } from './accounts.ts';
import { giveMailAccounts, MAIL } from './mail-accounts.ts';

/** What cohort files say of accounts and channels, applied to each workspace. */

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
