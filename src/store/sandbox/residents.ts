import { and, eq, sql } from 'drizzle-orm';
import { localDate } from '../../rituals/time/calendar.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { readClock } from '../core/clock.ts';
import { launchedCohorts } from '../cohort/cohort.ts';
import type { Database } from '../core/database.ts';
import { activeOn } from '../people/people.ts';
import {
  challenges,
  channelPlaces,
  channels,
  identities,
  memberships,
  people,
  workspaces,
} from '../tables/index.ts';

type Resident = {
  id: string;
  name: string;
  roles: Role[];
  challenges: string[];
  mail?: string;
  zone?: string;
  locale?: string;
};

/** Known to the platform but not to the bot, until they join. */
const VISITORS: readonly Resident[] = [{ id: 'n1', name: 'Sacha Arrivante', roles: [], challenges: [] }];

const ofSandbox = and(eq(workspaces.platform, 'sandbox'), eq(identities.personId, people.id));

const findResidents = async (db: Database): Promise<Resident[]> => {
  const rows = await db
    .select({
      id: identities.externalUser,
      name: people.name,
      mail: people.email,
      zone: people.timezone,
      locale: people.locale,
      roles: sql<
        Role[]
      >`coalesce(json_agg(distinct ${memberships.role}) filter (where ${memberships.role} is not null), '[]')`,
      challenges: sql<
        string[]
      >`coalesce(json_agg(distinct ${challenges.slug}) filter (where ${challenges.slug} is not null), '[]')`,
    })
    .from(people)
    .innerJoin(identities, eq(identities.personId, people.id))
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(challenges, eq(challenges.id, memberships.challengeId))
    .where(ofSandbox)
    .groupBy(people.id, identities.externalUser)
    .orderBy(sql`left(${identities.externalUser}, 1) <> 'e'`, identities.externalUser);
  return rows.map(({ mail, zone, locale, ...row }) => ({
    ...row,
    ...(mail ? { mail } : {}),
    ...(zone ? { zone } : {}),
    ...(locale ? { locale } : {}),
  }));
};

type Access = { role: Role; challenge: string | null; cohort: string | null };

const SHARED = ['cohort', 'mentors', 'coordination', 'community'] as const;
type Group = (typeof SHARED)[number] | 'team';

/** Any other audience is the id of a challenge. */
const groupOf = (audience: string): Group => SHARED.find((group) => group === audience) ?? 'team';

/** Whether a person is in a channel, from its audience in the cohort file. */
const isFor = (audience: string, accesses: readonly Access[]): boolean => {
  const holds = (...roles: Role[]) => accesses.some(({ role }) => roles.includes(role));
  if (audience === 'community') return holds('eig', 'mentor', 'coordination', 'community');
  if (audience === 'cohort') return holds('eig', 'mentor', 'coordination');
  if (audience === 'mentors') return holds('mentor', 'coordination');
  if (audience === 'coordination') return holds('coordination');
  return accesses.some(({ challenge, role }) => challenge === audience && role !== 'sponsor');
};

const accessesOf = (db: Database, user: string, day: Temporal.PlainDate): Promise<Access[]> =>
  db
    .select({ role: memberships.role, challenge: challenges.slug, cohort: memberships.cohortId })
    .from(memberships)
    .innerJoin(identities, eq(identities.personId, memberships.personId))
    .leftJoin(challenges, eq(challenges.id, memberships.challengeId))
    .where(and(eq(identities.externalUser, user), activeOn(day)));

/** The sandbox's people and channels, as a chat platform would know them. */
export const sandboxDirectory = (db: Database) => ({
  people: () => findResidents(db),
  visitors: async () => {
    const known = new Set((await findResidents(db)).map(({ id }) => id));
    return VISITORS.filter(({ id }) => !known.has(id));
  },
  async names(): Promise<ReadonlyMap<string, string>> {
    const rows = await db
      .select({ id: identities.externalUser, name: people.name })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
      .where(ofSandbox);
    return new Map([...VISITORS, ...rows].map(({ id, name }) => [id, name]));
  },
  async knows(user: string): Promise<boolean> {
    const rows = await db
      .select({ id: identities.id })
      .from(identities)
      .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
      .where(and(eq(workspaces.platform, 'sandbox'), eq(identities.externalUser, user)));
    return rows.length > 0 || VISITORS.some(({ id }) => id === user);
  },
  async channels(user: string): Promise<{ name: string; group: Group }[]> {
    const now = await readClock(db);
    const accesses = await accessesOf(db, user, localDate(now, 'Europe/Paris'));
    const rows = await db
      .select({ name: channelPlaces.externalId, audience: channels.audience, cohort: channels.cohortId })
      .from(channels)
      .innerJoin(
        channelPlaces,
        and(eq(channelPlaces.cohortId, channels.cohortId), eq(channelPlaces.name, channels.name)),
      )
      .innerJoin(
        workspaces,
        and(eq(workspaces.id, channelPlaces.workspaceId), eq(workspaces.platform, 'sandbox')),
      )
      .orderBy(channelPlaces.externalId);
    return rows
      .filter(({ audience, cohort }) =>
        isFor(
          audience,
          accesses.filter((access) => access.cohort === null || access.cohort === cohort),
        ),
      )
      .map(({ name, audience }) => ({ name, group: groupOf(audience) }));
  },
  async zone(): Promise<string> {
    const [cohort] = await launchedCohorts(db);
    return cohort?.timezone ?? 'Europe/Paris';
  },
  async teams(): Promise<ReadonlyMap<string, string>> {
    const rows = await db.select({ slug: challenges.slug, name: challenges.name }).from(challenges);
    return new Map(rows.map(({ slug, name }) => [slug, name]));
  },
  /** Where the first cohort reads its bulletin. */
  async bulletin(): Promise<string | undefined> {
    const [cohort] = await launchedCohorts(db);
    return cohort?.bulletinChannel;
  },
});
