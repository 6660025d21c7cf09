export const challenge = {
  words: ['défi'],
  summary: { usage: 'défi', what: 'la page de votre défi ; « défi point-sponsor », « défi lexique »' },
  verbs: {
    point: ['point-sponsor', 'point sponsor', 'sponsor'],
    lexicon: ['lexique', 'sigles', 'sigle'],
  },
  page: {
    title: (name: string) => name,
    host: 'administration d’accueil :',
    phases: {
      before: 'avant l’arrivée : préparer',
      hypothesis: 'phase 1 : valider l’hypothèse',
      proof: 'phase 2 : prouver le concept',
      value: 'phase 3 : prouver la valeur',
      'hand-over': 'phase 4 : transmettre',
      after: 'après la fin : faire vivre',
    },
    inCharge: 'en charge :',
    coach: 'coach :',
    contact: (contact: string) => `contact : ${contact}`,
    roadmap: 'feuille de route',
    noRoadmap: 'Feuille de route : « jalon lien feuille de route https://… » met son adresse ici.',
    reports: 'Partagé cette semaine',
    noReports: 'Rien de partagé cette semaine pour l’instant.',
    typed: 'Pour agir : « données », « jalon », « bilan », « défi lexique ».',
    typedMentor: 'Pour agir : « données », « jalon », « défi point-sponsor », « défi lexique ».',
  },
  point: {
    onlyMentors: 'Le point sponsor se prépare avec la ou le mentor. Rien n’a été fait.',
    formTitle: 'Point sponsor',
    label: 'Votre point',
    question: 'Relisez, corrigez, gardez dix lignes au plus. Rien n’est envoyé : vous copierez ce texte.',
    ready: 'Voici votre point, à copier dans un courriel. Je ne l’envoie à personne et ne le garde pas :',
    title: (name: string, month: string) => `${name} : point de ${month}`,
    phase: (phase: string) => `Où nous en sommes : ${phase.replace(' : ', ', ')}.`,
    shared: (text: string) => `Cette semaine : ${text}`,
    data: (title: string, status: string, state: string) => `Données, « ${title} » : ${status}, ${state}.`,
    settled: (title: string) => `Fait : ${title}.`,
    next: (title: string, day: string) => `À venir : ${title}, ${day}.`,
    decision: (title: string, day: string) => `Décision attendue de votre part : ${title}, ${day}.`,
    tooLong: (max: number, count: number) =>
      `Il y a ${count} lignes, pour ${max} au plus. Rien n’a été enregistré : raccourcissez et renvoyez.`,
    empty: 'Ce point est vide. Écrivez au moins une ligne.',
    words: 'texte',
  },
  lexicon: {
    title: 'Les sigles du programme',
    unknown: (word: string) => `Je ne connais pas le sigle « ${word} ». « défi lexique » les montre tous.`,
    entries: {
      AAC: 'appel à candidatures : le recrutement des EIG',
      AAP: 'appel à projets : le choix des défis',
      AIPD: 'analyse d’impact relative à la protection des données',
      AMDAC:
        'administrateur ou administratrice ministérielle des données, des algorithmes et des codes sources',
      CADA: 'commission d’accès aux documents administratifs',
      CNIL: 'commission nationale de l’informatique et des libertés',
      COD: 'correspondant ou correspondante open data',
      CRPA: 'code des relations entre le public et l’administration : le droit d’accès et d’ouverture',
      DAJ: 'direction des affaires juridiques',
      DINUM: 'direction interministérielle du numérique',
      DPD: 'délégué ou déléguée à la protection des données',
      DSI: 'direction des systèmes d’information',
      EIG: 'entrepreneur ou entrepreneuse d’intérêt général',
      HVD: 'données de forte valeur, à ouvrir selon une liste européenne',
      ODbL: 'licence ouverte qui demande de partager à l’identique',
      PRADA: 'personne responsable de l’accès aux documents administratifs',
      RGPD: 'règlement général sur la protection des données',
      RSSI: 'responsable de la sécurité des systèmes d’information',
      SPD: 'service public de la donnée : les données de référence',
    } as Record<string, string>,
  },
  month: {
    title: (name: string, number: number) => `${name} : le mois ${number}`,
    intro: 'Le point du mois, pour vous qui accompagnez ce défi.',
    point:
      'Le point sponsor du mois : dix lignes, trente minutes au plus. « défi point-sponsor » vous prépare un brouillon, que vous relisez et envoyez.',
    next: 'Ce qui vient :',
    button: 'Préparer le point sponsor',
  },
  farewell: {
    title: 'Bientôt la fin, et merci',
    end: (day: string) => `Votre contrat se termine ${day}. Après ce jour, je ne vous écris plus.`,
    export: (contact: string) =>
      `Pour emporter ce que je garde sur vous : « mon-compte exporter ». Pour le faire effacer : ${contact}.`,
    community:
      'Pour rester dans le réseau, comme beaucoup de celles et ceux qui sont passés par là : « rejoindre ».',
    handOver: 'Avant de partir, « jalon » montre ce qui reste à transmettre.',
  },
  refused: {
    'no-challenge':
      'Vous n’avez pas de défi en ce moment. Rien n’a été fait. Écrivez « aide » pour voir ce que vous pouvez demander.',
  },
  planned: {
    month: (team: string) => `${team} : le mois du ou de la mentor`,
    farewell: (team: string) => `${team} : un mot avant la fin`,
  },
};
export type ChallengeTexts = typeof challenge;
