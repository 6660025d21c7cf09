import type { QuestionFaultSentences } from '../../../rituals/standup/own-questions.ts';
import type { ProposableSet } from '../../../rituals/standup/rhythm.ts';
import { dates } from '../dates.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

const daysOf = (ranks: readonly number[]): string =>
  list.format(ranks.map((rank) => dates.weekdays[rank] ?? ''));

export const standupRhythm = {
  words: {
    propose: ['proposer', 'propose'],
    accept: ['accepter', 'accepte', 'oui'],
    decline: ['refuser', 'refuse', 'non'],
    change: ['changer', 'modifier'],
    stop: ['arreter', 'arrete'],
    stopForSure: ['arreter oui', 'oui arreter'],
    replace: ['remplacer'],
    show: ['rythme', 'reglages', 'regler'],
  },
  sets: {
    daily: { words: ['quotidien', 'standup'], label: 'Stand-up quotidien' },
    weekly: { words: ['bilan', 'semaine', 'hebdo', 'hebdomadaire'], label: 'Bilan de la semaine' },
    arrival: { words: ['arrivée'], label: 'Point d’arrivée (quatre premières semaines)' },
    handover: { words: ['passation', 'fin'], label: 'Point de passation (derniers mois)' },
    mentor: { words: ['mentor', 'mentors', 'point'], label: 'Point des mentors, lu par l’équipe' },
    custom: { words: ['questions', 'perso'], label: 'Vos propres questions' },
  } satisfies Record<ProposableSet, { words: string[]; label: string }>,
  reminder: ['rappel'],
  without: ['sans'],
  formTitle: 'Proposer un rendez-vous',
  changeTitle: 'Régler le rendez-vous',
  fields: {
    challenge: { label: 'Pour quel défi ?' },
    set: { label: 'Quel rendez-vous ?' },
    days: {
      label: 'Quels jours ?',
      hint: 'Stand-up et questions de l’équipe : un rendez-vous chacun de ces jours. Les autres s’ouvrent le premier et se ferment le dernier.',
    },
    opens: { label: 'Ouverture', hint: 'À l’heure du défi, entre 8 h 30 et 19 h.' },
    closes: { label: 'Clôture' },
    reminds: {
      label: 'Rappel',
      hint: 'Facultatif : un seul, le jour de la clôture. Laissez vide pour n’en avoir aucun.',
    },
    title: { label: 'Nom du rendez-vous', hint: 'Seulement pour vos propres questions.' },
    questions: {
      label: 'Vos questions',
      hint: 'Une par ligne : un nom court, puis la question après deux-points. Par exemple : « Humeur (humeur) », « Charge (nombre) : De 1 à 5 ? », « Étape (choix : idée, maquette, en ligne) ».',
    },
  },
  /** « chaque lundi, mardi et jeudi, de 9 h 30 à 12 h, avec un rappel à 11 h » */
  described: (given: {
    each: boolean;
    days: readonly number[];
    opens: string;
    closes: string;
    reminds?: string | undefined;
  }) => {
    const reminder = given.reminds ? `, avec un rappel à ${given.reminds}` : ', sans rappel';
    const [first = 0] = given.days;
    const last = given.days.at(-1) ?? first;
    if (given.each) return `chaque ${daysOf(given.days)}, de ${given.opens} à ${given.closes}${reminder}`;
    const from = dates.weekdays[first] ?? '';
    return first === last
      ? `chaque semaine le ${from}, de ${given.opens} à ${given.closes}${reminder}`
      : `chaque semaine, du ${from} à ${given.opens} au ${dates.weekdays[last] ?? ''} à ${given.closes}${reminder}`;
  },
  onDates: (
    days: readonly string[],
    { opens, closes, reminds }: { opens: string; closes: string; reminds?: string | undefined },
  ) =>
    `${list.format(days)}, de ${opens} à ${closes}${reminds ? `, avec un rappel à ${reminds}` : ', sans rappel'}`,
  hour: (text: string) => {
    const [hours = '', minutes = ''] = text.split(':');
    return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
  },
  asksPeople: {
    person: 'une réponse par personne',
    team: 'une réponse par équipe',
    mentor: 'une réponse par mentor',
  },
  readBy: {
    cohort: 'lue par toute la promotion',
    team: 'lue par l’équipe seule',
    mentor: 'lue par l’équipe du défi',
  },
  proposal: {
    title: (name: string, team: string) => `Une proposition pour ${team} : ${name}`,
    from: (who: string) =>
      `${who} vous propose ce rendez-vous. C’est à l’équipe de décider : une seule réponse suffit.`,
    someone: 'Quelqu’un',
    accept: 'Accepter',
    change: 'Changer',
    decline: 'Refuser',
    replace: 'Remplacer la première',
    how: 'Ou écrivez « standup accepter », « standup changer lun jeu 10h-12h » ou « standup refuser ».',
    accepted: 'L’équipe a accepté ce rendez-vous.',
    declined: 'L’équipe a décliné cette proposition. C’est très bien ainsi.',
    waiting: 'Elle attend que l’équipe ait répondu à une autre.',
    replaced: 'Une autre proposition a pris sa place.',
    yours: 'Vous l’avez proposé : une autre personne de l’équipe répond.',
  },
  sent: (team: string) =>
    `C’est proposé à l’équipe ${team}, qui accepte, change ou refuse. Rien ne commence avant. Vous lirez sa réponse ici.`,
  waits: (name: string, team: string) =>
    `L’équipe ${team} n’a pas encore répondu à une autre proposition : ${name}. La vôtre attend, et lui sera faite ensuite. Pour qu’elle prenne sa place tout de suite : le bouton, ou « standup remplacer ».`,
  whichProposal: 'Plusieurs propositions attendent votre équipe. Laquelle ? Rien n’a encore été décidé.',
  alone: (name: string, day: string) =>
    `C’est réglé : ${name}, à partir du ${day}. Vous pouvez changer ou arrêter à tout moment.`,
  acceptedNow: (name: string, day: string) =>
    `C’est accepté : ${name}, à partir du ${day}. L’équipe peut changer ou arrêter à tout moment.`,
  declinedNow: (name: string) =>
    `C’est décliné : ${name}. Rien ne change. La personne qui proposait en est informée, sans savoir qui a répondu.`,
  changedNow: (name: string) =>
    `C’est réglé : ${name}. Les prochains rendez-vous suivent ces jours et ces heures.`,
  stopAsked: (name: string) =>
    `Arrêter le ${name} de votre équipe ? Rien n’a encore changé. Pour confirmer : le bouton, ou la même phrase suivie de « oui ».`,
  stoppedNow: (name: string) =>
    `C’est arrêté : plus de ${name} pour votre équipe. Pour le reprendre, écrivez « standup rythme ».`,
  resumedNow: (name: string) => `C’est repris : ${name}.`,
  list: {
    title: (team: string) => `Les rendez-vous du défi ${team}`,
    none: 'Votre équipe n’a aucun rendez-vous. Écrivez « standup proposer » pour en proposer un.',
    stopped: 'arrêté',
    change: 'Changer',
    stop: 'Arrêter',
    yesStop: 'Oui, arrêter',
    resume: 'Reprendre',
    how: (word: string) => `Ou écrivez « ${word} changer lun jeu 10h-12h » ou « ${word} arrêter ».`,
  },
  told: (team: string) => `Un rendez-vous du défi ${team} a été réglé par l’équipe. Le voici maintenant :`,
  faults: {
    'no-day': 'Choisissez au moins un jour, du lundi au vendredi. Rien n’a encore été enregistré.',
    weekend:
      'Choisissez des jours du lundi au vendredi : le robot n’écrit à personne le week-end. Rien n’a encore été enregistré.',
    'bad-hour': 'Écrivez une heure, par exemple 9 h 30. Rien n’a encore été enregistré.',
    'outside-hours': ({ opens, closes }: { opens: string; closes: string }) =>
      `Choisissez une heure entre ${opens} et ${closes} : le robot n’écrit à personne en dehors. Rien n’a encore été enregistré.`,
    'closes-first':
      'La clôture vient avant l’ouverture. Choisissez une heure plus tardive. Rien n’a encore été enregistré.',
    'reminder-outside':
      'Le rappel doit tomber entre l’ouverture et la clôture. Déplacez-le ou laissez-le vide. Rien n’a encore été enregistré.',
    'no-title': 'Donnez un nom de 24 caractères au plus à ce rendez-vous. Rien n’a encore été enregistré.',
    'no-challenge': 'Choisissez le défi auquel vous proposez ce rendez-vous. Rien n’a encore été enregistré.',
    'no-set': 'Choisissez un rendez-vous dans la liste. Rien n’a encore été enregistré.',
  },
  questionFaults: {
    none: () => 'Écrivez au moins une question, une par ligne. Rien n’a encore été enregistré.',
    'too-many': ({ max }) =>
      `${max} questions au plus : on y répond en une minute. Rien n’a encore été enregistré.`,
    'no-label': ({ line }) =>
      `Ligne ${line} : il manque un nom court avant la question. Écrivez par exemple « Charge : De 1 à 5 ? ». Rien n’a encore été enregistré.`,
    'long-label': ({ line, max }) =>
      `Ligne ${line} : le nom dépasse ${max} caractères. Mettez un nom court, puis deux-points et la question. Rien n’a encore été enregistré.`,
    'long-question': ({ line, max }) =>
      `Ligne ${line} : la question dépasse ${max} caractères. Raccourcissez-la. Rien n’a encore été enregistré.`,
    'unknown-type': ({ line }) =>
      `Ligne ${line} : entre parenthèses, écrivez texte, nombre, choix ou humeur. Rien n’a encore été enregistré.`,
    'few-options': ({ line }) =>
      `Ligne ${line} : un choix en demande au moins deux, séparés par des virgules. Rien n’a encore été enregistré.`,
    'many-options': ({ line, max }) =>
      `Ligne ${line} : ${max} choix au plus. Rien n’a encore été enregistré.`,
    'long-option': ({ line, max }) =>
      `Ligne ${line} : un choix dépasse ${max} caractères. Rien n’a encore été enregistré.`,
    'mood-option': ({ line, value }) =>
      `Ligne ${line} : « ${value} » demande un mot et un émoji, par exemple « Bien ☀️ ». Rien n’a encore été enregistré.`,
    'same-label': ({ line, value }) =>
      `Ligne ${line} : « ${value} » est déjà le nom d’une question. Rien n’a encore été enregistré.`,
  } satisfies QuestionFaultSentences as QuestionFaultSentences,
  refused: {
    usage: (word: string) =>
      `Je n’ai pas compris ce rythme : rien n’a été proposé ni changé. Écrivez par exemple « ${word} proposer quotidien lun-jeu 9h30-12h rappel 11h », ou « ${word} proposer » seul pour le formulaire.`,
    'no-proposal':
      'Aucune proposition n’attend votre équipe : rien n’a changé. Écrivez « standup rythme » pour voir vos rendez-vous.',
    'answered-already':
      'L’équipe a déjà répondu à cette proposition : rien n’a changé. Écrivez « standup rythme » pour voir vos rendez-vous.',
    'not-waiting':
      'Aucune de vos propositions n’attend : rien n’a changé. Écrivez « standup rythme » pour voir les rendez-vous.',
    'not-held': (name: string) =>
      `Votre équipe n’a pas de ${name} : rien n’a changé. Écrivez « standup rythme » pour voir vos rendez-vous.`,
    'team-decides':
      'C’est à l’équipe de décider de son rythme : rien n’a changé. Vous pouvez proposer : écrivez « standup proposer ».',
    'which-challenge':
      'Pour quelle équipe ? Rien n’a été proposé. Écrivez le nom du défi d’abord, par exemple « standup proposer Rivage Clair quotidien ».',
    'own-proposal': 'C’est vous qui proposez : une autre personne de l’équipe répond. Rien n’a changé.',
    'which-team': 'De quelle équipe ? Écrivez par exemple « standup rythme Rivage Clair ». Rien n’a changé.',
    'no-team': 'Vous n’avez pas d’équipe à qui proposer un rendez-vous : rien n’a été fait.',
    'file-sets-it':
      'Les dates de ce rendez-vous sont celles de toute la promotion : la coordination les donne, rien n’a changé. Votre équipe peut l’arrêter.',
  },
};
export type StandupRhythmTexts = typeof standupRhythm;
