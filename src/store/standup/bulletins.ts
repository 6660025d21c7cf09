import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { rounds } from '../tables/index.ts';

export type Bulletin = { ritualId: string; week: string };

const latest = async ({ tx, cohortId }: Scope, which: SQL | undefined): Promise<Bulletin | undefined> =>
  (
    await tx
      .select({ ritualId: rounds.ritualId, week: rounds.isoWeek })
      .from(rounds)
      .where(inScope({ cohortId }, rounds, eq(rounds.recap, 'cohort'), which))
      .orderBy(desc(rounds.isoWeek), desc(rounds.closesAt))
      .limit(1)
  )[0];

/** The last bulletin that the cohort reads. */
export const lastBulletin = (scope: Scope): Promise<Bulletin | undefined> =>
  latest(
    scope,
    and(
      eq(rounds.withdrawn, false),
      sql`exists (select 1 from messages m
        where m.key = 'standup:bulletin:' || ${rounds.ritualId} || ':' || ${rounds.isoWeek})`,
    ),
  );

export const lastWithdrawnBulletin = (scope: Scope): Promise<Bulletin | undefined> =>
  latest(scope, eq(rounds.withdrawn, true));

/** Taken back everywhere, or read again; teams keep what they wrote. False when it already was. */
export const setBulletinWithdrawn = async (
  { tx, cohortId }: Scope,
  { ritualId, week }: Bulletin,
  withdrawn: boolean,
): Promise<boolean> =>
  (
    await tx
      .update(rounds)
      .set({ withdrawn })
      .where(
        inScope(
          { cohortId },
          rounds,
          eq(rounds.ritualId, ritualId),
          eq(rounds.isoWeek, week),
          eq(rounds.withdrawn, !withdrawn),
        ),
      )
      .returning({ id: rounds.id })
  ).length > 0;

export const isBulletinWithdrawn = async (
  { tx, cohortId }: Scope,
  { ritualId, week }: Bulletin,
): Promise<boolean> =>
  (
    await tx
      .select({ id: rounds.id })
      .from(rounds)
      .where(
        inScope(
          { cohortId },
          rounds,
          eq(rounds.ritualId, ritualId),
          eq(rounds.isoWeek, week),
          eq(rounds.withdrawn, true),
        ),
      )
      .limit(1)
  ).length > 0;
