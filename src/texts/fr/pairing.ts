const list = new Intl.ListFormat('fr', { type: 'conjunction' });

export const pairing = {
  words: ['café', 'cafes'],
  summary: {
    usage: 'café',
    what: 'un café tiré au sort tous les quinze jours, avec quelqu’un d’un autre défi',
  },
  title: 'Un café, tous les quinze jours',
  intro:
    'Tous les quinze jours, un tirage au sort vous propose un café avec quelqu’un d’un autre défi, une fois chaque personne avant de recommencer. Vous le savez deux jours avant, et pouvez passer votre tour sans raison. Qui a bu un café avec qui est oublié après trente jours.',
  in: 'Vous y participez.',
  out: 'Vous n’y participez pas.',
  sitsOut: 'Vous passez votre tour la prochaine fois.',
  buttons: {
    join: 'Participer',
    leave: 'Arrêter',
    skip: 'Je passe mon tour',
    back: 'Finalement, je viens',
  },
  how: 'Ou écrivez « café participer », « café arrêter », « café passer », « café venir ».',
  joined: 'C’est noté : vous serez du prochain tirage. Je vous préviens deux jours avant.',
  left: 'C’est noté : vous n’êtes plus des tirages.',
  skipped: 'C’est noté : vous passez votre tour, cette fois seulement. Personne n’en est informé.',
  back: 'C’est noté : vous serez du prochain tirage.',
  announce: (day: string) => `Un café sera tiré au sort ${day}. Rien à faire pour en être.`,
  drawn: (names: readonly string[]) => `Votre café : ${list.format(names)}.`,
  withTeam: (name: string, team: string) => `${name} (${team})`,
  next: 'Écrivez-vous pour trouver une demi-heure, sur place ou à distance. Je ne demanderai pas si le café a eu lieu.',
  alone: 'Cette fois, il ne reste personne d’un autre défi pour votre café. À la prochaine !',
  refused: {
    notIn: 'Vous ne participez pas aux cafés : rien n’a changé. « café participer » vous y inscrit.',
  },
  planned: { announce: 'café : annonce du tirage', draw: 'café : tirage' },
  verbs: {
    join: ['participer', 'participe', 'oui', 'inscrire'],
    leave: ['arreter', 'arrete', 'non', 'quitter'],
    skip: ['passer', 'passe', 'je passe'],
    back: ['venir', 'finalement', 'revenir'],
  },
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      coffee: { what: 'votre participation aux cafés', why: 'vous tirer au sort' },
      coffeeSkips: { what: 'le café que vous passez', why: 'ne pas vous tirer au sort cette fois' },
      pairings: { what: 'vos derniers cafés', why: 'vous présenter quelqu’un' },
    },
    purged: {
      coffees: 'Cafés',
    },
  },
};
export type PairingTexts = typeof pairing;
