import type { CohortFile } from '../rituals/cohort-file/index.ts';
import { localDate } from '../rituals/calendar.ts';
import { liveWorkspaces, settleIn } from '../store/accounts.ts';
import { appendFacts } from '../store/activity.ts';
import { findCohortBySlug, setCohortState } from '../store/cohort.ts';
import { readClock } from '../store/clock.ts';
import { type Database, inTransaction, type Tx } from '../store/database.ts';
import { importCohort } from '../store/import-cohort.ts';
import { findInstance, findOrAddWorkspace } from '../store/instance.ts';
import { makeScope } from '../store/scope.ts';

/** What the operator does to a cohort from the command line, or the sandbox at its first start. */

export type Imported = {
  people: number;
  challenges: number;
  rituals: number;
  ended: readonly string[];
  unchanged: boolean;
};

class DryRun extends Error {}

const sandboxOf = async (db: Tx): Promise<string | undefined> =>
  (await findInstance(db)) === 'sandbox' ? findOrAddWorkspace(db, 'sandbox', 'local') : undefined;

/** Imports a checked file, once per content. A dry run does all of it and keeps nothing. */
export const importCohortFile = async (
  db: Database,
  file: CohortFile,
  { hash, dryRun = false }: { hash: string; dryRun?: boolean },
): Promise<Imported> => {
  const counts = {
    people: file.people.length,
    challenges: file.challenges.length,
    rituals: file.rituals.length,
  };
  const before = await findCohortBySlug(db, file.cohort.id);
  if (before?.fileHash === hash) return { ...counts, ended: [], unchanged: true };
  const today = localDate(await readClock(db), file.cohort.timezone);
  let ended: readonly string[] = [];
  try {
    await inTransaction(db, async (tx) => {
      const sandbox = await sandboxOf(tx);
      const imported = await importCohort(tx, file, { fileHash: hash, today, sandbox });
      ended = imported.ended;
      for (const workspace of await liveWorkspaces(tx)) await settleIn(tx, workspace);
      const scope = makeScope(tx, imported.cohortId);
      await appendFacts(scope, [{ type: 'cohort.imported', v: 1, on: today, facts: counts }]);
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return { ...counts, ended, unchanged: false };
};

export type Launched = 'launched' | 'already' | 'unknown';

/** From now on time acts on this cohort; what it needs before that was checked by the caller. */
export const launchCohort = async (db: Database, slug: string): Promise<Launched> => {
  const cohort = await findCohortBySlug(db, slug);
  if (!cohort) return 'unknown';
  if (cohort.state === 'launched') return 'already';
  const on = localDate(await readClock(db), cohort.timezone);
  await inTransaction(db, async (tx) => {
    const scope = makeScope(tx, cohort.id);
    await setCohortState(scope, 'launched');
    await appendFacts(scope, [{ type: 'cohort.launched', v: 1, on, facts: {} }]);
  });
  return 'launched';
};
