/** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
export const standupStored = {
  kinds: {
    answers: { what: 'vos réponses aux stand-up', why: 'les partager à votre équipe' },
    reports: { what: 'bilans d’équipe que vous avez écrits', why: 'vous laisser les corriger' },
    skips: { what: 'rendez-vous que vous laissez passer', why: 'ne pas vous relancer' },
    proposals: { what: 'rendez-vous que vous avez proposés', why: 'vous donner la réponse de l’équipe' },
  },
  purged: {
    'daily answers': 'Réponses aux stand-up',
    'team reports': 'Bilans d’équipe',
    proposals: 'Rendez-vous proposés',
  },
  readers: {
    rhythm: 'l’équipe du défi le lira dès maintenant',
  },
};
export type StandupStoredTexts = typeof standupStored;
