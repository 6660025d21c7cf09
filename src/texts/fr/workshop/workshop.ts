import type { ForWhom, WorkshopFormat, WorkshopState } from '../../../rituals/workshop/workshop.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

export const workshop = {
  words: ['formation', 'formations'],
  summary: {
    usage: 'formation',
    alsoCalled: ['atelier', 'ateliers'],
    what: 'apprendre entre pairs : proposer, souhaiter, s’inscrire, recevoir son calendrier',
  },
  formats: {
    peer: 'Pair à pair',
    clinic: 'Clinique : une question, quelqu’un qui s’y connaît',
    review: 'Revue de code ou de maquette',
    talk: 'Exposé',
    visit: 'Vis ma vie',
    group: 'Groupe de métier',
  } as Record<WorkshopFormat, string>,
  forWhom: { everyone: 'Tout le monde', eig: 'Les EIG', mentors: 'Les mentors' } as Record<ForWhom, string>,
  states: {
    wished: 'souhaitée',
    offered: 'proposée',
    planned: 'planifiée',
    done: 'faite',
    cancelled: 'annulée',
  } as Record<WorkshopState, string>,
  labels: {
    title: 'Titre',
    description: 'Description',
    format: 'Format',
    minutes: 'Durée, en minutes',
    forWhom: 'Pour qui',
    places: 'Places',
    where: 'Lieu ou lien',
    date: 'Date',
    time: 'Heure',
    minimum: 'Minimum de personnes',
    cutoff: 'Clôture, heures avant',
    reason: 'Raison',
    notes: 'Lien vers les notes',
    answer: 'Votre retour',
  },
  questions: {
    title: 'Que va-t-on apprendre ?',
    wish: 'Que voudriez-vous apprendre ?',
    description: 'Ce que l’on saura faire après, ce qu’il faut savoir avant',
    answer: 'Qu’est-ce qui vous servira, et qu’est-ce qui a manqué ?',
  },
  hints: {
    date: 'Facultatif. Avec une date, les inscriptions ouvrent aussitôt. Sans date, je compte les personnes intéressées.',
    minimum: 'Sans date : je vous en demande une quand autant de personnes sont intéressées.',
    cutoff: 'Combien d’heures avant le début les inscriptions se ferment.',
    where: 'Une salle, ou une adresse en https.',
    answer:
      'Sans votre nom. Seule la personne qui a animé lira ceci, à partir de trois retours, et cela ne pourra plus être changé.',
    notes: 'Une adresse en https.',
  },
  offerTitle: 'Proposer une formation',
  wishTitle: 'Souhaiter une formation',
  editTitle: 'Modifier la formation',
  dateTitle: 'Fixer une date',
  cancelTitle: 'Annuler la formation',
  notesTitle: 'Ajouter les notes',
  answerTitle: 'Un mot sur la formation',
  buttons: {
    offer: 'Proposer',
    wish: 'Souhaiter',
    join: 'S’inscrire',
    leave: 'Se désinscrire',
    second: 'Ça m’intéresse',
    lead: 'Je peux l’animer',
    date: 'Fixer une date',
    edit: 'Modifier',
    cancel: 'Annuler',
    notes: 'Ajouter les notes',
    answer: 'Donner mon retour',
  },
  title: (number: number) => `Formation n° ${number}`,
  number: (number: number) => `n° ${number}`,
  minutes: (minutes: number) => `${minutes} minutes`,
  by: (name: string) => `Animée par ${name}`,
  noTrainer: 'Il manque quelqu’un pour l’animer.',
  wishLine: 'Un souhait : qui pourrait l’animer ?',
  when: (start: string, minutes: number, zone: string) => `${start}, ${minutes} minutes (heure de ${zone})`,
  zones: {
    'Europe/Paris': 'Paris',
    'Indian/Reunion': 'La Réunion',
    'America/Guadeloupe': 'la Guadeloupe',
    'America/Martinique': 'la Martinique',
    'America/Cayenne': 'Cayenne',
    'Indian/Mayotte': 'Mayotte',
    'Pacific/Noumea': 'Nouméa',
  } as Record<string, string>,
  whereLabel: 'Où :',
  join: 'rejoindre la séance',
  forWhomLine: (who: string) => `Pensée pour : ${who.toLowerCase()}.`,
  placesLeft: (left: number, places: number) =>
    left === 0
      ? `Complet : ${plural(places, 'place prise', 'places prises')}.`
      : `${plural(left, 'place libre', 'places libres')} sur ${places}.`,
  holders: (names: readonly string[]) =>
    `${names.length > 1 ? 'Ont' : 'A'} une place : ${list.format(names)}.`,
  waiting: (count: number) => `${plural(count, 'personne', 'personnes')} en liste d’attente.`,
  interested: (count: number, minimum: number) =>
    count >= minimum
      ? `${plural(count, 'personne intéressée', 'personnes intéressées')} : il ne manque qu’une date.`
      : `${plural(count, 'personne intéressée', 'personnes intéressées')} ; à partir de ${minimum}, je demande une date.`,
  seconded: (count: number) => `${plural(count, 'personne intéressée', 'personnes intéressées')}.`,
  closes: (when: string) => `Inscriptions jusqu’au ${when}.`,
  closed: 'Les inscriptions sont closes. On peut encore se désinscrire.',
  done: 'Cette formation a eu lieu. Merci à la personne qui l’a animée.',
  notesLine: 'Notes :',
  notesLink: 'lire les notes',
  cancelled: 'Cette formation est annulée.',
  reason: 'Raison donnée :',
  howToJoin: (number: number) =>
    `Avec un bouton, ou en écrivant au robot « formation m’inscrire ${number} » ou « formation me désinscrire ${number} ».`,
  howToSecond: (number: number) =>
    `Avec un bouton, ou en écrivant au robot « formation intéresse ${number} » ou « formation animer ${number} ».`,
  thread: {
    open: 'Questions, envies, préparation : c’est ici.',
    date: (when: string) => `La date est fixée : ${when}. Les inscriptions sont ouvertes.`,
    changed: (when: string) => `Du nouveau : ${when}. Les personnes inscrites sont prévenues.`,
    cancelled: 'La formation est annulée. Les personnes inscrites sont prévenues.',
    notes: 'Les notes sont là :',
  },
  saved: {
    offered: (number: number, place: string) => `C’est publié dans #${place}, sous le n° ${number}.`,
    opened: 'Les inscriptions sont ouvertes.',
    counting: (minimum: number) =>
      `Je compte les personnes intéressées. À partir de ${minimum}, je vous demande une date.`,
    wished: (number: number, place: string) =>
      `Votre souhait est publié dans #${place}, sous le n° ${number}. Vous saurez si quelqu’un propose de l’animer.`,
    follow: (number: number) =>
      `Pour la suite : « formation date ${number} 2/12 à 12h30 », « formation modifier ${number} », « formation annuler ${number} » et une raison.`,
    holds: (number: number) => `Vous avez une place à la formation n° ${number}.`,
    waits: (number: number, rank: number) =>
      `C’est complet. Vous êtes en liste d’attente pour la formation n° ${number}, au rang ${rank}. Si une place se libère, elle est à vous et je vous le dis.`,
    already: (number: number) => `Vous avez déjà une place à la formation n° ${number} : rien n’a changé.`,
    alreadyWaiting: (number: number, rank: number) =>
      `Vous êtes déjà en liste d’attente pour la formation n° ${number}, au rang ${rank} : rien n’a changé.`,
    left: (number: number) => `C’est noté : vous n’êtes plus sur la liste de la formation n° ${number}.`,
    notOnIt: (number: number) =>
      `Vous n’étiez pas sur la liste de la formation n° ${number} : rien n’a changé.`,
    seconded: (number: number) => `C’est noté : vous saurez quand la formation n° ${number} aura une date.`,
    lead: (number: number) =>
      `Merci ! La formation n° ${number} est à vous. Une date en tête ? « formation date ${number} 2/12 à 12h30 ».`,
    dated: (number: number, when: string) =>
      `C’est fixé : la formation n° ${number} a lieu ${when}. Les personnes intéressées sont prévenues.`,
    changed: (number: number) =>
      `C’est enregistré pour la formation n° ${number}. Les personnes concernées sont prévenues.`,
    unchanged: (number: number) => `Rien n’a changé à la formation n° ${number}.`,
    cancelled: (number: number) =>
      `La formation n° ${number} est annulée. Les personnes concernées sont prévenues.`,
    notes: (number: number) => `C’est noté : les notes de la formation n° ${number} sont dans son fil.`,
    answered: 'Merci. Seule la personne qui a animé le lira, sans votre nom et à partir de trois retours.',
    twoAtOnce: (number: number) =>
      `À la même heure, vous êtes aussi sur la liste de la formation n° ${number}. C’est permis, c’est à vous de choisir.`,
  },
  seat: {
    joined: 'C’est noté. Voici de quoi la mettre dans votre agenda, qui suivra ce qui change.',
    left: 'Votre place est rendue, et cette formation quitte votre agenda.',
    promoted: 'Une place s’est libérée : elle est à vous.',
    dated: 'Cette formation vous intéressait : la date est fixée. Les places vont à qui s’inscrit.',
    changed: 'Cette formation a changé. Voici ce qu’il en est maintenant.',
    cancelled: 'Cette formation est annulée. Vous n’avez rien à faire.',
    tookUp: 'Quelqu’un propose d’animer la formation que vous souhaitiez.',
    day: (when: string) => `C’est ${when}.`,
    hour: (hour: string) => `C’est tout à l’heure, à ${hour}.`,
    question:
      'Une seule question, si vous le souhaitez. Votre réponse va à la personne qui a animé, sans votre nom et à partir de trois retours.',
    held: 'Vous avez une place.',
    waits: (rank: number) => `Vous êtes en liste d’attente, au rang ${rank}.`,
    free: 'Vous ne pouvez plus venir ? Rendez votre place, quelqu’un l’attend peut-être.',
    howToLeave: (number: number) => `Ou écrivez « formation me désinscrire ${number} ».`,
    howToJoin: (number: number) => `Ou écrivez « formation m’inscrire ${number} ».`,
    howToAnswer: (number: number) => `Ou écrivez « formation avis ${number} » et votre retour.`,
    calendar: 'L’ajouter à mon agenda',
    calendarChanged: 'Mettre à jour mon agenda',
    calendarCancelled: 'La retirer de mon agenda',
  },
  trainer: {
    date: (count: number) =>
      `${plural(count, 'personne est intéressée', 'personnes sont intéressées')}. Quand voulez-vous l’animer ?`,
    howToDate: (number: number) => `Ou écrivez « formation date ${number} 2/12 à 12h30 ».`,
    few: 'On vous en dit un mot. Pour que personne ne s’y reconnaisse, vous lirez les retours à partir de trois.',
    answers: 'Ce qu’on vous en dit, sans noms. Personne d’autre ne le lit.',
    mine: 'Vous animez',
  },
  list: {
    title: 'Formations',
    sessions: 'À venir',
    offers: 'Proposées, sans date encore',
    wishes: 'Souhaitées : qui peut les animer ?',
    none: 'Aucune formation annoncée pour l’instant. Et si vous en proposiez une ?',
    more: 'Pour en lire une : « formation » et son numéro. Pour en proposer une : « formation proposer » ; pour en souhaiter une : « formation souhaiter ». Votre calendrier : « formation calendrier ».',
    free: (left: number) => (left === 0 ? 'complet' : plural(left, 'place libre', 'places libres')),
  },
  today: {
    yours: 'vous avez une place',
    waits: 'liste d’attente',
    trains: 'vous l’animez',
    title: 'Formations',
    ask: 'Elle n’attend plus qu’une date',
  },

  planned: {
    remind: (number: number) => `formation n° ${number} : rappel`,
    end: (number: number) => `formation n° ${number} : fin`,
  },
};
export type WorkshopTexts = typeof workshop;
