import { notice } from '../messages/account/notice.ts';
import type { CohortFile } from '../rituals/cohort-file/index.ts';
import { localDate } from '../rituals/time/calendar.ts';
import { launchHour, launchNotices, presentOn } from '../rituals/cohort/launch-notices.ts';
import { NOTICE } from '../rituals/account/notice.ts';
import { appendFacts } from '../store/log/activity.ts';
import { bringCohort } from '../store/cohort-file/bring.ts';
import { type CohortRow, findCohortBySlug, peopleToWelcome, setCohortState } from '../store/cohort/cohort.ts';
import { readClock } from '../store/core/clock.ts';
import { type Database, inTransaction } from '../store/core/database.ts';
import { makeScope, type Scope } from '../store/core/scope.ts';
import { silentBell } from './speaking/doorbell.ts';
import { record } from './record.ts';

/** The operator's changes to a cohort, from the command line or at a sandbox's first start. */

export type Imported = {
  people: number;
  challenges: number;
  rituals: number;
  ended: readonly string[];
  /** Skipped, because they asked to be erased. */
  erased: readonly string[];
  unchanged: boolean;
};

class DryRun extends Error {}

/** Imports a checked file, once per content. A dry run does it all and rolls back. */
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
  if (before?.fileHash === hash) return { ...counts, ended: [], erased: [], unchanged: true };
  let ended: readonly string[] = [];
  let erased: readonly string[] = [];
  try {
    await inTransaction(db, async (tx) => {
      const today = localDate(await readClock(tx), file.cohort.timezone);
      const imported = await bringCohort(tx, file, { fileHash: hash, today });
      ({ ended, erased } = imported);
      const scope = makeScope(tx, imported.cohortId);
      await appendFacts(scope, [{ type: 'cohort.imported', v: 1, on: today, facts: counts }]);
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return { ...counts, ended, erased, unchanged: false };
};

export type LaunchResult = 'launched' | 'already' | 'unknown';

/** Each notice at its own instant within the hour; the sweep finds them without a bell. */
const sayNotices = async (scope: Scope, cohort: CohortRow, now: Temporal.Instant): Promise<void> => {
  const people = presentOn(await peopleToWelcome(scope, NOTICE), localDate(now, cohort.timezone));
  const { from } = launchHour(now, { zone: cohort.timezone, holidays: cohort.holidays });
  const say = launchNotices(cohort.id, people, from);
  await record({ bell: silentBell, messages: [notice] }, scope, { say }, now);
};

/**
 * Appointments apply to this cohort from now on; the caller checked what that requires. Without `spread`, the notices
 * leave together, as on any other morning.
 */
export const launchCohort = async (
  db: Database,
  slug: string,
  { spread = false }: { spread?: boolean } = {},
): Promise<LaunchResult> => {
  const cohort = await findCohortBySlug(db, slug);
  if (!cohort) return 'unknown';
  if (cohort.state === 'launched') return 'already';
  await inTransaction(db, async (tx) => {
    const now = await readClock(tx);
    const on = localDate(now, cohort.timezone);
    const scope = makeScope(tx, cohort.id);
    await setCohortState(scope, 'launched');
    if (spread) await sayNotices(scope, cohort, now);
    await appendFacts(scope, [{ type: 'cohort.launched', v: 1, on, facts: {} }]);
  });
  return 'launched';
};
