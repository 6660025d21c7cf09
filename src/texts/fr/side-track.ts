import type { SideTrackState } from '../../rituals/side-track/side-track.ts';

export const sideTrack = {
  words: ['piste', 'pistes'],
  summary: { usage: 'piste', what: 'raconter ce que vous essayez à côté du défi, voir la galerie' },
  labels: {
    title: 'Titre',
    tried: 'Ce qui est essayé',
    link: 'Lien',
    state: 'Où cela en est',
    shareable: 'Montrable',
  },
  questions: { title: 'Une piste à côté du défi : laquelle ?' },
  hints: {
    shareable:
      'Montrable, elle sera dans la galerie et dans la vitrine du mois. Sinon, votre équipe seule la lit.',
  },
  states: { idea: 'Idée', running: 'En cours', shown: 'Démontrée', stopped: 'Arrêtée' } as Record<
    SideTrackState,
    string
  >,
  shareable: { yes: 'Oui, à toute la promotion', no: 'Non, à notre équipe' },
  formTitle: 'Une piste annexe',
  title: (number: number) => `Piste n° ${number}`,
  number: (number: number) => `n° ${number}`,
  by: (name: string, team: string) => (team ? `${name} · ${team}` : name),
  someone: 'Une personne de la promotion',
  open: 'voir la piste',
  shared: 'Montrée à toute la promotion.',
  kept: 'Pour votre équipe seule.',
  buttons: {
    tell: 'Raconter une piste',
    gallery: 'Voir la galerie',
    edit: 'Modifier',
    share: 'Montrer',
    keep: 'Garder pour nous',
    remove: 'Retirer',
  },
  mine: {
    title: 'Pistes annexes',
    none: 'Vous n’avez pas encore raconté de piste. Un essai, un outil, une blague qui marche : tout compte, et rien n’est compté.',
    how: 'Ou écrivez « piste raconter » et un titre, « piste galerie », « piste modifier 3 », « piste montrer 3 ».',
  },
  gallery: {
    title: 'Galerie des pistes annexes',
    none: 'Rien n’est encore montré. La première piste sera peut-être la vôtre : « piste raconter ».',
  },
  showcase: {
    title: 'Vitrine du mois : les pistes annexes',
    intro: 'Ce que des équipes essaient à côté de leur défi, pour le plaisir et pour apprendre.',
    how: 'La vôtre ? « piste raconter ». Toutes les autres : « piste galerie ».',
    planned: 'pistes annexes : vitrine du mois',
  },
  page: 'Pistes annexes',
  saved: {
    told: (number: number) => `C’est noté, sous le n° ${number}.`,
    changed: (number: number) => `C’est enregistré pour la piste n° ${number}.`,
    shared: (number: number) =>
      `La piste n° ${number} est dans la galerie. Elle sera aussi dans la prochaine vitrine du mois.`,
    kept: (number: number) => `La piste n° ${number} n’est plus montrée : votre équipe seule la lit.`,
    removed: (number: number) => `La piste n° ${number} est retirée, et son texte effacé.`,
  },
  refused: {
    required: 'Il manque un titre : une ligne suffit. Rien n’a été enregistré.',
    'wrong-link': 'Ce lien ne peut pas être ouvert. Rien n’a été enregistré : donnez une adresse en https.',
    state: (words: string) =>
      `Je n’ai pas compris où cela en est. Rien n’a été enregistré : choisissez parmi ${words}.`,
    shareable: 'Répondez oui ou non à « Montrable ». Rien n’a été enregistré.',
    unknown: (number: number) =>
      `Je ne trouve pas de piste n° ${number} que vous puissiez lire. Rien n’a été fait. « piste galerie » les montre.`,
    which: 'Dites-moi quelle piste, par son numéro, par exemple « piste modifier 3 ». Rien n’a été fait.',
    notYours:
      'Cette piste se modifie par la personne qui l’a racontée ou les EIG de son équipe : rien n’a changé.',
    notForYou: 'Les pistes annexes sont racontées par les EIG et les mentors. Rien n’a été enregistré.',
    order:
      'Je n’ai pas compris. Rien n’a été fait. Écrivez « piste raconter » et un titre, « piste galerie », ou « piste 3 ».',
  },
  verbs: {
    tell: ['raconter', 'raconte', 'ajouter', 'ajoute', 'proposer'],
    gallery: ['galerie', 'vitrine', 'toutes'],
    edit: ['modifier', 'modifie', 'changer'],
    share: ['montrer', 'montre', 'partager', 'partage'],
    keep: ['garder', 'garde', 'cacher'],
    remove: ['retirer', 'retire', 'supprimer'],
    show: ['voir', 'lire'],
  },
  typedLabels: {
    title: ['titre', 'piste'],
    tried: ['ce-qui-est-essaye', 'essai', 'essaye', 'description'],
    link: ['lien', 'depot', 'adresse'],
    state: ['ou-cela-en-est', 'etat'],
    shareable: ['montrable', 'partageable'],
  },
  stateWords: {
    idea: ['idee'],
    running: ['en-cours'],
    shown: ['demontree', 'demontre', 'faite'],
    stopped: ['arretee', 'arrete', 'abandonnee'],
  },
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      tracks: { what: 'pistes annexes que vous racontez', why: 'les montrer' },
    },
    purged: {
      'side tracks': 'Pistes annexes',
    },
    readers: {
      shared: 'toute la promotion le lira dans les pistes partagées',
      team: 'votre équipe le lira dès maintenant, et elle seule',
    },
  },
};
export type SideTrackTexts = typeof sideTrack;
