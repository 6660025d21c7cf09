import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FileDataset } from '../../rituals/cohort-file/index.ts';
import { catalogueAddress, catalogueSlug } from '../../rituals/dataset/catalogue-link.ts';
import { datasetFields } from './fields.ts';
import type { Import } from './import-input.ts';
import { insertRows } from '../core/insert-rows.ts';
import { datasetMoves, datasets } from '../tables/index.ts';
import { touchFrom } from '../digest/weekly-totals.ts';
import { inScope } from '../core/in-scope.ts';

const linkOf = ({ link }: FileDataset): string | null => {
  const slug = link === undefined ? undefined : catalogueSlug(link);
  return slug === undefined ? null : catalogueAddress(slug);
};

const stateOf = (dataset: FileDataset, today: Temporal.PlainDate) => ({
  ...datasetFields.toRow({ state: 'underway', since: today.toString(), ...dataset }),
  link: linkOf(dataset),
});

type KnownDataset = Pick<
  typeof datasets.$inferSelect,
  'id' | 'slug' | 'challengeId' | 'number' | 'since' | 'edited'
>;

const knownIn = ({ tx, cohortId }: Import): Promise<KnownDataset[]> =>
  tx.select().from(datasets).where(inScope({ cohortId }, datasets));

type NewDataset = ReturnType<typeof stateOf> &
  Record<'id' | 'cohortId' | 'challengeId', string> & { number: number };

const insertDatasets = async ({ tx, cohortId }: Import, added: readonly NewDataset[]): Promise<void> => {
  await insertRows(tx, datasets, added);
  await insertRows(
    tx,
    datasetMoves,
    added.map(({ id: datasetId, since: on, stage, end, reason, state }) => ({
      cohortId,
      datasetId,
      on,
      by: 'file' as const,
      kind: 'added' as const,
      stage,
      state,
      reason,
      end,
    })),
  );
  const days = added.map(({ since }) => since);
  const [first] = days.toSorted((one, other) => Temporal.PlainDate.compare(one, other));
  if (first) await touchFrom({ tx, cohortId }, first);
};

/**
 * Datasets of the file, each numbered within its team. Those changed in chat keep the changes, and those added in chat
 * stay.
 */
export const importDatasets = async (
  whole: Import,
  challengeIds: ReadonlyMap<string, string>,
): Promise<void> => {
  const { tx, file, cohortId } = whole;
  const known = await knownIn(whole);
  const numbers = new Map<string, number>();
  for (const { challengeId, number } of known)
    numbers.set(challengeId, Math.max(number, numbers.get(challengeId) ?? 0));
  const added: NewDataset[] = [];
  for (const dataset of file.datasets) {
    const challengeId = challengeIds.get(dataset.challenge);
    const there = known.find(({ slug }) => slug === dataset.id);
    if (!challengeId) continue;
    if (!there) {
      const number = (numbers.get(challengeId) ?? 0) + 1;
      numbers.set(challengeId, number);
      added.push({ ...stateOf(dataset, whole.today), id: randomUUID(), challengeId, number, cohortId });
    } else if (!there.edited) {
      await tx
        .update(datasets)
        .set(stateOf(dataset, there.since))
        .where(inScope({ cohortId }, datasets, eq(datasets.id, there.id)));
    }
  }
  await insertDatasets(whole, added);
};
