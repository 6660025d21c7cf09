import { eq, gt, inArray, notInArray, sql } from 'drizzle-orm';
import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import type { Tx } from '../core/database.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { KINDS } from '../privacy/declarations.ts';
import type { HeldMembership } from '../tables/cohort-admin.ts';
import { answers, challenges, cohortImports, memberships, roster, rounds } from '../tables/index.ts';

export type KeptImport = typeof cohortImports.$inferSelect;

/** How long a file waits for its confirmation, and an import may be taken back. */
const KEPT = { hours: 24 } as const;

const membershipsNow = async ({ tx, cohortId }: Scope): Promise<HeldMembership[]> =>
  (await tx.select().from(memberships).where(inScope({ cohortId }, memberships))).map(
    ({ id, startsOn, endsOn }) => ({
      id,
      startsOn: startsOn?.toString() ?? null,
      endsOn: endsOn?.toString() ?? null,
    }),
  );

type ToKeep = Pick<KeptImport, 'state' | 'before' | 'file' | 'whole'> & { at: Temporal.Instant };

export const memberRowsOf = membershipsNow;

/** One of each state for a cohort: the last. */
export const keepImport = async (
  { tx, cohortId }: Scope,
  kept: ToKeep,
  before: readonly HeldMembership[],
): Promise<void> => {
  const values = { ...kept, cohortId, memberships: [...before] };
  await tx
    .insert(cohortImports)
    .values(values)
    .onConflictDoUpdate({ target: [cohortImports.cohortId, cohortImports.state], set: values });
};

export const keptImport = async (
  { tx, cohortId }: Scope,
  state: KeptImport['state'],
  now: Temporal.Instant,
): Promise<KeptImport | undefined> =>
  (
    await tx
      .select()
      .from(cohortImports)
      .where(
        inScope(
          { cohortId },
          cohortImports,
          eq(cohortImports.state, state),
          gt(cohortImports.at, now.subtract(KEPT)),
        ),
      )
  )[0];

export const forgetImport = async ({ tx, cohortId }: Scope, state: KeptImport['state']): Promise<boolean> =>
  (
    await tx
      .delete(cohortImports)
      .where(inScope({ cohortId }, cohortImports, eq(cohortImports.state, state)))
      .returning({ state: cohortImports.state })
  ).length > 0;

const idsOf = async ({ tx, cohortId }: Scope, slugs: readonly string[]): Promise<string[]> => {
  if (slugs.length === 0) return [];
  const rows = await tx
    .select({ id: roster.personId })
    .from(roster)
    .where(inScope({ cohortId }, roster, inArray(roster.slug, [...slugs])));
  return rows.map(({ id }) => id);
};

/** What an import itself writes about people, and what the bot says to them. */
const NOT_AN_ACT = [
  'people',
  'memberships',
  'roster',
  'listed_accounts',
  'identities',
  'deliveries',
  'aliases',
];

/** Whether any of these people left something of their own: every table that names a person is declared. */
const haveActed = async (tx: Tx, ids: readonly string[]): Promise<boolean> => {
  if (ids.length === 0) return false;
  const among = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  for (const { table, whose } of KINDS.values()) {
    if (!('columns' in whose) || NOT_AN_ACT.includes(table) || table === 'challenges') continue;
    const named = whose.columns.map((column) => sql`t.${sql.identifier(column)} in (${among})`);
    const [row] = await tx.execute<{ there: boolean }>(
      sql`select exists (select 1 from ${sql.identifier(table)} t where ${sql.join(named, sql` or `)}) as there`,
    );
    if (row?.there) return true;
  }
  return false;
};

const teamsChanged = ({ before, file }: KeptImport): string[] => {
  const was = new Map(before.challenges.map((team) => [team.id, JSON.stringify([team.eig, team.mentors])]));
  return file.challenges
    .filter((team) => was.get(team.id) !== JSON.stringify([team.eig, team.mentors]))
    .map(({ id }) => id);
};

/** Whether a team that the import changed answered what was asked since. */
const haveAnswered = async ({ tx, cohortId }: Scope, kept: KeptImport): Promise<boolean> => {
  const slugs = teamsChanged(kept);
  if (slugs.length === 0) return false;
  const found = await tx
    .select({ id: answers.roundId })
    .from(answers)
    .innerJoin(rounds, eq(rounds.id, answers.roundId))
    .innerJoin(challenges, eq(challenges.id, rounds.challengeId))
    .where(
      inScope(
        { cohortId },
        rounds,
        inArray(challenges.slug, slugs),
        sql`${rounds.opensAt} >= ${kept.at.toString()}::timestamptz`,
      ),
    )
    .limit(1);
  return found.length > 0;
};

const idsAdded = (before: readonly { id: string }[], after: readonly { id: string }[]): string[] => {
  const known = new Set(before.map(({ id }) => id));
  return after.map(({ id }) => id).filter((id) => !known.has(id));
};

/** Somebody acted on what it brought: taking it back would take their words too. */
export const wasActedOn = async (scope: Scope, kept: KeptImport): Promise<boolean> => {
  const people = await idsOf(scope, idsAdded(kept.before.people, kept.file.people));
  return (await haveActed(scope.tx, people)) || haveAnswered(scope, kept);
};

/** Teams that were never there; one that something refers to stays, ended and without anybody. */
const forgetTeams = async ({ tx, cohortId }: Scope, slugs: readonly string[]): Promise<void> => {
  for (const slug of slugs)
    await tx
      .transaction(async (inner) => {
        await inner.execute(sql`delete from ritual_challenges rc using challenges c
          where c.id = rc.challenge_id and c.cohort_id = ${cohortId} and c.slug = ${slug}`);
        await inner.delete(challenges).where(inScope({ cohortId }, challenges, eq(challenges.slug, slug)));
      })
      .catch(() => undefined);
};

/** After the file of before was imported again: memberships as they were, to the day, and no team that it did not have. */
export const restoreRows = async (scope: Scope, kept: KeptImport): Promise<void> => {
  const { tx, cohortId } = scope;
  if (!kept.whole) {
    const ids = kept.memberships.map(({ id }) => id);
    await tx
      .delete(memberships)
      .where(
        inScope({ cohortId }, memberships, ids.length > 0 ? notInArray(memberships.id, ids) : undefined),
      );
    for (const { id, startsOn, endsOn } of kept.memberships)
      await tx
        .update(memberships)
        .set({ startsOn: dayOrNull(startsOn), endsOn: dayOrNull(endsOn) })
        .where(inScope({ cohortId }, memberships, eq(memberships.id, id)));
  }
  await forgetTeams(scope, idsAdded(kept.before.challenges, kept.file.challenges));
};

const dayOrNull = (day: string | null): Temporal.PlainDate | null =>
  day === null ? null : Temporal.PlainDate.from(day);

export const addedPeople = ({ before, file }: { before: CohortFile; file: CohortFile }): string[] =>
  idsAdded(before.people, file.people);
