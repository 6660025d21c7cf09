/** What was sent is withdrawn, and the bot falls silent. */

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

export const cohortMistakes = {
  silence: {
    done: 'C’est fait : le robot ne dit plus rien de lui-même dans cette promotion, ni en message direct, ni dans un salon. Il répond encore à qui lui écrit, et ce qui est affiché peut toujours être corrigé ou retiré. Ce qui devait partir attend votre décision : « promo parler ».',
    already: 'Le robot se tait déjà : rien n’a changé. « promo parler » montre ce qui attend.',
    none: 'Le robot ne se tait pas : rien n’a changé.',
    notLaunched: 'Cette promotion n’est pas lancée : le robot n’y dit encore rien, et rien n’a changé.',
    waits: (since: string, people: number, channels: number): string =>
      `Le robot se tait depuis ${since}. ${
        people + channels === 0
          ? 'Rien n’attend.'
          : `Attendent : ${plural(people, 'message direct', 'messages directs')}, ${plural(channels, 'message dans un salon', 'messages dans des salons')}.`
      } « promo parler envoyer » les envoie, aux heures de chaque personne ; « promo parler abandonner » les oublie, sauf la notice, sans laquelle rien ne peut être dit. Rien n’est encore parti.`,
    said: (count: number): string =>
      count === 0
        ? 'Le robot parle à nouveau. Rien n’attendait.'
        : `Le robot parle à nouveau, et ${count > 1 ? `les ${count} messages qui attendaient partent` : 'le message qui attendait part'}, aux heures de chaque personne.`,
    dropped: (count: number): string =>
      count === 0
        ? 'Le robot parle à nouveau. Rien n’attendait.'
        : `Le robot parle à nouveau. ${count > 1 ? `Les ${count} messages qui attendaient ne partiront pas` : 'Le message qui attendait ne partira pas'} ; ce qui est prévu plus tard aura lieu.`,
  },
  withdraw: {
    words: {
      bulletin: ['bulletin', 'le bulletin'],
      digest: ['digest', 'le digest', 'page', 'la page'],
      gazette: ['gazette', 'la gazette', 'lettre'],
    },
    sentence: (kind: 'bulletin' | 'digest' | 'gazette', week: string): string =>
      ({
        bulletin: `le bulletin de la ${week}`,
        digest: `la page de la ${week}`,
        gazette: `la gazette de la ${week}`,
      })[kind],
    choose: 'Que faut-il retirer ? Cela disparaîtra partout où c’est affiché. Rien n’a encore été retiré.',
    confirm: (what: string): string =>
      `Retirer ${what} ? Cela disparaîtra partout où c’est affiché ; ce que les équipes ont écrit reste à elles. Pour confirmer, appuyez sur le bouton, ou ajoutez « oui ». Rien n’a encore été retiré.`,
    yes: (what: string): string => `Retirer ${what}`,
    done: (what: string): string =>
      `C’est retiré, partout : ${what}. Ce qui a déjà été lu, ou reçu par mail, ne peut pas être repris.`,
    next: {
      bulletin: '« promo remettre bulletin » le remettrait.',
      digest: '« digest aperçu » la montre telle qu’elle serait, « digest envoyer » l’enverrait à nouveau.',
      gazette: 'C’est redevenu un brouillon : « gazette » le corrige, « gazette envoyer » l’envoie.',
    },
    already: 'Cela a déjà été retiré : rien n’a changé.',
    none: 'Il n’y a rien à retirer : aucun envoi de cette sorte n’est affiché. Rien n’a changé.',
    which:
      'Je ne sais pas quoi retirer. Rien n’a changé. Écrivez « promo retirer bulletin », « digest » ou « gazette ».',
    noneWithdrawn: 'Aucun bulletin n’a été retiré : rien n’a changé.',
    restored: (week: string): string =>
      `Le bulletin de la ${week} est remis, avec ce que les équipes y partagent toujours.`,
  },
};
export type CohortMistakesTexts = typeof cohortMistakes;
