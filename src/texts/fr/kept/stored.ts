/** What no practice alone keeps, but the bot itself, on whoever it writes to. */
export const keptStored = {
  people: {
    kinds: {
      people: {
        what: 'votre nom, votre adresse, votre langue et vos jours de travail',
        why: 'vous écrire, à vos heures',
      },
      identities: { what: 'vos comptes de messagerie', why: 'vous reconnaître' },
      memberships: { what: 'vos rôles et vos équipes', why: 'savoir ce que vous pouvez lire et faire' },
      roster: { what: 'votre ligne dans le fichier de la promotion', why: 'tenir la promotion à jour' },
      listed_accounts: { what: 'vos comptes dans le fichier de la promotion', why: 'vous reconnaître' },
      aliases: { what: 'nom de code dans le journal', why: 'compter des faits sans votre nom' },
    },
    purged: {
      people: 'Personnes dont la participation est finie, et tout ce qui les nomme',
      aliases: 'Noms de code du journal',
    },
  },
  core: {
    kinds: {
      memory: {
        what: 'votre conversation avec le robot, sur la plateforme',
        why: 'vous écrire sans la chercher',
      },
    },
    purged: {
      'memory of unknown accounts': 'Conversations de comptes inconnus',
      'ids of calls': 'Empreintes des appels traités',
      'hours of sending': 'Heures d’envoi',
      'hours of conversations': 'Heures de lecture des conversations',
      'appointments kept': 'Passages des rendez-vous du robot',
    },
  },
  delivery: {
    kinds: {
      deliveries: { what: 'messages que je vous ai envoyés, sans leur texte', why: 'les tenir à jour' },
    },
    purged: {
      deliveries: 'Messages envoyés, sans leur texte',
      'cards after a pause': 'Cartes de fin de pause',
    },
  },
  privacy: {
    kinds: {
      objections: { what: 'ce que vous refusez', why: 'le respecter' },
      exports: { what: 'exports demandés dans la journée', why: 'ne pas ralentir les autres' },
    },
    purged: {
      'counts of exports': 'Nombres d’exports demandés',
      'lists of purges': 'Bordereaux de purge',
    },
  },
};
export type KeptStoredTexts = typeof keptStored;
