/** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
export const helpStored = {
  kinds: {
    requests: { what: 'vos demandes d’entraide', why: 'obtenir de l’aide, et la retrouver' },
    hands: { what: 'demandes que vous aidez, ou dont vous avez le problème', why: 'suivre l’aide' },
    suggestions: { what: 'demandes qui vous ont été proposées', why: 'ne pas vous solliciter trop souvent' },
  },
  purged: {
    'help requests': 'Demandes d’entraide',
    'help drafts': 'Demandes d’entraide jamais confirmées',
    'help suggestions': 'Demandes proposées à des volontaires',
  },
  readers: {
    cohort: 'toute la promotion le lira dès maintenant',
    mentors: 'tous les mentors de la promotion le liront dès maintenant',
    community: 'toute la communauté le lira dès maintenant, au-delà de la promotion',
    author: 'la personne qui a fait cette demande le lira dès maintenant',
  },
};
export type HelpStoredTexts = typeof helpStored;
