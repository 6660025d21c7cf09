import { endAbsences } from '../store/absences.ts';
import { forgetCountsBefore } from '../store/proactive.ts';
import { localDate } from '../rituals/calendar.ts';
import { dueDeliveries } from '../store/due.ts';
import { purge } from '../store/purge.ts';
import type { Context } from './context.ts';
import { deliver } from './deliver.ts';

/** Days of the bot's own counts that a budget can need. */
const COUNTS_KEPT = { days: 15 };

/** Delivers what is due until nothing is: what one delivery unlocks leaves in the same go. */
export const makeDrain = (context: Context) => {
  // Sendings begun elsewhere in this process (the queue's worker): a caller who waits for silence waits for them too.
  const underway = new Set<Promise<void>>();

  const start = async (id: string): Promise<void> => {
    const sending = deliver(context, id);
    underway.add(sending);
    try {
      await sending;
    } finally {
      underway.delete(sending);
    }
  };

  const drain = async (): Promise<void> => {
    for (;;) {
      const ids = await dueDeliveries(context.db, await context.clock.now());
      for (const id of ids) await start(id);
      await Promise.all(underway);
      if (ids.length === 0) return;
    }
  };

  const tidy = async (): Promise<void> => {
    const now = await context.clock.now();
    await endAbsences(context.db, now);
    const today = localDate(now, 'UTC');
    await forgetCountsBefore(context.db, today.subtract(COUNTS_KEPT));
    for (const purged of await purge(context.db, today)) context.log.info({ purged });
  };

  return { start, drain, tidy };
};
