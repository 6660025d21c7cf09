import { desc, eq, isNull, sql } from 'drizzle-orm';
import { EVERY_WEEKS } from '../../rituals/dataset/checkin.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { type Team, teamOf } from '../standup/standups.ts';
import {
  challenges,
  type CheckinAnswer,
  cohorts,
  datasetCheckins,
  datasetRhythms,
  datasets,
} from '../tables/index.ts';

export type Checkin = typeof datasetCheckins.$inferSelect;
export type AskedTeam = { team: Team; everyWeeks: number };

export const teamsToAsk = async (scope: Scope): Promise<AskedTeam[]> => {
  const rows = await scope.tx
    .select({
      challenge: challenges,
      startsOn: cohorts.startsOn,
      endsOn: cohorts.endsOn,
      everyWeeks: datasetRhythms.everyWeeks,
    })
    .from(challenges)
    .innerJoin(cohorts, eq(cohorts.id, challenges.cohortId))
    .leftJoin(datasetRhythms, eq(datasetRhythms.challengeId, challenges.id))
    .where(
      inScope(
        scope,
        challenges,
        sql`exists (select 1 from ${datasets} where ${datasets.challengeId} = ${challenges.id} and ${datasets.end} is null)`,
      ),
    )
    .orderBy(challenges.slug);
  return rows.map(({ everyWeeks, ...row }) => ({ team: teamOf(row), everyWeeks: everyWeeks ?? EVERY_WEEKS }));
};

export const openCheckin = async (
  scope: Scope,
  challengeId: string,
  localDate: Temporal.PlainDate,
): Promise<Checkin> => {
  await scope.tx
    .insert(datasetCheckins)
    .values({ cohortId: scope.cohortId, challengeId, localDate })
    .onConflictDoNothing();
  const found = await latestCheckin(scope, challengeId);
  if (!found) throw new Error('a check-in that was just written is not there');
  return found;
};

export const checkinOf = async (scope: Scope, id: string): Promise<Checkin | undefined> =>
  (
    await scope.tx
      .select()
      .from(datasetCheckins)
      .where(inScope(scope, datasetCheckins, eq(datasetCheckins.id, id)))
  )[0];

export const latestCheckin = async (scope: Scope, challengeId: string): Promise<Checkin | undefined> =>
  (
    await scope.tx
      .select()
      .from(datasetCheckins)
      .where(inScope(scope, datasetCheckins, eq(datasetCheckins.challengeId, challengeId)))
      .orderBy(desc(datasetCheckins.localDate))
      .limit(1)
  )[0];

/** True the first time: one answer serves the team. Later news replaces « rien de nouveau ». */
export const answerCheckin = async (scope: Scope, id: string, answer: CheckinAnswer): Promise<boolean> =>
  (
    await scope.tx
      .update(datasetCheckins)
      .set({ answer })
      .where(
        inScope(
          scope,
          datasetCheckins,
          eq(datasetCheckins.id, id),
          answer === 'nothing' ? isNull(datasetCheckins.answer) : sql`true`,
        ),
      )
      .returning({ id: datasetCheckins.id })
  ).length > 0;
