export const slack = {
  send: 'Envoyer',
  cancel: 'Annuler',
  tooLate:
    'Le formulaire n’a pas pu s’ouvrir à temps. Rien n’a été perdu ni enregistré : ouvrez-le avec ce bouton.',
  fillIn: 'Voici le formulaire :',
  /** Where Slack gives no name. */
  unnamed: {
    someone: 'quelqu’un',
    group: 'groupe',
    channel: 'salon',
    privateChannel: 'salon-privé',
  },
  open: 'Ouvrir le formulaire',
  noFiles:
    'Je n’ai pas le droit d’envoyer des fichiers dans cet espace : rien n’est joint. La personne qui administre le robot peut l’accorder (files:write), ou lancer l’export en ligne de commande.',
  /** To somebody of another organisation, whom a shared channel brings. */
  elsewhere:
    'Je n’agis que pour les comptes de l’espace Slack où l’on m’a installé, et le vôtre est d’ailleurs : rien n’a été fait ni enregistré. Refaites-le depuis un compte de cet espace, ou demandez à la personne qui coordonne la promotion.',
  readThere: 'La suite est à lire dans la conversation.',
  tooLong:
    'Ce texte est trop long pour continuer ici. Rien n’a été enregistré : raccourcissez-le et renvoyez-le, ou écrivez-le dans le salon de l’équipe.',
};
export type SlackTexts = typeof slack;
