const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** Why something cannot be done with a request, that nothing was, and what to do next. */
export const helpRefused = {
  'too-many-tags': (max: number) =>
    `${max} mots-clés au plus. Rien n’a été enregistré : gardez les plus utiles et renvoyez.`,
  'tag-too-long': (max: number) =>
    `Un mot-clé tient en ${max} caractères. Rien n’a été enregistré : raccourcissez et renvoyez.`,
  audience: (words: readonly string[]) =>
    `Je n’ai pas compris à qui demander, ou ce cercle ne vous est pas ouvert. Rien n’a été enregistré : choisissez parmi ${list.format(words)}.`,
  noChannel:
    'Aucun salon n’est prévu pour ce cercle. Rien n’a été publié : choisissez-en un autre, ou écrivez à la coordination.',
  unknown: (number: number) =>
    `Je ne trouve pas de demande n° ${number} que vous puissiez lire. Rien n’a été fait. « entraide liste » montre celles qui sont ouvertes.`,
  which: 'Dites-moi quelle demande, par son numéro, par exemple « je prends 12 ». Rien n’a été fait.',
  own: 'C’est votre propre demande : rien n’a été fait. Pour la clore, « entraide résolu » et son numéro.',
  notYours:
    'Seule la personne qui a demandé peut faire cela. Rien n’a été fait. Vous pouvez répondre dans le fil.',
  already: (number: number) => `Vous aidez déjà pour la demande n° ${number} : rien n’a changé.`,
  over: (number: number, state: string) => `La demande n° ${number} est déjà ${state} : rien n’a changé.`,
  notHelping: (number: number) =>
    `Vous n’avez pas pris la demande n° ${number} : rien n’a changé. Pour la prendre, « je prends ${number} ».`,
  notDraft: (number: number) => `La demande n° ${number} est déjà publiée : rien n’a changé.`,
  draft: (number: number) =>
    `La demande n° ${number} n’est pas encore publiée : rien n’a changé. Écrivez « entraide publier ${number} ».`,
  widest: (number: number) =>
    `La demande n° ${number} s’adresse déjà au cercle le plus large : rien n’a changé.`,
  coordination: 'Seule la coordination peut retirer une demande. Rien n’a été fait.',
  reason: (number: number) =>
    `Une raison est nécessaire, elle sera donnée à la personne. Rien n’a été fait : « entraide retirer ${number} » suivi de la raison.`,
  nothing: 'Ce bilan ne dit rien d’un besoin d’aide : écrivez « entraide » pour poser votre question.',
};
export type HelpRefusedTexts = typeof helpRefused;
