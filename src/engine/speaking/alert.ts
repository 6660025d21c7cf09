import { type Alert, alertFor } from '../../messages/cohort/alert.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { type CohortRow, launchedCohorts } from '../../store/cohort/cohort.ts';
import { inTransaction } from '../../store/core/database.ts';
import { makeScope } from '../../store/core/scope.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { record } from '../record.ts';

/** Tells those who coordinate, in every launched cohort or in one, through whatever chat they chose. */
export const alertCoordination = async (
  context: Context,
  alert: Alert,
  { cohortId }: { cohortId?: string | null } = {},
): Promise<void> => {
  const isTold = ({ id }: CohortRow): boolean => !cohortId || id === cohortId;
  try {
    const now = await context.clock.now();
    for (const cohort of (await launchedCohorts(context.db)).filter(isTold))
      await inTransaction(context.db, (tx) => {
        const say = [alertFor(alert, cohort.id, localDate(now, cohort.timezone))];
        return record(context, makeScope(tx, cohort.id), { say }, now);
      });
  } catch (error) {
    // What is wrong is in the log already.
    context.log.error({ alert: alert.what, outcome: 'failed', err: withoutValues(error) });
  }
};
