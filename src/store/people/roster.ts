import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { Role } from '../../rituals/people/roles.ts';
import { activeOn } from './people.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { memberships, people, roster } from '../tables/index.ts';

/** People of one cohort, by id in its file. */

export const presentIn = async (
  { tx, cohortId }: Scope,
  roles: readonly Role[],
  day: Temporal.PlainDate,
): Promise<string[]> => {
  const rows = await tx
    .selectDistinct({ id: memberships.personId })
    .from(memberships)
    .where(inScope({ cohortId }, memberships, inArray(memberships.role, [...roles]), activeOn(day)));
  return rows.map(({ id }) => id);
};

export const membershipsHeldBy = (
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
        or(inScope({ cohortId }, memberships), isNull(memberships.cohortId)),
      ),
    );

export const listedIn = ({ tx, cohortId }: Scope): Promise<{ id: string; slug: string; name: string }[]> =>
  tx
    .select({ id: people.id, slug: roster.slug, name: people.name })
    .from(roster)
    .innerJoin(people, eq(people.id, roster.personId))
    .where(inScope({ cohortId }, roster))
    .orderBy(people.name, roster.slug);

export const slugOf = async ({ tx, cohortId }: Scope, personId: string): Promise<string | undefined> =>
  (
    await tx
      .select({ slug: roster.slug })
      .from(roster)
      .where(inScope({ cohortId }, roster, eq(roster.personId, personId)))
  )[0]?.slug;

export const peopleByRole = async (
  scope: Scope,
  day: Temporal.PlainDate,
): Promise<Partial<Record<Role, number>> & { all: number }> => {
  const rows = await scope.tx
    .selectDistinct({ role: memberships.role, personId: memberships.personId })
    .from(memberships)
    .innerJoin(roster, inScope(scope, roster, eq(roster.personId, memberships.personId)))
    .where(
      and(
        or(inScope(scope, memberships), eq(memberships.role, 'community')),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    );
  const counts = Object.groupBy(rows, ({ role }) => role);
  const byRole = Object.entries(counts).map(([role, held]) => [role, held.length] as const);
  return { ...Object.fromEntries(byRole), all: new Set(rows.map(({ personId }) => personId)).size };
};
