export const gazette = {
  words: ['gazette'],
  summary: { usage: 'gazette', what: 'préparer la lettre du lundi, la relire et l’envoyer à la promotion' },
  orders: { send: ['envoyer', 'envoi', 'publier'], show: ['voir', 'lire', 'relire'] },
  title: (week: string) => `La gazette de la ${week}`,
  signed: (label: string) => `Bonne semaine ! ${label}`,
  parts: {
    opening: { title: 'Pour commencer', hint: 'Un mot de votre part, si vous le souhaitez.' },
    dates: {
      title: 'Les dates',
      hint: 'Une par ligne. Préparées d’après les jalons et les bilans partagés.',
    },
    needs: {
      title: 'Les besoins',
      hint: 'Un par ligne. Préparés d’après l’entraide ouverte à la promotion.',
    },
    news: {
      title: 'Les bonnes nouvelles',
      hint: 'Une par ligne. Préparées d’après ce que les équipes ont partagé.',
    },
  },
  formTitle: 'La gazette',
  draft: 'Brouillon : personne d’autre ne l’a encore lue.',
  howTo: 'Pour l’envoyer à toute la promotion : le bouton, ou « gazette envoyer ».',
  invitation: 'La gazette de la semaine se prépare d’ici, ou avec « gazette ».',
  buttons: { prepare: 'Préparer la gazette', send: 'Envoyer à la promotion', edit: 'Modifier' },
  sent: 'La gazette est partie dans le salon de la promotion. « gazette » la corrige, là où elle est.',
  corrected: 'C’est corrigé, dans le salon aussi.',
  refused: {
    coordination:
      'La gazette est écrite par la coordination. Rien n’a été enregistré. Elle arrive chaque lundi dans le salon de la promotion.',
    sent: (week: string) =>
      `La gazette de la ${week} est déjà partie : rien n’a été envoyé. « gazette » la corrige.`,
    none: 'La gazette de cette semaine n’est pas encore écrite : rien n’a été envoyé. Écrivez « gazette » pour la préparer.',
    empty: 'Il n’y a encore rien dans cette gazette. Rien n’a été enregistré.',
  },
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    readers: {
      draft: 'la coordination le lira dès maintenant, et toute la promotion quand la gazette partira',
      sent: 'toute la promotion le lira dès maintenant',
    },
  },
};
export type GazetteTexts = typeof gazette;
