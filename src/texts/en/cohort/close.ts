import type { CohortCloseTexts } from '../../fr/cohort/close.ts';

export const cohortClose: CohortCloseTexts = {
  confirm: (day, end) =>
    `The last report is the one of the week of ${day}: it closes and is read as planned. Everyone then gets a last word, and may choose to stay in the community. Then, silence; access ends on ${end}. To confirm, press the button or type “cohort close yes”. Nothing was done yet.`,
  done: (day, end) =>
    `Noted: the last word leaves from ${day} on, access ends on ${end}. Remember “cohort export”.`,
  already: 'The closure is planned already. Nothing changed.',
  notLaunched: 'This cohort is not launched: there is nothing to close. Nothing changed.',
  planned: 'last word',
  plannedEnd: 'end of access',
  farewell: {
    title: 'The cohort comes to its end',
    text: (end) =>
      `The bot will ask nothing more of you. Your access ends on ${end}. Until then, “my-account” tells what is kept about you, and “my-account export” gives it to you.`,
    stay: 'If you wish, stay in the community: peer help goes on. Without an answer, you are not in it. Or type “stay”.',
    button: 'Stay in the community',
  },
  stayWords: ['stay'],
  stays: 'Done: you are part of the community. “leave” takes you out of it, at once.',
  staysAlready: 'You are part of the community already: nothing changed.',
  stayTooSoon: 'This opens at the end of the cohort. Nothing changed.',
};
