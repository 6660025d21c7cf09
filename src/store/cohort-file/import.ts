import { and, eq, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import { readOwnQuestions } from '../../rituals/standup/own-questions.ts';
import { challengeFields, cohortFields, rhythmFields } from './fields.ts';
import type { Tx } from '../core/database.ts';
import { withoutNulls } from './export-shape.ts';
import { importDatasets } from './import-datasets.ts';
import { importMilestones } from './import-milestones.ts';
import { importMemberships } from './import-memberships.ts';
import { importPeople } from './import-people.ts';
import { writeListedPlaces } from '../people/listed-on-platforms.ts';
import { challenges, channelPlaces, channels, cohorts, ritualChallenges, rituals } from '../tables/index.ts';
import type { Import } from './import-input.ts';
import { inScope } from '../core/in-scope.ts';

const importCohortRow = async (tx: Tx, { cohort }: CohortFile, fileHash?: string): Promise<string> => {
  const values = {
    ...cohortFields.toRow({ help_channels: {}, contacts: {}, privacy: {}, ...cohort }),
    ...(fileHash === undefined ? {} : { fileHash }),
  };
  const [row] = await tx
    .insert(cohorts)
    .values(values)
    .onConflictDoUpdate({ target: cohorts.slug, set: values })
    .returning({ id: cohorts.id });
  if (!row) throw new Error('a cohort that was just written is not there');
  return row.id;
};

/** The sandbox id of a channel is its name, prefixed with the cohort if another cohort took it. */
const givePlaces = async ({ tx, file, cohortId }: Import, workspaceId: string): Promise<void> => {
  const there = await tx
    .select({ name: channelPlaces.name })
    .from(channelPlaces)
    .where(inScope({ cohortId }, channelPlaces, eq(channelPlaces.workspaceId, workspaceId)));
  const without = new Set(Object.keys(file.channels));
  for (const { name } of there) without.delete(name);
  for (const prefix of ['', `${file.cohort.id}.`]) {
    const wanted = [...without].map((name) => ({
      cohortId,
      name,
      workspaceId,
      externalId: `${prefix}${name}`,
    }));
    if (wanted.length === 0) return;
    const given = await tx
      .insert(channelPlaces)
      .values(wanted)
      .onConflictDoNothing()
      .returning({ name: channelPlaces.name });
    for (const { name } of given) without.delete(name);
  }
};

const importChannels = async (whole: Import, sandbox: string | undefined): Promise<void> => {
  const { tx, file, cohortId } = whole;
  const rows = Object.entries(file.channels).map(([name, { for: audience }]) => ({
    cohortId,
    name,
    audience,
  }));
  if (rows.length > 0)
    await tx
      .insert(channels)
      .values(rows)
      .onConflictDoUpdate({
        target: [channels.cohortId, channels.name],
        set: { audience: sql`excluded.audience` },
      });
  if (sandbox) await givePlaces(whole, sandbox);
  await writeListedPlaces(tx, { cohortId, file });
};

const importChallenges = async (
  { tx, file, cohortId, today }: Import,
  people: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const { timezone, holidays } = file.cohort;
  const ids = new Map<string, string>();
  for (const challenge of file.challenges) {
    const values = challengeFields.toRow({ timezone, holidays, ...challenge }, (slug) => people.get(slug));
    const [row] = await tx
      .insert(challenges)
      .values({ ...values, cohortId })
      .onConflictDoUpdate({ target: [challenges.cohortId, challenges.slug], set: values })
      .returning({ id: challenges.id });
    if (row) ids.set(challenge.id, row.id);
  }
  await endOtherChallenges(tx, cohortId, [...ids.values()], today);
  return ids;
};

/** Missing from the file means ended today, never deleted. */
const endOtherChallenges = async (tx: Tx, cohortId: string, kept: string[], today: Temporal.PlainDate) => {
  await tx
    .update(challenges)
    .set({ endsOn: today })
    .where(
      inScope(
        { cohortId },
        challenges,
        kept.length > 0 ? notInArray(challenges.id, kept) : undefined,
        or(isNull(challenges.endsOn), sql`${challenges.endsOn} > ${today.toString()}`),
      ),
    );
};

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

/** Teams of a ritual. What a team chose for itself or stopped stays. */
const bringTeams = async (
  tx: Tx,
  key: { cohortId: string; ritualId: string },
  challengeIds: readonly string[],
): Promise<void> => {
  const others =
    challengeIds.length > 0 ? notInArray(ritualChallenges.challengeId, [...challengeIds]) : undefined;
  await tx.delete(ritualChallenges).where(and(eq(ritualChallenges.ritualId, key.ritualId), others));
  if (challengeIds.length > 0)
    await tx
      .insert(ritualChallenges)
      .values(challengeIds.map((challengeId) => ({ ...key, challengeId })))
      .onConflictDoNothing();
};

const importRituals = async (
  { tx, file, cohortId, today }: Import,
  challengeIds: ReadonlyMap<string, string>,
): Promise<void> => {
  const kept: string[] = [];
  for (const ritual of file.rituals) {
    const values = { slug: ritual.id, kind: ritual.kind, settings: settingsOf(ritual), endedOn: null };
    const [row] = await tx
      .insert(rituals)
      .values({ ...values, cohortId })
      .onConflictDoUpdate({ target: [rituals.cohortId, rituals.slug], set: values })
      .returning({ id: rituals.id });
    if (!row) continue;
    kept.push(row.id);
    const held = ritual.challenges === 'all' ? [...challengeIds.keys()] : ritual.challenges;
    await bringTeams(
      tx,
      { cohortId, ritualId: row.id },
      held.flatMap((slug) => challengeIds.get(slug) ?? []),
    );
  }
  await tx
    .update(rituals)
    .set({ endedOn: today })
    .where(
      inScope(
        { cohortId },
        rituals,
        isNull(rituals.endedOn),
        eq(rituals.origin, 'file'),
        kept.length > 0 ? notInArray(rituals.id, kept) : undefined,
      ),
    );
};

export type ImportOptions = {
  /** Hash of the operator's file. An import in chat does not change it, so the same file is not imported again. */
  fileHash?: string | undefined;
  today: Temporal.PlainDate;
  sandbox?: string | undefined;
  /** Imported by someone who runs one cohort: what people or teams chose stays. */
  inChat?: boolean;
};

/** Makes the database match the file. Idempotent, and sends no message. */
export const importCohort = async (
  tx: Tx,
  file: CohortFile,
  { fileHash, today, sandbox, inChat = false }: ImportOptions,
): Promise<{ cohortId: string; ended: string[] }> => {
  const cohortId = await importCohortRow(tx, file, fileHash);
  const whole: Import = { tx, file, cohortId, today, inChat };
  await importChannels(whole, sandbox);
  const people = await importPeople(whole, sandbox);
  const challengeIds = await importChallenges(whole, people);
  const ended = await importMemberships(whole, people, challengeIds);
  await importRituals(whole, challengeIds);
  await importDatasets(whole, challengeIds);
  await importMilestones(whole, { challengeIds, people });
  return { cohortId, ended };
};
