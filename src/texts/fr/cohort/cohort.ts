export const cohort = {
  welcome: 'premier message : la notice',
  delivery: 'envoi des messages en attente',
};
export type CohortTexts = typeof cohort;
