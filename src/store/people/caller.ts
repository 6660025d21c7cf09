import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Platform } from '../../chat/chat.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Executor } from '../core/executor.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { ChallengeRow } from '../cohort/cohort.ts';
import {
  challenges,
  channelPlaces,
  cohorts,
  identities,
  memberships,
  people,
  workspaces,
} from '../tables/index.ts';
import { localeOrTheirs, type Me, personColumns } from './people.ts';
import { zoneOfPerson } from './rhythms.ts';

export type Membership = {
  cohortId: string | null;
  cohortState: (typeof cohorts.$inferSelect)['state'] | null;
  role: Role;
  challengeId: string | null;
};

export type Caller = {
  person: Me;
  workspaceId: string;
  linkEpoch: number;
  unreachable: boolean;
  /** Theirs, or else their team's, or else the cohort's. */
  zone: string;
  memberships: Membership[];
  /** By id, those of the memberships. */
  teams: ReadonlyMap<string, ChallengeRow>;
  /** The channel in which they act, if a cohort has it. */
  place: { cohortId: string; name: string } | null;
};

/** The current day in the cohort's zone: a contract ends at midnight where it was signed. */
const isMemberAt = (now: unknown): SQL => {
  const today = sql`(${now}::timestamptz at time zone coalesce(${cohorts.timezone}, 'UTC'))::date`;
  return sql`coalesce(${memberships.startsOn} <= ${today}, true)
    and coalesce(${memberships.endsOn}, ${cohorts.endsOn}, 'infinity') >= ${today}`;
};

const membership = {
  cohortId: memberships.cohortId,
  cohortState: cohorts.state,
  role: memberships.role,
  challengeId: memberships.challengeId,
};

/** One row for each membership, and whether it holds at that moment; or one row without. */
const callerRows = preparedQuestion<
  (Omit<Caller, 'memberships' | 'teams'> & {
    membership: { [Part in keyof Membership]: Membership[Part] | null };
    team: ChallengeRow | null;
    holds: boolean;
  })[],
  Record<'platform' | 'team' | 'user' | 'now', string> & { channel: string | null }
>((db) =>
  db
    .select({
      person: { ...personColumns, locale: localeOrTheirs },
      workspaceId: identities.workspaceId,
      linkEpoch: identities.linkEpoch,
      unreachable: identities.unreachable,
      zone: zoneOfPerson,
      membership,
      team: challenges,
      holds: sql<boolean>`${isMemberAt(sql.placeholder('now'))}`,
      place: { cohortId: channelPlaces.cohortId, name: channelPlaces.name },
    })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .leftJoin(challenges, eq(challenges.id, memberships.challengeId))
    .leftJoin(
      channelPlaces,
      and(
        eq(channelPlaces.workspaceId, workspaces.id),
        eq(channelPlaces.externalId, sql.placeholder('channel')),
      ),
    )
    .where(
      and(
        eq(workspaces.platform, sql.placeholder('platform')),
        eq(workspaces.externalId, sql.placeholder('team')),
        eq(identities.externalUser, sql.placeholder('user')),
      ),
    )
    .orderBy(desc(cohorts.startsOn), cohorts.slug, memberships.role, memberships.challengeId),
);

const membershipRows = preparedQuestion<Membership[], { personId: string; now: string }>((db) =>
  db
    .select(membership)
    .from(memberships)
    .leftJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .where(and(eq(memberships.personId, sql.placeholder('personId')), isMemberAt(sql.placeholder('now'))))
    .orderBy(desc(cohorts.startsOn), cohorts.slug, memberships.role, memberships.challengeId),
);

export const membershipsOf = (db: Executor, personId: string, now: Temporal.Instant): Promise<Membership[]> =>
  membershipRows(db, { personId, now: now.toString() });

export const findCaller = async (
  db: Executor,
  { platform, externalId: team }: { platform: Platform; externalId: string },
  user: string,
  now: Temporal.Instant,
  channel: string | null = null,
): Promise<Caller | undefined> => {
  const rows = await callerRows(db, { platform, team, user, now: now.toString(), channel });
  const [found] = rows;
  if (!found) return undefined;
  const { person, workspaceId, linkEpoch, unreachable, zone, place } = found;
  const held = rows.flatMap(({ membership: { role, ...rest }, holds }) =>
    holds && role !== null ? [{ role, ...rest }] : [],
  );
  const teams = new Map(
    rows.flatMap(({ team: own, holds }) => (holds && own ? [[own.id, own] as const] : [])),
  );
  return { person, workspaceId, linkEpoch, unreachable, zone, memberships: held, teams, place };
};
