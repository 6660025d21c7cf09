import type { CohortAct } from '../../../rituals/cohort/acts.ts';
import { elided } from '../../elision.ts';
import { cohortClose } from './close.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

const said = {
  created: 'promotion créée',
  changed: 'réglages changés',
  imported: 'import',
  undone: 'import annulé',
  launched: 'lancement',
  added: 'personne ajoutée',
  moved: 'changement de défi',
  extended: 'dernier jour changé',
  paused: 'pause de la promotion',
  resumed: 'fin de la pause',
  silenced: 'le robot s’est tu',
  spoke: 'le robot parle à nouveau',
  withdrew: 'envoi retiré',
  restored: 'bulletin remis',
  exported: 'export',
  closed: 'clôture',
} satisfies Record<CohortAct['what'], string>;

export const cohortRun = {
  words: ['promo', 'promotion'],
  summary: { usage: 'promo', what: 'conduire la promotion : importer, répéter, lancer, suivre, clore' },
  verbs: {
    begin: ['commencer', 'creer'],
    settings: ['reglages', 'completer'],
    template: ['modele', 'exemple'],
    rehearse: ['repeter', 'repetition'],
    launch: ['lancer', 'lancement'],
    add: ['ajouter'],
    move: ['deplacer'],
    extend: ['prolonger', 'terminer'],
    pause: ['pause', 'suspendre'],
    resume: ['reprise', 'reprendre'],
    yesImport: ['importer oui', 'confirmer import', 'confirmer l import'],
    noImport: ['importer non', 'abandonner import'],
    undoImport: ['annuler import', 'annuler l import', 'annuler'],
    silence: ['silence', 'taire', 'se taire', 'faire taire'],
    speak: ['parler', 'fin du silence'],
    sayHeld: ['parler envoyer', 'tout envoyer'],
    dropHeld: ['parler abandonner', 'tout abandonner'],
    withdraw: ['retirer', 'rattraper'],
    restore: ['remettre bulletin', 'remettre le bulletin'],
    export: ['exporter', 'export'],
    acts: ['actes', 'historique'],
    close: ['clore', 'cloturer', 'cloture'],
  },
  yes: ['oui'],
  to: ['vers', 'dans', 'a'],
  states: {
    draft: 'brouillon : personne n’a été prévenu',
    rehearsed: 'répétée : personne n’a été prévenu',
    launched: 'lancée',
    closed: 'close',
  },
  counts: (eigs: number, mentors: number, others: number): string =>
    `${plural(eigs, 'EIG', 'EIG')}, ${plural(mentors, 'mentor', 'mentors')}, ${plural(others, 'autre personne', 'autres personnes')}`,
  labels: {
    state: 'État',
    people: 'Personnes',
    challenges: 'Défis',
    dates: 'Dates',
    paused: 'Pause',
    silenced: 'Se tait depuis',
    reach: 'Mails',
  },
  reach: {
    unconfirmed: (count: number) =>
      count === 1
        ? 'Une personne n’a pas encore dit que son adresse est la sienne : elle ne reçoit que la notice.'
        : `${count} personnes n’ont pas encore dit que leur adresse est la leur : elles ne reçoivent que la notice.`,
    refused: (names: readonly string[]) =>
      `Adresse refusée par son serveur, à corriger : ${names.join(', ')}.`,
  },
  span: (from: string, to: string): string => `du ${from} au ${to}`,
  pausedSpan: (from: string, back: string): string => `à partir du ${from}, reprise le ${back}`,
  missingTitle: 'Ce qui manque avant le lancement',
  warningsTitle: 'À savoir',
  readyTitle: 'Tout est prêt',
  readyText: 'Répétez les quatre prochaines semaines pour une personne, puis lancez.',
  missing: {
    contacts: {
      programme: 'la personne du programme à qui écrire',
      data_protection: 'le contact pour la protection des données',
      operator: 'le contact technique du robot',
    } as Record<string, string>,
    privacy: {
      controller: 'qui est responsable du traitement, pour la notice',
      basis: 'la base légale, pour la notice',
      hosting: 'l’hébergement, pour la notice',
    } as Record<string, string>,
    goal: (name: string): string => `${name} : un objectif (colonne « Objectif »)`,
    eig: (name: string): string => `${name} : son équipe d’EIG`,
    mentor: (name: string): string => `${name} : au moins une mentore ou un mentor`,
    inCharge: (name: string): string => `${name} : une personne responsable (colonne « Responsable »)`,
    length: (name: string, from: string, to: string): string =>
      `${name} : de 9 à 12 mois, et non du ${from} au ${to}`,
    lone: (name: string): string => `${name} n’a qu’une personne EIG : prévoir un binôme.`,
    people: 'les personnes : déposez votre tableur dans cette conversation',
  },
  empty: {
    title: 'Aucune promotion pour le moment',
    text: 'Commencez par la décrire : son nom, ses dates, à qui écrire, ce que dit la notice. Ensuite, déposez ici le tableur des personnes (CSV), ou un fichier YAML qui dit tout. Personne ne sera prévenu avant que vous ne lanciez.',
  },
  several: 'Vous en conduisez plusieurs : ouvrez-en une, ou écrivez son nom après « promo ».',
  buttons: {
    begin: 'Commencer',
    settings: 'Réglages',
    template: 'Modèle de tableur',
    rehearse: 'Répéter',
    launch: 'Lancer',
    yesLaunch: 'Oui, lancer',
    add: 'Ajouter une personne',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    yesImport: 'Oui, importer',
    noImport: 'Ne rien importer',
    silence: 'Faire taire le robot',
    speak: 'Le laisser parler',
    sayHeld: 'Tout envoyer',
    dropHeld: 'Tout abandonner',
    withdraw: 'Retirer un envoi',
    export: 'Exporter',
    acts: 'Qui a fait quoi',
    close: 'Clore',
    yesClose: 'Oui, clore',
    open: (name: string): string => name.slice(0, 70),
  },
  how: {
    draft:
      'Déposez un tableur ou un fichier YAML dans cette conversation pour remplacer la liste. Vous pouvez aussi écrire « promo réglages », « promo modèle », « promo répéter » suivi d’un nom, « promo lancer », « promo exporter ».',
    launched:
      'Vous pouvez aussi écrire « promo ajouter », « promo déplacer » ou « promo prolonger » suivi d’un nom, « promo pause du 3 au 21 août », « promo exporter », « promo actes », « promo clore ». Pour proposer un rituel à une équipe : « standup proposer » suivi du défi.',
    mistake:
      'En cas d’erreur : « promo retirer bulletin » (ou digest, ou gazette) l’enlève partout ; « promo silence » fait taire le robot partout, jusqu’à « promo parler ».',
    closed: 'Vous pouvez encore écrire « promo exporter » et « promo actes ».',
  },
  joinTitle: 'Aimeraient rejoindre la communauté',
  joinHow: (number: number): string =>
    `« rejoindre accueillir ${number} » ou « rejoindre refuser ${number} »`,
  requestsTitle: 'Demandes ouvertes à la communauté',
  requestHow: (number: number): string =>
    `Pour en retirer une : « entraide retirer ${number} » et la raison.`,
  saved: (name: string): string => `${name} : c’est enregistré. Personne n’a été prévenu.`,
  rehearsal: {
    choose: 'Pour qui ? Choisissez une personne, ou écrivez « promo répéter » suivi de son nom.',
    select: 'Choisir une personne',
    title: (name: string): string => `Ce ${elided('que', name)} recevrait`,
    span: (from: string, to: string): string =>
      `Du ${from} au ${to}, si rien ne changeait. Un rappel ne part que vers qui n’a pas répondu.`,
    nothingYet: 'Rien dans ces quatre semaines.',
    line: (hour: string, what: string): string => `${hour} : ${what}`,
  },
  launch: {
    confirm: (count: number, from: string, to: string): string =>
      `${plural(count, 'personne recevra', 'personnes recevront')} la notice, chacune à son heure, entre ${from} et ${to}. Ensuite les pratiques commencent. Pour confirmer, appuyez sur le bouton ou écrivez « promo lancer oui ». Rien n’est encore parti.`,
    done: (name: string, count: number, from: string, to: string): string =>
      `${name} est lancée. ${plural(count, 'notice part', 'notices partent')} entre ${from} et ${to}, la coordination d’abord : à ${to}, chaque personne qui travaille ce jour-là aura la sienne, et les autres le premier jour où elles travaillent.`,
    next: (what: string, when: string): string => `Ce qui vient d’abord : ${what}, ${when}.`,
    try: 'Pour voir le robot à l’œuvre tout de suite : « ma-journée » ouvre votre journée, « digest aperçu » la page de lundi, et « promo répéter » suivi d’un nom montre ce que cette personne recevra.',
    already: 'Cette promotion est déjà lancée : rien n’a changé.',
    closed: 'Cette promotion est close : rien n’a changé.',
    notReady: 'Rien n’a été lancé. Il manque :',
  },
  pause: {
    title: 'Mettre en pause',
    from: 'Premier jour',
    to: 'Dernier jour',
    usage:
      'Écrivez par exemple « promo pause du 3 au 21 août », ou « promo pause » seul pour un formulaire. Rien n’a été fait.',
    past: 'Cette pause est déjà finie. Rien n’a été fait : donnez des dates à venir.',
    tooLong: 'Une pause dure trois mois au plus. Rien n’a été fait.',
    overlaps: 'Une pause est déjà prévue à ces dates. Rien n’a changé : « promo reprise » la retire.',
    done: (from: string, back: string): string =>
      `Du ${from} à la reprise, le ${back}, le robot ne demandera rien à personne. Ce qui est déjà ouvert se ferme et se lit comme prévu. Le jour de la reprise, un message le dira dans le salon de la promotion.`,
    ended: 'La pause est levée : les pratiques reprennent à leur prochaine date.',
    none: 'Aucune pause n’est prévue. Rien n’a changé.',
  },
  back: {
    title: 'La promotion reprend',
    text: 'Rien n’est à rattraper. Voici ce qui vient cette semaine :',
    nothing: 'Rien n’est à rattraper, et rien n’est prévu cette semaine.',
    planned: 'reprise après la pause',
  },
  exports: {
    text: 'Voici la promotion : le fichier YAML, qui se réimporte tel quel, puis ses jeux de données, ses jalons et les comptes du journal, sans nom de personne dans ces trois-là.',
    names: { datasets: 'jeux-de-donnees', milestones: 'jalons', counts: 'comptes' },
    milestoneColumns: ['Défi', 'Jalon', 'Date', 'État', 'Porté par'],
    countColumns: ['Semaine', 'Fait', 'Nombre'],
  },
  acts: {
    title: 'Qui a fait quoi',
    none: 'Rien n’a encore été fait.',
    gone: 'une personne effacée, ou l’exploitation',
    said,
    line: (day: string, actor: string, what: string): string => `${day}, ${actor} : ${what}`,
    about: (what: string, person: string): string => `${what} (${person})`,
    people: (count: number): string => plural(count, 'personne', 'personnes'),
  },
  close: cohortClose,
};
export type CohortRunTexts = typeof cohortRun;
