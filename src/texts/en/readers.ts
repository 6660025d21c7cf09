import type { ReadersTexts } from '../fr/readers.ts';

export const readers: ReadersTexts = {
  help: {
    cohort: 'the whole cohort will read it right away',
    mentors: 'all mentors of the cohort will read it right away',
    community: 'the whole community will read it right away, beyond the cohort',
  },
  helpAuthor: 'whoever made this request will read it right away',
  ask: 'the programme team will read it right away, and the whole cohort in the page of the week',
  askAnswer: 'whoever asked will read it right away, and the whole cohort in the page of the week',
  weeklyPage: (week) => `the whole cohort will read it in the page of ${week}`,
  gazette: 'the programme team will read it right away, and the whole cohort once the newsletter is sent',
  gazetteSent: 'the whole cohort will read it right away',
  skills: 'the whole cohort and its community will read it when they look for someone who can help',
  trackShared: 'the whole cohort will read it among the side tracks that are shared',
  trackKept: 'your team will read it right away, and nobody else',
  workshop: 'the whole cohort will read it right away',
  trainer: 'whoever gave the training will read it, without your name',
  datasetTitle:
    'your team and its mentors will read it right away, and the whole cohort in the list of datasets',
  datasetWords: 'your team and its mentors will read it right away',
  milestone: 'your team and its mentors will read it right away',
  milestoneTitle:
    'your team and its mentors will read it right away, and the whole cohort in the page of the week',
  cohortMilestone: 'the whole cohort will read it right away',
  rhythm: 'the team of the challenge will read it right away',
};
