import { nextDueAt } from '../../store/cohort/plan-dues.ts';
import { moveClock } from '../../store/core/clock.ts';
import { nextDeliveryAt } from '../../store/delivery/due-deliveries.ts';
import type { Context } from '../context.ts';
import { replan, tick } from './tick.ts';
import { upcomingEvents } from './upcoming.ts';

export type Move = { to: Temporal.Instant } | { by: Temporal.Duration } | { next: true };

export class Backwards extends Error {
  override name = 'Backwards';
}

export type Travel = {
  context: Context;
  drain: () => Promise<void>;
  tidy: () => Promise<void>;
  /** The process is stopping, or somebody asked to stop here: what is left of the way is not travelled. */
  isHalted: () => boolean;
  /** Told the whole way once it is known, then each instant before it is lived. */
  passing?: (way: Way) => void;
};

/** Where a move began, where it leads and where it is. */
export type Way = Readonly<Record<'from' | 'to' | 'at', Temporal.Instant>>;

const { compare } = Temporal.Instant;

/** Moves to one instant: everything due runs, and everything it causes is delivered. */
const liveInstant = async ({ context, drain }: Travel, at: Temporal.Instant): Promise<void> => {
  await moveClock(context.db, at);
  await tick(context, at, { wait: true });
  await drain();
  await context.company?.actUntil(at, drain);
};

const targetOf = async (
  { context }: Travel,
  move: Move,
  now: Temporal.Instant,
): Promise<Temporal.Instant> => {
  if ('to' in move) return move.to;
  if ('by' in move) return now.toZonedDateTimeISO('UTC').add(move.by).toInstant();
  return (await upcomingEvents(context, now))[0]?.at ?? now;
};

/** Planned once: what the last instant changed is planned again, the rest is known. */
const instantAfter = async ({ context }: Travel, at: Temporal.Instant): Promise<Temporal.Instant[]> => {
  await replan(context, at);
  const found = await Promise.all([
    nextDueAt(context.db, at),
    nextDeliveryAt(context.db, at),
    context.company?.nextAfter(at),
  ]);
  return found.filter((next) => next !== undefined);
};

/** Two people who move to one instant at once: the clock has gone on by the time the second arrives, who is there already. */
const JUST_NOW = { seconds: 10 };

/** Moves programme time forward through every planned instant, in order. Only in a sandbox. */
export const travelInTime = async (way: Travel, move: Move): Promise<void> => {
  const { context, drain, tidy } = way;
  const now = await context.clock.now();
  const target = await targetOf(way, move, now);
  if (compare(target, now.subtract(JUST_NOW)) < 0) throw new Backwards();
  // Somebody else may have moved the clock a moment ago: what that made due would be missed at the next instant.
  if (!way.isHalted()) await liveInstant(way, now);
  for (let at = now; compare(at, target) < 0 && !way.isHalted(); ) {
    at = [...(await instantAfter(way, at)), target].reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    way.passing?.({ from: now, to: target, at });
    await liveInstant(way, at);
  }
  await tidy();
  await drain();
};
