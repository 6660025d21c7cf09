import { givenScope, inScope } from '../core/in-scope.ts';
import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../core/scope.ts';
import {
  type StandupOfTeam,
  readRituals,
  ritualColumns,
  type ritualOf,
  teamColumns,
  teamOf,
} from './standups.ts';
import { challenges, cohorts, rituals, rounds } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type Round = typeof rounds.$inferSelect;

const thatRound = inScope(givenScope, rounds, eq(rounds.id, sql.placeholder('id')));

const roundRows = preparedQuestion<Round[], Record<'cohortId' | 'id', string>>((db) =>
  db.select().from(rounds).where(thatRound),
);

export const roundOf = async ({ tx, cohortId }: Scope, id: string): Promise<Round | undefined> =>
  (await roundRows(tx, { cohortId, id }))[0];

/** Locked while an answer is saved, so that teammates write one after the other. */
export const lockRound = async (scope: Scope, id: string): Promise<Round | undefined> =>
  (
    await scope.tx
      .select()
      .from(rounds)
      .where(inScope(scope, rounds, eq(rounds.id, id)))
      .for('update')
  )[0];

export type KnownRound = StandupOfTeam & { round: Round };

type KnownRow = Parameters<typeof teamOf>[0] & { round: Round; ritual: Parameters<typeof ritualOf>[0] };

const knownRows = preparedQuestion<KnownRow[], { cohortId: string }>((db) =>
  db
    .select({
      round: rounds,
      ritual: ritualColumns,
      challenge: teamColumns,
      startsOn: cohorts.startsOn,
      endsOn: cohorts.endsOn,
    })
    .from(rounds)
    .innerJoin(rituals, and(eq(rituals.cohortId, rounds.cohortId), eq(rituals.id, rounds.ritualId)))
    .innerJoin(
      challenges,
      and(eq(challenges.cohortId, rounds.cohortId), eq(challenges.id, rounds.challengeId)),
    )
    .innerJoin(cohorts, eq(cohorts.id, rounds.cohortId))
    .where(
      inScope(
        givenScope,
        rounds,
        or(eq(rounds.state, 'open'), sql`${rounds.localDate} >= ${cohorts.coveredUntil}::date - 8`),
      ),
    ),
);

/** Open rounds and last week's, with their ritual and team, even if no running ritual plans them any more. */
export const knownRounds = async ({ tx, cohortId }: Scope): Promise<KnownRound[]> => {
  const read = readRituals();
  const rows = await knownRows(tx, { cohortId });
  return rows.map(({ round, ritual, ...row }) => ({ round, ritual: read(ritual), team: teamOf(row) }));
};

/**
 * The latest round of each ritual of these teams, last opened first: those that can still be answered. Whether the clock says
 * that it opened is not asked: one that steps back would give an answer to the round before, and replace what was said there.
 */
export const currentRounds = async (scope: Scope, challengeIds: readonly string[]): Promise<Round[]> => {
  if (challengeIds.length === 0) return [];
  const latest = await scope.tx
    .selectDistinctOn([rounds.ritualId, rounds.challengeId])
    .from(rounds)
    .where(inScope(scope, rounds, inArray(rounds.challengeId, [...challengeIds]), notStopped))
    .orderBy(rounds.ritualId, rounds.challengeId, desc(rounds.localDate));
  return latest.toSorted((a, b) => Temporal.Instant.compare(b.opensAt, a.opensAt));
};

const notStopped = sql`not exists (select 1 from ritual_challenges held
  where held.cohort_id = ${rounds.cohortId} and held.ritual_id = ${rounds.ritualId} and held.challenge_id = ${rounds.challengeId}
    and held.stopped_on is not null)`;

const presentRows = preparedQuestion<{ id: string }[], Record<'cohortId' | 'id', string>>((db) =>
  db
    .select({ id: rounds.id })
    .from(rounds)
    .where(
      and(
        thatRound,
        notStopped,
        sql`not exists (select 1 from rounds later where later.ritual_id = ${rounds.ritualId}
          and later.challenge_id = ${rounds.challengeId} and later.local_date > ${rounds.localDate})`,
      ),
    ),
);

/** A later round of the same ritual and team was opened, or the team stopped it. */
export const isPast = async ({ tx, cohortId }: Scope, { id }: Round): Promise<boolean> =>
  (await presentRows(tx, { cohortId, id })).length === 0;

export const openRoundsOf = (
  scope: Scope,
  { ritualId, challengeId }: { ritualId: string; challengeId: string },
): Promise<Round[]> =>
  scope.tx
    .select()
    .from(rounds)
    .where(
      inScope(
        scope,
        rounds,
        eq(rounds.ritualId, ritualId),
        eq(rounds.challengeId, challengeId),
        eq(rounds.state, 'open'),
      ),
    );

export const closeRound = async (scope: Scope, id: string): Promise<void> => {
  await scope.tx
    .update(rounds)
    .set({ state: 'closed' })
    .where(inScope(scope, rounds, eq(rounds.id, id)));
};

export const closedRoundsOfWeek = (scope: Scope, ritualId: string, isoWeek: string): Promise<Round[]> =>
  scope.tx
    .select()
    .from(rounds)
    .where(
      inScope(
        scope,
        rounds,
        eq(rounds.ritualId, ritualId),
        eq(rounds.isoWeek, isoWeek),
        eq(rounds.state, 'closed'),
      ),
    );

/** A team's rounds of an ISO week, open ones included: its page does not wait for the bulletin. */
export const roundsOfTeam = (scope: Scope, challengeId: string, isoWeek: string): Promise<Round[]> =>
  scope.tx
    .select()
    .from(rounds)
    .where(inScope(scope, rounds, eq(rounds.challengeId, challengeId), eq(rounds.isoWeek, isoWeek)))
    .orderBy(asc(rounds.localDate));

/** The latest round of a ritual and team among those that match. */
const latestOf = (scope: Scope, ritualId: string, challengeId: string, when: SQL): Promise<Round[]> =>
  scope.tx
    .select()
    .from(rounds)
    .where(inScope(scope, rounds, eq(rounds.ritualId, ritualId), eq(rounds.challengeId, challengeId), when))
    .orderBy(desc(rounds.localDate))
    .limit(1);

export const roundOn = async (
  scope: Scope,
  ritualId: string,
  challengeId: string,
  localDate: Temporal.PlainDate,
): Promise<Round | undefined> =>
  (await latestOf(scope, ritualId, challengeId, eq(rounds.localDate, localDate)))[0];
