import { asc, eq, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Headcount } from '../../rituals/digest/digest.ts';
import { type HelpRequest, requestOf } from '../help/requests.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import {
  challenges,
  coordinationAsks,
  datasetMoves,
  datasets,
  helpRequests,
  sideTracks,
  workshops,
} from '../tables/index.ts';

/** Queries of the weekly page: what is open today, and one week of the past. */

/** How many people and teams a cohort has that day: those behind the numbers of the page. */
export const inTeams = async ({ tx, cohortId }: Scope, on: Temporal.PlainDate): Promise<Headcount> => {
  const [row] = await tx.execute<Headcount>(sql`
    select count(distinct person_id)::int as people, count(distinct challenge_id)::int as teams from memberships
    where cohort_id = ${cohortId} and challenge_id is not null and role in ('eig', 'mentor')
      and coalesce(starts_on, date '-infinity') <= ${on.toString()}::date
      and coalesce(ends_on, date 'infinity') >= ${on.toString()}::date`);
  return row ?? { people: 0, teams: 0 };
};

/** Running requests open to the whole cohort and asked by that day, oldest first. */
export const runningSince = (
  { tx, cohortId }: Scope,
  by: Temporal.PlainDate,
): Promise<{ id: string; tags: string[]; askedOn: Temporal.PlainDate }[]> =>
  tx
    .select({ id: helpRequests.id, tags: helpRequests.tags, askedOn: helpRequests.askedOn })
    .from(helpRequests)
    .where(
      inScope(
        { cohortId },
        helpRequests,
        inArray(helpRequests.state, ['open', 'claimed']),
        inArray(helpRequests.audience, ['cohort', 'community']),
        lte(helpRequests.askedOn, by),
      ),
    )
    .orderBy(asc(helpRequests.askedOn), asc(helpRequests.number));

/** Requests solved in these days with a lesson, open to the whole cohort. */
export const learntBetween = (
  { tx, cohortId }: Scope,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<{ id: string }[]> =>
  tx
    .select({ id: helpRequests.id })
    .from(helpRequests)
    .where(
      inScope(
        { cohortId },
        helpRequests,
        gte(helpRequests.closedOn, from),
        lte(helpRequests.closedOn, to),
        inArray(helpRequests.state, ['solved', 'around']),
        inArray(helpRequests.audience, ['cohort', 'community']),
        sql`${helpRequests.learnt} <> ''`,
      ),
    );

/** A request the page may still show; `undefined` if it was removed, or restricted since. */
export const spokenRequest = async (scope: Scope, id: string): Promise<HelpRequest | undefined> => {
  const request = await requestOf(scope, id);
  const isForAll = request?.audience !== 'mentors' && request?.state !== 'removed';
  return request?.cohortId === scope.cohortId && isForAll ? request : undefined;
};

export const arrivalsAtStages = async (
  { tx, cohortId }: Scope,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<{ stage: string; count: number }[]> =>
  tx
    .select({
      stage: sql<string>`coalesce(${datasetMoves.end}, ${datasetMoves.stage})`.as('at'),
      count: sql<number>`count(distinct ${datasetMoves.datasetId})::int`,
    })
    .from(datasetMoves)
    .where(
      inScope(
        { cohortId },
        datasetMoves,
        gte(datasetMoves.on, from),
        lte(datasetMoves.on, to),
        inArray(datasetMoves.kind, ['moved', 'ended']),
      ),
    )
    .groupBy(sql`1`);

/** Datasets first public on one of these days. */
export const publishedBetween = (
  { tx, cohortId }: Scope,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<{ id: string }[]> =>
  tx
    .select({ id: datasets.id })
    .from(datasets)
    .where(inScope({ cohortId }, datasets, gte(datasets.publishedOn, from), lte(datasets.publishedOn, to)));

export const publishedDataset = async (
  { tx, cohortId }: Scope,
  id: string,
): Promise<{ title: string; team: string; link: string | null } | undefined> =>
  (
    await tx
      .select({ title: datasets.title, team: challenges.name, link: datasets.link })
      .from(datasets)
      .innerJoin(challenges, eq(challenges.id, datasets.challengeId))
      .where(inScope({ cohortId }, datasets, eq(datasets.id, id), isNotNull(datasets.publishedOn)))
  )[0];

/** Oldest first. */
export const openAskIds = ({ tx, cohortId }: Scope): Promise<{ id: string }[]> =>
  tx
    .select({ id: coordinationAsks.id })
    .from(coordinationAsks)
    .where(inScope({ cohortId }, coordinationAsks, isNull(coordinationAsks.answeredOn)))
    .orderBy(asc(coordinationAsks.number));

/** Trainings with a date from that day on, next first, with free places. */
export const comingSessions = (
  { tx, cohortId }: Scope,
  from: Temporal.PlainDate,
): Promise<{ id: string; free: number }[]> =>
  tx
    .select({
      id: workshops.id,
      // Alone in its query, a column has no table name and would be read as one of the seats'.
      free: sql<number>`greatest(0, workshops.places - (select count(*) from workshop_seats s
        where s.workshop_id = workshops.id and s.state = 'holds'))::int`,
    })
    .from(workshops)
    .where(
      inScope(
        { cohortId },
        workshops,
        eq(workshops.state, 'planned'),
        sql`${workshops.startsAt} >= ${from.toString()}::date`,
      ),
    )
    .orderBy(asc(workshops.startsAt), asc(workshops.number));

/** Side tracks shared with everyone and added or changed in these days. */
export const sharedSideTracks = (
  { tx, cohortId }: Scope,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<{ id: string }[]> =>
  tx
    .select({ id: sideTracks.id })
    .from(sideTracks)
    .where(
      inScope(
        { cohortId },
        sideTracks,
        eq(sideTracks.shareable, true),
        gte(sideTracks.changedOn, from),
        lte(sideTracks.changedOn, to),
      ),
    );

/** A side track, if still shared with everyone. */
export const sharedSideTrack = async (
  { tx, cohortId }: Scope,
  id: string,
): Promise<{ title: string; team: string | null } | undefined> =>
  (
    await tx
      .select({ title: sideTracks.title, team: challenges.name })
      .from(sideTracks)
      .leftJoin(challenges, eq(challenges.id, sideTracks.challengeId))
      .where(inScope({ cohortId }, sideTracks, eq(sideTracks.id, id), eq(sideTracks.shareable, true)))
  )[0];
