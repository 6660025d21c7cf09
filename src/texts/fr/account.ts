export const account = {
  pause: {
    words: ['pause', 'stop', 'arrete', 'arretez', 'arreter'],
    summary: { usage: 'pause jusqu’au 4/12', what: 'ne plus rien recevoir, sans donner de raison' },
    until: (day: string) =>
      `C’est noté : je ne vous écris plus avant ${day}. Personne n’en est informé. Pour reprendre plus tôt, écrivez « reprise ».`,
    open: 'C’est noté : je ne vous écris plus. Personne n’en est informé. Pour reprendre, écrivez « reprise ».',
    past: (day: string) =>
      `Il faut une date à venir, et ${day} ne l’est pas : rien n’a changé. Écrivez par exemple « pause jusqu’à lundi », ou « pause » seul.`,
  },
  resume: {
    words: ['reprise'],
    summary: { usage: 'reprise', what: 'recevoir à nouveau les messages' },
    done: 'Bon retour ! Je vous écrirai de nouveau, dans vos heures de travail.',
    already: 'Vous n’étiez pas en pause : rien n’a changé.',
  },
  notice: {
    title: 'Bonjour, je suis Ritournelle, le robot de votre promotion',
    purpose:
      'À quoi je sers : faire vivre les bilans, l’entraide et les formations de la promotion. Ni évaluation, ni présence, ni surveillance.',
    optional: 'Répondre est facultatif et sans conséquence. « pause » arrête tout, sans raison à donner.',
    kept: (controller: string, basis: string) =>
      `Ce que je garde : vos réponses, jusqu’à deux mois pour un stand-up et douze mois après la fin pour un bilan. Responsable : ${controller}, au titre de ${basis}.`,
    readers:
      'Qui lit : votre équipe pour le stand-up, la promotion pour le bilan. Jamais votre hiérarchie par mon intermédiaire.',
    rights: (contact: string) =>
      `Vos droits (accès, rectification, effacement, opposition) : ${contact}, ou la CNIL.`,
    link: 'Lire la notice complète',
    bases: {
      public_interest: 'sa mission d’intérêt public',
      legitimate_interest: 'son intérêt légitime',
      contract: 'l’exécution de votre contrat',
      legal_obligation: 'une obligation légale',
    } as Record<string, string>,
  },
};
export type AccountTexts = typeof account;
