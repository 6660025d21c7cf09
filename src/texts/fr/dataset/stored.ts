/** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
export const datasetStored = {
  kinds: {},
  purged: {
    'who could unblock datasets': 'Qui pouvait débloquer un jeu de données',
  },
  readers: {
    title:
      'votre équipe et ses mentors le liront dès maintenant, et toute la promotion dans la liste des données',
    words: 'votre équipe et ses mentors le liront dès maintenant',
  },
};
export type DatasetStoredTexts = typeof datasetStored;
