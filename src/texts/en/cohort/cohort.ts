import type { CohortTexts } from '../../fr/cohort/cohort.ts';

export const cohort: CohortTexts = {
  welcome: 'first message: the notice',
  delivery: 'waiting messages leave',
};
