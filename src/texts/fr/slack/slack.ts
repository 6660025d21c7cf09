export const slack = {
  send: 'Envoyer',
  cancel: 'Annuler',
  tooLate:
    'Le formulaire n’a pas pu s’ouvrir à temps. Rien n’a été perdu ni enregistré : ouvrez-le avec ce bouton.',
  fillIn: 'Voici le formulaire :',
  open: 'Ouvrir le formulaire',
  noFiles:
    'Je n’ai pas le droit d’envoyer des fichiers dans cet espace : rien n’est joint. La personne qui administre le robot peut l’accorder (files:write), ou lancer l’export en ligne de commande.',
  readThere: 'La suite est à lire dans la conversation.',
  tooLong:
    'Ce texte est trop long pour continuer ici. Rien n’a été enregistré : raccourcissez-le et renvoyez-le, ou écrivez-le dans le salon de l’équipe.',
};
export type SlackTexts = typeof slack;
