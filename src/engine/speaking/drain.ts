import { COUNTS_FOR } from '../../store/account/kept.ts';
import { endAbsences } from '../../store/account/absences.ts';
import { forgetHeldBefore } from '../../store/typed/held-texts.ts';
import { forgetCountsBefore } from '../../store/delivery/proactive-counts.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { dueDeliveries, RING_AHEAD } from '../../store/delivery/due-deliveries.ts';
import { forgetPace } from '../../store/delivery/pacing.ts';
import { purgeDaily } from '../time/daily-purge.ts';
import { writeErasures } from '../time/write-erasures.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { deliver } from './deliver.ts';
import { sweepSecondCopies } from './second-copies.ts';

/** Parallel calls when a platform sets the pace: enough to wait for answers without missing a slot. */
const LANES = 8;

/** Delivers until nothing is due, deliveries unlocked by others included. */
export const makeDrain = (context: Context) => {
  const halting = new AbortController();
  const { signal } = halting;
  const lanes = [...context.chats.values()].some(({ pace }) => pace) ? LANES : 1;
  // Deliveries started elsewhere in this process (by the queue's worker), which a caller who drains waits for too.
  const underway = new Set<Promise<void>>();

  const start = async (id: string, ahead?: number): Promise<void> => {
    const sending = deliver(context, id, ahead);
    underway.add(sending);
    try {
      await sending;
    } finally {
      underway.delete(sending);
    }
  };

  /** One that cannot be claimed, because somebody holds what it needs, keeps no other from leaving. */
  const startSafely = async (id: string, failed: Set<string>): Promise<void> => {
    try {
      await start(id);
    } catch (error) {
      failed.add(id);
      context.log.error({ delivery: id, claim: 'failed', err: withoutValues(error) });
    }
  };

  const inLanes = async (ids: string[], failed: Set<string>): Promise<void> => {
    const lane = async (): Promise<void> => {
      for (let id = ids.shift(); id !== undefined && !signal.aborted; id = ids.shift())
        await startSafely(id, failed);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  };

  const drain = async (): Promise<void> => {
    const failed = new Set<string>();
    while (!signal.aborted) {
      const due = await dueDeliveries(context.db, await context.clock.now());
      const ids = due.filter((id) => !failed.has(id));
      const found = ids.length;
      await inLanes(ids, failed);
      await Promise.allSettled(underway);
      if (found === 0) return;
    }
  };

  const tidy = async (): Promise<void> => {
    const now = await context.clock.now();
    await endAbsences(context.db, now);
    await forgetHeldBefore(context.db, now);
    const today = localDate(now, 'UTC');
    await forgetCountsBefore(context.db, today.subtract(COUNTS_FOR));
    await forgetPace(context.db);
    await sweepSecondCopies(context);
    await writeErasures(context);
    await purgeDaily(context, now);
  };

  return {
    /** Leaves at once if its platform has room, or else in its turn. */
    ring: (id: string) => start(id, RING_AHEAD),
    drain,
    tidy,
    /** Starts no new delivery; running ones finish. */
    halt: () => halting.abort(),
  };
};
