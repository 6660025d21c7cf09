import {
  and,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lte,
  or,
  type Placeholder,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Role } from '../../rituals/people/roles.ts';
import type { Executor } from '../core/executor.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { memberships, people, roster } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type PersonRow = typeof people.$inferSelect;
export type Me = { id: string; name: string; locale: 'fr' | 'en' | null; timezone: string | null };

/** Started and not ended on that day. Empty dates are unbounded. */
export const activeOn = (day: Temporal.PlainDate | Placeholder): SQL =>
  and(
    or(isNull(memberships.startsOn), lte(memberships.startsOn, day)),
    or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
  ) ?? sql`true`;

export const personColumns = {
  id: people.id,
  name: people.name,
  locale: people.locale,
  timezone: people.timezone,
};

/** The choice of the person or the file, or else the platform's value. */
const ofPlatform = (column: 'zone' | 'locale') =>
  sql`(select i.${sql.identifier(column)} from identities i where i.person_id = ${people.id} and i.active
    and i.${sql.identifier(column)} is not null order by i.preferred desc limit 1)`;
export const localeOrTheirs = sql<'fr' | 'en' | null>`coalesce(${people.locale}, ${ofPlatform('locale')})`;
export const zoneOrTheirs = sql<string | null>`coalesce(${people.timezone}, ${ofPlatform('zone')})`;

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
    .select(personColumns)
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
  { challengeId: string | null; role: Role }[],
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

/** The people of a cohort with this role that day, or one of these, by name. */
export const peopleWithRole = (
  scope: Scope,
  roles: Role | readonly Role[],
  day: Temporal.PlainDate,
): Promise<Me[]> =>
  scope.tx
    .select(personColumns)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(inScope(scope, memberships, inArray(memberships.role, [roles].flat()), activeOn(day)))
    .groupBy(people.id)
    .orderBy(people.name);
