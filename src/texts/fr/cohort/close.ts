/** The end of a cohort, and who stays in the community. */
export const cohortClose = {
  confirm: (day: string, end: string): string =>
    `Le dernier bilan est celui de la semaine du ${day} : il se ferme et se lit comme prévu. Chacun reçoit alors un mot de fin, et peut choisir de rester dans la communauté. Ensuite, silence ; les accès ferment le ${end}. Pour confirmer, appuyez sur le bouton ou écrivez « promo clore oui ». Rien n’a encore été fait.`,
  done: (day: string, end: string): string =>
    `C’est noté : le mot de fin part à partir du ${day}, les accès ferment le ${end}. Pensez à « promo exporter ».`,
  already: 'La clôture est déjà prévue. Rien n’a changé.',
  notLaunched: 'Cette promotion n’est pas lancée : il n’y a rien à clore. Rien n’a changé.',
  planned: 'mot de fin',
  plannedEnd: 'fermeture des accès',
  farewell: {
    title: 'La promotion se termine',
    text: (end: string): string =>
      `Le robot ne vous demandera plus rien. Vos accès ferment le ${end}. D’ici là, « mon-compte » dit ce qui est gardé sur vous, et « mon-compte exporter » vous le donne.`,
    stay: 'Si vous le souhaitez, restez dans la communauté : l’entraide continue. Sans réponse, vous n’y êtes pas. Ou écrivez « rester ».',
    button: 'Rester dans la communauté',
  },
  stayWords: ['rester'],
  stays: 'C’est fait : vous faites partie de la communauté. « quitter » vous en fera sortir, tout de suite.',
  staysAlready: 'Vous faites déjà partie de la communauté : rien n’a changé.',
  stayTooSoon: 'Cela s’ouvre à la fin de la promotion. Rien n’a changé.',
};
export type CohortCloseTexts = typeof cohortClose;
