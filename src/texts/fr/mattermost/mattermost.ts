/** What the adapter itself says on Mattermost. */
export const mattermost = {
  send: 'Envoyer',
  tooLate:
    'Le formulaire n’a pas pu s’ouvrir. Rien n’a été perdu ni enregistré : ouvrez-le avec ce bouton, ou écrivez-moi « aide » pour répondre en toutes lettres.',
  fillIn: 'Voici le formulaire. Si rien ne s’ouvre, écrivez-moi « aide » : tout peut aussi se taper.',
  open: 'Ouvrir le formulaire',
  noFiles:
    'Ce serveur ne prend pas les fichiers, ou pas de cette taille : rien n’est joint. La personne qui administre le robot peut lancer l’export en ligne de commande.',
  missingFile:
    'Un fichier n’est pas parti avec ce message. Redemandez-le ; s’il manque encore, prévenez la personne qui administre le robot.',
  readThere: 'La suite est à lire dans la conversation.',
  tooLong:
    'Ce texte est trop long pour continuer ici. Rien n’a été enregistré : raccourcissez-le et renvoyez-le, ou écrivez-le dans le salon de l’équipe.',
  answered: 'Les boutons de cette réponse vous attendent dans notre conversation privée.',
  refused: {
    altered:
      'Ce bouton ou ce formulaire ne vient pas de moi. Rien n’a été fait : écrivez-moi « aide » pour faire la même chose en toutes lettres.',
    foreign:
      'Ce bouton ou ce formulaire n’était pas pour vous, ou pas pour ce message. Rien n’a été fait : écrivez-moi « aide » pour faire la même chose en toutes lettres.',
    expired:
      'Ce bouton ou ce formulaire est trop ancien. Rien n’a été fait : écrivez-moi « aide » pour faire la même chose en toutes lettres.',
    command:
      'Cette commande ne vient pas du serveur que je connais. Rien n’a été fait : écrivez-moi en message privé, et prévenez la personne qui administre le robot.',
    away: 'Je n’ai pas pu vérifier d’où vient ce bouton. Rien n’a été fait : réessayez dans une minute, ou écrivez-moi « aide ».',
    broken: 'Quelque chose n’a pas marché de mon côté. Réessayez dans une minute, ou écrivez-moi « aide ».',
  },
};

export type MattermostTexts = typeof mattermost;
