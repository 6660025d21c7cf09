import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Platform } from '../../chat/chat.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Executor } from '../core/executor.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { cohorts, identities, memberships, people, workspaces } from '../tables/index.ts';
import { localeOrTheirs, type Me, personColumns } from './people.ts';

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

/** The current day in the cohort's zone: a contract ends at midnight where it was signed. */
const isMemberAt = (now: unknown): SQL => {
  const today = sql`(${now}::timestamptz at time zone coalesce(${cohorts.timezone}, 'UTC'))::date`;
  return sql`coalesce(${memberships.startsOn} <= ${today}, true)
    and coalesce(${memberships.endsOn}, ${cohorts.endsOn}, 'infinity') >= ${today}`;
};

const accountRows = preparedQuestion<
  Pick<Caller, 'person' | 'workspaceId' | 'linkEpoch' | 'unreachable'>[],
  Record<'platform' | 'team' | 'user', string>
>((db) =>
  db
    .select({
      person: { ...personColumns, locale: localeOrTheirs },
      workspaceId: identities.workspaceId,
      linkEpoch: identities.linkEpoch,
      unreachable: identities.unreachable,
    })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .where(
      and(
        eq(workspaces.platform, sql.placeholder('platform')),
        eq(workspaces.externalId, sql.placeholder('team')),
        eq(identities.externalUser, sql.placeholder('user')),
      ),
    ),
);

const membershipRows = preparedQuestion<Membership[], { personId: string; now: string }>((db) =>
  db
    .select({
      cohortId: memberships.cohortId,
      cohortState: cohorts.state,
      role: memberships.role,
      challengeId: memberships.challengeId,
    })
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
  const [found] = await accountRows(db, { platform, team, user });
  return found && { ...found, memberships: await membershipsOf(db, found.person.id, now) };
};
