import { desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { answers, challenges, gazettes, rounds } from '../tables/index.ts';
import { justWritten } from '../core/executor.ts';

/** Monday's newsletter in the coordination's words, one per week. */

export type Gazette = typeof gazettes.$inferSelect;
export type GazetteText = Pick<Gazette, 'opening' | 'dates' | 'needs' | 'news'>;

export const gazetteOf = async ({ tx, cohortId }: Scope, week: string): Promise<Gazette | undefined> =>
  (
    await tx
      .select()
      .from(gazettes)
      .where(inScope({ cohortId }, gazettes, eq(gazettes.week, week)))
  )[0];

export const saveGazette = async (
  { tx, cohortId }: Scope,
  week: string,
  given: GazetteText,
): Promise<Gazette> => {
  return justWritten(
    await tx
      .insert(gazettes)
      .values({ ...given, cohortId, week })
      .onConflictDoUpdate({ target: [gazettes.cohortId, gazettes.week], set: given })
      .returning(),
  );
};

/** False when already sent: two people may press at once. */
export const markGazetteSent = async (
  { tx, cohortId }: Scope,
  week: string,
  sentOn: Temporal.PlainDate,
): Promise<boolean> =>
  (
    await tx
      .update(gazettes)
      .set({ sentOn })
      .where(inScope({ cohortId }, gazettes, eq(gazettes.week, week), isNull(gazettes.sentOn)))
      .returning({ week: gazettes.week })
  ).length > 0;

export const lastSentGazette = async ({ tx, cohortId }: Scope): Promise<Gazette | undefined> =>
  (
    await tx
      .select()
      .from(gazettes)
      .where(inScope({ cohortId }, gazettes, isNotNull(gazettes.sentOn)))
      .orderBy(desc(gazettes.week))
      .limit(1)
  )[0];

/** A draft again, to be corrected and sent; false when it already was. */
export const withdrawGazette = async ({ tx, cohortId }: Scope, week: string): Promise<boolean> =>
  (
    await tx
      .update(gazettes)
      .set({ sentOn: null })
      .where(inScope({ cohortId }, gazettes, eq(gazettes.week, week), isNotNull(gazettes.sentOn)))
      .returning({ week: gazettes.week })
  ).length > 0;

/** Upcoming dates in a week's reports that the cohort has already read: without team-only answers. */
export const sharedDates = (
  { tx, cohortId }: Scope,
  week: string,
): Promise<{ team: string; said: string }[]> =>
  tx
    .select({ team: challenges.name, said: sql<string>`${answers.values} ->> 'date'` })
    .from(rounds)
    .innerJoin(answers, eq(answers.roundId, rounds.id))
    .innerJoin(challenges, eq(challenges.id, rounds.challengeId))
    .where(
      inScope(
        { cohortId },
        rounds,
        eq(rounds.isoWeek, week),
        eq(rounds.state, 'closed'),
        eq(rounds.recap, 'cohort'),
        eq(rounds.questionSet, 'weekly'),
        sql`coalesce(${answers.values} ->> 'date', '') <> ''`,
        sql`not ${answers.kept} ? 'date'`,
      ),
    )
    .orderBy(rounds.id);
