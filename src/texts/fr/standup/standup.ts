import type { QuestionSet } from '../../../rituals/standup/question-sets.ts';
import { dates } from '../dates.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const either = new Intl.ListFormat('fr', { type: 'disjunction' });

type Moment = { at: Temporal.Instant; zone: string; isToday: boolean };
type WeekAndDay = { week: string; day: string };
type SetTexts = {
  words: readonly string[];
  name: string;
  formTitle: string;
  title: (when: WeekAndDay) => string;
};

/** Their names are all masculine: « le bilan », « ce stand-up », « un tour de plénière ». */
const sets: Record<Exclude<QuestionSet, 'custom'>, SetTexts> = {
  weekly: {
    words: ['bilan'],
    name: 'bilan de la semaine',
    formTitle: 'Bilan de la semaine',
    title: ({ week }) => `Bilan de la ${week}`,
  },
  daily: {
    words: ['standup', 'stand-up', 'quotidien'],
    name: 'stand-up',
    formTitle: 'Stand-up du jour',
    title: ({ day }) => `Stand-up du ${day}`,
  },
  arrival: {
    words: ['arrivée'],
    name: 'point d’arrivée',
    formTitle: 'Point d’arrivée',
    title: ({ week }) => `Point d’arrivée de la ${week}`,
  },
  plenary: {
    words: ['plénière'],
    name: 'tour de plénière',
    formTitle: 'Tour de plénière',
    title: ({ day }) => `Tour de plénière, préparé le ${day}`,
  },
  handover: {
    words: ['passation', 'fin'],
    name: 'point de passation',
    formTitle: 'Point de passation',
    title: ({ week }) => `Point de passation de la ${week}`,
  },
  mentor: {
    words: ['point'],
    name: 'point des mentors',
    formTitle: 'Point des mentors',
    title: ({ week }) => `Point des mentors de la ${week}`,
  },
};

