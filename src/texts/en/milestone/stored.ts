import type { MilestoneStoredTexts } from '../../fr/milestone/stored.ts';

export const milestoneStored: MilestoneStoredTexts = {
  kinds: {
    milestones: { what: 'milestones you are in charge of', why: 'know whom to remind' },
    nudges: { what: 'the day of your last reminder of milestones', why: 'not remind you twice' },
  },
  purged: {
    'people in charge of milestones': 'People in charge of a milestone',
    'days of reminders of milestones': 'Days of milestone reminders',
  },
  readers: {
    words: 'your team and its mentors will read it right away',
    title: 'your team and its mentors will read it right away, and the whole cohort in the page of the week',
    cohort: 'the whole cohort will read it right away',
  },
};
