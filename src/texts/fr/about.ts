import type { Intent } from '../../rituals/words/intents.ts';

export const about = {
  words: ['aide', 'bonjour', 'salut'],
  summary: { usage: 'aide', what: 'ce que je sais faire, et à qui écrire' },
  title: 'Ritournelle, le robot de la promotion',
  rule: 'Je fais revenir au bon moment les pratiques qui font tenir une promotion. Ce n’est pas un moyen de surveillance : répondre est toujours facultatif, et rien ne dit qui n’a pas répondu.',
  how: (command: string) =>
    `Choisissez, ou écrivez-moi un mot, ici ou n’importe où après ${command}. Les accents et les petites fautes de frappe ne me gênent pas.`,
  contact: (contact: string) => `Une question, un souci ? Une personne vous répond : ${contact}.`,
  records:
    'Comme tout document d’une administration, ce qui s’écrit ici peut être demandé par d’autres, dans les limites de la loi (CRPA).',
  /** What people come for: the button, and the card that it opens. */
  intents: {
    answer: { words: ['repondre', 'reponse'], label: 'Répondre', title: 'Répondre' },
    ask: { words: ['demander', 'demande', 'apprendre'], label: 'Demander', title: 'Demander et apprendre' },
    team: { words: ['equipe', 'mon equipe'], label: 'Mon équipe', title: 'Mon équipe' },
    cohort: { words: ['promotion'], label: 'La promotion', title: 'La promotion' },
    settings: { words: ['reglages', 'mes reglages'], label: 'Mes réglages', title: 'Mes réglages' },
  } as Record<Intent, { words: string[]; label: string; title: string }>,
  line: (what: string) => ` : ${what}`,
  all: { words: ['tout', 'tous', 'liste'], label: 'Tous les mots' },
  open: {
    help: 'Demander de l’aide',
    workshop: 'Voir les formations',
    call: 'Demander un appel',
    challenge: 'Voir le défi',
    dataset: 'Voir les données',
    milestone: 'Voir les jalons',
    'side-track': 'Voir les pistes',
    account: 'Ouvrir mon compte',
    'skill-declare': 'Dire mes compétences',
    pairing: 'Prendre un café',
  } as Record<string, string>,
  notice: 'Ce que le robot garde et pourquoi',
};
export type AboutTexts = typeof about;
