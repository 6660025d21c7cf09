/** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
export const cohortStored = {
  kinds: {
    challenges: { what: 'défis qui vous nomment', why: 'savoir à qui s’adresser' },
    imports: {
      what: 'le dernier fichier importé de votre promotion, qui vous nomme',
      why: 'pouvoir annuler un import',
    },
    acts: { what: 'actes de coordination, de vous ou à votre sujet', why: 'dire qui a changé quoi' },
  },
  purged: {
    'acts of the coordination': 'Actes de la coordination',
    'imported files': 'Fichiers importés',
  },
};
export type CohortStoredTexts = typeof cohortStored;
