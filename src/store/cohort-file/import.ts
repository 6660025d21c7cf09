import { isNull, or, sql } from 'drizzle-orm';
import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import { challengeFields, cohortFields } from './fields.ts';
import type { Tx } from '../core/database.ts';
import { asBrought, insertRows } from '../core/insert-rows.ts';
import { importDatasets } from './import-datasets.ts';
import { importMilestones } from './import-milestones.ts';
import { importMemberships } from './import-memberships.ts';
import { importRituals } from './import-rituals.ts';
import { importPeople } from './import-people.ts';
import { writeListedPlaces } from '../people/listed-on-platforms.ts';
import { challenges, channelPlaces, channels, cohorts } from '../tables/index.ts';
import type { Import } from './import-input.ts';
import { allToTheEnd } from '../connection/all-to-the-end.ts';
import { isNotAmong } from '../core/is-among.ts';
import { inScope } from '../core/in-scope.ts';
import { justWritten } from '../core/executor.ts';

const importCohortRow = async (tx: Tx, { cohort }: CohortFile, fileHash?: string): Promise<string> => {
  const values = {
    ...cohortFields.toRow({ help_channels: {}, contacts: {}, privacy: {}, ...cohort }),
    ...(fileHash === undefined ? {} : { fileHash }),
  };
  const row = justWritten(
    await tx
      .insert(cohorts)
      .values(values)
      .onConflictDoUpdate({ target: cohorts.slug, set: values })
      .returning({ id: cohorts.id }),
  );
  return row.id;
};

/** The sandbox id of a channel is its name, prefixed with the cohort if another cohort took it. A place that is there stays. */
const givePlaces = async ({ tx, file, cohortId }: Import, workspaceId: string): Promise<void> => {
  for (const prefix of ['', `${file.cohort.id}.`])
    await insertRows(
      tx,
      channelPlaces,
      Object.keys(file.channels).map((name) => ({
        cohortId,
        name,
        workspaceId,
        externalId: `${prefix}${name}`,
      })),
      sql`on conflict do nothing`,
    );
};

const importChannels = async (whole: Import, sandbox: string | undefined): Promise<void> => {
  const { tx, file, cohortId } = whole;
  const rows = Object.entries(file.channels).map(([name, { for: audience }]) => ({
    cohortId,
    name,
    audience,
  }));
  await insertRows(
    tx,
    channels,
    rows,
    sql`on conflict (cohort_id, name) do update set audience = excluded.audience`,
  );
  if (sandbox) await givePlaces(whole, sandbox);
  await writeListedPlaces(tx, { cohortId, file });
};

const importChallenges = async (
  { tx, file, cohortId, today }: Import,
  people: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const { timezone, holidays } = file.cohort;
  const rows = file.challenges.map((challenge) => ({
    ...challengeFields.toRow({ timezone, holidays, ...challenge }, (slug) => people.get(slug)),
    cohortId,
  }));
  const written = await insertRows<typeof challenges, { slug: string; id: string }>(
    tx,
    challenges,
    rows,
    sql`on conflict (cohort_id, slug) do update set ${asBrought(rows)} returning slug, id`,
  );
  const ids = new Map(written.map(({ slug, id }) => [slug, id]));
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
        isNotAmong(challenges.id, kept),
        or(isNull(challenges.endsOn), sql`${challenges.endsOn} > ${today.toString()}`),
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
  /** By id in the file: those who asked to be erased. */
  erased: ReadonlySet<string>;
};

/** Makes the database match the file. Idempotent, and sends no message. While PostgreSQL writes a table, the next is prepared. */
export const importCohort = async (
  tx: Tx,
  file: CohortFile,
  { fileHash, today, sandbox, erased, inChat = false }: ImportOptions,
): Promise<{ cohortId: string; ended: string[] }> => {
  const cohortId = await importCohortRow(tx, file, fileHash);
  const whole: Import = { tx, file, cohortId, today, inChat, erased };
  const [people] = await allToTheEnd([importPeople(whole, sandbox), importChannels(whole, sandbox)]);
  const challengeIds = await importChallenges(whole, people);
  const [ended] = await allToTheEnd([
    importMemberships(whole, people, challengeIds),
    importRituals(whole, challengeIds),
    importDatasets(whole, challengeIds),
    importMilestones(whole, { challengeIds, people }),
  ]);
  return { cohortId, ended };
};
