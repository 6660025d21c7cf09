/** Words around every mail. */
export const mail = {
  unnamed: 'Un message de Ritournelle',
  operator: 'la coordination',
  forWhom: (name: string) =>
    `Ce mail est pour ${name}, et ses liens agissent en son nom : ne le transférez pas. Ouvrir un lien ne fait rien : la page dit ce qui sera fait, et attend que vous appuyiez.`,
  nobodyReads: (contact: string) =>
    `Ne répondez pas à ce mail : personne ne le lirait. Pour parler à quelqu’un : ${contact}.`,
  writeThere: 'tout ce qui vous attend, et une case pour écrire au robot.',
  day: 'Ma journée',
  stop: 'Ne plus recevoir de mails',
};
export type MailTexts = typeof mail;
