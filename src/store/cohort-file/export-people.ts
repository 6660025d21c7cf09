import { and, asc, eq, inArray, isNull, notExists, or } from 'drizzle-orm';
import type { OnPlatform } from '../../rituals/cohort-file/index.ts';
import { listedAccountsOf } from '../people/listed-on-platforms.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { memberships, people, roster, skillProfiles, skills } from '../tables/index.ts';

export type RosterRow = typeof roster.$inferSelect &
  Omit<typeof people.$inferSelect, 'id'> & {
    skills: readonly string[];
    accounts: readonly OnPlatform[];
  };
export type MembershipRow = typeof memberships.$inferSelect;

/** Skills from the file only: people's own declarations are not exported. */
const fileSkills = async ({ tx }: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const rows = await tx
    .select({ personId: skills.personId, tag: skills.tag })
    .from(skills)
    .where(
      and(
        inArray(skills.personId, [...ids]),
        notExists(
          tx
            .select({ personId: skillProfiles.personId })
            .from(skillProfiles)
            .where(eq(skillProfiles.personId, skills.personId)),
        ),
      ),
    )
    .orderBy(asc(skills.tag));
  const found = new Map<string, string[]>();
  for (const { personId, tag } of rows) found.getOrInsert(personId, []).push(tag);
  return found;
};

export const readRoster = async (
  scope: Scope,
): Promise<{ roster: RosterRow[]; memberships: MembershipRow[] }> => {
  const { tx, cohortId } = scope;
  const rows = await tx
    .select({ roster, person: people })
    .from(roster)
    .innerJoin(people, eq(people.id, roster.personId))
    .where(inScope({ cohortId }, roster));
  const ids = rows.map(({ person }) => person.id);
  if (ids.length === 0) return { roster: [], memberships: [] };
  const known = await fileSkills(scope, ids);
  const accounts = await listedAccountsOf(tx, cohortId);
  const held = await tx
    .select()
    .from(memberships)
    .where(
      or(
        inScope({ cohortId }, memberships),
        and(
          isNull(memberships.cohortId),
          inArray(memberships.personId, ids),
          eq(memberships.role, 'community'),
        ),
      ),
    );
  return {
    roster: rows.map(({ roster: row, person }) => ({
      ...person,
      ...row,
      skills: known.get(person.id) ?? [],
      accounts: accounts.get(person.id) ?? [],
    })),
    memberships: held,
  };
};