export const standup = {
  sets,
  own: {
    name: (title: string) => `rendez-vous « ${title} »`,
    title: (title: string, day: string) => `${title}, le ${day}`,
    untitled: 'Questions de l’équipe',
  },
  summary: {
    weekly: {
      usage: 'bilan',
      what: 'le bilan de la semaine de votre équipe ; « bilan historique » pour relire',
    },
    daily: {
      usage: 'standup',
      what: 'le stand-up du jour de votre équipe ; « standup rythme » pour le régler',
    },
    mentor: { usage: 'point', what: 'vos deux minutes de la semaine, lues par l’équipe du défi' },
    propose: { usage: 'standup proposer', what: 'proposer un rendez-vous à une équipe, qui accepte ou non' },
  },
  before: ({ at, zone, isToday }: Moment) =>
    isToday ? `avant ${dates.hour(at, zone)}` : `avant le ${dates.dayAndHour(at, zone)}`,
  until: ({ at, zone, isToday }: Moment) =>
    isToday ? `jusqu’à ${dates.hour(at, zone)}` : `jusqu’au ${dates.dayAndHour(at, zone)}`,
  invite: {
    cohort: (before: string) =>
      `Quelques mots pour toute la promotion, si vous le souhaitez, ${before}. Une seule réponse suffit pour l’équipe.`,
    team: (before: string) =>
      `Quelques mots entre vous, si vous le souhaitez, ${before}. Une seule réponse suffit pour l’équipe.`,
    person: (before: string) => `Quelques mots pour votre équipe, et pour elle seule, ${before}.`,
    mentor: (before: string) =>
      `Deux minutes, si vous le souhaitez, ${before} : l’équipe du défi lira votre réponse.`,
  },
  howToType: (word: string) =>
    `Répondez avec le bouton, dans le fil de ce message, ou écrivez « ${word} » suivi de votre texte, une ligne par question : « 1. … », « 2. … ».`,
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
    missing: 'Matériel, badge, réseau',
    data: 'Données',
    meet: 'Qui rencontrer ?',
    minute: 'En une minute',
    handover: 'À transmettre',
    document: 'À documenter',
    urgent: 'Urgences de la semaine',
    expect: 'Attentes réciproques',
    unblock: 'À débloquer en interne',
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
    missing: 'Matériel, badge, réseau : que manque-t-il ?',
    data: 'Les données : ouvertes, promises, introuvables ?',
    meet: 'Qui vous faudrait-il rencontrer ?',
    minute: 'En une minute : une actualité, une avancée, un retournement ?',
    handover: 'Que reste-t-il à transmettre, et à qui ?',
    document: 'Que faut-il documenter ?',
    urgent: 'Quelles sont les urgences de la semaine ?',
    expect: 'Qu’attendez-vous de l’équipe, et qu’attend-elle de vous ?',
    unblock: 'Qu’y a-t-il à débloquer en interne ?',
    kept: 'Que voulez-vous garder pour l’équipe ?',
  } as Record<string, string>,
  keptHint: 'Ce que vous cochez ne sera lu que par votre équipe.',
  moods: { good: 'Bien ☀️', mixed: 'Mitigé ⛅', stormy: 'Orageux ⛈️' } as Record<string, string>,
  moodWords: {
    good: ['bien', 'beau'],
    mixed: ['mitige', 'moyen', 'nuageux'],
    stormy: ['orageux', 'orage', 'dur'],
  } as Record<string, string[]>,
  choose: 'Choisir un rendez-vous',
  answer: 'Répondre',
  skip: 'Passer cette fois',
  correct: 'Corriger',
  answerLate: { team: 'Ajouter notre réponse', person: 'Ajouter ma réponse' },
  answeredBy: (name: string) => `${name} a répondu pour l’équipe.`,
  youAnswered: 'Votre réponse :',
  teammates: 'Dans l’équipe :',
  teamRecap: 'C’est clos. Voici ce que l’équipe a écrit :',
  closed: (late: boolean): string =>
    late
      ? 'Ce rendez-vous est clos. Une réponse tardive reste bienvenue.'
      : 'Ce rendez-vous est clos. Merci pour ce partage.',
  keptMark: '(gardé pour l’équipe)',
  reminder: {
    team: (name: string, hour: string) =>
      `Rappel : le ${name} se termine aujourd’hui à ${hour}. Si vous n’avez rien à partager, c’est très bien aussi.`,
  },
  saved: (name: string, team: string) => `C’est enregistré : ${name} · ${team}.`,
  savedLate: (name: string, team: string) =>
    `C’est enregistré, après la clôture : ${name} · ${team}. Ce que les autres lisent est à jour.`,
  readOn: ({ at, zone, isToday }: Moment) =>
    isToday ? `aujourd’hui à ${dates.hour(at, zone)}` : `le ${dates.dayAndHour(at, zone)}`,
  readers: {
    cohortLater: (when: string) =>
      `${when.charAt(0).toUpperCase()}${when.slice(1)}, toute la promotion le lira, sauf ce qui est gardé pour l’équipe. Votre équipe le lit dès maintenant.`,
    cohortNow: 'Toute la promotion le lit dès maintenant, sauf ce qui est gardé pour l’équipe.',
    team: 'Votre équipe le lit dès maintenant, et elle seule.',
    mentor: 'L’équipe du défi et ses mentors le lisent dès maintenant.',
  },
  remaining: (questions: readonly string[], inThread: boolean) =>
    `Il reste, si vous le souhaitez : ${list.format(questions.map((question) => `« ${question} »`))}. Utilisez « Corriger »${inThread ? ', ou répondez dans le fil de la question' : ''}.`,
  away: (name: string, until: string | undefined) =>
    until
      ? `${name} n’est pas là avant le ${until}, et a choisi de le dire.`
      : `${name} n’est pas là, et a choisi de le dire.`,
  mentorShared: (name: string) => `${name} partage son point de la semaine avec l’équipe.`,
  recap: {
    title: {
      weekly: (week: string) => `Les bilans de la ${week}`,
      other: (name: string, week: string) => `${name} : les mots des équipes, ${week}`,
    },
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
      'Vous avez déjà répondu, et ce message n’a pas été enregistré. Pour corriger, utilisez le bouton, ou reprenez le mot et le numéro de la question : « bilan 2. nouveau texte », « standup 2. nouveau texte ».',
    taken: (questions: readonly string[], word: string) =>
      `Une réponse de l’équipe existe déjà pour ${list.format(questions.map((question) => `« ${question} »`))}, et la vôtre n’a pas été enregistrée. Pour la remplacer, écrivez « ${word} corriger » puis votre texte numéroté, ou utilisez le bouton.`,
    'too-long': (question: string, max: number, length: number) =>
      `« ${question} » : ${length} caractères, pour ${max} au plus. Rien n’a été enregistré : raccourcissez un peu et renvoyez.`,
    'too-many-lines': (question: string, max: number) =>
      `« ${question} » : ${max} lignes au plus. Rien n’a été enregistré : regroupez et renvoyez.`,
    required: 'Cette question attend une réponse. Rien n’a encore été enregistré.',
    'unknown-mood': (moods: readonly string[]) =>
      `Cet état d’esprit n’est pas dans la liste, et rien n’a été enregistré. Choisissez ${either.format(moods)}.`,
    'unknown-choice': (question: string, options: readonly string[]) =>
      `« ${question} » : cette réponse n’est pas dans la liste, et rien n’a été enregistré. Choisissez ${either.format(options)}.`,
    'not-a-number': (question: string) =>
      `« ${question} » attend un nombre, par exemple 3 ou 2,5. Rien n’a été enregistré : corrigez et renvoyez.`,
    which: (word: string) =>
      `Plusieurs rendez-vous sont ouverts, et rien n’a encore été enregistré. Choisissez-en un, ou commencez votre texte par le nom du défi : « ${word} … ».`,
  },
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
