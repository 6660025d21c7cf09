import { readOnce } from '../../src/engine/practice/cohort.ts';
import { isSession, workshopsIn } from '../../src/store/workshop/workshops.ts';

/** The trainings that have a date and are still to come. */
export const plannedSessions = readOnce(async (scope) =>
  (await workshopsIn(scope, ['planned'])).filter(isSession),
);
