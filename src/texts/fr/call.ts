export const call = {
  words: ['appel'],
  summary: { usage: 'appel jeudi après-midi', what: 'demander qu’on vous rappelle, sans dire pourquoi' },
  askSummary: { usage: 'appel demande …', what: 'poser une question ouverte à la coordination' },
  askWords: ['demande', 'demander'],
  answerWords: ['repondre', 'reponse'],
  doneWords: ['passe', 'fait', 'appel-passe'],
  cancelWords: ['annuler', 'annule'],
  /** How a moment starts: any other text is not one, and may answer another question. */
  moments: [
    'aujourd-hui',
    'demain',
    'lundi',
    'mardi',
    'mercredi',
    'jeudi',
    'vendredi',
    'samedi',
    'dimanche',
    'matin',
    'midi',
    'soir',
    'apres-midi',
    'semaine',
    'que',
    'possible',
    'n-importe-quand',
  ],
  /** Words that may come before it. */
  beforeMoments: ['ce', 'cet', 'cette', 'le', 'a', 'des', 'vers', 'entre', 'avant', 'apres', 'plutot'],
  formTitle: 'Je veux un appel',
  moment: 'Quand ?',
  momentQuestion: 'Quand vous appeler ?',
  momentHint: 'Par exemple : jeudi après-midi. Inutile de dire pourquoi.',
  asked: (names: string) =>
    `C’est transmis à ${names}, et à personne d’autre : votre nom et le moment, rien de plus. La demande sera effacée dès l’appel passé, ou au bout de sept jours.`,
  /** The moment follows. */
  pending: (names: string) => `Votre demande d’appel attend ${names}, pour : `,
  cancelHint: 'Pour la retirer : « appel annuler ».',
  buttons: { done: 'Appel passé', cancel: 'Annuler', answer: 'Répondre' },
  title: (name: string) => `${name} aimerait un appel`,
  when: 'Quand :',
  privacy:
    'Vous êtes au plus deux à lire ceci. Une fois l’appel passé, appuyez sur le bouton ou écrivez « appel passé » : tout est effacé.',
  done: 'Merci. La demande est effacée, ici et dans ma mémoire.',
  cancelled: 'Votre demande d’appel est effacée, et son message retiré.',
  expired: (contact: string) =>
    `Votre demande d’appel a sept jours : elle est effacée, comme promis. Si personne ne vous a appelé, écrivez à ${contact}, ou demandez à nouveau avec « appel ».`,
  ask: {
    formTitle: 'Demande ouverte',
    label: 'Votre demande',
    posted: (number: number, label: string) =>
      `C’est transmis à la coordination (${label}), sous le n° ${number}. C’est une demande ouverte : signée de votre équipe, elle figure en tête de la page hebdomadaire que toute la promotion peut lire. Pour un échange privé, « appel ».`,
    title: (number: number, team: string) =>
      team ? `Demande à la coordination n° ${number} · ${team}` : `Demande à la coordination n° ${number}`,
    howTo: (number: number) => `Pour répondre : le bouton, ou « appel répondre ${number} » et votre réponse.`,
    answered: 'Réponse :',
    sent: (number: number) => `Votre réponse à la demande n° ${number} est transmise.`,
    answerTitle: (number: number) => `La coordination répond à votre demande n° ${number}`,
    formAnswerTitle: 'Répondre',
    answerLabel: 'Réponse',
  },
  today: {
    toMake: (count: number) =>
      count === 1
        ? 'Un appel vous attend : la demande est dans cette conversation. Une fois passé, « appel passé ».'
        : `${count} appels vous attendent : les demandes sont dans cette conversation.`,
  },
  refused: {
    already: 'Vous avez déjà une demande d’appel en attente : rien n’a changé.',
    nobody: (contact: string) =>
      `Personne ne peut recevoir votre demande en ce moment : rien n’a été enregistré. Écrivez à ${contact}.`,
    nothing: 'Vous n’avez pas d’appel en attente : rien n’a changé.',
    which:
      'Plusieurs appels vous attendent : utilisez le bouton de celui qui est passé. Rien n’a été effacé.',
    moment: (max: number) =>
      `Dites seulement quand, en ${max} caractères au plus. Rien n’a été enregistré. Par exemple : « appel jeudi après-midi ».`,
    coordination: 'Seule la coordination peut répondre à ces demandes. Rien n’a été envoyé.',
    unknown: (number: number) => `Je ne trouve pas de demande n° ${number}. Rien n’a été envoyé.`,
    whichAsk: 'Dites-moi à quelle demande, par son numéro : « appel répondre 3 ». Rien n’a été envoyé.',
    answered: (number: number) => `La demande n° ${number} a déjà sa réponse : rien n’a changé.`,
  },
  planned: 'ménage des demandes d’appel',
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      calls: { what: 'demande d’appel', why: 'vous rappeler' },
      callReaders: { what: 'demandes d’appel qui vous sont adressées', why: 'y répondre' },
      asks: { what: 'vos demandes à la coordination', why: 'y répondre' },
    },
    purged: {
      calls: 'Demandes d’appel',
      'requests to the coordination': 'Demandes à la coordination',
    },
    readers: {
      ask: 'la coordination le lira dès maintenant, et toute la promotion dans la page de la semaine',
      answer:
        'la personne qui a demandé le lira dès maintenant, et toute la promotion dans la page de la semaine',
    },
  },
};
export type CallTexts = typeof call;
