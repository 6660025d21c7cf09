import { eq, isNull, or, sql } from 'drizzle-orm';
import type { FileException } from '../../rituals/cohort-file/index.ts';
import { exceptionFields } from './fields.ts';
import type { Import } from './import-input.ts';
import { asBrought, insertRows } from '../core/insert-rows.ts';
import type { Tx } from '../core/database.ts';
import { milestones, timelines } from '../tables/index.ts';
import { inScope } from '../core/in-scope.ts';

type Ids = { challengeIds: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

const rowFromException = (exception: FileException, people: Ids['people']) => ({
  ...exceptionFields.toRow({ state: 'planned', ...exception }, (slug) => people.get(slug)),
  settledBy: exception.state && exception.state !== 'planned' ? ('file' as const) : null,
});

type MilestoneRow = ReturnType<typeof rowFromException> & { cohortId: string; challengeId: string | null };

const writeMilestones = async (tx: Tx, rows: readonly MilestoneRow[]): Promise<void> => {
  await insertRows(
    tx,
    milestones,
    rows,
    sql`on conflict (cohort_id, slug, challenge_id, person_id) do update set ${asBrought(rows)} where not ${milestones.edited}`,
  );
};

/** The template and its exceptions. Later decisions in chat stay. */
export const importMilestones = async (
  { tx, file, cohortId, inChat }: Import,
  { challengeIds, people }: Ids,
): Promise<void> => {
  if (!file.milestones) return;
  const { template, exceptions } = file.milestones;
  await tx
    .insert(timelines)
    .values({ cohortId, template })
    .onConflictDoUpdate({ target: timelines.cohortId, set: { template } });
  // An exception gone from the file returns to the template. The coordination's file has no milestones of a team's own,
  // so in chat their absence means nothing.
  const readable = inChat ? or(isNull(milestones.title), isNull(milestones.challengeId)) : undefined;
  await tx
    .delete(milestones)
    .where(inScope({ cohortId }, milestones, eq(milestones.edited, false), readable));
  const rows = new Map<string, MilestoneRow>();
  for (const exception of exceptions) {
    const challengeId = (exception.challenge && challengeIds.get(exception.challenge)) || null;
    const row = { ...rowFromException(exception, people), cohortId, challengeId };
    rows.set([row.slug, challengeId].join(' '), row);
  }
  await writeMilestones(tx, [...rows.values()]);
};
