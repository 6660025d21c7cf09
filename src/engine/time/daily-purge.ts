import { localDate } from '../../rituals/time/calendar.ts';
import { inTransaction } from '../../store/core/database.ts';
import { purgeOnDay, purgeRunOn } from '../../store/privacy/purge-runs.ts';
import type { Context } from '../context.ts';

/** Once a day for the whole installation, closed cohorts included: no appointment of a cohort would see those. */
export const purgeDaily = async (
  { db, log }: Pick<Context, 'db' | 'log'>,
  now: Temporal.Instant,
): Promise<void> => {
  const today = localDate(now, 'UTC');
  if (await purgeRunOn(db, today)) return;
  const counts = await inTransaction(db, (tx) => purgeOnDay(tx, today));
  if (counts) log.info({ purge: today.toString(), counts });
};
