/** Ce que demande et dit `npm run setup`. */
export const operatorSetup = {
  usage: (names: string) => `Usage : npm run setup -- [--locale fr|en] [NOM=valeur …]
  Sans argument, les réglages essentiels sont demandés un à un ; avec, rien n’est demandé.
  Ils sont écrits dans .env, que npm start et toutes les commandes lisent. Un secret se donne plutôt en réponse
  à la question qu’en argument : un argument reste dans l’historique du terminal.
  Réglages : ${names}`,
  notAPair: (given: string) => `« ${given} » : écrivez NOM=valeur. Rien n’a été écrit.`,
  unknown: (name: string) => `${name} : ce n’est pas un réglage de cette version.`,
  unwritable: (name: string) =>
    `${name} : un fichier de réglages ne peut pas contenir les trois sortes de guillemets, ni un saut de ligne. Rien n’a été écrit.`,
  refused: (path: string, faults: readonly string[]) =>
    `Ces réglages ne vont pas. ${path} est resté comme il était.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  questions: {
    DATABASE_URL: 'Adresse d’un PostgreSQL à vous (Entrée : un serveur embarqué, dans ./data)',
    PUBLIC_URL: 'Adresse HTTPS où les personnes liront la notice, comme https://robot.exemple.example',
    SLACK_BOT_TOKEN: 'Slack : jeton de robot, xoxb-… (Entrée : pas de Slack)',
    SLACK_APP_TOKEN: 'Slack, Socket Mode : jeton d’application, xapp-… (Entrée : HTTP)',
    SLACK_SIGNING_SECRET: 'Slack, HTTP : secret de signature (Entrée : Socket Mode)',
    MATTERMOST_URL: 'Mattermost : adresse du serveur (Entrée : pas de Mattermost)',
    MATTERMOST_TOKEN: 'Mattermost : jeton du compte de robot',
    SMTP_URL:
      'Mail : serveur, comme smtps://compte:mot-de-passe@smtp.exemple.example:465 (Entrée : pas de mail)',
    MAIL_FROM: 'Mail : adresse d’où il part, comme Ritournelle <robot@exemple.example>',
    MAIL_INBOX_URL:
      'Mail : boîte de cet expéditeur, imaps://compte:mot-de-passe@imap.exemple.example (Entrée : elle n’est pas lue)',
    COORDINATION: 'Adresses de la coordination, comme Camille Un <camille@ministere.example>',
    OPERATOR_CONTACT: 'À qui les personnes écrivent quand le robot a un souci',
  },
  written: (path: string) => `${path} est écrit, pour cet utilisateur seul (0600).`,
  keyMade:
    'SECRET_KEY a été faite. Gardez-en une copie avec vos autres secrets : elle n’est dans aucune sauvegarde.',
  slack: (url: string | undefined) =>
    `Slack : npm run manifest${url ? ` -- --mode http --url ${url}` : ''} écrit slack-app.yml, à coller sur https://api.slack.com/apps (docs/install-slack.md).`,
  mattermost: (url: string) =>
    `Mattermost : ${url}/mattermost/ doit être joignable du serveur (docs/install-mattermost.md).`,
  mail: (domain: string) =>
    `Mail : faites publier SPF, DMARC et DKIM pour ${domain} (docs/install-mail.md) ; npm run doctor les vérifie.`,
  proxy: (config: string) => `Mandataire inverse, par exemple nginx :\n\n${config}`,
  next: 'Ensuite : npm run doctor, puis npm start.',
};

export type OperatorSetupTexts = typeof operatorSetup;
