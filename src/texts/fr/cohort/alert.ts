/** What the coordination is told when the bot could not do what was expected, with the next thing to do. */
export const cohortAlert = {
  title: 'À savoir : tout n’a pas pu partir',
  missed: (day: string): string =>
    `Un ou plusieurs rendez-vous n’ont pas eu lieu : je ne fonctionnais pas à l’heure prévue (constaté ${day}). Rien ne partira en retard, et chacun peut encore répondre en écrivant le mot, par exemple « bilan ».`,
  silent: (platform: string): string =>
    `${platform} n’a pas répondu pendant plusieurs minutes. Rien n’est perdu : ce qui devait partir attend, et part dès qu’il répond.`,
  suspended: (platform: string): string =>
    `${platform} ne me laisse plus écrire : mon autorisation a été retirée. Rien n’est perdu : ce qui est encore utile partira quand elle sera rendue.`,
  parked: (place: string, reason: string): string =>
    `Je ne peux plus écrire dans le salon ${place} (${reason}). Ce qui devait y paraître est mis de côté. Invitez-y de nouveau le robot, ou changez de salon dans les réglages de la promotion.`,
  retry: (reason: string): string =>
    `Puis, pour que cela parte : npm run parked -- retry ${reason}, par le contact technique.`,
  next: (operator: string): string =>
    `Si cela dure ou se répète, prévenez le contact technique : ${operator}.`,
};
