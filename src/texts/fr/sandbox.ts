import type { Intent } from '../../rituals/words/intents.ts';

const roles: Readonly<Record<string, string>> = {
  eig: 'EIG',
  mentor: 'Mentorat',
  coordination: 'Coordination',
  community: 'Communauté',
  sponsor: 'Sponsor',
};

export type TourStepName = 'answered' | 'team' | 'mentor' | 'help' | 'friday' | 'bulletin';
/** `person`: whom to become; `channel`: where the bulletin is read. */
type TourStep = { title: string; text: string; link: (person: string, channel: string) => string };

export const sandbox = {
  bot: 'Ritournelle',
  subtitle: 'Bac à sable : les personnes, les équipes et les données y sont inventées.',
  menu: 'Personnes et conversations',
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
    travelling: (now: string) => `En chemin : ${now}`,
    stop: 'Arrêter ici',
    week: (number: number) => `semaine ${number}`,
    forward: 'Prochaine étape',
    hour: '+1 heure',
    tomorrow: 'demain 09:30',
    friday: 'vendredi 15:00',
    coming: 'Ce qui vient',
    soon: (when: string, what: string) => `Ensuite ${when} : ${what}`,
    today: (hour: string) => `à ${hour}`,
    others: (count: number) => (count === 1 ? 'et une autre' : `et ${count} autres`),
    nothing: 'Rien n’est prévu dans les trois semaines qui viennent.',
    close: 'Fermer',
  },
  people: {
    heading: 'Qui vous êtes',
    you: (name: string) => `Vous êtes ${name}`,
    anyone: 'Une autre personne',
    example: 'chercher un nom',
    become: 'Devenir',
    found: (count: number) =>
      count === 0 ? 'Personne de ce nom' : count === 1 ? '1 personne' : `${count} personnes`,
    nobody:
      'Personne ici ne porte ce nom. Rien n’a changé : corrigez-le, ou choisissez dans la liste qui s’ouvre.',
    otherRole: 'De passage',
  },
  conversations: {
    heading: 'Conversations',
    direct: 'Message direct',
    thread: 'Fils',
    otherThreads: (count: number) =>
      count === 1 ? 'et un autre fil, sous son message' : `et ${count} autres fils, sous leurs messages`,
    group: {
      cohort: 'Promotion',
      team: 'Équipe',
      mentors: 'Mentorat',
      coordination: 'Coordination',
      community: 'Communauté',
    },
    unread: (count: number) => (count === 1 ? '1 non lu' : `${count} non lus`),
  },
  messages: {
    log: (conversation: string) => `Messages de la conversation ${conversation}`,
    where: {
      direct: (person: string) => `Message direct avec ${person}`,
      cohort: () => 'Salon de la promotion',
      team: () => 'Salon de l’équipe',
      mentors: () => 'Salon du mentorat',
      coordination: () => 'Salon de la coordination',
      community: () => 'Salon de la communauté',
      thread: () => 'Fil de discussion',
    },
    back: (channel: string) => `Revenir à ${channel}`,
    none: {
      direct:
        'Aucun message pour l’instant. Faites avancer l’horloge jusqu’à la prochaine étape, ou écrivez « aide ».',
      channel: 'Personne n’a encore écrit ici.',
    },
    fresh: 'Nouveaux messages',
    earlier: (count: number) =>
      count === 1 ? 'Afficher le message précédent' : `Afficher les messages précédents (${count})`,
    bot: 'bot',
    you: 'vous',
    edited: 'modifié',
    only: 'visible de vous uniquement',
    replies: (count: number) => (count === 1 ? '1 réponse' : `${count} réponses`),
    newReplies: (count: number) => (count === 1 ? '1 nouvelle' : `${count} nouvelles`),
    lastReply: (when: string) => `la dernière ${when}`,
    startThread: 'Répondre dans un fil',
    editing: 'Modifier le message',
    edit: 'Modifier',
    remove: 'Supprimer',
    answer: 'Répondre dans le fil',
    inWords: 'Les mêmes chiffres, en mots',
  },
  composer: {
    label: 'Votre message',
    hint: {
      direct: (command: string) => `Écrivez au robot, ou tapez « / » pour les mots de ${command}.`,
      channel: (command: string) => `Écrivez à tout le salon, ou tapez « / » pour les mots de ${command}.`,
      thread: (command: string) => `Répondez dans ce fil, ou tapez « / » pour les mots de ${command}.`,
    },
    keys: 'Entrée envoie, Maj + Entrée passe à la ligne.',
    send: 'Envoyer',
    attach: 'Joindre un fichier',
    words: 'Mots du robot',
    groups: {
      answer: 'Répondre',
      ask: 'Demander et apprendre',
      team: 'Mon équipe',
      cohort: 'La promotion',
      settings: 'Mes réglages',
    } as Record<Intent, string>,
    suggestions: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? '1 proposition, à choisir avec les flèches'
          : `${count} propositions, à choisir avec les flèches`,
  },
  tour: {
    title: 'Visite guidée',
    progress: (step: number, steps: number) => `Étape ${step} sur ${steps}`,
    open: 'Visite guidée',
    close: 'Fermer la visite',
    again: 'Recommencer',
    done: 'Étape franchie.',
    steps: {
      answered: {
        title: 'Répondez à la première question',
        text: 'Ce matin, le robot s’est présenté, puis a demandé le bilan de la semaine. Appuyez sur « Répondre » : une ligne suffit.',
        link: () => 'Aller à la question',
      },
      team: {
        title: 'Une réponse pour toute l’équipe',
        text: 'Vos coéquipières et coéquipiers la voient déjà dans leur message du robot, et peuvent la corriger.',
        link: (person) => `Devenir ${person}`,
      },
      mentor: {
        title: 'Passez côté mentor',
        text: 'Les mentors lisent ce que l’équipe partage, et rien de ce qu’elle garde pour elle.',
        link: (person) => `Devenir ${person}`,
      },
      help: {
        title: 'Demandez ce qu’on peut faire',
        text: 'Écrivez « aide » au robot, puis « Envoyer » : quelques boutons mènent à l’essentiel.',
        link: () => 'Écrire au robot',
      },
      friday: {
        title: 'Avancez jusqu’à vendredi',
        text: 'Appuyez sur « vendredi 15:00 », en haut. La semaine se joue à ses heures : autour de vous, les équipes répondent, demandent, publient.',
        link: (_, channel) => `Suivre #${channel}`,
      },
      bulletin: {
        title: 'Lisez le bulletin',
        text: 'Avec « Prochaine étape », il paraît peu après 15 h dans son salon. Ouvrez le fil : une ligne par équipe, lue par toute la promotion.',
        link: (_, channel) => `Ouvrir #${channel}`,
      },
    } satisfies Record<TourStepName, TourStep> as Record<TourStepName, TourStep>,
    already: 'C’est déjà fait.',
    next: 'Étape suivante',
    end: {
      title: 'Vous avez fait le tour',
      text: 'Une question, une réponse, un bulletin : c’est la ritournelle de chaque semaine. Lundi à 9 h, la coordination lira la page de la semaine.',
    },
  },
  form: {
    required: 'obligatoire',
    none: 'Pas de réponse',
    characters: 'caractères',
    error: (text: string) => `À corriger : ${text}`,
    draft: 'Votre brouillon est repris.',
    forgetDraft: 'Repartir du début',
    send: 'Envoyer',
    cancel: 'Annuler',
    unread: 'Ce formulaire est illisible.',
  },
  dropped: 'Fichier déposé :',
  faults: {
    noPerson: (id: string) =>
      `Personne ne s’appelle « ${id} » ici. Rien n’a été fait : choisissez quelqu’un de la liste.`,
    noConversation: (id: string) =>
      `Cette personne n’a pas de conversation « ${id} ». Rien n’a été fait : choisissez-en une de sa liste.`,
    noMessage: 'Ce message n’est plus là. Rien n’a été fait : rechargez la page.',
    notYours: 'Ce message n’est pas de vous, ou n’est plus là. Rien n’a été changé : rechargez la page.',
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
