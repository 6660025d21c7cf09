import { moveClock } from '../../store/core/clock.ts';
import type { Context } from '../context.ts';
import { tick } from './tick.ts';
import { upcomingEvents } from './upcoming.ts';

export type Move = { to: Temporal.Instant } | { by: Temporal.Duration } | { next: true };

export class Backwards extends Error {
  override name = 'Backwards';
}

type Travel = { context: Context; drain: () => Promise<void>; tidy: () => Promise<void> };

const { compare } = Temporal.Instant;

/** Moves to one instant: everything due runs, and everything it causes is delivered. */
const liveInstant = async ({ context, drain }: Travel, at: Temporal.Instant): Promise<void> => {
  await moveClock(context.db, at);
  await tick(context, at);
  await drain();
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

/** Moves programme time forward through every planned instant, in order. Only in a sandbox. */
export const travelInTime = async (way: Travel, move: Move): Promise<void> => {
  const { context, drain, tidy } = way;
  const now = await context.clock.now();
  const target = await targetOf(way, move, now);
  if (compare(target, now) < 0) throw new Backwards();
  for (let at = now; compare(at, target) < 0; ) {
    const next = (await upcomingEvents(context, at))[0]?.at;
    at = next && compare(next, target) < 0 ? next : target;
    await liveInstant(way, at);
  }
  await tidy();
  await drain();
};
