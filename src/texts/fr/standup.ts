const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const either = new Intl.ListFormat('fr', { type: 'disjunction' });

export const standup = {
  report: {
    words: ['bilan'],
    summary: { usage: 'bilan', what: 'le bilan de la semaine de votre équipe' },
  },
  daily: {
    words: ['standup', 'stand-up'],
    summary: { usage: 'standup', what: 'le stand-up du jour de votre équipe' },
  },
  name: { weekly: 'bilan de la semaine', daily: 'stand-up' },
  title: {
    weekly: (week: string, team: string) => `Bilan de la ${week} · ${team}`,
    daily: (day: string, team: string) => `Stand-up du ${day} · ${team}`,
  },
  invite: {
    team: (until: string) =>
      `Quelques mots pour toute la promotion, si vous le souhaitez, avant ${until}. Une seule réponse suffit pour l’équipe.`,
    person: (until: string) => `Quelques mots pour votre équipe, et pour elle seule, avant ${until}.`,
  },
  howToType:
    'Répondez avec le bouton, ou écrivez ici : une ligne par question, par exemple « 2. Publier la carte ».',
  optional: 'facultatif',
  labels: {
    mood: 'État d’esprit',
    priority: 'Priorité de la semaine',
    ups: 'Réussites et soucis',
    help: 'Besoin d’aide ?',
    date: 'Date clé à venir',
    since: 'Depuis la dernière fois',
    next: 'Et maintenant ?',
    blocked: 'Blocage ou info utile',
    kept: 'Garder pour l’équipe',
  } as Record<string, string>,
  questions: {
    mood: 'Quel est l’état d’esprit de l’équipe ?',
    priority: 'Quelle est la priorité de la semaine ?',
    ups: 'Qu’est-ce qui a marché, ou donné du fil à retordre ?',
    help: 'Besoin d’aide ?',
    date: 'Une date clé à venir ?',
    since: 'Quoi de neuf depuis la dernière fois ?',
    next: 'Et maintenant ?',
    blocked: 'Un blocage, une info utile ?',
    kept: 'Que voulez-vous garder pour l’équipe ?',
  } as Record<string, string>,
  keptHint: 'Ce que vous cochez ne sera lu que par votre équipe.',
  moods: { good: 'Bien ☀️', mixed: 'Mitigé ⛅', stormy: 'Orageux ⛈️' } as Record<string, string>,
  moodWords: {
    good: ['bien', 'beau'],
    mixed: ['mitige', 'moyen', 'nuageux'],
    stormy: ['orageux', 'orage', 'dur'],
  } as Record<string, string[]>,
  answer: 'Répondre',
  correct: 'Corriger',
  answerLate: { team: 'Ajouter notre réponse', person: 'Ajouter ma réponse' },
  formTitle: { weekly: 'Bilan de la semaine', daily: 'Stand-up du jour' },
  answeredBy: (name: string) => `${name} a répondu pour l’équipe.`,
  youAnswered: 'Votre réponse :',
  teammates: 'Dans l’équipe :',
  closed: (late: boolean): string =>
    late
      ? 'Ce rendez-vous est clos. Une réponse tardive reste bienvenue.'
      : 'Ce rendez-vous est clos. Merci pour ce partage.',
  keptMark: '(gardé pour l’équipe)',
  reminder: {
    team: (name: string, hour: string) =>
      `Petit rappel, le seul : le ${name} se termine aujourd’hui à ${hour}. Si vous n’avez rien à partager, c’est très bien aussi.`,
  },
  saved: (name: string, team: string) => `C’est enregistré : ${name} · ${team}.`,
  savedLate: (name: string, team: string) =>
    `C’est enregistré, après la clôture : ${name} · ${team}. Ce que les autres lisent est à jour.`,
  readers: {
    cohort: 'Lu par toute la promotion, sauf ce qui est gardé pour l’équipe.',
    team: 'Lu par votre équipe seulement.',
  },
  remaining: (questions: readonly string[]) =>
    `S’il vous reste un mot à dire : ${list.format(questions.map((question) => `« ${question} »`))}. Écrivez-le simplement ici.`,
  recap: {
    title: (week: string) => `Les bilans de la ${week}`,
    body: 'Chaque équipe qui a souhaité partager a sa ligne dans le fil, dans un ordre tiré au sort. Réagissez, proposez un coup de main, posez une question !',
  },
  refused: {
    'no-round': (name: string) =>
      `Aucun ${name} n’est ouvert pour votre équipe en ce moment. Rien n’a été enregistré. Si votre équipe en tient un, je vous écrirai à la prochaine ouverture.`,
    'not-yours':
      'Ce rendez-vous est celui d’une autre équipe : rien n’a été enregistré. Écrivez « bilan » ou « standup » pour le vôtre.',
    superseded: (name: string) =>
      `Ce ${name} est terminé et le suivant est déjà ouvert : rien n’a été enregistré. Copiez votre texte dans le nouveau.`,
    'nothing-said':
      'Votre réponse est vide : rien n’a été enregistré. Écrivez quelques mots, ou laissez passer, c’est permis.',
    'no-such-question': (number: number, count: number) =>
      `Il n’y a pas de question ${number} : elles vont de 1 à ${count}. Rien n’a été enregistré, renvoyez votre message avec le bon numéro.`,
    'already-answered':
      'Vous avez déjà répondu, et ce message n’a pas été enregistré. Pour corriger, utilisez le bouton, ou reprenez le numéro de la question : « 2. nouveau texte ». Pour répondre à autre chose, commencez par « bilan » ou « standup ».',
    taken: (questions: readonly string[], word: string) =>
      `Une réponse de l’équipe existe déjà pour ${list.format(questions.map((question) => `« ${question} »`))}, et la vôtre n’a pas été enregistrée. Pour la remplacer, écrivez « ${word} corriger » puis votre texte numéroté, ou utilisez le bouton.`,
    'too-long': (question: string, max: number, length: number) =>
      `« ${question} » : ${length} caractères, pour ${max} au plus. Rien n’a été enregistré : raccourcissez un peu et renvoyez.`,
    'too-many-lines': (question: string, max: number) =>
      `« ${question} » : ${max} lignes au plus. Rien n’a été enregistré : regroupez et renvoyez.`,
    required: 'Cette question attend une réponse. Rien n’a encore été enregistré.',
    'unknown-mood': (moods: readonly string[]) =>
      `Cet état d’esprit n’est pas dans la liste, et rien n’a été enregistré. Choisissez ${either.format(moods)}.`,
  },
  yourText: 'Votre texte, pour ne rien perdre :',
  meanwhile: (name: string) =>
    `${name} vient d’écrire pendant que vous répondiez. Rien n’est perdu : son texte est rappelé sous chaque question, le vôtre est dans le champ. Gardez le meilleur des deux et envoyez.`,
  theirText: (name: string, text: string) => `${name} a écrit : « ${text} »`,
  someone: 'Quelqu’un de l’équipe',
  correctWords: ['corriger', 'correction'],
  planned: {
    open: (name: string, team: string) => `${name} · ${team} : ouverture`,
    remind: (name: string, team: string) => `${name} · ${team} : rappel`,
    close: (name: string, team: string) => `${name} · ${team} : clôture`,
    recap: (name: string) => `${name} : récapitulatif de la promotion`,
  },
};
export type StandupTexts = typeof standup;
