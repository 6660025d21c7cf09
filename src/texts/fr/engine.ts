export const engine = {
  stranger: (contact: string) =>
    `Bonjour ! Je suis Ritournelle, le robot de la promotion, et je ne vous connais pas encore. Rien n’a été enregistré. Pour nous rejoindre, écrivez-moi « rejoindre », ou écrivez à ${contact}.`,
  noCohort:
    'Bonjour ! Votre promotion n’est pas encore lancée, ou votre participation est terminée : je ne peux rien faire ici pour le moment. Rien n’a été enregistré. Pour entrer dans la communauté, écrivez « rejoindre ».',
  wrongRole: (word: string) =>
    `« ${word} » n’est pas ouvert à votre rôle dans la promotion. Rien n’a été fait. Écrivez « aide » pour voir ce que vous pouvez demander.`,
  wrongDoor:
    'Ceci n’est pas ou plus ouvert à votre rôle dans la promotion. Rien n’a été fait. Écrivez « aide » pour voir ce que vous pouvez demander.',
  notLaunched:
    'Votre promotion n’est pas lancée : ceci s’ouvrira ensuite. Rien n’a été fait. Écrivez « promo » pour voir où elle en est et quoi faire.',
  noFiles:
    'Je ne garde pas de pièce jointe : ce fichier n’a été ni lu ni enregistré. Écrivez-moi plutôt l’essentiel. Écrivez « aide » pour voir ce que je sais faire.',
  unknownWord: (word: string) =>
    `Je ne connais pas « ${word} ». Rien n’a été fait. Écrivez « aide » pour voir ce que je sais faire.`,
  didYouMean: (word: string, guess: string) =>
    `Je ne connais pas « ${word} ». Vouliez-vous dire « ${guess} » ? Rien n’a été fait : si oui, renvoyez ce mot.`,
  nothingAwaited:
    'Je n’attends pas de réponse de votre part en ce moment : ce message n’a pas été enregistré. Écrivez « aide » pour voir ce que je sais faire.',
  notUnderstood: (usage: string) => `Je n’ai pas compris. Rien n’a été fait. Écrivez par exemple : ${usage}`,
  notAnOrder: (word: string, usage: string) =>
    `Je n’ai pas compris ce « ${word} » : rien n’a été fait, et rien n’a été enregistré. Écrivez par exemple « ${usage} ». Si c’était une réponse, commencez-la par « bilan » ou « standup ».`,
  smallTalk: [
    'merci',
    'ok',
    'entendu',
    'bien recu',
    'merci beaucoup',
    'super',
    'parfait',
    'bonsoir',
    'bonne journee',
    'thanks',
    'thank you',
  ],
  pleasure:
    'Avec plaisir ! Ce message n’a pas été enregistré. Écrivez « aide » pour voir ce que je sais faire.',
  tooLong: (max: number) =>
    `Ce texte est trop long pour moi (plus de ${max.toLocaleString('fr-FR')} caractères). Rien n’a été enregistré : raccourcissez-le et renvoyez-le.`,
  stale:
    'Ce bouton ou ce formulaire n’est plus valable. Rien n’a été fait. Écrivez « aide » pour voir ce qui est ouvert.',
  already: 'C’était déjà fait : rien n’a été enregistré deux fois.',
  failed: (reference: string, contact: string) =>
    `Quelque chose n’a pas marché de notre côté, et rien n’a été enregistré. Réessayez dans une minute. Si cela recommence, donnez la référence ${reference} à ${contact}.`,
  operator: 'la personne qui administre le robot',
  whichChallenge: (word: string, name: string) =>
    `Pour quel défi ? Choisissez-le, ou écrivez par exemple « ${word} ${name} » avant votre texte. Rien n’a encore été fait.`,
  chooseChallenge: 'Choisir un défi',
  merged: 'Ce qui vous attendait',
};
export type EngineTexts = typeof engine;
