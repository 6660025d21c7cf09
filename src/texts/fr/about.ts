export const about = {
  words: ['aide', 'bonjour', 'salut'],
  summary: { usage: 'aide', what: 'ce que je sais faire, et à qui écrire' },
  title: 'Ritournelle, le robot de la promotion',
  rule: 'Je fais revenir au bon moment les pratiques qui font tenir une promotion. Ce n’est pas un moyen de surveillance : répondre est toujours facultatif, et rien ne dit qui n’a pas répondu.',
  how: (command: string) =>
    `Écrivez-moi ces mots ici, ou n’importe où après ${command}. Les accents et les petites fautes de frappe ne me gênent pas.`,
  contact: (contact: string) => `Une question, un souci ? Une personne vous répond : ${contact}.`,
  records:
    'Comme tout document d’une administration, ce qui s’écrit ici peut être demandé par d’autres, dans les limites de la loi (CRPA).',
  notice: 'Ce que le robot garde et pourquoi',
};
export type AboutTexts = typeof about;
