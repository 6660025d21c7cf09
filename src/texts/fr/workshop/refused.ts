const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** Why something cannot be done with a training, that nothing was, and what to do next. */
export const workshopRefused = {
  'wrong-link':
    'Cette adresse ne peut pas être ouverte. Rien n’a été enregistré : donnez une adresse en https, ou le nom d’une salle.',
  past: 'Cette date est passée. Rien n’a été enregistré : choisissez une date à venir.',
  far: 'Cette date est à plus d’un an. Rien n’a été enregistré : choisissez une date plus proche.',
  date: 'Je n’ai pas compris la date et l’heure. Rien n’a été enregistré : écrivez par exemple « 2/12 à 12h30 ».',
  'below-taken': (taken: number) =>
    `${plural(taken, 'personne a', 'personnes ont')} déjà une place. Rien n’a été enregistré : gardez au moins autant de places.`,
  unknown: (number: number) =>
    `Je ne trouve pas de formation n° ${number}. Rien n’a été fait. « formation » les montre toutes.`,
  which:
    'Dites-moi quelle formation, par son numéro, par exemple « formation m’inscrire 3 ». Rien n’a été fait.',
  notYours: 'Seules la personne qui anime et la coordination peuvent faire cela. Rien n’a été fait.',
  own: 'C’est vous qui animez cette formation : rien n’a changé.',
  noDate: (number: number) =>
    `La formation n° ${number} n’a pas encore de date. Rien n’a été fait : dites votre intérêt avec « formation intéresse ${number} ».`,
  hasDate: (number: number) =>
    `La formation n° ${number} a déjà une date. Rien n’a été fait : « formation m’inscrire ${number} ».`,
  closed: (number: number) =>
    `Les inscriptions à la formation n° ${number} sont closes. Rien n’a été fait. Écrivez à la personne qui anime.`,
  over: (number: number, state: string) => `La formation n° ${number} est ${state} : rien n’a changé.`,
  begun: (number: number) => `La formation n° ${number} a déjà commencé : rien n’a changé.`,
  noWish: (number: number) => `La formation n° ${number} a déjà quelqu’un pour l’animer : rien n’a changé.`,
  notDone: (number: number) =>
    `La formation n° ${number} n’a pas encore eu lieu. Rien n’a été enregistré : vous pourrez en parler après.`,
  notThere: 'La question n’est posée qu’aux personnes qui avaient une place. Rien n’a été enregistré.',
  tooFew:
    'Moins de trois personnes avaient une place : un retour sans nom se reconnaîtrait. Rien n’a été enregistré. Vous pouvez en parler avec la personne qui a animé.',
  answered: 'Vous avez déjà donné votre retour. Comme il ne porte pas votre nom, je ne peux pas le changer.',
  notes: 'Il manque une adresse en https. Rien n’a été enregistré.',
  noChannel: 'Aucun salon n’est prévu pour les formations. Rien n’a été publié : écrivez à la coordination.',
  order:
    'Je n’ai pas compris ce qu’il faut faire. Rien n’a été fait. Écrivez par exemple « formation proposer », « formation m’inscrire 3 » ou « formation calendrier ».',
};
export type WorkshopRefusedTexts = typeof workshopRefused;
