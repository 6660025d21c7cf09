export type NoticeFacts = {
  cohort: string;
  controller: string;
  basis: string;
  hosting: string;
  programme: string;
  dataProtection: string;
  operator: string;
  /** How old a backup may become. */
  backups: string;
};

/** What durations do not say. */
const NEVER_KEPT = [
  'Des mots de détresse écrits au robot sans dire pour qui ne sont jamais gardés. Un texte dont vous n’avez pas dit pour qui il est n’est lu que par vous.',
  'Le lien d’un de vos messages à la réponse qu’il a donnée, pour la corriger ou la retirer là où vous l’avez écrite : une empreinte, jusqu’à la clôture du rendez-vous.',
  'Qui est venu à une formation n’est pas noté. Votre retour à la personne qui a animé ne porte pas de nom, et elle n’en lit aucun avant le troisième.',
  'Les jeux de données et les jalons gardent une étape, une date et un rôle ; les bilans de l’équipe, leur texte, sans nom, jusqu’à leur terme.',
  'Le journal du robot et les totaux de chaque semaine comptent des faits datés au jour, sans texte, sans heure et sans nom.',
];

export const notice = {
  title: 'Ce que le robot garde, et pourquoi',
  intro: (cohort: string) =>
    `Cette notice concerne Ritournelle, le robot de la ${cohort}. Elle vous est donnée avant tout autre message.`,
  sections: (facts: NoticeFacts, kept: readonly string[]): { title: string; lines: readonly string[] }[] => [
    {
      title: 'À quoi il sert',
      lines: [
        'Faire vivre les pratiques collectives de la promotion : bilans, stand-up, entraide, formations, ouverture des données, jalons.',
        'Il ne sert ni à évaluer, ni à contrôler la présence, ni à noter qui que ce soit. Un stand-up n’est pas une réunion de compte rendu ni un moyen de surveiller.',
      ],
    },
    {
      title: 'Qui est responsable, et à quel titre',
      lines: [
        `Responsable du traitement : ${facts.controller}.`,
        `Base légale : ${facts.basis}.`,
        `Hébergement : ${facts.hosting}.`,
      ],
    },
    {
      title: 'Répondre est facultatif',
      lines: [
        'Ne pas répondre n’a aucune conséquence, et rien n’indique à personne qui n’a pas répondu.',
        'Le mot « pause » arrête tous les messages, sans raison à donner et sans que personne n’en soit informé. « reprise » les fait revenir.',
      ],
    },
    {
      title: 'Ce qui est gardé, et combien de temps',
      lines: [
        ...kept,
        ...NEVER_KEPT,
        `Les sauvegardes sont gardées ${facts.backups} au plus. Ce que vous avez fait effacer l’est de nouveau si l’une d’elles est rétablie.`,
      ],
    },
    {
      title: 'Qui peut lire',
      lines: [
        'Une phrase écrite au robot sans dire pour qui : vous uniquement, jusqu’à ce que vous le disiez. Des mots de détresse, ou une donnée personnelle que toute la promotion lirait, attendent votre confirmation.',
        'Le stand-up quotidien : votre équipe, et personne d’autre.',
        'Le bilan de la semaine : toute la promotion, sauf ce que l’équipe a choisi de garder pour elle. La page de la semaine, la même pour la coordination et pour tout le monde, ne nomme personne.',
        'Une demande d’entraide : le cercle auquel elle s’adresse. Dans la communauté, elle est signée de l’équipe ; répondre dans un fil public affiche votre nom. Qui a une place à une formation, et les pistes qu’une équipe choisit de montrer : la promotion.',
        'La plateforme de messagerie conserve ses propres copies, selon ses propres règles.',
        'Comme tout document d’une administration, un message peut être demandé au titre du code des relations entre le public et l’administration, dans les limites qu’il fixe.',
      ],
    },
    {
      title: 'Vos droits',
      lines: [
        'Accès et portabilité, rectification, effacement, limitation, opposition à un usage, retrait de vos mots : le mot « mon-compte », écrit au robot, les donne en deux gestes, avec un reçu.',
        `Ou en écrivant à ${facts.dataProtection}. Réponse sous un mois.`,
        `Pour toute question sur le programme : ${facts.programme}. Sur le robot : ${facts.operator}.`,
        'Si la réponse ne vous convient pas, vous pouvez saisir la CNIL : www.cnil.fr.',
      ],
    },
  ],
  missing: 'Cette notice n’existe pas. Vérifiez l’adresse, ou écrivez « aide » au robot.',
};
export type NoticeTexts = typeof notice;
