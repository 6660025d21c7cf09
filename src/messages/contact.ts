import { anyLaunchedCohort, cohortOf } from '../store/cohort/cohort.ts';
import type { Scope } from '../store/core/scope.ts';
import type { Texts } from '../texts/index.ts';

/** Whom to write to about the programme: the contact of the cohort, or of the one that hosts the community. */
export const programmeContact = async (scope: Scope, texts: Texts): Promise<string> => {
  const cohort = (await cohortOf(scope)) ?? (await anyLaunchedCohort(scope.tx));
  return cohort?.contacts.programme ?? texts.engine.operator;
};
