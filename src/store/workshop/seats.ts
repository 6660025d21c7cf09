import { and, asc, eq, inArray, ne, notExists, sql } from 'drizzle-orm';
import type { SeatState } from '../../rituals/workshop/seats.ts';
import { nextRank } from '../../rituals/workshop/seats.ts';
import type { Executor } from '../core/executor.ts';
import { activeOn } from '../people/people.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { memberships, people, workshops, workshopSeats } from '../tables/index.ts';

export type Seat = typeof workshopSeats.$inferSelect & { name: string };

const selectSeats = (db: Executor) =>
  db
    .select({ seat: workshopSeats, name: people.name })
    .from(workshopSeats)
    .innerJoin(people, eq(people.id, workshopSeats.personId));

const toSeat = ({ seat, name }: { seat: typeof workshopSeats.$inferSelect; name: string }): Seat => ({
  ...seat,
  name,
});

/** In order of arrival. */
export const seatsOf = async ({ tx }: Scope, workshopId: string): Promise<Seat[]> =>
  (
    await selectSeats(tx)
      .where(and(eq(workshopSeats.workshopId, workshopId), ne(workshopSeats.state, 'left')))
      .orderBy(asc(workshopSeats.rank))
  ).map(toSeat);

export const seatOf = async (
  scope: Scope,
  workshopId: string,
  personId: string,
): Promise<Seat | undefined> => {
  const [row] = await selectSeats(scope.tx).where(
    and(eq(workshopSeats.workshopId, workshopId), eq(workshopSeats.personId, personId)),
  );
  return row && toSeat(row);
};

export const seatById = async ({ tx }: Scope, id: string): Promise<Seat | undefined> => {
  const [row] = await selectSeats(tx).where(eq(workshopSeats.id, id));
  return row && toSeat(row);
};

/** Takes a place or a rank on the waiting list, behind earlier ones. The caller holds the lock on the training's row. */
export const takeSeat = async (
  scope: Scope,
  { workshopId, personId, state }: { workshopId: string; personId: string; state: SeatState },
): Promise<Seat> => {
  const rank = nextRank(await seatsOf(scope, workshopId));
  await scope.tx
    .insert(workshopSeats)
    .values({ workshopId, personId, state, rank })
    .onConflictDoUpdate({
      target: [workshopSeats.workshopId, workshopSeats.personId],
      set: { state, rank, sequence: sql`${workshopSeats.sequence} + 1` },
    });
  const seat = await seatOf(scope, workshopId, personId);
  if (!seat) throw new Error('a place that was just given is not there');
  return seat;
};

export const setSeats = async ({ tx }: Scope, ids: readonly string[], state: SeatState): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .update(workshopSeats)
    .set({ state, sequence: sql`${workshopSeats.sequence} + 1` })
    .where(inArray(workshopSeats.id, [...ids]));
};

/** People who no longer belong to the cohort on that day lose their place or rank. */
export const releaseAbsent = async (
  { tx, cohortId }: Scope,
  workshopId: string,
  day: Temporal.PlainDate,
): Promise<void> => {
  const held = tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      inScope({ cohortId }, memberships, eq(memberships.personId, workshopSeats.personId), activeOn(day)),
    );
  await tx
    .update(workshopSeats)
    .set({ state: 'left', sequence: sql`${workshopSeats.sequence} + 1` })
    .where(
      and(
        eq(workshopSeats.workshopId, workshopId),
        inArray(workshopSeats.state, ['holds', 'waits']),
        notExists(held),
      ),
    );
};

/** Gives a place to those who still wait. Returns the ids of their seats. */
export const giveSeats = async ({ tx }: Scope, ids: readonly string[]): Promise<readonly string[]> => {
  if (ids.length === 0) return [];
  const given = await tx
    .update(workshopSeats)
    .set({ state: 'holds', sequence: sql`${workshopSeats.sequence} + 1` })
    .where(and(inArray(workshopSeats.id, [...ids]), eq(workshopSeats.state, 'waits')))
    .returning({ id: workshopSeats.id });
  return given.map(({ id }) => id);
};

/** For someone who was only interested: no trace stays. */
export const removeSeat = async ({ tx }: Scope, id: string): Promise<void> => {
  await tx.delete(workshopSeats).where(eq(workshopSeats.id, id));
};

/** Once the session is over, who gave up a place is private. */
export const forgetWithdrawn = async ({ tx }: Scope, workshopId: string): Promise<void> => {
  await tx
    .delete(workshopSeats)
    .where(and(eq(workshopSeats.workshopId, workshopId), eq(workshopSeats.state, 'left')));
};

export const markAnswered = async ({ tx }: Scope, id: string): Promise<void> => {
  await tx.update(workshopSeats).set({ answered: true }).where(eq(workshopSeats.id, id));
};

export const sessionsOf = async (
  { tx, cohortId }: Scope,
  personId: string,
): Promise<{ id: string; number: number; title: string; startsAt: Temporal.Instant; minutes: number }[]> => {
  const rows = await tx
    .select({
      id: workshops.id,
      number: workshops.number,
      title: workshops.title,
      startsAt: workshops.startsAt,
      minutes: workshops.minutes,
    })
    .from(workshopSeats)
    .innerJoin(workshops, eq(workshops.id, workshopSeats.workshopId))
    .where(
      inScope(
        { cohortId },
        workshops,
        eq(workshops.state, 'planned'),
        eq(workshopSeats.personId, personId),
        inArray(workshopSeats.state, ['holds', 'waits']),
      ),
    );
  return rows.flatMap(({ startsAt, ...row }) => (startsAt ? [{ ...row, startsAt }] : []));
};
