import { elided } from '../../elision.ts';

/** The six rights on one’s data. Each answer is a receipt: what was done, what stays and why, what the platform keeps. */
export const accountRights = {
  title: 'Vos droits',
  how: 'Ou écrivez « mon-compte » suivi de « exporter », « rectifier », « retirer mes mots », « refuser », « limiter » ou « effacer ».',
  verbs: {
    rectify: ['rectifier', 'changer'],
    export: ['exporter', 'export'],
    withdraw: ['retirer mes mots', 'retirer'],
    object: ['refuser', 'opposition'],
    restrict: ['limiter', 'limitation'],
    lift: ['lever la limite', 'lever'],
    erase: ['effacer', 'effacement'],
  },
  buttons: {
    withdraw: 'Retirer mes mots',
    object: 'Refuser un usage',
    restrict: 'Limiter',
    lift: 'Lever la limite',
    erase: 'Effacer',
  },
  notYours:
    'Ce bouton est celui de quelqu’un d’autre : rien n’a changé. Pour vos propres données, écrivez « mon-compte ».',
  platform:
    'La plateforme de messagerie garde ses propres copies, selon ses règles : supprimez-y vous-même ce que vous y avez écrit.',
  others: 'Ce que d’autres ont écrit reste à eux, même s’ils vous nomment.',
  backups: (age: string) =>
    `Les sauvegardes sont gardées ${age} au plus ; si l’une est rétablie, l’effacement est rejoué.`,
  line: (what: string, count: number) => `${what} : ${count}`,
  done: 'C’est fait',
  stays: 'Ce qui reste, sans votre nom',
  withdraw: {
    form: 'Retirer mes mots',
    label: 'Lesquels',
    hint: 'Ils quittent aussi les messages où le robot les avait affichés. Une formation à venir est annulée, et les personnes inscrites en sont informées.',
    all: ['tout', 'tous', 'toutes'],
    none: 'Vous n’avez pas de mots à vous seul ou seule ici : rien n’a changé.',
    chooseSome: 'Choisissez au moins un genre de mots. Rien n’a été retiré.',
    unknown:
      'Je ne connais pas ce genre de mots. Écrivez « mon-compte retirer tout », ou choisissez dans la liste. Rien n’a été retiré.',
    done: 'Vos mots sont retirés',
    stays:
      'Un bilan écrit à plusieurs reste à l’équipe. Une formation où d’autres sont inscrits garde son titre et sa date.',
  },
  object: {
    form: 'Refuser un usage',
    label: 'Ce que je refuse',
    hint: 'Sans raison à donner, et sans que personne n’en soit informé. Décochez pour accepter de nouveau.',
    uses: {
      matching: 'être sollicité ou tiré au sort',
      reminders: 'recevoir des rappels',
      listing: 'figurer dans les listes',
      news: 'mes nouvelles dans la page de la semaine',
    },
    typed: {
      matching: ['sollicitations', 'entraide', 'cafes', 'tirage'],
      reminders: ['rappels', 'rappel'],
      listing: ['listes', 'annuaire', 'liste'],
      news: ['nouvelles', 'digest', 'bonnes nouvelles'],
    },
    nothing: ['rien', 'aucun'],
    unknown:
      'Je ne connais pas cet usage. Écrivez « mon-compte refuser sollicitations », « rappels », « listes », « nouvelles », ou « mon-compte refuser rien ». Rien n’a changé.',
    refused: 'C’est noté : vos données ne servent plus à ceci',
    none: 'C’est noté : vous ne refusez plus aucun usage.',
    stays: 'Elles restent gardées pour le reste, aussi longtemps que prévu. Personne n’en est informé.',
  },
  restrict: {
    done: 'C’est fait : vos données restent, et ne servent plus à rien. Je ne vous écris plus, ne vous propose à personne, ne vous tire pas au sort et ne montre plus votre nom dans aucune liste.',
    how: 'Pour lever la limite : « mon-compte lever ». Ce qui a déjà été publié reste : « mon-compte retirer mes mots » le retire.',
    already: 'C’est déjà le cas : rien n’a changé.',
    lifted: 'La limite est levée : vos données servent de nouveau comme avant. Vos autres refus tiennent.',
    notThere: 'Aucune limite n’était posée : rien n’a changé.',
    card: 'Vos données sont limitées : elles ne servent à rien jusqu’à « mon-compte lever ».',
  },
  erase: {
    form: 'Effacer mes données',
    label: 'Tout effacer ?',
    yes: 'Oui, tout effacer',
    no: 'Non',
    yesWords: ['oui', 'tout', 'oui tout effacer'],
    hint: 'Votre nom, vos comptes, vos réponses et vos mots disparaissent d’ici, sans retour possible.',
    chooseOne: 'Répondez oui ou non. Rien n’a été effacé.',
    not: 'Rien n’a été effacé.',
    onlyCoordinator: (cohort: string, operator: string) =>
      `Vous êtes la seule personne de la coordination de « ${cohort} » : sans vous, personne n’y répondrait. Rien n’a été effacé. Ajoutez d’abord quelqu’un avec « promo ajouter », ou écrivez à ${operator}, qui peut le faire.`,
    inCharge: (teams: string) =>
      `Vous êtes en charge ${elided('de', teams)} : le défi restera sans personne en charge, jusqu’à ce que la coordination en nomme une.`,
    trainings: (numbers: string) =>
      `Vos formations à venir (${numbers}) seront annulées, et les personnes inscrites informées.`,
    done: 'C’est fait : plus rien ici ne vous nomme. Je ne vous écrirai plus.',
    again: 'Pour revenir un jour, « rejoindre » suffit. Un fichier de promotion ne peut pas vous ramener.',
  },
  tooMany: (many: number) =>
    `Vous avez déjà demandé ce fichier ${many} fois aujourd’hui, et il ne change guère : reprenez le dernier, ou demandez-le demain. Rien n’est perdu.`,
};
export type AccountRightsTexts = typeof accountRights;
