import { and, eq, inArray, isNotNull, isNull, ne, notInArray, or, sql } from 'drizzle-orm';
import {
  type CohortFile,
  type FilePerson,
  listPlatforms,
  type OnPlatform,
} from '../../rituals/cohort-file/index.ts';
import { tellsItsPeople } from '../people/settle-in.ts';
import type { Tx } from '../core/database.ts';
import { listedAccountsOf } from '../people/listed-on-platforms.ts';
import {
  cohorts,
  identities,
  listedAccounts,
  memberships,
  people,
  roster,
  workspaces,
} from '../tables/index.ts';

/** A line, by its id in the file, that would give one person's account or row to another. */
export type Takeover = { id: string; what: 'account' | 'mail' };
export type Importer = { personId: string; runs: readonly string[] };

type HeldAccount = OnPlatform & { personId: string };
type ListedPerson = { personId: string; email: string | null; accounts: readonly OnPlatform[] };

const listedIn = async (tx: Tx, slug: string): Promise<ReadonlyMap<string, ListedPerson>> => {
  const rows = await tx
    .select({ cohortId: roster.cohortId, id: roster.slug, personId: roster.personId, email: people.email })
    .from(roster)
    .innerJoin(cohorts, eq(cohorts.id, roster.cohortId))
    .innerJoin(people, eq(people.id, roster.personId))
    .where(eq(cohorts.slug, slug));
  const [first] = rows;
  const accounts = first ? await listedAccountsOf(tx, first.cohortId) : new Map<string, OnPlatform[]>();
  return new Map(
    rows.map(({ id, personId, email }) => [id, { personId, email, accounts: accounts.get(personId) ?? [] }]),
  );
};

const idsByMail = async (tx: Tx, file: CohortFile): Promise<ReadonlyMap<string, string[]>> => {
  const mails = file.people.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  const rows = await tx
    .select({ id: people.id, mail: sql<string>`lower(${people.email})` })
    .from(people)
    .where(inArray(sql`lower(${people.email})`, mails));
  const found = new Map<string, string[]>();
  for (const { id, mail } of rows) found.getOrInsert(mail, []).push(id);
  return found;
};

/** Accounts known to platforms, and those in the files of other cohorts before their platform is connected. */
const accountsHeld = async (tx: Tx, slug: string): Promise<HeldAccount[]> => {
  const known = await tx
    .select({
      personId: identities.personId,
      platform: workspaces.platform,
      externalId: identities.externalUser,
    })
    .from(identities)
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId));
  const elsewhere = await tx
    .select({
      personId: listedAccounts.personId,
      platform: listedAccounts.platform,
      externalId: listedAccounts.externalUser,
    })
    .from(listedAccounts)
    .innerJoin(cohorts, eq(cohorts.id, listedAccounts.cohortId))
    .where(ne(cohorts.slug, slug));
  return [...known.filter(({ platform }) => tellsItsPeople(platform)), ...elsewhere];
};

/** Founders, and people of cohorts that others run: a conversation cannot attach them, except oneself. */
const outOfReach = async (tx: Tx, { personId, runs }: Importer): Promise<ReadonlySet<string>> => {
  const others = and(
    isNotNull(memberships.cohortId),
    runs.length > 0 ? notInArray(memberships.cohortId, [...runs]) : undefined,
  );
  const founders = and(isNull(memberships.cohortId), eq(memberships.role, 'coordination'));
  const rows = await tx
    .selectDistinct({ id: memberships.personId })
    .from(memberships)
    .where(and(ne(memberships.personId, personId), or(others, founders)));
  return new Set(rows.map(({ id }) => id));
};

type KnownPerson = { listed: ListedPerson | undefined; named: readonly string[] };
type AccountsAround = { held: readonly HeldAccount[]; beyond: ReadonlySet<string> };

/** An account moves to another person, or a known person gets another account. */
const takesAccount = (
  person: FilePerson,
  { listed, named }: KnownPerson,
  { held, beyond }: AccountsAround,
): boolean => {
  const theirs = listed ? [listed.personId] : named;
  return listPlatforms(person).some(({ platform, externalId: user }) => {
    const before = listed?.accounts.find((one) => one.platform === platform);
    if (user === before?.externalId) return false;
    const there = held.filter((one) => one.platform === platform);
    const isKept = there.some((one) => one.externalId === user && theirs.includes(one.personId));
    return (
      there.some((one) => (one.externalId === user) !== theirs.includes(one.personId)) ||
      (!isKept && theirs.some((id) => beyond.has(id)))
    );
  });
};

const takesMail = (
  { email }: FilePerson,
  { listed, named }: KnownPerson,
  { beyond }: AccountsAround,
): boolean => {
  if (!email || email.toLowerCase() === listed?.email?.toLowerCase()) return false;
  return [...named, ...(listed ? [listed.personId] : [])].some((id) => beyond.has(id));
};

/** Changes of account or address owners in a file: only the operator's command line may make them. */
export const takeoversIn = async (tx: Tx, file: CohortFile, importer: Importer): Promise<Takeover[]> => {
  const listed = await listedIn(tx, file.cohort.id);
  const mails = await idsByMail(tx, file);
  const around = {
    held: await accountsHeld(tx, file.cohort.id),
    beyond: await outOfReach(tx, importer),
  };
  return file.people.flatMap((person): Takeover[] => {
    const known = {
      listed: listed.get(person.id),
      named: mails.get(person.email?.toLowerCase() ?? '') ?? [],
    };
    if (takesMail(person, known, around)) return [{ id: person.id, what: 'mail' }];
    return takesAccount(person, known, around) ? [{ id: person.id, what: 'account' }] : [];
  });
};
