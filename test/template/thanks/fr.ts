/** Said in the language of whoever reads it; `stored` is for the notice, the export and whoever is about to type. */
export const thanks = {
  words: ['merci'],
  summary: {
    usage: 'merci @Basile : la relecture',
    what: 'remercier une personne de la promotion, qui seule le lira',
  },
  labels: { person: 'Qui', text: 'Pour quoi', link: 'Lien' },
  open: 'Voir',
  formTitle: 'Remercier quelqu’un',
  buttons: { give: 'Remercier', withdraw: 'Retirer' },
  verbs: { withdraw: ['retirer', 'annuler'], list: ['liste', 'lister'] },
  listed: { title: 'Ce que vous avez transmis', number: (number: number) => `n° ${number}` },
  title: (name: string) => `${name} vous remercie`,
  alone: 'Personne d’autre que vous ne le lit.',
  given: (name: string) => `C’est transmis à ${name}, et à personne d’autre. « merci retirer » le reprend.`,
  withdrawn: 'Ce remerciement est retiré, ici et chez la personne.',
  stored: {
    kinds: {
      thanksGiven: {
        what: 'remerciements que vous avez donnés',
        why: 'les transmettre, et vous laisser les reprendre',
      },
      thanksReceived: { what: 'remerciements que vous avez reçus', why: 'vous les montrer' },
    },
    purged: { thanks: 'Remerciements' },
    readers: { receiver: 'cette personne seule le lira, dès maintenant' },
  },
  refused: {
    nobody: 'Je ne trouve pas cette personne dans votre promotion. Rien n’a été envoyé.',
    none: 'Je ne garde aucun remerciement donné par vous.',
    enough: 'Dix fois dans la journée, c’est le plus possible : rien n’a été envoyé. Réessayez demain.',
    link: 'Ce lien ne s’ouvre pas dans un navigateur. Rien n’a été envoyé : commencez-le par « https:// ».',
  },
};
export type ThanksTexts = typeof thanks;
