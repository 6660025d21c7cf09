import { eq, inArray } from 'drizzle-orm';
import type { Launchable } from '../../rituals/cohort-file/index.ts';
import type { CohortRow } from './cohort.ts';
import type { Executor } from '../core/executor.ts';
import { activeOn } from '../people/people.ts';
import { challenges, memberships, roster } from '../tables/index.ts';
import { inScope } from '../core/in-scope.ts';

type Members = { id: string; challenge: string | null; role: string }[];

const membersOf = (db: Executor, cohortId: string, today: Temporal.PlainDate): Promise<Members> =>
  db
    .select({ id: roster.slug, challenge: memberships.challengeId, role: memberships.role })
    .from(memberships)
    .innerJoin(roster, inScope({ cohortId }, roster, eq(roster.personId, memberships.personId)))
    .where(inScope({ cohortId }, memberships, inArray(memberships.role, ['eig', 'mentor']), activeOn(today)));

/** What a launch depends on, from the imported rows that have not ended. */
export const launchableOf = async (
  db: Executor,
  cohort: CohortRow,
  today: Temporal.PlainDate,
): Promise<Launchable> => {
  const members = await membersOf(db, cohort.id, today);
  const rows = await db
    .select()
    .from(challenges)
    .where(inScope({ cohortId: cohort.id }, challenges))
    .orderBy(challenges.slug);
  const inTeam = (challengeId: string, role: string) =>
    members.filter((one) => one.challenge === challengeId && one.role === role).map(({ id }) => ({ id }));
  return {
    cohort: {
      contacts: cohort.contacts,
      privacy: cohort.privacy,
      starts_on: cohort.startsOn.toString(),
      ends_on: cohort.endsOn.toString(),
    },
    challenges: rows
      .filter(({ endsOn }) => !endsOn || Temporal.PlainDate.compare(endsOn, today) > 0)
      .map((row) => ({
        id: row.slug,
        eig: inTeam(row.id, 'eig'),
        mentors: inTeam(row.id, 'mentor'),
        ...(row.goal ? { goal: row.goal } : {}),
        ...(row.inCharge ? { in_charge: row.inCharge } : {}),
        ...(row.startsOn ? { starts_on: row.startsOn.toString() } : {}),
        ...(row.endsOn ? { ends_on: row.endsOn.toString() } : {}),
      })),
  };
};
