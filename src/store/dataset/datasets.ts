import { asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reason, Stage } from '../../rituals/dataset/dataset.ts';
import type { Passage } from '../../rituals/dataset/durations.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, cohorts, datasetMoves, datasets } from '../tables/index.ts';

export type DatasetRow = typeof datasets.$inferSelect;

/** A team's datasets, in the order of their numbers. */
export const datasetsOf = (scope: Scope, challengeId: string): Promise<DatasetRow[]> =>
  scope.tx
    .select()
    .from(datasets)
    .where(inScope(scope, datasets, eq(datasets.challengeId, challengeId)))
    .orderBy(asc(datasets.number));

export type CohortDataset = DatasetRow & { team: string };

export const datasetsIn = async ({ tx }: Pick<Scope, 'tx'>, cohortId: string): Promise<CohortDataset[]> => {
  const rows = await tx
    .select({ dataset: datasets, team: challenges.name })
    .from(datasets)
    .innerJoin(challenges, eq(challenges.id, datasets.challengeId))
    .where(inScope({ cohortId }, datasets))
    .orderBy(asc(challenges.name), asc(datasets.number));
  return rows.map(({ dataset, team }) => ({ ...dataset, team }));
};

export type BlockedDataset = CohortDataset & { reason: Reason };

/** A cohort's blocked datasets, the longest wait first. */
export const blockedDatasets = async (scope: Scope): Promise<BlockedDataset[]> =>
  (await datasetsIn(scope, scope.cohortId))
    .flatMap((one) =>
      one.end === null && one.state === 'blocked' && one.reason ? [{ ...one, reason: one.reason }] : [],
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.since, b.since));

export const lockDataset = async (scope: Scope, id: string): Promise<DatasetRow | undefined> =>
  (
    await scope.tx
      .select()
      .from(datasets)
      .where(inScope(scope, datasets, eq(datasets.id, id)))
      .for('update')
  )[0];

export type HistoryLine = typeof datasetMoves.$inferSelect;

export const historyOf = (scope: Scope, datasetId: string): Promise<HistoryLine[]> =>
  scope.tx
    .select()
    .from(datasetMoves)
    .where(inScope(scope, datasetMoves, eq(datasetMoves.datasetId, datasetId)))
    .orderBy(asc(datasetMoves.on), asc(datasetMoves.id));

/** The days on which a dataset changed stage, from which durations are computed. */
export const passagesOf = (history: readonly HistoryLine[]): Passage[] => {
  const passages: Passage[] = [];
  for (const { on, stage, end } of history) {
    const last = passages.at(-1);
    if (last?.stage !== stage || last.ended !== (end !== null))
      passages.push({ on, stage, ended: end !== null });
  }
  return passages;
};

export type StageCount = { stage: Stage; count: number; ended: number };

export const stageCounts = (scope: Scope): Promise<StageCount[]> =>
  scope.tx
    .select({
      stage: datasets.stage,
      count: sql<number>`(count(*) filter (where ${datasets.end} is null))::int`,
      ended: sql<number>`(count(*) filter (where ${datasets.end} is not null))::int`,
    })
    .from(datasets)
    .where(inScope(scope, datasets))
    .groupBy(datasets.stage);

export type Block = { reason: Reason; count: number; since: Temporal.PlainDate };

/** Obstacles of a cohort's datasets by reason, with the longest wait. Teams are not named. */
export const blocksOf = async (scope: Scope): Promise<Block[]> => {
  const rows = await scope.tx
    .select({
      reason: datasets.reason,
      count: sql<number>`count(*)::int`,
      since: sql<string>`min(${datasets.since})::text`,
    })
    .from(datasets)
    .where(
      inScope(
        scope,
        datasets,
        isNull(datasets.end),
        eq(datasets.state, 'blocked'),
        isNotNull(datasets.reason),
      ),
    )
    .groupBy(datasets.reason)
    .orderBy(sql`min(${datasets.since})`);
  return rows.flatMap(({ reason, count, since }) =>
    reason ? [{ reason, count, since: Temporal.PlainDate.from(since) }] : [],
  );
};

export type ToCheck = { id: string; link: string };

/** Linked datasets not checked recently: answered a week ago, or without an answer and not tried today. */
export const datasetsToCheck = (scope: Scope, today: Temporal.PlainDate): Promise<ToCheck[]> =>
  scope.tx
    .select({ id: datasets.id, link: sql<string>`${datasets.link}` })
    .from(datasets)
    .innerJoin(challenges, eq(challenges.id, datasets.challengeId))
    .innerJoin(cohorts, eq(cohorts.id, datasets.cohortId))
    .where(
      inScope(
        scope,
        datasets,
        isNotNull(datasets.link),
        sql`(${datasets.triedOn} is null or ${datasets.triedOn} < ${today.toString()}::date)`,
        sql`(${datasets.checkedOn} is null or ${datasets.checkedOn} <= ${today.subtract({ weeks: 1 }).toString()}::date)`,
      ),
    )
    .orderBy(asc(datasets.id))
    .limit(CHECKED_AT_ONCE);

/** Calls per run, so that a slow catalogue delays the next run by a minute at most. */
const CHECKED_AT_ONCE = 10;
