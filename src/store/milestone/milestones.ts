import { randomUUID } from 'node:crypto';
import { eq, isNull, or, sql } from 'drizzle-orm';
import type { StoredMilestone, Ref } from '../../rituals/milestone/milestone.ts';
import type { Place } from '../../rituals/milestone/people.ts';
import { type Owner, stepsOf } from '../../rituals/milestone/template.ts';
import type { Arrival, Programme, TimelineTeam } from '../../rituals/milestone/timeline.ts';
import { cohortOf } from '../cohort/cohort.ts';
import { placesOf } from '../people/memberships.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { teamOf } from '../standup/standups.ts';
import { challenges, cohorts, milestoneNudges, milestones, timelines } from '../tables/index.ts';

const { compare } = Temporal.PlainDate;

/** EIGs who arrive after their team. */
const arrivalsAmong = (places: readonly Place[], teams: readonly TimelineTeam[]): Arrival[] =>
  places.flatMap(({ personId, challengeId, role, startsOn, endsOn }) => {
    const team = teams.find(({ id }) => id === challengeId);
    if (role !== 'eig' || !team || !startsOn || compare(startsOn, team.startsOn) <= 0) return [];
    return [{ personId, challengeId: team.id, startsOn, endsOn }];
  });

const teamsOf = async (scope: Scope, only: string | undefined): Promise<TimelineTeam[]> => {
  const rows = await scope.tx
    .select({ challenge: challenges, startsOn: cohorts.startsOn, endsOn: cohorts.endsOn })
    .from(challenges)
    .innerJoin(cohorts, eq(cohorts.id, challenges.cohortId))
    .where(inScope(scope, challenges, only ? eq(challenges.id, only) : undefined))
    .orderBy(challenges.slug);
  return rows.map((row) => ({ ...teamOf(row), inCharge: row.challenge.inCharge }));
};

const storedMilestones = (scope: Scope, only: string | undefined): Promise<StoredMilestone[]> =>
  scope.tx
    .select()
    .from(milestones)
    .where(
      inScope(
        scope,
        milestones,
        only ? or(isNull(milestones.challengeId), eq(milestones.challengeId, only)) : undefined,
      ),
    );

export type Timeline = Programme & {
  places: readonly Place[];
  inCharge: ReadonlyMap<string, string | null>;
};

/** All that a cohort's timeline is made of, or one team's part of it; dates and people are worked out by the rules. */
export const timelineIn = async (
  scope: Scope,
  { zone, holidays, startsOn, endsOn }: Programme['cohort'],
  only?: string,
): Promise<Timeline> => {
  const [timeline] = await scope.tx.select().from(timelines).where(inScope(scope, timelines));
  const teams = await teamsOf(scope, only);
  const places = await placesOf(scope, only);
  return {
    steps: stepsOf(timeline?.template ?? null),
    cohort: { zone, holidays, startsOn, endsOn },
    teams,
    arrivals: arrivalsAmong(places, teams),
    kept: await storedMilestones(scope, only),
    places,
    inCharge: new Map(teams.map(({ id, inCharge }) => [id, inCharge])),
  };
};

/** The same, for whoever has not read the cohort. */
export const readTimeline = async (scope: Scope, only?: string): Promise<Timeline> => {
  const cohort = await cohortOf(scope);
  if (!cohort) throw new Error('a timeline is read in a cohort');
  return timelineIn(scope, { ...cohort, zone: cohort.timezone }, only);
};

/** The address given to a team's milestone: what its page shows without reading the whole timeline. */
export const linkOf = async (scope: Scope, slug: string, challengeId: string): Promise<string | null> =>
  (
    await scope.tx
      .select({ link: milestones.link })
      .from(milestones)
      .where(inScope(scope, milestones, eq(milestones.slug, slug), eq(milestones.challengeId, challengeId)))
  )[0]?.link ?? null;

type ChangedColumns = Partial<
  Omit<typeof milestones.$inferInsert, 'cohortId' | 'id' | 'slug' | 'challengeId' | 'personId'>
>;

/** Saves a decision about one milestone. A milestone of the template gets its row here. */
export const keepMilestone = async (scope: Scope, ref: Ref, change: ChangedColumns): Promise<void> => {
  const values = { ...change, edited: true };
  await scope.tx
    .insert(milestones)
    .values({ cohortId: scope.cohortId, ...ref, ...values })
    .onConflictDoUpdate({
      target: [milestones.cohortId, milestones.slug, milestones.challengeId, milestones.personId],
      set: values,
    });
};

export const addMilestone = async (
  scope: Scope,
  own: { challengeId: string | null; title: string; on: Temporal.PlainDate; owner: Owner },
): Promise<Ref> => {
  const slug = `own-${randomUUID().slice(0, 8)}`;
  await scope.tx.insert(milestones).values({ ...own, cohortId: scope.cohortId, slug, edited: true });
  return { slug, challengeId: own.challengeId, personId: null };
};

export const lastNudges = async (scope: Scope): Promise<ReadonlyMap<string, Temporal.PlainDate>> => {
  const rows = await scope.tx.select().from(milestoneNudges).where(inScope(scope, milestoneNudges));
  return new Map(rows.map(({ personId, lastOn }) => [personId, lastOn]));
};

export const markNudged = async (
  scope: Scope,
  personId: string,
  lastOn: Temporal.PlainDate,
): Promise<void> => {
  await scope.tx
    .insert(milestoneNudges)
    .values({ cohortId: scope.cohortId, personId, lastOn })
    .onConflictDoUpdate({
      target: [milestoneNudges.cohortId, milestoneNudges.personId],
      set: { lastOn: sql`greatest(${milestoneNudges.lastOn}, excluded.last_on)` },
    });
};
