import { asc, eq } from 'drizzle-orm';
import { type Status, STAGES, type Stage, statusOf } from '../../rituals/dataset/dataset.ts';
import { type Durations, durationsOf } from '../../rituals/dataset/durations.ts';
import type { Executor } from '../core/executor.ts';
import { type DatasetRow, type HistoryLine, passagesOf } from './datasets.ts';
import { challenges, cohorts, datasetMoves, datasets } from '../tables/index.ts';
import { inScope } from '../core/in-scope.ts';

/** A dataset as a programme counts it: dates, licence and link, without who did what. */
export type ExportedDataset = Durations & {
  challenge: string;
  dataset: DatasetRow;
  status: Status;
  reached: ReadonlyMap<Stage, Temporal.PlainDate>;
};

const firstDays = (history: readonly HistoryLine[]): ReadonlyMap<Stage, Temporal.PlainDate> => {
  const days = new Map<Stage, Temporal.PlainDate>();
  for (const { stage, on } of history) days.getOrInsert(stage, on);
  return days;
};

const historiesIn = async (db: Executor, cohortId: string): Promise<ReadonlyMap<string, HistoryLine[]>> =>
  Map.groupBy(
    await db
      .select()
      .from(datasetMoves)
      .where(inScope({ cohortId }, datasetMoves))
      .orderBy(asc(datasetMoves.on), asc(datasetMoves.id)),
    ({ datasetId }) => datasetId,
  );

/** All datasets of a cohort, with their stages so far. */
export const exportDatasets = async (
  db: Executor,
  slug: string,
  today: Temporal.PlainDate,
): Promise<ExportedDataset[]> => {
  const rows = await db
    .select({ challenge: challenges.name, dataset: datasets })
    .from(datasets)
    .innerJoin(challenges, eq(challenges.id, datasets.challengeId))
    .innerJoin(cohorts, eq(cohorts.id, datasets.cohortId))
    .where(eq(cohorts.slug, slug))
    .orderBy(asc(challenges.slug), asc(datasets.number));
  const [first] = rows;
  const histories = first ? await historiesIn(db, first.dataset.cohortId) : new Map<string, HistoryLine[]>();
  return rows.map(({ challenge, dataset }) => {
    const history = histories.get(dataset.id) ?? [];
    return {
      ...durationsOf(passagesOf(history), { today, publishedOn: dataset.publishedOn }),
      challenge,
      dataset,
      status: statusOf(dataset),
      reached: firstDays(history),
    };
  });
};

export const stagesOf = (exported: ExportedDataset): (string | null)[] =>
  STAGES.map((stage) => exported.reached.get(stage)?.toString() ?? null);
