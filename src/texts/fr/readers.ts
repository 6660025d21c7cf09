/** The readers of a text that waits for confirmation, to complete « Si vous confirmez, … ». */
export const readers = {
  help: {
    cohort: 'toute la promotion le lira dès maintenant',
    mentors: 'tous les mentors de la promotion le liront dès maintenant',
    community: 'toute la communauté le lira dès maintenant, au-delà de la promotion',
  },
  helpAuthor: 'la personne qui a fait cette demande le lira dès maintenant',
  ask: 'la coordination le lira dès maintenant, et toute la promotion dans la page de la semaine',
  askAnswer:
    'la personne qui a demandé le lira dès maintenant, et toute la promotion dans la page de la semaine',
  weeklyPage: (week: string) => `toute la promotion le lira dans la page de la ${week}`,
  gazette: 'la coordination le lira dès maintenant, et toute la promotion quand la gazette partira',
  gazetteSent: 'toute la promotion le lira dès maintenant',
  skills: 'toute la promotion et sa communauté le liront en cherchant qui peut aider',
  trackShared: 'toute la promotion le lira dans les pistes partagées',
  trackKept: 'votre équipe le lira dès maintenant, et elle seule',
  workshop: 'toute la promotion le lira dès maintenant',
  trainer: 'la personne qui a animé la formation le lira, sans votre nom',
  datasetTitle:
    'votre équipe et ses mentors le liront dès maintenant, et toute la promotion dans la liste des données',
  datasetWords: 'votre équipe et ses mentors le liront dès maintenant',
  milestone: 'votre équipe et ses mentors le liront dès maintenant',
  milestoneTitle:
    'votre équipe et ses mentors le liront dès maintenant, et toute la promotion dans la page de la semaine',
  cohortMilestone: 'toute la promotion le lira dès maintenant',
  rhythm: 'l’équipe du défi le lira dès maintenant',
};
export type ReadersTexts = typeof readers;
