/** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
export const milestoneStored = {
  kinds: {
    milestones: { what: 'jalons dont vous êtes en charge', why: 'savoir à qui le rappeler' },
    nudges: { what: 'le jour de votre dernier rappel de jalons', why: 'ne pas vous relancer deux fois' },
  },
  purged: {
    'people in charge of milestones': 'Personnes en charge d’un jalon',
    'days of reminders of milestones': 'Jours des rappels de jalons',
  },
  readers: {
    words: 'votre équipe et ses mentors le liront dès maintenant',
    title:
      'votre équipe et ses mentors le liront dès maintenant, et toute la promotion dans la page de la semaine',
    cohort: 'toute la promotion le lira dès maintenant',
  },
};
export type MilestoneStoredTexts = typeof milestoneStored;
