export const home = {
  words: ['ma-journée', 'journee', 'accueil'],
  summary: { usage: 'ma-journée', what: 'votre journée sur une carte ; la commande seule fait de même' },
  title: (day: string) => `Votre journée · ${day}`,
  back: 'Voici ce qui vous attend',
  asked: 'Ce que vous pouvez dire, si vous le souhaitez',
  until: (title: string, until: string) => `${title} : ${until}.`,
  answered: (title: string) => `${title} : c’est répondu.`,
  nothing: 'Rien ne vous attend. Bonne journée !',
  coming: 'À venir',
  opens: (name: string, team: string, at: string) => `${name} · ${team} : ${at}`,
  pause: (until: string | undefined) =>
    until
      ? `Vous êtes en pause jusqu’au ${until}. « reprise » l’arrête.`
      : 'Vous êtes en pause. « reprise » l’arrête.',
  away: (from: string | undefined, until: string | undefined, shared: boolean) =>
    [
      from ? `Vous ne serez pas là à partir du ${from}` : 'Vous n’êtes pas là en ce moment',
      until ? `, de retour le ${until}` : '',
      shared ? ', et votre équipe le sait.' : ', et je ne le dis à personne.',
    ].join(''),
  all: { words: ['tout', 'tout voir'], label: 'Tout voir' },
  moreOnPage: 'Tout le reste : écrivez « aide » ci-dessous.',
  more: (command: string) => `Tout le reste : écrivez « aide », ou ${command} aide n’importe où.`,
};
export type HomeTexts = typeof home;
