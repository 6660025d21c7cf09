import { and, eq, or, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, channelPlaces, cohorts, memberships, people } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type CohortRow = typeof cohorts.$inferSelect;
export type ChallengeRow = typeof challenges.$inferSelect;

export const launchedCohorts = (db: Executor): Promise<CohortRow[]> =>
  db.select().from(cohorts).where(eq(cohorts.state, 'launched')).orderBy(cohorts.slug);

export const hasCohorts = async (db: Executor): Promise<boolean> =>
  (await db.select({ id: cohorts.id }).from(cohorts).limit(1)).length > 0;

export const findCohortBySlug = async (db: Executor, slug: string): Promise<CohortRow | undefined> =>
  (await db.select().from(cohorts).where(eq(cohorts.slug, slug)))[0];

const cohortRows = preparedQuestion<CohortRow[], { cohortId: string }>((db) =>
  db
    .select()
    .from(cohorts)
    .where(eq(cohorts.id, sql.placeholder('cohortId'))),
);

export const cohortOf = async ({ tx, cohortId }: Scope): Promise<CohortRow | undefined> =>
  (await cohortRows(tx, { cohortId }))[0];

/** The last launched cohort: its contacts answer people who belong to none. */
export const anyLaunchedCohort = async (db: Executor): Promise<CohortRow | undefined> =>
  (await launchedCohorts(db)).at(-1);

export const challengesOfCohort = (scope: Scope): Promise<ChallengeRow[]> =>
  scope.tx.select().from(challenges).where(inScope(scope, challenges)).orderBy(challenges.name);

const challengeRows = preparedQuestion<ChallengeRow[], { cohortId: string; id: string }>((db) =>
  db
    .select()
    .from(challenges)
    .where(inScope(givenScope, challenges, eq(challenges.id, sql.placeholder('id')))),
);

export const challengeOf = async ({ tx, cohortId }: Scope, id: string): Promise<ChallengeRow | undefined> =>
  (await challengeRows(tx, { cohortId, id }))[0];

type ChannelPlace = { workspaceId: string; externalId: string };

const channelPlacesNamed = preparedQuestion<ChannelPlace[], Record<'cohortId' | 'name', string>>((db) =>
  db
    .select({ workspaceId: channelPlaces.workspaceId, externalId: channelPlaces.externalId })
    .from(channelPlaces)
    .where(inScope(givenScope, channelPlaces, eq(channelPlaces.name, sql.placeholder('name')))),
);

export const placesOfChannel = ({ tx, cohortId }: Scope, name: string): Promise<ChannelPlace[]> =>
  channelPlacesNamed(tx, { cohortId, name });

export const challengeOfChannel = async (scope: Scope, name: string): Promise<string | undefined> =>
  (
    await scope.tx
      .select({ id: challenges.id })
      .from(challenges)
      .where(inScope(scope, challenges, eq(challenges.channel, name)))
  )[0]?.id;

export type Covered = { cohortId: string; until: Temporal.Instant };

/** How far each of these cohorts was checked: never less than before. */
export const saveCovered = async (tx: Executor, covered: readonly Covered[]): Promise<void> => {
  await tx.execute(sql`update cohorts c set covered_until = asked.until
    from json_to_recordset(${JSON.stringify(covered)}::text::json) as asked("cohortId" uuid, until timestamptz)
    where c.id = asked."cohortId" and (c.covered_until is null or c.covered_until <= asked.until)`);
};

export const setCohortState = async (scope: Scope, state: CohortRow['state']): Promise<void> => {
  await scope.tx.update(cohorts).set({ state }).where(eq(cohorts.id, scope.cohortId));
};

/** The day of the last report. The cohort ends a week later. */
export const setClosing = async (scope: Scope, closesOn: Temporal.PlainDate): Promise<void> => {
  await scope.tx.update(cohorts).set({ closesOn }).where(eq(cohorts.id, scope.cohortId));
};

/**
 * People who have had no message yet and can be written to, with their first day: an account may come long after its person.
 * Sponsors get none, not even the notice.
 */
export const peopleToWelcome = (
  scope: Scope,
  notice: string,
): Promise<{ id: string; startsOn: Temporal.PlainDate | null; endsOn: Temporal.PlainDate | null }[]> =>
  scope.tx
    .select({ id: people.id, startsOn: memberships.startsOn, endsOn: memberships.endsOn })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        // Looked up by this, as the rest cannot be: with a thousand cohorts, everybody would be read for each.
        sql`${memberships.personId} in (select m.person_id from memberships m where m.cohort_id = ${scope.cohortId}
          union all select r.person_id from roster r where r.cohort_id = ${scope.cohortId})`,
        or(
          inScope(scope, memberships, sql`${memberships.role} in ('eig', 'mentor', 'coordination')`),
          // The community that the cohort's own file names: whoever joins later is told when they come in.
          sql`${memberships.role} = 'community' and exists (select 1 from roster r
            where r.cohort_id = ${scope.cohortId} and r.person_id = ${people.id})`,
        ),
        sql`exists (select 1 from identities i where i.person_id = ${people.id} and i.active)`,
        sql`not exists (select 1 from messages m where m.key = 'notice:' || ${scope.cohortId} || ':' || ${people.id} || ':' || ${notice})`,
      ),
    )
    .orderBy(people.name);
