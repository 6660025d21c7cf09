import { eq, isNull, sql } from 'drizzle-orm';
import type { CatalogueFacts } from '../../rituals/dataset/catalogue.ts';
import type { Dataset } from '../../rituals/dataset/dataset.ts';
import type { DatasetRow } from './datasets.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import {
  challenges,
  datasetMoves,
  datasetRhythms,
  datasets,
  type MovedBy,
  type MoveKind,
} from '../tables/index.ts';
import { touchFrom } from '../digest/weekly-totals.ts';
import { justWritten } from '../core/executor.ts';

export type Act = { on: Temporal.PlainDate; by: MovedBy };

export const recordMove = async (
  scope: Scope,
  { id, stage, state, reason, end }: Pick<DatasetRow, 'id' | 'stage' | 'state' | 'reason' | 'end'>,
  kind: MoveKind,
  { on, by }: Act,
): Promise<void> => {
  await scope.tx
    .insert(datasetMoves)
    .values({ cohortId: scope.cohortId, datasetId: id, on, by, kind, stage, state, reason, end });
  await touchFrom(scope, on);
};

/** The team's next number. The team's row is locked, so each is given once. */
const nextNumber = async (scope: Scope, challengeId: string): Promise<number> => {
  await scope.tx
    .select({ id: challenges.id })
    .from(challenges)
    .where(eq(challenges.id, challengeId))
    .for('update');
  const [row] = await scope.tx
    .select({ next: sql<number>`coalesce(max(${datasets.number}), 0)::int + 1` })
    .from(datasets)
    .where(eq(datasets.challengeId, challengeId));
  return row?.next ?? 1;
};

export const addDataset = async (
  scope: Scope,
  challenge: { id: string; slug: string },
  title: string,
  act: Act,
): Promise<DatasetRow> => {
  const number = await nextNumber(scope, challenge.id);
  const row = justWritten(
    await scope.tx
      .insert(datasets)
      .values({
        cohortId: scope.cohortId,
        challengeId: challenge.id,
        slug: `${challenge.slug}-${number}`,
        number,
        title,
        stage: 'identified',
        since: act.on,
        edited: true,
      })
      .returning(),
  );
  await recordMove(scope, row, 'added', act);
  return row;
};

export const saveDataset = async (
  scope: Scope,
  id: string,
  to: Dataset,
  kind: MoveKind,
  act: Act,
): Promise<DatasetRow> => {
  const [row] = await scope.tx
    .update(datasets)
    .set({
      ...datasetColumns(to),
      edited: true,
      ...(kind === 'linked' ? { triedOn: null, checkedOn: null, facts: null } : {}),
    })
    .where(inScope(scope, datasets, eq(datasets.id, id)))
    .returning();
  if (!row) throw new Error('a dataset that was locked is not there');
  await recordMove(scope, row, kind, act);
  return row;
};

const datasetColumns = ({
  stage,
  state,
  reason,
  who,
  since,
  end,
  ground,
  licence,
  link,
  publishedOn,
}: Dataset): Dataset => ({
  stage,
  state,
  reason,
  who,
  since,
  end,
  ground,
  licence,
  link,
  publishedOn,
});

/** « Rien de nouveau »: adds a line to each dataset of the team still open. */
export const recordUnchanged = async (scope: Scope, challengeId: string, act: Act): Promise<number> => {
  const open = await scope.tx
    .select()
    .from(datasets)
    .where(inScope(scope, datasets, eq(datasets.challengeId, challengeId), isNull(datasets.end)));
  for (const row of open) await recordMove(scope, row, 'unchanged', act);
  return open.length;
};

export const setRhythm = async (scope: Scope, challengeId: string, everyWeeks: number): Promise<void> => {
  await scope.tx
    .insert(datasetRhythms)
    .values({ cohortId: scope.cohortId, challengeId, everyWeeks })
    .onConflictDoUpdate({
      target: [datasetRhythms.cohortId, datasetRhythms.challengeId],
      set: { everyWeeks },
    });
};

/** Recorded even without an answer, so that the catalogue is not called again that day. */
export const markTried = async (scope: Scope, id: string, on: Temporal.PlainDate): Promise<void> => {
  await scope.tx
    .update(datasets)
    .set({ triedOn: on })
    .where(inScope(scope, datasets, eq(datasets.id, id)));
};

/** Saves what the catalogue shows. Returns whether it was there before, or `undefined` if the link changed meanwhile. */
export const saveFacts = async (
  scope: Scope,
  { id, link }: { id: string; link: string },
  facts: CatalogueFacts,
  on: Temporal.PlainDate,
): Promise<{ row: DatasetRow; firstTime: boolean } | undefined> => {
  const own = inScope(scope, datasets, eq(datasets.id, id), eq(datasets.link, link));
  const [before] = await scope.tx.select().from(datasets).where(own).for('update');
  if (!before) return undefined;
  const publishedOn = before.publishedOn ?? Temporal.PlainDate.from(facts.createdOn ?? on.toString());
  const change = { facts, checkedOn: on, triedOn: on, publishedOn };
  await scope.tx.update(datasets).set(change).where(own);
  return { row: { ...before, ...change }, firstTime: before.checkedOn === null };
};

export const challengeSlugOf = async (scope: Scope, challengeId: string): Promise<string> =>
  (
    await scope.tx
      .select({ slug: challenges.slug })
      .from(challenges)
      .where(inScope(scope, challenges, eq(challenges.id, challengeId)))
  )[0]?.slug ?? '';
