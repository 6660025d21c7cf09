/** A second account of the same person, and on which of them they are written to. */
export const accountLink = {
  words: ['relier', 'relier-mon-compte'],
  hereWords: ['ici', 'ecrire-ici'],
  code: 'Depuis votre autre compte, écrivez-moi ceci dans l’heure :',
  typed: (code: string) => `relier ${code}`,
  codeAlone:
    'Ce texte prouve que les deux comptes sont à vous : ne le donnez à personne. Rien n’est encore enregistré.',
  linked: 'C’est fait : je vous reconnais aussi ici. Je continue à vous écrire où je le faisais.',
  toHere: 'Pour que je vous écrive plutôt ici, écrivez-moi « ici ».',
  already: 'Ce compte est déjà le vôtre. Rien n’a changé.',
  taken:
    'Ce compte est déjà celui d’une autre personne. Rien n’a changé : la coordination peut le corriger dans le fichier de promotion.',
  refused:
    'Ce texte n’est pas le bon, ou date de plus d’une heure. Rien n’a changé : demandez-en un autre avec « relier », depuis le compte que je connais.',
  here: 'C’est noté : je vous écris désormais ici.',
  hereAlready: 'Je vous écris déjà ici. Rien n’a changé.',
};

export type AccountLinkTexts = typeof accountLink;
