import type { ForWhom, WorkshopFormat, WorkshopState } from '../../rituals/workshop.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

export const workshop = {
  words: ['formation', 'formations'],
  summary: {
    usage: 'formation',
    what: 'apprendre entre pairs : proposer, souhaiter, s’inscrire, recevoir son calendrier',
  },
  formats: {
    peer: 'Pair à pair',
    clinic: 'Clinique : une question, un spécialiste',
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
    answer: 'Sans votre nom. Seule la personne qui a animé lira ceci, et cela ne pourra plus être changé.',
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
  holders: (names: readonly string[]) => `Ont une place : ${list.format(names)}.`,
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
    answered: 'Merci. Seule la personne qui a animé le lira, sans votre nom.',
    twoAtOnce: (number: number) =>
      `À la même heure, vous êtes aussi sur la liste de la formation n° ${number}. C’est permis, c’est à vous de choisir.`,
  },
  seat: {
    promoted: 'Une place s’est libérée : elle est à vous.',
    dated: 'Cette formation vous intéressait : la date est fixée. Les places vont à qui s’inscrit.',
    changed: 'Cette formation a changé. Voici ce qu’il en est maintenant.',
    cancelled: 'Cette formation est annulée. Vous n’avez rien à faire.',
    tookUp: 'Quelqu’un propose d’animer la formation que vous souhaitiez.',
    day: (when: string) => `C’est ${when}.`,
    hour: (hour: string) => `C’est tout à l’heure, à ${hour}.`,
    question:
      'Une seule question, si vous le souhaitez. Votre réponse va à la personne qui a animé, sans votre nom.',
    held: 'Vous avez une place.',
    waits: (rank: number) => `Vous êtes en liste d’attente, au rang ${rank}.`,
    free: 'Vous ne pouvez plus venir ? Rendez votre place, quelqu’un l’attend peut-être.',
    howToLeave: (number: number) => `Ou écrivez « formation me désinscrire ${number} ».`,
    howToJoin: (number: number) => `Ou écrivez « formation m’inscrire ${number} ».`,
    howToAnswer: (number: number) => `Ou écrivez « formation avis ${number} » et votre retour.`,
    calendar: 'l’ajouter à mon agenda',
    calendarChanged: 'mettre à jour mon agenda',
    calendarCancelled: 'la retirer de mon agenda',
  },
  trainer: {
    date: (count: number) =>
      `${plural(count, 'personne est intéressée', 'personnes sont intéressées')}. Quand voulez-vous l’animer ?`,
    howToDate: (number: number) => `Ou écrivez « formation date ${number} 2/12 à 12h30 ».`,
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
  calendar: {
    name: (cohort: string) => `${cohort} · mon calendrier`,
    made: 'Voici l’adresse de votre calendrier : vos formations, vos jalons et les dates de la promotion. Ajoutez-la dans votre agenda, par « s’abonner à un calendrier ».',
    secret:
      'Qui a cette adresse lit ce calendrier : gardez-la pour vous. Je n’en garde que l’empreinte, je ne pourrai pas vous la redire.',
    link: 'mon calendrier',
    again:
      'Vous avez déjà une adresse de calendrier. Je ne peux pas la redire ; une nouvelle remplacera l’ancienne.',
    revoked: 'C’est fait : l’adresse de votre calendrier ne répond plus.',
    none: 'Vous n’avez pas d’adresse de calendrier : rien n’a changé.',
    renew: 'Nouvelle adresse',
    revoke: 'Révoquer',
    how: 'Ou écrivez « formation calendrier nouveau » ou « formation calendrier révoquer ».',
    newWords: ['nouveau', 'nouvelle', 'changer', 'remplacer'],
    revokeWords: ['revoquer', 'revoque', 'supprimer', 'arreter'],
    starts: (cohort: string) => `${cohort} : arrivée`,
    ends: (cohort: string) => `${cohort} : fin`,
    waits: (title: string) => `(liste d’attente) ${title}`,
    trains: (title: string) => `(vous animez) ${title}`,
    gone: 'Cette adresse de calendrier n’existe pas, ou a été révoquée.',
  },
  refused: {
    required: 'Il manque un titre : une ligne suffit. Rien n’a été enregistré.',
    'too-long': (label: string, max: number, length: number) =>
      `« ${label} » : ${length} caractères, pour ${max} au plus. Rien n’a été enregistré : raccourcissez un peu et renvoyez.`,
    'out-of-range': (label: string, least: number, most: number) =>
      `« ${label} » : un nombre entier, de ${least} à ${most}. Rien n’a été enregistré.`,
    'wrong-link':
      'Cette adresse ne peut pas être ouverte. Rien n’a été enregistré : donnez une adresse en https, ou le nom d’une salle.',
    past: 'Cette date est passée. Rien n’a été enregistré : choisissez une date à venir.',
    far: 'Cette date est à plus d’un an. Rien n’a été enregistré : choisissez une date plus proche.',
    date: 'Je n’ai pas compris la date et l’heure. Rien n’a été enregistré : écrivez par exemple « 2/12 à 12h30 ».',
    format: (formats: readonly string[]) =>
      `Je ne connais pas ce format. Rien n’a été enregistré : choisissez parmi ${list.format(formats)}.`,
    forWhom: (who: readonly string[]) =>
      `Je n’ai pas compris pour qui. Rien n’a été enregistré : choisissez parmi ${list.format(who)}.`,
    'below-taken': (taken: number) =>
      `${plural(taken, 'personne a', 'personnes ont')} déjà une place. Rien n’a été enregistré : gardez au moins autant de places.`,
    unknown: (number: number) =>
      `Je ne trouve pas de formation n° ${number}. Rien n’a été fait. « formation » les montre toutes.`,
    which:
      'Dites-moi quelle formation, par son numéro, par exemple « formation m’inscrire 3 ». Rien n’a été fait.',
    notYours: 'Seules la personne qui anime et la coordination peuvent faire cela. Rien n’a été fait.',
    own: 'C’est vous qui animez cette formation : rien n’a changé.',
    noDate: (number: number) =>
      `La formation n° ${number} n’a pas encore de date. Rien n’a été fait : dites votre intérêt avec « formation intéresse ${number} ».`,
    hasDate: (number: number) =>
      `La formation n° ${number} a déjà une date. Rien n’a été fait : « formation m’inscrire ${number} ».`,
    closed: (number: number) =>
      `Les inscriptions à la formation n° ${number} sont closes. Rien n’a été fait. Écrivez à la personne qui anime, dans le fil.`,
    over: (number: number, state: string) => `La formation n° ${number} est ${state} : rien n’a changé.`,
    begun: (number: number) => `La formation n° ${number} a déjà commencé : rien n’a changé.`,
    noWish: (number: number) => `La formation n° ${number} a déjà quelqu’un pour l’animer : rien n’a changé.`,
    notDone: (number: number) =>
      `La formation n° ${number} n’a pas encore eu lieu. Rien n’a été enregistré : vous pourrez en parler après.`,
    notThere: 'La question n’est posée qu’aux personnes qui avaient une place. Rien n’a été enregistré.',
    answered:
      'Vous avez déjà donné votre retour. Comme il ne porte pas votre nom, je ne peux pas le changer.',
    empty: 'Il manque le texte de votre retour. Rien n’a été enregistré.',
    notes: 'Il manque une adresse en https. Rien n’a été enregistré.',
    noChannel:
      'Aucun salon n’est prévu pour les formations. Rien n’a été publié : écrivez à la coordination.',
    order:
      'Je n’ai pas compris ce qu’il faut faire. Rien n’a été fait. Écrivez par exemple « formation proposer », « formation m’inscrire 3 » ou « formation calendrier ».',
    yourText: 'Votre texte, pour ne rien perdre :',
  },
  planned: {
    remind: (number: number) => `formation n° ${number} : rappel`,
    end: (number: number) => `formation n° ${number} : fin`,
  },
  verbs: {
    offer: ['proposer', 'propose', 'offrir'],
    wish: ['souhaiter', 'souhaite', 'souhait'],
    join: ['inscrire', 's’inscrire', 'm’inscrire', 'inscription', 'je m’inscris', 'm’inscris'],
    leave: ['me desinscrire', 'se desinscrire', 'desinscrire', 'desinscription', 'me desinscris'],
    second: ['interesse', 'interessee', 'ca m’interesse', 'm’interesse'],
    lead: ['animer', 'anime', 'j’anime'],
    date: ['date', 'dater', 'fixer'],
    edit: ['modifier', 'modifie', 'changer'],
    cancel: ['annuler', 'annule'],
    notes: ['notes', 'note'],
    answer: ['avis', 'retour'],
    show: ['voir', 'lire'],
    calendar: ['calendrier', 'agenda'],
    list: ['liste', 'toutes'],
  },
  typedLabels: {
    title: ['titre', 'sujet'],
    description: ['description', 'contenu'],
    format: ['format'],
    minutes: ['duree', 'duree-en-minutes', 'minutes'],
    forWhom: ['pour-qui', 'public'],
    places: ['places', 'place'],
    where: ['lieu', 'lien', 'lieu-ou-lien', 'ou', 'salle'],
    date: ['date', 'quand', 'le'],
    minimum: ['minimum', 'minimum-de-personnes'],
    cutoff: ['cloture', 'cloture-heures-avant'],
  },
  formatWords: {
    peer: ['pair-a-pair', 'pair', 'atelier'],
    clinic: ['clinique'],
    review: ['revue', 'revue-de-code', 'revue-de-maquette'],
    talk: ['expose', 'presentation'],
    visit: ['vis-ma-vie'],
    group: ['groupe', 'groupe-de-metier'],
  },
  forWhomWords: {
    everyone: ['tout-le-monde', 'tous', 'toutes', 'promotion'],
    eig: ['eig', 'les-eig'],
    mentors: ['mentors', 'les-mentors', 'mentor'],
  },
};
export type WorkshopTexts = typeof workshop;
