import { localDate } from '../../rituals/time/calendar.ts';
import { endAbsences } from '../../store/account/absences.ts';
import { forgetCountsBefore } from '../../store/delivery/proactive-counts.ts';
import { forgetPace } from '../../store/delivery/pacing.ts';
import { purgeExpired } from '../../store/privacy/purge.ts';
import { forgetHeldBefore } from '../../store/typed/held-texts.ts';
import type { Context } from '../context.ts';
import { sweepSecondCopies } from '../speaking/second-copies.ts';

/** Days of message counts that a budget can need. */
const COUNTS_KEPT = { days: 15 };

const purge = async ({ db, log }: Context, today: Temporal.PlainDate): Promise<void> => {
  await forgetCountsBefore(db, today.subtract(COUNTS_KEPT));
  await forgetPace(db);
  for (const purged of await purgeExpired(db, today)) log.info({ purged });
};

/** What time takes away. Durations of the purge are in days and its rules read whole tables: once a day in each process. */
export const makeTidy = (context: Context): (() => Promise<void>) => {
  let purgedOn = '';
  return async () => {
    const { db, clock } = context;
    const now = await clock.now();
    await endAbsences(db, now);
    await forgetHeldBefore(db, now);
    await sweepSecondCopies(context);
    const today = localDate(now, 'UTC');
    if (today.toString() === purgedOn) return;
    await purge(context, today);
    purgedOn = today.toString();
  };
};
