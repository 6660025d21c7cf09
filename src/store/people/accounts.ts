import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { ExternalPerson } from '../../chat/chat.ts';
import type { Executor } from '../core/executor.ts';
import { identities, people } from '../tables/index.ts';

/** Accounts of people on chat platforms, as they are known. */

/** One is written to on one account: the first, until one chooses another. */
export const isFirst = (personId: SQL): SQL =>
  sql`not exists (select 1 from identities i where i.person_id = ${personId} and i.preferred and i.active)`;

export type Account = Pick<typeof identities.$inferSelect, 'externalUser' | 'active' | 'zone' | 'locale'>;

export type KnownAccount = Account & Pick<typeof identities.$inferSelect, 'personId' | 'listedAs'>;

export const accountsIn = (db: Executor, workspaceId: string): Promise<KnownAccount[]> =>
  db
    .select({
      personId: identities.personId,
      listedAs: identities.listedAs,
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
