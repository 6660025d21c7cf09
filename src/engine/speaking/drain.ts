import { endAbsences } from '../../store/account/absences.ts';
import { forgetHeldBefore } from '../../store/typed/held-texts.ts';
import { forgetCountsBefore } from '../../store/delivery/proactive-counts.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { dueDeliveries, RING_AHEAD } from '../../store/delivery/due-deliveries.ts';
import { forgetPace } from '../../store/delivery/pacing.ts';
import { purge } from '../../store/privacy/purge.ts';
import type { Context } from '../context.ts';
import { deliver } from './deliver.ts';

/** Days of the bot's own counts that a budget can need. */
const COUNTS_KEPT = { days: 15 };

/** Sendings at once where a platform sets the pace: enough to wait for its answers without losing a moment. */
const LANES = 8;

/** Delivers what is due until nothing is: what one delivery unlocks leaves in the same go. */
export const makeDrain = (context: Context) => {
  const halting = new AbortController();
  const { signal } = halting;
  const lanes = [...context.chats.values()].some(({ pace }) => pace) ? LANES : 1;
  // Sendings begun elsewhere in this process (the queue's worker): a caller who waits for silence waits for them too.
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

  const inLanes = async (ids: string[]): Promise<void> => {
    const lane = async (): Promise<void> => {
      for (let id = ids.shift(); id !== undefined && !signal.aborted; id = ids.shift()) await start(id);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  };

  const drain = async (): Promise<void> => {
    while (!signal.aborted) {
      const ids = await dueDeliveries(context.db, await context.clock.now());
      const found = ids.length;
      await inLanes(ids);
      await Promise.all(underway);
      if (found === 0) return;
    }
  };

  const tidy = async (): Promise<void> => {
    const now = await context.clock.now();
    await endAbsences(context.db, now);
    await forgetHeldBefore(context.db, now);
    const today = localDate(now, 'UTC');
    await forgetCountsBefore(context.db, today.subtract(COUNTS_KEPT));
    await forgetPace(context.db);
    for (const purged of await purge(context.db, today)) context.log.info({ purged });
  };

  return {
    /** One was rung for: it leaves at once if its platform has room, else in its turn. */
    ring: (id: string) => start(id, RING_AHEAD),
    drain,
    tidy,
    /** Takes up nothing more. What is under way ends. */
    halt: () => halting.abort(),
  };
};
