export type NoticeFacts = {
  cohort: string;
  controller: string;
  basis: string;
  hosting: string;
  programme: string;
  dataProtection: string;
  operator: string;
};

/** Each kind of personal data, and how long it is stored. */
const WHAT_IS_KEPT = [
  'Votre nom, votre adresse, votre équipe, votre langue et vos jours de travail : le temps du contrat, plus trois mois.',
  'Les réponses au stand-up quotidien : soixante jours.',
  'Les bilans d’équipe : jusqu’à douze mois après la fin de la promotion.',
  'Vos demandes d’entraide : douze mois après leur clôture. Les personnes sollicitées pour aider : un mois.',
  'Vos compétences et votre accord pour être sollicité : vingt-quatre mois, puis la question vous est posée de nouveau.',
  'Une demande d’appel : jusqu’à l’appel, sept jours au plus, pour deux personnes au plus. Une demande ouverte à la coordination, une bonne nouvelle de votre équipe : douze mois.',
  'Vos inscriptions à des formations : trois mois après la séance ; qui est venu n’est pas noté. Votre retour à la personne qui a animé ne porte pas de nom, et elle n’en lit aucun avant le troisième. Vos pistes annexes : douze mois après la fin de la promotion. Vos cafés : trente jours.',
  'Un texte dont vous n’avez pas encore dit pour qui il est, ou dont vous n’avez pas confirmé qui le lira : un jour au plus, lu par vous uniquement. Des mots de détresse écrits au robot sans dire pour qui : jamais.',
  'Le lien d’un de vos messages à la réponse qu’il a donnée, pour la corriger ou la retirer là où vous l’avez écrite : une empreinte, jusqu’à la clôture du rendez-vous.',
  'Une demande pour rejoindre la communauté : trente jours au plus.',
  'Une pause ou une absence : le temps qu’elle dure. Elle n’est dite à votre équipe que si vous le demandez.',
  'Les rendez-vous que vous proposez à une équipe : six mois.',
  'Les jeux de données et les jalons : une étape, une date et un rôle. Qui est en charge d’un jalon, ou peut débloquer des données : jusqu’à douze mois après l’arrivée.',
  'Le journal du robot et les totaux de chaque semaine comptent des faits datés au jour, sans texte, sans heure et sans nom.',
];

export const notice = {
  title: 'Ce que le robot garde, et pourquoi',
  intro: (cohort: string) =>
    `Cette notice concerne Ritournelle, le robot de la ${cohort}. Elle vous est donnée avant tout autre message.`,
  sections: (facts: NoticeFacts): { title: string; lines: string[] }[] => [
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
      lines: WHAT_IS_KEPT,
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
        'Accès, rectification, effacement, limitation et opposition.',
        `Pour les exercer : ${facts.dataProtection}. Réponse sous un mois.`,
        `Pour toute question sur le programme : ${facts.programme}. Sur le robot : ${facts.operator}.`,
        'Si la réponse ne vous convient pas, vous pouvez saisir la CNIL : www.cnil.fr.',
      ],
    },
  ],
  missing: 'Cette notice n’existe pas. Vérifiez l’adresse, ou écrivez « aide » au robot.',
};
export type NoticeTexts = typeof notice;
