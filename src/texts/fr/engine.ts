export const engine = {
  stranger: (contact: string) =>
    `Bonjour ! Je suis Ritournelle, le robot de la promotion, et je ne vous connais pas encore. Rien n’a été enregistré. Si vous êtes de la promotion, écrivez-moi « me reconnaître » suivi de votre nom. Pour rejoindre la communauté, écrivez-moi « rejoindre ». Ou écrivez à ${contact}.`,
  noCohort:
    'Bonjour ! Votre promotion n’est pas encore lancée, ou votre participation est terminée : je ne peux rien faire ici pour le moment. Rien n’a été enregistré. Pour entrer dans la communauté, écrivez « rejoindre ».',
  wrongRole: (word: string) =>
    `« ${word} » est réservé à d’autres rôles que le vôtre dans la promotion. Rien n’a été fait. « aide » montre ce que vous pouvez demander.`,
  wrongDoor:
    'Ceci n’est pas ou plus ouvert à votre rôle dans la promotion. Rien n’a été fait. Écrivez « aide » pour voir ce que vous pouvez demander.',
  notLaunched:
    'Votre promotion n’est pas lancée : ceci s’ouvrira ensuite. Rien n’a été fait. Écrivez « promo » pour voir où elle en est et quoi faire.',
  noFiles:
    'Je ne garde pas de pièce jointe : ce fichier n’a été ni lu ni enregistré. Écrivez-moi plutôt l’essentiel ; « aide » montre ce que je sais faire.',
  unknownWord: (word: string) =>
    `Je ne connais pas « ${word} ». Rien n’a été fait. Écrivez « aide » pour voir ce que je sais faire.`,
  didYouMean: (guess: string) =>
    `Vouliez-vous dire « ${guess} » ? Rien n’a été fait : si oui, utilisez le bouton, ou écrivez-le ainsi.`,
  yes: 'Oui',
  nothingAwaited:
    'Je n’ai pas compris, et ce message n’a pas été enregistré. « ma-journée » montre ce qui vous attend, « aide » tout ce que je sais faire.',
  notUnderstood: (usage: string) => `Je n’ai pas compris. Rien n’a été fait. Écrivez par exemple : ${usage}`,
  notAnOrder: (word: string, usage: string) =>
    `Si c’était pour « ${word} », je n’ai pas compris, et rien n’a été fait : écrivez par exemple « ${usage} ».`,
  /** Whoever says hello and nothing else is told what the bot does. */
  greetings: ['bonjour', 'bjr', 'salut', 'slt', 'coucou', 'bonsoir', 'bsr', 'hello', 'hi', 'hey'],
  smallTalk: [
    'merci',
    'mrc',
    'merci beaucoup',
    'merci bcp',
    'merci bien',
    'merci a toi',
    'merci a vous',
    'mille mercis',
    'un grand merci',
    'grand merci',
    'merci d’avance',
    'de rien',
    'je t’en prie',
    'je vous en prie',
    'avec plaisir',
    'pas de souci',
    'pas de soucis',
    'pas de probleme',
    'aucun souci',
    'bonne journee',
    'bonne soiree',
    'bon week end',
    'bonne semaine',
    'bon appetit',
    'a demain',
    'a lundi',
    'a plus',
    'a bientot',
    'a tout a l’heure',
    'au revoir',
    'ok',
    'oki',
    'okay',
    'd’accord',
    'd’acc',
    'dac',
    'ca marche',
    'ca roule',
    'entendu',
    'compris',
    'recu',
    'bien recu',
    'note',
    'bien note',
    'c’est note',
    'parfait',
    'super',
    'top',
    'au top',
    'genial',
    'nickel',
    'impeccable',
    'excellent',
    'cool',
    'chouette',
    'bravo',
    'felicitations',
    'bien joue',
    'lol',
    'mdr',
    'haha',
    'tout le monde',
    'a tous',
    'a toutes',
    'thanks',
    'thank you',
    'thx',
  ],
  pleasure:
    'Avec plaisir ! Ce message n’a pas été enregistré. Écrivez « aide » pour voir ce que je sais faire.',
  tooLong: (max: number) =>
    `Ce texte est trop long pour moi (plus de ${max.toLocaleString('fr-FR')} caractères). Rien n’a été enregistré : raccourcissez-le et renvoyez-le.`,
  stale:
    'Ce bouton ou ce formulaire n’est plus valable. Rien n’a été fait. Écrivez « aide » pour voir ce qui est ouvert.',
  unsealed: (usage: string) =>
    `Ce bouton ou ce formulaire ne peut plus servir : rien n’a été fait. Écrivez plutôt « ${usage} ».`,
  oneMoment:
    'Un instant : vous allez plus vite que moi. Ceci n’a pas été enregistré ; renvoyez-le dans quelques secondes.',
  already: 'C’était déjà fait : rien n’a été enregistré deux fois.',
  failed: (reference: string, contact: string) =>
    `Quelque chose n’a pas marché de notre côté, et rien n’a été enregistré. Réessayez dans une minute. Si cela recommence, donnez la référence ${reference} à ${contact}.`,
  operator: 'la personne qui administre le robot',
  whichChallenge: (word: string, name: string) =>
    `Pour quel défi ? Choisissez-le, ou écrivez par exemple « ${word} ${name} » avant votre texte. Rien n’a encore été fait.`,
  chooseChallenge: 'Choisir un défi',
  fields: {
    required: (label: string) => `« ${label} » : il manque une réponse. Rien n’a été enregistré.`,
    tooLong: (label: string, max: number, length: number) =>
      `« ${label} » : ${length} caractères, pour ${max} au plus. Rien n’a été enregistré : raccourcissez un peu et renvoyez.`,
    notAmong: (label: string, choices: readonly string[]) =>
      `« ${label} » : je n’ai pas compris. Rien n’a été enregistré : choisissez parmi ${choices.join(', ')}.`,
    notInRange: (label: string, min: number, max: number) =>
      `« ${label} » : un nombre de ${min} à ${max}. Rien n’a été enregistré.`,
    notADay: (label: string) =>
      `« ${label} » : je n’ai pas compris ce jour. Rien n’a été enregistré : écrivez par exemple 4/12 ou lundi.`,
    nobody: (label: string) =>
      `« ${label} » : cette personne ne peut pas être choisie ici. Rien n’a été enregistré : choisissez-en une autre, ou écrivez son prénom et son nom.`,
    severalPeople: (label: string) =>
      `« ${label} » : plusieurs personnes portent ce nom. Rien n’a été enregistré : écrivez le prénom et le nom.`,
    yourText: 'Votre texte, pour ne rien perdre :',
  },
  numbered: {
    unknown: (number: number) =>
      `Je ne trouve pas de n° ${number} parmi ce que vous pouvez lire. Rien n’a changé : vérifiez le numéro et renvoyez.`,
    which: 'Plusieurs choses peuvent l’être, ou aucune. Rien n’a changé : écrivez le numéro à la suite.',
  },
  whichPerson: (names: string) =>
    `Plusieurs personnes portent ce nom : ${names}. Laquelle ? Rien n’a encore été fait : choisissez-la, ou écrivez son nom entier ou son identifiant.`,
  choosePerson: 'Choisir une personne',
  merged: 'Ce qui vous attendait',
  /** Between a name and what is said of it, in one line. */
  colon: () => ' : ',
};
export type EngineTexts = typeof engine;
