/** What the coordination imports: settings, files, people, and their faults. */
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

export const cohortBring = {
  form: {
    title: 'La promotion',
    name: 'Nom de la promotion',
    startsOn: 'Arrivée des EIG',
    endsOn: 'Fin des contrats',
    label: 'Nom de la coordination',
    labelHint: 'Tel que le robot l’écrit : Etalab, DINUM…',
    programme: 'Contact du programme',
    programmeHint: 'Un nom et une adresse : à qui écrire.',
    protection: 'Protection des données',
    protectionHint: 'Pour exercer ses droits.',
    operator: 'Contact technique',
    controller: 'Responsable traitement',
    basis: 'Base légale',
    bases: {
      public_interest: 'Mission d’intérêt public',
      legal_obligation: 'Obligation légale',
      contract: 'Contrat',
      legitimate_interest: 'Intérêt légitime',
    },
    hosting: 'Hébergement',
    hostingHint: 'Chez qui, dans quel pays.',
    bulletin: 'Salon de la promotion',
    bulletinHint: 'Sur Slack, son identifiant : C0…, tout en bas de « À propos ».',
    digest: 'Salon de coordination',
  },
  wrong: {
    date: 'Ce n’est pas une date. Écrivez par exemple 14/09/2026.',
    endsFirst: 'La fin vient avant le début.',
    name: 'Un nom est nécessaire, avec au moins une lettre.',
    taken: 'Une promotion porte déjà ce nom.',
    team: 'Ce défi n’existe pas. Écrivez son nom tel qu’il est dans la promotion.',
  },
  files: {
    workbook:
      'C’est un classeur (xlsx, ods) : je ne lis que du texte. Rien n’a été enregistré. Dans votre tableur, choisissez Fichier, Enregistrer sous, puis CSV, et déposez ce fichier-là.',
    unreadable:
      'Ce fichier n’est pas du texte. Rien n’a été enregistré. Déposez un tableur enregistré en CSV, ou un fichier YAML.',
    empty: 'Ce fichier est vide. Rien n’a été enregistré. « promo modèle » vous en donne un à remplir.',
    tooLarge: (megabytes: number): string =>
      `Ce fichier dépasse ${megabytes} Mo. Rien n’a été enregistré. Retirez ce qui n’est pas la liste des personnes, et renvoyez-le.`,
    unreachable:
      'Je n’ai pas pu lire ce fichier chez votre messagerie. Rien n’a été enregistré. Renvoyez-le dans une minute ; si cela recommence, écrivez à la personne qui administre le robot.',
    several: 'Un fichier à la fois. Rien n’a été enregistré : renvoyez-en un seul.',
    busy: 'Un autre import est en cours. Rien n’a été enregistré du vôtre : renvoyez ce fichier dans une minute.',
    notYours:
      'Cette promotion est conduite par d’autres personnes. Rien n’a été enregistré. Changez son identifiant dans le fichier, ou demandez à en faire partie.',
    notIn:
      'Votre adresse n’est pas dans ce fichier avec le rôle coordination : vous ne pourriez plus conduire cette promotion. Rien n’a été enregistré. Ajoutez-vous, et renvoyez le fichier.',
    beginFirst:
      'Avant le tableur, dites ce qu’est la promotion : appuyez sur « Commencer » ou écrivez « promo commencer ». Rien n’a encore été enregistré.',
    which: (name: string): string =>
      `Pour quelle promotion ? Renvoyez le fichier en écrivant son nom à côté, par exemple « ${name} ». Rien n’a été enregistré.`,
    faults: (count: number): string =>
      `${plural(count, 'point', 'points')} à corriger. Rien n’a été enregistré : corrigez et renvoyez le fichier.`,
    more: (count: number): string => `et ${plural(count, 'autre', 'autres')}, une fois ceux-ci corrigés.`,
    unchanged: 'Ce fichier ne change rien : tout y était déjà.',
    draft: (people: number, challenges: number): string =>
      `Enregistré en brouillon : ${plural(people, 'personne', 'personnes')}, ${plural(challenges, 'défi', 'défis')}. Personne n’a été prévenu.`,
    launched: (people: number): string =>
      `Enregistré : ${plural(people, 'personne', 'personnes')} dans la promotion. Qui arrive recevra la notice dans ses heures de travail.`,
    arrives: (day: string, names: string): string =>
      `À partir du ${day}, ${names} ; la notice partira ce jour-là.`,
    undo: 'Une erreur ? « promo annuler import » remet la promotion comme avant, pendant un jour, si personne n’a encore rien fait de ce que ce fichier apporte.',
    ended: (names: string): string =>
      `Participation terminée aujourd’hui, faute d’être dans le fichier : ${names}.`,
    erased: (where: string): string =>
      `Effacée à sa demande, et laissée de côté : ${where}. Retirez cette ligne de votre fichier.`,
    line: (line: number): string => `ligne ${line}`,
    unread: (columns: string): string => `Colonnes que je ne lis pas et ne garde pas : ${columns}.`,
  },
  near: {
    newWords: ['nouveau', 'nouveaux', 'nouvelle', 'nouvelles'],
    question: (name: string, known: string): string =>
      `« ${name} » : nouveau, ou « ${known} » ? Corrigez le nom ; s’il est nouveau, renvoyez le fichier en écrivant à côté : nouveau, puis ce nom.`,
    fresh: (count: number): string =>
      `Ce fichier ajoute ${plural(count, 'défi, que la promotion n’a pas encore', 'défis, que la promotion n’a pas encore')} :`,
    members: (eigs: number, mentors: number): string =>
      `${plural(eigs, 'EIG', 'EIG')}, ${plural(mentors, 'mentor', 'mentors')}`,
    howTo:
      'Rien n’a encore été enregistré. Pour confirmer, appuyez sur le bouton ou écrivez « promo importer oui » ; le fichier attend un jour.',
    nothingWaits: 'Aucun fichier n’attend d’être confirmé. Rien n’a changé. Renvoyez-le s’il le faut.',
    changedSince: 'La promotion a changé depuis ce fichier. Rien n’a été enregistré : renvoyez-le.',
    declined: 'C’est abandonné : rien n’a été enregistré, et le fichier est oublié.',
  },
  undo: {
    none: 'Aucun import ne peut être annulé : le dernier a plus d’un jour, ou il n’y en a pas. Rien n’a changé.',
    changedSince:
      'La promotion a été changée depuis cet import : l’annuler effacerait aussi ces changements. Rien n’a changé. Déposez plutôt un fichier corrigé.',
    actedOn:
      'Une personne ou une équipe que cet import a apportée ou changée a déjà fait quelque chose : il ne s’annule plus. Rien n’a changé. Déposez plutôt un fichier corrigé.',
    notIn: 'Avant cet import, vous n’étiez pas dans la coordination de cette promotion. Rien n’a changé.',
    done: 'C’est annulé : la promotion est comme avant ce fichier. Personne n’a été prévenu.',
  },
  takes: {
    account: (name: string): string =>
      `${name} : le compte indiqué n’est pas celui que je lui connais, ou appartient à quelqu’un d’autre. Un compte ne change pas d’ici : laissez cette case vide, ou demandez-le à la personne qui administre le robot.`,
    mail: (name: string): string =>
      `${name} : cette personne, ou cette adresse, m’est connue hors des promotions que vous conduisez. Seule la personne qui administre le robot peut l’ajouter ou changer son adresse.`,
  },
  template: {
    text: 'Une ligne de titres, puis une ligne par personne. Seuls Nom, Adresse et Rôle sont obligatoires ; un ou une EIG a aussi un Défi. Copiez ceci dans un fichier, ou dans votre tableur.',
    rows: [
      'Camille Exemple;camille@exemple.example;coordination;;;;;;',
      'Ada Modèle;ada@exemple.example;EIG;Rivage Clair;Direction des eaux;Dire chaque jour où l’on peut se baigner;;14/09/2026;13/07/2027',
      'Edwige Exemple;edwige@exemple.example;mentor;Rivage Clair;;;oui;;',
      'Paul Modèle;paul@exemple.example;sponsor;Rivage Clair;;;;;',
    ],
    file: 'modele-promotion.csv',
  },
  people: {
    addTitle: 'Ajouter une personne',
    name: 'Prénom et nom',
    email: 'Adresse',
    role: 'Rôle',
    roles: {
      eig: 'EIG',
      mentor: 'Mentore ou mentor',
      sponsor: 'Sponsor',
      coordination: 'Coordination',
      community: 'Communauté',
    },
    challenge: 'Défi',
    startsOn: 'Premier jour',
    endsOn: 'Dernier jour',
    addUsage:
      'Écrivez par exemple « promo ajouter Ada Un, ada@exemple.fr, EIG, Rivage Clair, 14/09/2026, 13/07/2027 », ou « promo ajouter » seul pour un formulaire. Rien n’a été fait.',
    moveUsage: 'Écrivez par exemple « promo déplacer Ada Un vers Rivage Clair ». Rien n’a été fait.',
    extendUsage:
      'Écrivez par exemple « promo prolonger Ada Un jusqu’au 31/08/2027 » ou « promo terminer Ada Un le 4/12 ». Rien n’a été fait.',
    who: 'Je ne connais personne de ce nom dans cette promotion. Rien n’a été fait. Vérifiez le nom, ou ajoutez-la avec « promo ajouter ».',
    notInTeam: 'Cette personne n’est EIG ou mentor d’aucun défi. Rien n’a été fait.',
    ofCommunity:
      'Cette personne fait partie de la communauté, qui n’a pas de dernier jour : elle en part quand elle le décide. Rien n’a été fait.',
    already: 'Cette personne est déjà dans ce défi. Rien n’a changé.',
    added: (name: string, launched: boolean, later?: string): string =>
      launched && later !== undefined
        ? `${name} sera dans la promotion le ${later}. La notice partira ce jour-là, dans ses heures de travail.`
        : launched
          ? `${name} fait partie de la promotion. La notice part dans ses heures de travail, au plus tôt demain matin.`
          : `${name} fait partie du brouillon. Personne n’a été prévenu.`,
    moved: (name: string, team: string, later?: string): string =>
      later === undefined
        ? `${name} est maintenant dans le défi ${team}.`
        : `${name} sera, le ${later}, dans le défi ${team}.`,
    extended: (name: string, day: string): string => `${name} : le dernier jour est maintenant le ${day}.`,
  },
};
export type CohortBringTexts = typeof cohortBring;
