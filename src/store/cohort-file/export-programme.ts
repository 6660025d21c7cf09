import { eq, isNull } from 'drizzle-orm';
import type { CohortFile, FileDataset, FileException } from '../../rituals/cohort-file/index.ts';
import { datasetFields, exceptionFields } from './fields.ts';
import { byId, withoutNulls } from './export-shape.ts';
import type { RosterRow } from './export-people.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, datasets, milestones, timelines } from '../tables/index.ts';

const datasetOf = (row: typeof datasets.$inferSelect, challenge: string): FileDataset => {
  const { id, ...others } = datasetFields.toFile({
    ...row,
    state: row.state === 'underway' ? null : row.state,
  });
  return { id, challenge, ...others };
};

export const exportDatasetsOf = async ({ tx, cohortId }: Scope): Promise<FileDataset[]> => {
  const rows = await tx
    .select({ dataset: datasets, challenge: challenges.slug })
    .from(datasets)
    .innerJoin(challenges, eq(challenges.id, datasets.challengeId))
    .where(inScope({ cohortId }, datasets));
  return rows
    .toSorted((a, b) => byId(a.dataset.slug, b.dataset.slug))
    .map(({ dataset, challenge }) => datasetOf(dataset, challenge));
};

type Row = { milestone: typeof milestones.$inferSelect; challenge: string | null };

const exceptionOf = ({ milestone: row, challenge }: Row, roster: readonly RosterRow[]): FileException => {
  const { milestone, ...others } = exceptionFields.toFile(
    { ...row, state: row.state === 'planned' ? null : row.state },
    (id) => roster.find(({ personId }) => personId === id)?.slug,
  );
  return { milestone, ...withoutNulls({ challenge }), ...others };
};

/** The template and its exceptions, without what was postponed for a single person. */
export const exportMilestonesOf = async (
  { tx, cohortId }: Scope,
  roster: readonly RosterRow[],
): Promise<CohortFile['milestones']> => {
  const [timeline] = await tx.select().from(timelines).where(inScope({ cohortId }, timelines));
  if (!timeline) return undefined;
  const rows = await tx
    .select({ milestone: milestones, challenge: challenges.slug })
    .from(milestones)
    .leftJoin(challenges, eq(challenges.id, milestones.challengeId))
    .where(inScope({ cohortId }, milestones, isNull(milestones.personId)));
  const exceptions = rows
    .map((row) => exceptionOf(row, roster))
    .toSorted((a, b) => byId(`${a.milestone} ${a.challenge ?? ''}`, `${b.milestone} ${b.challenge ?? ''}`));
  return { template: timeline.template, exceptions };
};
