import { localDate } from '../../rituals/time/calendar.ts';
import { COUNTS_FOR } from '../../store/account/kept.ts';
import { endAbsences } from '../../store/account/absences.ts';
import { forgetCountsBefore } from '../../store/delivery/proactive-counts.ts';
import { forgetPace } from '../../store/delivery/pacing.ts';
import { forgetHeldBefore } from '../../store/typed/held-texts.ts';
import type { Context } from '../context.ts';
import { reachOtherwise } from '../outside/take-over.ts';
import { sweepSecondCopies } from '../speaking/second-copies.ts';
import { purgeDaily } from './daily-purge.ts';
import { writeErasures } from './write-erasures.ts';

/** What time takes away. Counts and the pace kept for platforms are swept once a day in each process. */
export const makeTidy = (context: Context): (() => Promise<void>) => {
  let sweptOn = '';
  return async () => {
    const { db, clock } = context;
    const now = await clock.now();
    await endAbsences(db, now);
    await forgetHeldBefore(db, now);
    await sweepSecondCopies(context);
    await reachOtherwise(context, now);
    await writeErasures(context);
    await purgeDaily(context, now);
    const today = localDate(now, 'UTC');
    if (today.toString() === sweptOn) return;
    await forgetCountsBefore(db, today.subtract(COUNTS_FOR));
    await forgetPace(db);
    sweptOn = today.toString();
  };
};
