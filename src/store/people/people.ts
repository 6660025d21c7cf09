import {
  and,
  desc,
  eq,
  getTableColumns,
  gte,
  isNull,
  lte,
  or,
  type Placeholder,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Platform } from '../../chat/chat.ts';
import type { HolidayName, Weekday } from '../../rituals/time/calendar.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Executor } from '../core/executor.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, cohorts, identities, memberships, people, roster, workspaces } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type PersonRow = typeof people.$inferSelect;
export type Me = { id: string; name: string; locale: 'fr' | 'en' | null; timezone: string | null };

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
  memberships: Membership[];
};

/** Started and not ended on that day. Empty dates are unbounded. */
export const activeOn = (day: Temporal.PlainDate | Placeholder): SQL =>
  and(
    or(isNull(memberships.startsOn), lte(memberships.startsOn, day)),
    or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
  ) ?? sql`true`;

const columns = { id: people.id, name: people.name, locale: people.locale, timezone: people.timezone };

/** The choice of the person or the file, or else the platform's value. */
const ofPlatform = (column: 'zone' | 'locale') =>
  sql`(select i.${sql.identifier(column)} from identities i where i.person_id = ${people.id} and i.active
    and i.${sql.identifier(column)} is not null order by i.preferred desc limit 1)`;
const localeOrTheirs = sql<'fr' | 'en' | null>`coalesce(${people.locale}, ${ofPlatform('locale')})`;
const zoneOrTheirs = sql<string | null>`coalesce(${people.timezone}, ${ofPlatform('zone')})`;

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
  (Omit<Caller, 'memberships'> & {
    membership: { [Part in keyof Membership]: Membership[Part] | null };
    holds: boolean;
  })[],
  Record<'platform' | 'team' | 'user' | 'now', string>
>((db) =>
  db
    .select({
      person: { ...columns, locale: localeOrTheirs },
      workspaceId: identities.workspaceId,
      linkEpoch: identities.linkEpoch,
      unreachable: identities.unreachable,
      membership,
      holds: sql<boolean>`${isMemberAt(sql.placeholder('now'))}`,
    })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .where(
      and(
        eq(workspaces.platform, sql.placeholder('platform')),
        eq(workspaces.externalId, sql.placeholder('team')),
        eq(identities.externalUser, sql.placeholder('user')),
      ),
    )
    .orderBy(desc(cohorts.startsOn), cohorts.slug, memberships.role),
);

const membershipRows = preparedQuestion<Membership[], { personId: string; now: string }>((db) =>
  db
    .select(membership)
    .from(memberships)
    .leftJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .where(and(eq(memberships.personId, sql.placeholder('personId')), isMemberAt(sql.placeholder('now'))))
    .orderBy(desc(cohorts.startsOn), cohorts.slug, memberships.role),
);

export const membershipsOf = (db: Executor, personId: string, now: Temporal.Instant): Promise<Membership[]> =>
  membershipRows(db, { personId, now: now.toString() });

export const findCaller = async (
  db: Executor,
  { platform, externalId: team }: { platform: Platform; externalId: string },
  user: string,
  now: Temporal.Instant,
): Promise<Caller | undefined> => {
  const rows = await callerRows(db, { platform, team, user, now: now.toString() });
  const [found] = rows;
  if (!found) return undefined;
  const { person, workspaceId, linkEpoch, unreachable } = found;
  const held = rows.flatMap(({ membership: { role, ...rest }, holds }) =>
    holds && role !== null ? [{ role, ...rest }] : [],
  );
  return { person, workspaceId, linkEpoch, unreachable, memberships: held };
};

const personRows = preparedQuestion<PersonRow[], { id: string }>((db) =>
  db
    .select({ ...getTableColumns(people), locale: localeOrTheirs })
    .from(people)
    .where(eq(people.id, sql.placeholder('id'))),
);

export const findPerson = async (db: Executor, id: string): Promise<PersonRow | undefined> =>
  (await personRows(db, { id }))[0];

const memberRows = preparedQuestion<
  Me[],
  Record<'cohortId' | 'challengeId' | 'day', string> & { roles: readonly Role[] }
>((db) =>
  db
    .select(columns)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(roster, and(eq(roster.personId, people.id), eq(roster.cohortId, memberships.cohortId)))
    .where(
      inScope(
        givenScope,
        memberships,
        eq(memberships.challengeId, sql.placeholder('challengeId')),
        sql`${memberships.role} = any(${sql.placeholder('roles')})`,
        activeOn(sql.placeholder('day')),
      ),
    )
    .groupBy(people.id, roster.slug)
    .orderBy(roster.slug),
);

/** The people of a team with one of these roles that day, in the file's order. */
export const teamMembers = (
  { tx, cohortId }: Scope,
  challengeId: string,
  roles: readonly Role[],
  day: Temporal.PlainDate,
): Promise<Me[]> => memberRows(tx, { cohortId, challengeId, roles, day: day.toString() });

const teamRows = preparedQuestion<
  Pick<Membership, 'challengeId' | 'role'>[],
  Record<'cohortId' | 'personId' | 'day', string>
>((db) =>
  db
    .select({ challengeId: memberships.challengeId, role: memberships.role })
    .from(memberships)
    .where(
      inScope(
        givenScope,
        memberships,
        eq(memberships.personId, sql.placeholder('personId')),
        activeOn(sql.placeholder('day')),
      ),
    ),
);

export const teamsOf = async (
  { tx, cohortId }: Scope,
  personId: string,
  day: Temporal.PlainDate,
): Promise<{ challengeId: string; role: Role }[]> => {
  const rows = await teamRows(tx, { cohortId, personId, day: day.toString() });
  return rows.flatMap(({ challengeId, role }) => (challengeId ? [{ challengeId, role }] : []));
};

export const peopleWithRole = (scope: Scope, role: Role, day: Temporal.PlainDate): Promise<Me[]> =>
  scope.tx
    .select(columns)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(inScope(scope, memberships, eq(memberships.role, role), activeOn(day)))
    .groupBy(people.id)
    .orderBy(people.name);

export type Rhythms = {
  zone: string;
  holidays: HolidayName;
  works: Weekday[] | null;
  until: Temporal.PlainDate | null;
};

const rhythmRows = preparedQuestion((db) =>
  db
    .select({
      ownZone: zoneOrTheirs,
      works: people.works,
      teamZone: challenges.timezone,
      teamHolidays: challenges.holidays,
      cohortZone: cohorts.timezone,
      cohortHolidays: cohorts.holidays,
      until: memberships.endsOn,
      cohortEnds: cohorts.endsOn,
    })
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .leftJoin(challenges, eq(challenges.id, memberships.challengeId))
    .where(eq(people.id, sql.placeholder('personId')))
    .orderBy(
      sql`${memberships.cohortId} is null, coalesce(${memberships.endsOn}, ${cohorts.endsOn}) desc, ${memberships.challengeId} is null`,
    )
    .limit(1),
);

/** A person's zone: their own, or else their team's, or else the cohort's. */
export const rhythmsOf = async (db: Executor, personId: string): Promise<Rhythms | undefined> => {
  const [row] = await rhythmRows(db, { personId });
  if (!row) return undefined;
  return {
    zone: row.ownZone ?? row.teamZone ?? row.cohortZone ?? 'Europe/Paris',
    holidays: row.teamHolidays ?? row.cohortHolidays ?? 'FR',
    works: row.works,
    until: row.until ?? row.cohortEnds,
  };
};
