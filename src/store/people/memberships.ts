import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Place } from '../../rituals/milestone/people.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, cohorts, memberships, roster } from '../tables/index.ts';

/**
 * Memberships of a cohort or around one team, with effective dates: without dates of their own, EIGs come and go with the
 * team, and are not there before it.
 */
export const placesOf = async (scope: Scope, only?: string): Promise<Place[]> => {
  const rows = await scope.tx
    .select({
      personId: memberships.personId,
      challengeId: memberships.challengeId,
      role: memberships.role,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
      teamStarts: challenges.startsOn,
      teamEnds: challenges.endsOn,
      cohortStarts: cohorts.startsOn,
      cohortEnds: cohorts.endsOn,
    })
    .from(memberships)
    .innerJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .innerJoin(
      roster,
      and(eq(roster.personId, memberships.personId), eq(roster.cohortId, memberships.cohortId)),
    )
    .leftJoin(challenges, eq(challenges.id, memberships.challengeId))
    .where(
      inScope(
        scope,
        memberships,
        sql`${memberships.role} <> 'sponsor'`,
        only ? or(isNull(memberships.challengeId), eq(memberships.challengeId, only)) : undefined,
      ),
    )
    .orderBy(roster.slug);
  return rows.map((row) => ({
    personId: row.personId,
    challengeId: row.challengeId,
    role: row.role,
    startsOn: row.startsOn ?? (row.role === 'eig' ? (row.teamStarts ?? row.cohortStarts) : null),
    endsOn: row.endsOn ?? row.teamEnds ?? row.cohortEnds,
  }));
};
