import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Scope } from './scope.ts';
import type { Round } from './standup-rounds.ts';
import { people, rounds } from './tables/index.ts';

/** A team's rounds of an ISO week, open ones too: its own page does not wait for the bulletin. */
export const roundsOfTeam = (scope: Scope, challengeId: string, isoWeek: string): Promise<Round[]> =>
  scope.tx
    .select()
    .from(rounds)
    .where(
      and(
        eq(rounds.cohortId, scope.cohortId),
        eq(rounds.challengeId, challengeId),
        eq(rounds.isoWeek, isoWeek),
      ),
    )
    .orderBy(asc(rounds.localDate));

/** The names of those around a team. */
export const namesOf = async (
  { tx }: Scope,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
