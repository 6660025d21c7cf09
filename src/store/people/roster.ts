import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { Role } from '../../rituals/people/roles.ts';
import { activeOn } from './people.ts';
import type { Scope } from '../core/scope.ts';
import { memberships, people, roster } from '../tables/index.ts';

/** People of one cohort, by id in its file. */

/** People with one of these roles in the cohort that day. */
export const presentIn = async (
  { tx, cohortId }: Scope,
  roles: readonly Role[],
  day: Temporal.PlainDate,
): Promise<string[]> => {
  const rows = await tx
    .selectDistinct({ id: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.cohortId, cohortId), inArray(memberships.role, [...roles]), activeOn(day)));
  return rows.map(({ id }) => id);
};

/** A person's memberships of a cohort, with dates. */
export const heldBy = (
  { tx, cohortId }: Scope,
  personId: string,
): Promise<Pick<typeof memberships.$inferSelect, 'role' | 'challengeId' | 'startsOn' | 'endsOn'>[]> =>
  tx
    .select({
      role: memberships.role,
      challengeId: memberships.challengeId,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        or(eq(memberships.cohortId, cohortId), isNull(memberships.cohortId)),
      ),
    );

export const listedIn = ({ tx, cohortId }: Scope): Promise<{ id: string; slug: string; name: string }[]> =>
  tx
    .select({ id: people.id, slug: roster.slug, name: people.name })
    .from(roster)
    .innerJoin(people, eq(people.id, roster.personId))
    .where(eq(roster.cohortId, cohortId))
    .orderBy(people.name, roster.slug);

export const slugOf = async ({ tx, cohortId }: Scope, personId: string): Promise<string | undefined> =>
  (
    await tx
      .select({ slug: roster.slug })
      .from(roster)
      .where(and(eq(roster.cohortId, cohortId), eq(roster.personId, personId)))
  )[0]?.slug;

/** How many people have each role that day, and how many in all. */
export const peopleByRole = async (
  scope: Scope,
  day: Temporal.PlainDate,
): Promise<Partial<Record<Role, number>> & { all: number }> => {
  const rows = await scope.tx
    .selectDistinct({ role: memberships.role, personId: memberships.personId })
    .from(memberships)
    .innerJoin(roster, and(eq(roster.personId, memberships.personId), eq(roster.cohortId, scope.cohortId)))
    .where(
      and(
        or(eq(memberships.cohortId, scope.cohortId), eq(memberships.role, 'community')),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    );
  const counts = Object.groupBy(rows, ({ role }) => role);
  const byRole = Object.entries(counts).map(([role, held]) => [role, held.length] as const);
  return { ...Object.fromEntries(byRole), all: new Set(rows.map(({ personId }) => personId)).size };
};
