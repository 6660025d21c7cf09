import { inSnapshot, inTransaction } from '../../store/core/database.ts';
import { type CohortRow, launchedCohorts } from '../../store/cohort/cohort.ts';
import { makeScope } from '../../store/core/scope.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { record } from '../record.ts';
import { runToolsFor } from '../run-tools.ts';
import type { AnyLookUp, Keep } from '../practice/define-look-up.ts';

const recordKept = (context: Context, cohort: CohortRow, keep: Keep, now: Temporal.Instant): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    const scope = makeScope(tx, cohort.id);
    await record(context, scope, await keep(runToolsFor(context, scope, cohort, now)), now);
  });

const runSafely = async (context: Context, name: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    context.log.error({ lookUp: name, outcome: 'failed', err: withoutValues(error) });
  }
};

const lookUpFor = async (context: Context, lookUp: AnyLookUp, cohort: CohortRow): Promise<void> => {
  const now = await context.clock.now();
  const questions = await inSnapshot(context.db, (tx) => lookUp.questions(makeScope(tx, cohort.id), now));
  for (const ask of questions)
    await runSafely(context, lookUp.name, async () => recordKept(context, cohort, await ask(), now));
};

/** Calls outside services: reads, calls with no transaction open, then writes in another. */
const lookUpAll = (context: Context): Promise<void> =>
  runSafely(context, 'all', async () => {
    const lookUps = context.lookUps ?? [];
    for (const cohort of lookUps.length > 0 ? await launchedCohorts(context.db) : [])
      for (const one of lookUps) await runSafely(context, one.name, () => lookUpFor(context, one, cohort));
  });

/** One look-up at a time: a slow service delays the next look-up, never the tick. */
export const makeLookUps = (context: Context) => {
  let underway: Promise<void> | undefined;
  return {
    lookUp: (): Promise<void> => {
      underway ??= lookUpAll(context).finally(() => {
        underway = undefined;
      });
      return underway;
    },
    settled: async (): Promise<void> => underway,
  };
};
