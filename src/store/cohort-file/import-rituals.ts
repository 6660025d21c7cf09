import { eq, isNull, sql } from 'drizzle-orm';
import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import { readOwnQuestions } from '../../rituals/standup/own-questions.ts';
import { isAmong, isNotAmong } from '../core/is-among.ts';
import { inScope } from '../core/in-scope.ts';
import { ritualChallenges, rituals } from '../tables/index.ts';
import { withoutNulls } from './export-shape.ts';
import { rhythmFields } from './fields.ts';
import type { Import } from './import-input.ts';
import { asBrought, insertRows } from '../core/insert-rows.ts';

/** The name of a set, or questions written out, already checked with the file. */
const questionsOf = (questions: CohortFile['rituals'][number]['questions']) => {
  if (typeof questions === 'string') return { questions };
  const read = readOwnQuestions(questions.join('\n'));
  return { questions: 'custom', own: 'ok' in read ? read.ok : [] };
};

const settingsOf = (ritual: CohortFile['rituals'][number]): Record<string, unknown> => ({
  ...questionsOf(ritual.questions),
  ...withoutNulls({ title: ritual.title }),
  answerBy: ritual.answer_by,
  recap: ritual.recap,
  rhythm: withoutNulls(rhythmFields.toRow(ritual)),
});

type Held = { ritualId: string; challengeId: string };

/** Teams of the file's rituals. What a team chose for itself or stopped stays. */
const bringTeams = async (
  { tx, cohortId }: Import,
  ritualIds: readonly string[],
  held: readonly Held[],
): Promise<void> => {
  const columns = [held.map(({ ritualId }) => ritualId), held.map(({ challengeId }) => challengeId)];
  const [heldRituals, teams] = columns.map((ids) => sql`${sql.param(ids)}::uuid[]`);
  await tx
    .delete(ritualChallenges)
    .where(
      inScope(
        { cohortId },
        ritualChallenges,
        isAmong(ritualChallenges.ritualId, ritualIds),
        sql`(${ritualChallenges.ritualId}, ${ritualChallenges.challengeId}) not in (select * from unnest(${heldRituals}, ${teams}))`,
      ),
    );
  const rows = held.map((one) => ({ ...one, cohortId }));
  await insertRows(tx, ritualChallenges, rows, sql`on conflict do nothing`);
};

type FileRitual = CohortFile['rituals'][number];

const writeRituals = async ({ tx, file, cohortId }: Import): Promise<ReadonlyMap<string, string>> => {
  const rows = file.rituals.map((ritual) => ({
    slug: ritual.id,
    kind: ritual.kind,
    settings: settingsOf(ritual),
    endedOn: null,
    cohortId,
  }));
  const written = await insertRows<typeof rituals, { slug: string; id: string }>(
    tx,
    rituals,
    rows,
    sql`on conflict (cohort_id, slug) do update set ${asBrought(rows)} returning slug, id`,
  );
  return new Map(written.map(({ slug, id }) => [slug, id]));
};

/** Rituals of the file that are not in it any more end today. */
const endOtherRituals = async ({ tx, cohortId, today }: Import, kept: readonly string[]): Promise<void> => {
  await tx
    .update(rituals)
    .set({ endedOn: today })
    .where(
      inScope(
        { cohortId },
        rituals,
        isNull(rituals.endedOn),
        eq(rituals.origin, 'file'),
        isNotAmong(rituals.id, kept),
      ),
    );
};

export const importRituals = async (
  whole: Import,
  challengeIds: ReadonlyMap<string, string>,
): Promise<void> => {
  const ids = await writeRituals(whole);
  const teamsOf = ({ id, challenges: held }: FileRitual): Held[] =>
    (held === 'all' ? [...challengeIds.keys()] : held).flatMap((slug) => {
      const [ritualId, challengeId] = [ids.get(id), challengeIds.get(slug)];
      return ritualId && challengeId ? [{ ritualId, challengeId }] : [];
    });
  const kept = [...ids.values()];
  if (kept.length > 0) await bringTeams(whole, kept, whole.file.rituals.flatMap(teamsOf));
  await endOtherRituals(whole, kept);
};
