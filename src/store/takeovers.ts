import { and, eq, inArray, isNotNull, isNull, ne, notInArray, or, sql } from 'drizzle-orm';
import type { CohortFile, FilePerson } from '../rituals/cohort-file/index.ts';
import { isLive, type LivePlatform } from './accounts.ts';
import type { Tx } from './database.ts';
import { cohorts, identities, memberships, people, roster, workspaces } from './tables/index.ts';

/** A line, by the file's own id, that would give someone's account or someone's row to another. */
export type Takeover = { id: string; what: 'account' | 'mail' };
export type Importer = { personId: string; runs: readonly string[] };

type Held = { personId: string; platform: LivePlatform; user: string };
type Listed = Pick<typeof roster.$inferSelect, 'personId' | LivePlatform> & { email: string | null };

const PLATFORMS = ['slack', 'mattermost'] as const satisfies LivePlatform[];

const listedIn = async (tx: Tx, slug: string): Promise<ReadonlyMap<string, Listed>> => {
  const rows = await tx
    .select({ listed: roster, email: people.email })
    .from(roster)
    .innerJoin(cohorts, eq(cohorts.id, roster.cohortId))
    .innerJoin(people, eq(people.id, roster.personId))
    .where(eq(cohorts.slug, slug));
  return new Map(rows.map(({ listed, email }) => [listed.slug, { ...listed, email }]));
};

const addressed = async (tx: Tx, file: CohortFile): Promise<ReadonlyMap<string, string[]>> => {
  const mails = file.people.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  const rows = await tx
    .select({ id: people.id, mail: sql<string>`lower(${people.email})` })
    .from(people)
    .where(inArray(sql`lower(${people.email})`, mails));
  const found = new Map<string, string[]>();
  for (const { id, mail } of rows) found.getOrInsert(mail, []).push(id);
  return found;
};

/** What platforms know, and what the files of other cohorts say before a platform was ever met. */
const accountsHeld = async (tx: Tx, slug: string): Promise<Held[]> => {
  const known = await tx
    .select({ personId: identities.personId, platform: workspaces.platform, user: identities.externalUser })
    .from(identities)
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId));
  const elsewhere = await tx
    .select({ listed: roster })
    .from(roster)
    .innerJoin(cohorts, eq(cohorts.id, roster.cohortId))
    .where(ne(cohorts.slug, slug));
  return [
    ...known.flatMap(({ platform, ...one }) => (isLive(platform) ? [{ ...one, platform }] : [])),
    ...elsewhere.flatMap(({ listed }) =>
      PLATFORMS.flatMap((platform) => {
        const user = listed[platform];
        return user === null ? [] : [{ personId: listed.personId, platform, user }];
      }),
    ),
  ];
};

/** Of a cohort that others run, or a founder: nobody's to attach from a conversation, but their own. */
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

type Known = { listed: Listed | undefined; named: readonly string[] };
type Around = { held: readonly Held[]; beyond: ReadonlySet<string> };

/** An account moves from someone, or someone known gets another one. */
const takesAccount = (person: FilePerson, { listed, named }: Known, { held, beyond }: Around): boolean => {
  const theirs = listed ? [listed.personId] : named;
  return PLATFORMS.some((platform) => {
    const user = person[platform];
    if (user === undefined || user === listed?.[platform]) return false;
    const there = held.filter((one) => one.platform === platform);
    const isKept = there.some((one) => one.user === user && theirs.includes(one.personId));
    return (
      there.some((one) => (one.user === user) !== theirs.includes(one.personId)) ||
      (!isKept && theirs.some((id) => beyond.has(id)))
    );
  });
};

const takesMail = ({ email }: FilePerson, { listed, named }: Known, { beyond }: Around): boolean => {
  if (!email || email.toLowerCase() === listed?.email?.toLowerCase()) return false;
  return [...named, ...(listed ? [listed.personId] : [])].some((id) => beyond.has(id));
};

/** What a file says anew of whom an account or an address is: only the operator's own command line may say that. */
export const takeoversIn = async (tx: Tx, file: CohortFile, importer: Importer): Promise<Takeover[]> => {
  const listed = await listedIn(tx, file.cohort.id);
  const mails = await addressed(tx, file);
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
