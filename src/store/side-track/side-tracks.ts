import { asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { SideTrack } from '../../rituals/side-track/side-track.ts';
import type { Executor } from '../core/executor.ts';
import { inScope, isNamed } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { accepts } from '../privacy/objections.ts';
import { challenges, people, sideTracks } from '../tables/index.ts';

export type SideTrackRow = typeof sideTracks.$inferSelect & { author: string | null; team: string | null };

const selectTracks = (db: Executor) =>
  db
    .select({ track: sideTracks, author: people.name, team: challenges.name })
    .from(sideTracks)
    .leftJoin(people, eq(people.id, sideTracks.authorId))
    .leftJoin(challenges, eq(challenges.id, sideTracks.challengeId));

const toTrackRow = ({
  track,
  author,
  team,
}: Awaited<ReturnType<typeof selectTracks>>[number]): SideTrackRow => ({
  ...track,
  author,
  team,
});

export const addSideTrack = async (
  scope: Scope,
  added: SideTrack & { challengeId: string | null; authorId: string; changedOn: Temporal.PlainDate },
): Promise<SideTrackRow> => {
  const [row] = await scope.tx
    .insert(sideTracks)
    .values({ ...added, cohortId: scope.cohortId })
    .returning({ number: sideTracks.number });
  const found = row && (await sideTrackNumbered(scope, row.number));
  if (!found) throw new Error('a side track that was just written is not there');
  return found;
};

/** Locked, so that two acts run one after the other. */
export const sideTrackNumbered = async (scope: Scope, number: number): Promise<SideTrackRow | undefined> => {
  const [row] = await selectTracks(scope.tx)
    .where(inScope(scope, sideTracks, isNamed(sideTracks, { number })))
    .for('update', { of: sideTracks });
  return row && toTrackRow(row);
};

export const changeSideTrack = async (
  { tx }: Scope,
  id: string,
  change: Partial<SideTrack & { changedOn: Temporal.PlainDate }>,
): Promise<void> => {
  await tx.update(sideTracks).set(change).where(eq(sideTracks.id, id));
};

export const removeSideTrack = async ({ tx }: Scope, id: string): Promise<void> => {
  await tx.delete(sideTracks).where(eq(sideTracks.id, id));
};

/** Side tracks that their teams shared with everybody. */
export const shareableTracks = async (scope: Scope): Promise<SideTrackRow[]> =>
  (
    await selectTracks(scope.tx)
      .where(
        inScope(scope, sideTracks, eq(sideTracks.shareable, true), accepts(sideTracks.authorId, 'listing')),
      )
      .orderBy(asc(sideTracks.title))
  ).map(toTrackRow);

/** A team's side tracks, shared or not, for that team. */
export const sideTracksOf = async (scope: Scope, challengeId: string): Promise<SideTrackRow[]> =>
  (
    await selectTracks(scope.tx)
      .where(inScope(scope, sideTracks, eq(sideTracks.challengeId, challengeId)))
      .orderBy(asc(sideTracks.number))
  ).map(toTrackRow);

export const ownSideTracks = async (scope: Scope, personId: string): Promise<SideTrackRow[]> =>
  (
    await selectTracks(scope.tx)
      .where(inScope(scope, sideTracks, eq(sideTracks.authorId, personId)))
      .orderBy(asc(sideTracks.number))
  ).map(toTrackRow);

const isNews = (scope: Scope) =>
  inScope(
    scope,
    sideTracks,
    eq(sideTracks.shareable, true),
    accepts(sideTracks.authorId, 'listing'),
    or(isNull(sideTracks.shownOn), gt(sideTracks.changedOn, sideTracks.shownOn)),
  );

/** Whether the next showcase has anything to show. */
export const hasNews = async (scope: Scope): Promise<boolean> =>
  (await scope.tx.select({ id: sideTracks.id }).from(sideTracks).where(isNews(scope)).limit(1)).length > 0;

/** Takes the side tracks added or changed since a showcase last showed them. */
export const takeForShowcase = async (scope: Scope, day: Temporal.PlainDate): Promise<number> =>
  (
    await scope.tx
      .update(sideTracks)
      .set({ shownOn: day })
      .where(isNews(scope))
      .returning({ id: sideTracks.id })
  ).length;

/** In an order that ranks nobody. */
export const shownOn = async (scope: Scope, day: Temporal.PlainDate): Promise<SideTrackRow[]> =>
  (
    await selectTracks(scope.tx)
      .where(
        inScope(
          scope,
          sideTracks,
          eq(sideTracks.shareable, true),
          eq(sideTracks.shownOn, day),
          accepts(sideTracks.authorId, 'listing'),
        ),
      )
      .orderBy(sql`md5(${sideTracks.id}::text || ${day.toString()})`)
  ).map(toTrackRow);
