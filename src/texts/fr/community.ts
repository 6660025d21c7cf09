export const community = {
  join: {
    words: ['rejoindre'],
    summary: { usage: 'rejoindre', what: 'entrer dans la communauté autour de la promotion' },
  },
  leave: {
    words: ['quitter'],
    summary: { usage: 'quitter', what: 'sortir de la communauté, tout de suite' },
  },
  welcomeVerbs: { accept: ['accueillir', 'accepter'], refuse: ['refuser', 'decliner'] },
  invite: {
    title: 'Rejoindre la communauté',
    what: 'La communauté entraide la promotion, et s’entraide : on y demande un coup de main, on y propose ce que l’on sait, on la quitte d’un mot.',
    before:
      'Avant toute chose, lisez ce que le robot garde et pourquoi. Rien n’est enregistré pour le moment.',
    notice: 'Lire la notice complète',
    next: 'Ensuite, appuyez sur le bouton, ou écrivez « rejoindre » suivi de votre nom, tel qu’il sera affiché. La coordination vous accueillera.',
    button: 'J’ai lu, je rejoins',
  },
  formTitle: 'Rejoindre',
  name: 'Votre nom',
  nameHint: 'Tel qu’il sera affiché. Un pseudonyme convient.',
  asked:
    'C’est transmis à la coordination : votre nom et votre compte, rien d’autre. Sans réponse, tout est effacé au bout de trente jours. D’ici là, « rejoindre » vous dit où en est votre demande, et « quitter » l’annule.',
  /** Around the name: « … sous le nom de Sacha. … » */
  waiting: {
    since: (day: string) =>
      `Votre demande attend toujours la réponse de la coordination, et rien n’a changé. Elle a été faite le ${day}, sous le nom de « `,
    until: (day: string) =>
      ` ». Sans réponse, elle sera effacée le ${day}. Pour l’annuler, ou la refaire sous un autre nom, écrivez « quitter ».`,
  },
  cancelled:
    'C’est annulé : votre demande pour rejoindre la communauté est retirée, et votre nom effacé. La coordination ne la voit plus. « rejoindre » vous permettra d’en faire une autre.',
  planned: (number: number) => `communauté : rappel de la demande n° ${number}`,
  known: 'Vous faites déjà partie de la promotion ou de sa communauté : rien n’a changé.',
  request: {
    title: 'Une personne aimerait rejoindre la communauté',
    waits: (number: number, day: string) =>
      `demande n° ${number}, pour rejoindre la communauté : attend depuis ${day}`,
    howTo: (number: number) =>
      `Ou écrivez au robot « rejoindre accueillir ${number} » ou « rejoindre refuser ${number} ».`,
    accept: 'Accueillir',
    refuse: 'Refuser',
  },
  accepted: (name: string) => `${name} fait maintenant partie de la communauté.`,
  declined: 'C’est noté : la demande est effacée. Le robot n’écrit pas à cette personne.',
  welcome: {
    title: 'Bienvenue dans la communauté',
    text: 'Demandez avec « entraide », dites ce que vous savez avec « compétences », retrouvez une solution avec « entraide chercher ». « pause » arrête tout, « quitter » vous fait sortir.',
  },
  left: 'C’est fait : vous ne faites plus partie de la communauté. Vos compétences sont effacées, vos demandes closes, et je ne vous écris plus. « rejoindre » vous fera revenir.',
  /** Someone in the cohort’s file writes from an account that the bot does not know. */
  claim: {
    words: ['me-reconnaitre'],
    button: 'Je suis de la promotion',
    formTitle: 'Me reconnaître',
    before:
      'Votre nom et votre compte seront transmis à la coordination, qui dira si c’est bien vous, et rien d’autre. Sans réponse, tout est effacé au bout de trente jours.',
    hint: 'Tel que la coordination le connaît.',
    alone:
      'Écrivez « me reconnaître » suivi de votre nom, tel que la coordination le connaît. Rien n’est enregistré pour le moment.',
    asked:
      'C’est transmis à la coordination : votre nom et votre compte, rien d’autre. Je vous écris dès qu’elle a dit que c’est bien vous. Sans réponse, tout est effacé au bout de trente jours. D’ici là, « me reconnaître » vous dit où en est votre demande, et « quitter » l’annule.',
    cancelled:
      'C’est annulé : votre demande est retirée, et votre nom effacé. La coordination ne la voit plus. « me reconnaître » vous permettra d’en faire une autre.',
    confirm: 'Oui, c’est bien cette personne',
    title: 'Une personne dit être de la promotion',
    waits: (number: number, day: string) =>
      `demande n° ${number} : dit être de la promotion, attend depuis ${day}`,
    check: (number: number) =>
      `Une personne de la promotion porte ce nom, et aucun compte ne lui est connu. Un nom ne prouve rien : avant de répondre oui, vérifiez que ce compte est le sien, car il recevra ce qui lui est destiné. Ou écrivez au robot « rejoindre reconnaître ${number} » ou « rejoindre refuser ${number} ».`,
    nobody: (number: number) =>
      `Personne de la promotion ne porte ce nom sans avoir de compte, ou plusieurs le portent. Si vous savez qui c’est, donnez-lui ce compte dans le fichier de promotion. Sinon, écrivez au robot « rejoindre refuser ${number} ».`,
    howTo: (number: number) => `« rejoindre reconnaître ${number} » ou « rejoindre refuser ${number} »`,
    verbs: ['reconnaitre'],
    recognised: (name: string) => `C’est noté : ce compte est celui de ${name}, à qui j’écris désormais.`,
    gone: 'Ce compte, ou cette personne, a été reconnu entre-temps d’une autre façon, ou plus personne sans compte ne porte ce nom. Rien n’a changé : « promo » montre les demandes qui attendent.',
    closed: 'Aucune promotion n’est ouverte en ce moment. Rien n’a été enregistré. Réessayez plus tard.',
  },
  refused: {
    name: (max: number) =>
      `Un nom tient en ${max} caractères : des lettres, des espaces, des traits d’union, des apostrophes. Rien n’a été enregistré : corrigez et renvoyez.`,
    closed: 'Aucune communauté n’est ouverte en ce moment. Rien n’a été enregistré. Réessayez plus tard.',
    coordination: 'Seule la coordination accueille les personnes. Rien n’a été fait.',
    decided:
      'Cette demande n’existe plus : la coordination a déjà répondu, ou la personne l’a annulée. Rien n’a changé. « promo » montre les demandes qui attendent.',
    notIn:
      'Vous n’êtes pas dans la communauté, et aucune demande de votre part n’attend de réponse : il n’y avait rien à quitter, et rien n’a été enregistré. Pour entrer dans la communauté, écrivez « rejoindre ».',
  },
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      joining: { what: 'votre demande pour rejoindre la communauté', why: 'y répondre' },
    },
    purged: {
      'requests to join': 'Demandes pour rejoindre la communauté',
    },
  },
};
export type CommunityTexts = typeof community;
