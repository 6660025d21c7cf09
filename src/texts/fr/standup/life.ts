export const standupLife = {
  bare: 'Seul, ce mot peut vouloir dire plusieurs choses : rien n’a été fait, et rien n’a été enregistré. Commencez par ce qu’il concerne : « bilan retirer », « standup rythme », « standup accepter »… Si c’était une réponse, donnez-lui le mot et le numéro de la question : « bilan 2. oui ».',
  skip: {
    words: ['passer', 'passe'],
    done: (name: string) =>
      `C’est noté : rien de plus pour ce ${name}. Personne n’en est informé, et rien n’en reste une fois qu’il est clos.`,
    shown: 'Vous passez cette fois. Personne n’en est informé.',
    none: 'Rien n’attend de réponse de votre part : il n’y a rien à passer.',
    answered:
      'Votre réponse est déjà là : il n’y a rien à passer. Pour l’enlever, écrivez « retirer » après le même mot.',
    anyway: 'Répondre quand même',
  },
  withdraw: {
    words: ['retirer', 'supprimer'],
    label: 'Retirer',
    done: 'C’est retiré, partout où c’était lu. Voici le texte, pour ne rien perdre :',
    none: 'Il n’y a pas de réponse à retirer : rien n’a changé.',
  },
  history: {
    words: ['historique', 'relire'],
    empty: 'Rien n’a encore été écrit. Les prochaines réponses se retrouveront ici.',
    how: (word: string, when: string) =>
      `Pour relire, corriger ou retirer, choisissez ci-dessous, ou écrivez « ${word} ${when} ».`,
    choose: 'Choisir',
    earlier: (kept: number) =>
      `Seuls les ${kept} derniers sont montrés ici ; les autres s’ouvrent par leur date.`,
    onWeek: (week: string) => `la ${week}`,
    onDay: (day: string) => `le ${day}`,
    nothingThere: (when: string) =>
      `Rien n’a été écrit pour ${when}, ou ce n’est plus gardé. Rien n’a changé. Écrivez « historique » après le même mot pour voir ce qui l’est.`,
    week: ['semaine', 's'],
    usage: { weekly: 'semaine 47', daily: '24/11' },
  },
  byMail: {
    howToPress: 'Le bouton ouvre une page où répondre, sans compte ni mot de passe.',
    bulletin:
      'Chaque équipe qui a souhaité partager a sa ligne ci-dessous, dans un ordre tiré au sort. La suite se lit dans la messagerie.',
  },
};
export type StandupLifeTexts = typeof standupLife;
