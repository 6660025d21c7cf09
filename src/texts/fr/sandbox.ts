const roles: Readonly<Record<string, string>> = {
  eig: 'EIG',
  mentor: 'Mentorat',
  coordination: 'Coordination',
  community: 'Communauté',
  sponsor: 'Sponsor',
};

export const sandbox = {
  bot: 'Ritournelle',
  subtitle: 'Bac à sable : les personnes, les équipes et les données y sont inventées.',
  pageTitle: (conversation: string, person: string) =>
    `${conversation} · ${person} · Bac à sable Ritournelle`,
  skip: 'Aller aux messages',
  needsScript:
    'Pour écrire, utiliser les boutons des messages ou avancer l’horloge, activez JavaScript. La lecture fonctionne sans.',
  nobody: 'Le bac à sable ne connaît encore personne. Rechargez la page dans un instant.',
  unreachable: 'Le serveur ne répond pas. Votre texte est gardé : réessayez dans un instant.',
  busy: 'Un instant…',
  ok: 'OK',
  choose: 'Choisir…',
  language: 'Langue de la page',
  role: (role: string) => roles[role] ?? role,
  clock: {
    heading: 'Horloge du programme',
    busy: 'Le temps avance…',
    next: 'Prochaine étape :',
    others: (count: number) =>
      count === 1 ? 'et une autre en même temps' : `et ${count} autres en même temps`,
    nothing: 'aucune n’est prévue',
    forward: 'Suivant',
    forwardTo: ' : aller à la prochaine étape',
    hour: '+1 heure',
    day: '+1 jour',
  },
  people: {
    heading: 'Qui vous êtes',
    you: (name: string) => `Vous êtes ${name}`,
    quick: 'Essayer comme',
    anyone: 'Ou comme une autre personne',
    become: 'Changer de personne',
    otherRole: 'Sans rôle',
  },
  conversations: {
    heading: 'Conversations',
    kind: { direct: 'Messages directs', channel: 'Salons', thread: 'Fils' },
    current: (name: string, elsewhere: number) =>
      elsewhere === 0
        ? `Conversation : ${name}`
        : `Conversation : ${name} (+${elsewhere} non ${elsewhere === 1 ? 'lu' : 'lus'})`,
    unread: (count: number) => (count === 1 ? '1 non lu' : `${count} non lus`),
  },
  messages: {
    log: (conversation: string) => `Messages de la conversation ${conversation}`,
    kind: { direct: 'Message direct', channel: 'Salon', thread: 'Fil' },
    none: 'Aucun message pour l’instant.',
    bot: 'bot',
    you: 'vous',
    edited: 'modifié',
    only: 'visible de vous uniquement',
    reply: (name: string) => `En réponse à ${name}`,
    image: (alt: string) => `Image : ${alt}`,
  },
  composer: {
    label: 'Votre message',
    hint: 'Écrivez au bot, ou /eig aide',
    keys: 'Entrée envoie, Maj + Entrée passe à la ligne.',
    send: 'Envoyer',
  },
  form: {
    required: 'obligatoire',
    characters: 'caractères',
    error: (text: string) => `À corriger : ${text}`,
    send: 'Envoyer',
    cancel: 'Annuler',
    unread: 'Ce formulaire est illisible.',
  },
  faults: {
    noPerson: (id: string) =>
      `Personne ne s’appelle « ${id} » ici. Rien n’a été fait : choisissez quelqu’un de la liste.`,
    noConversation: (id: string) =>
      `Cette personne n’a pas de conversation « ${id} ». Rien n’a été fait : choisissez-en une de sa liste.`,
    noMessage: 'Ce message n’est plus là. Rien n’a été fait : rechargez la page.',
    noButton:
      'Ce bouton n’est plus valable. Rien n’a été fait : rechargez la page pour voir le message à jour.',
    noForm: 'Ce formulaire n’est plus ouvert. Rien n’a été enregistré : ouvrez-le de nouveau.',
    nothingSaid: 'Le message est vide. Rien n’a été envoyé : écrivez quelques mots.',
    badRequest: (where: string) =>
      `La demande n’a pas la forme attendue (${where}). Rien n’a été fait : corrigez-la et renvoyez-la.`,
    notJson: 'La demande n’est pas du JSON lisible. Rien n’a été fait : corrigez-la et renvoyez-la.',
    tooBig: 'C’est trop volumineux. Rien n’a été enregistré : envoyez un texte plus court.',
    otherOrigin: 'Le bac à sable ne répond qu’à sa propre page, sur cette machine. Rien n’a été fait.',
    backwards: 'Le temps du programme ne recule pas. Rien n’a été fait : donnez un instant à venir.',
  },
};

export type SandboxTexts = typeof sandbox;
