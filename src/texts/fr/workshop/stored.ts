/** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
export const workshopStored = {
  kinds: {
    workshops: { what: 'formations que vous animez ou souhaitez', why: 'les organiser' },
    seats: { what: 'inscriptions à des formations', why: 'tenir votre place' },
    feeds: { what: 'empreinte de l’adresse de votre calendrier', why: 'que personne d’autre ne l’ouvre' },
  },
  purged: {
    workshops: 'Formations',
    'workshops without a date': 'Formations sans date',
  },
  readers: {
    offer: 'toute la promotion le lira dès maintenant',
    trainer: 'la personne qui a animé la formation le lira, sans votre nom',
  },
};
export type WorkshopStoredTexts = typeof workshopStored;
