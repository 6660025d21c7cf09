/** Words people type; the first of each is the one that hints and guesses show. */
export const helpWords = {
  /** First words of text typed without « entraide »: « je prends 12 », « je passe la main 12 ». */
  starts: ['je'],
  verbs: {
    take: ['je prends', 'prends', 'prendre'],
    same: ['même problème', 'j’ai le même problème'],
    busy: ['pas disponible', 'ne suis pas disponible', 'je ne suis pas disponible', 'indisponible'],
    pass: ['je passe la main', 'passe la main', 'passer la main'],
    solved: ['résolu', 'résolue'],
    around: ['contourné', 'contournée'],
    dropped: ['plus besoin', 'n’en ai plus besoin', 'je n’en ai plus besoin'],
    widen: ['élargir', 'élargis'],
    publish: ['publier', 'publie'],
    cancel: ['abandonner', 'abandonne', 'annuler'],
    remove: ['retirer', 'retire'],
    show: ['voir', 'numéro', 'n'],
  },
  searchWords: ['chercher', 'cherche', 'recherche', 'trouver'],
  listWords: ['liste', 'ouvertes', 'en-cours'],
  typedLabels: {
    subject: ['sujet', 'question', 'demande'],
    context: ['contexte'],
    tried: ['essaye', 'deja-essaye', 'essais'],
    urgency: ['urgence', 'pour-quand', 'quand'],
    tags: ['tags', 'tag', 'mots-cles', 'mot-cle'],
    audience: ['portee', 'a-qui', 'a-qui-demander'],
  },
  urgencyWords: {
    today: ['aujourd-hui', 'urgent', 'ce-jour'],
    week: ['cette-semaine', 'semaine'],
    whenever: ['quand-vous-pouvez', 'pas-presse', 'sans-urgence'],
  },
  audienceWords: {
    cohort: ['promotion', 'la-promotion', 'promo'],
    mentors: ['mentors', 'les-mentors', 'mentor'],
    community: ['communaute', 'la-communaute'],
  },
};
export type HelpWordsTexts = typeof helpWords;
