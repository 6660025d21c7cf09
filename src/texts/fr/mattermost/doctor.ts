import { reasonInFrench } from '../../reason-in-french.ts';

/** Output of `npm run doctor` on Mattermost: a finding, and what to do. */
export const mattermostDoctor = {
  token: {
    good: (username: string) => `jeton : bon, compte @${username}`,
    refused: 'jeton : refusé',
    renew:
      'Vérifiez que MATTERMOST_TOKEN a été copié en entier, que le compte de robot est actif (Intégrations, Comptes de robot), et que la personne qui le possède l’est aussi : la désactiver désactive le robot (DisableBotsWhenOwnerIsDeactivated). Confiez-le à un compte de service.',
    away: (reason: string) => `serveur : ne répond pas (${reasonInFrench(reason)})`,
    reach:
      'Vérifiez MATTERMOST_URL, et que cette machine atteint le serveur ; derrière un mandataire, réglez HTTPS_PROXY ou NO_PROXY ; pour une autorité de certification interne, NODE_EXTRA_CA_CERTS.',
    person: (username: string) => `jeton : celui d’une personne (@${username}), et non d’un robot`,
    makeBot:
      'Créez un compte de robot (Intégrations, Comptes de robot) et mettez son jeton dans MATTERMOST_TOKEN.',
  },
  version: {
    good: (version: string) => `version : ${version}`,
    old: (version: string) => `version : ${version}, qui n’est plus entretenue`,
    upgrade: 'Passez à 11.7 ou plus récent. 11.6 marche ; avant, rien n’a été essayé.',
  },
  teams: {
    good: (names: readonly string[]) => `équipes : ${names.join(', ')}`,
    none: 'équipes : aucune',
    add: 'Ajoutez le robot à l’équipe de la promotion : /invite @ritournelle dans un de ses salons, ou par la console.',
  },
  command: {
    good: (team: string, trigger: string) => `commande /${trigger} dans ${team} : au robot`,
    given: (team: string, trigger: string) =>
      `commande /${trigger} dans ${team} : enregistrée par une personne, jeton donné`,
    elsewhere: (team: string, trigger: string) => `commande /${trigger} dans ${team} : à quelqu’un d’autre`,
    rename: 'Choisissez un autre mot (COMMAND), ou faites supprimer cette commande.',
    missing: (team: string, trigger: string) => `commande /${trigger} dans ${team} : absente`,
    register: (trigger: string, url: string) =>
      `Rendez le robot administrateur de l’équipe (Gérer les membres, Rôle d’équipe) et redémarrez-le ; ou enregistrez la commande (Intégrations, Commandes slash : mot ${trigger}, adresse ${url}, méthode POST) et mettez son jeton dans MATTERMOST_COMMAND_TOKENS.`,
    disabled: 'commandes : désactivées sur ce serveur',
    enable:
      'Activez EnableCommands dans la console. Sans elles, les personnes écrivent au robot en message privé.',
  },
  rights: {
    addresses: 'adresses : visibles du robot, qui reconnaît les personnes par elles',
    noAddresses: 'adresses : cachées au robot',
    usernames:
      'Donnez à chaque personne son nom d’utilisateur dans le fichier de promotion (mattermost: prenom.nom).',
    restricted: 'messages privés : réservés aux membres d’une équipe commune',
    addToTeams: 'Ajoutez le robot à l’équipe de chaque personne.',
    files: 'fichiers : acceptés',
    noFiles: 'fichiers : refusés ; les graphiques sont dits en mots, et rien ne peut être joint',
    allowFiles: 'Activez EnableFileAttachments dans la console, ou lancez les exports en ligne de commande.',
    limiter: 'limiteur de débit : actif ; le robot va moins vite',
    unlimited: 'limiteur de débit : inactif',
  },
  calls: {
    press: 'rappels : un bouton pressé atteint le robot',
    command: 'rappels : une commande tapée atteint le robot',
    noPress: (reason: string) =>
      `rappels : un bouton pressé n’atteint pas le robot (${reasonInFrench(reason)})`,
    noCommand: (reason: string) =>
      `rappels : une commande tapée n’atteint pas le robot (${reasonInFrench(reason)})`,
    other: 'autre chose répond à cette adresse',
    open: (url: string) =>
      `Démarrez le robot (npm start), puis relancez ceci. S’il tourne : le serveur doit atteindre ${url} (MATTERMOST_CALLBACK_URL, sinon PUBLIC_URL), et si cette adresse est privée, AllowedUntrustedInternalConnections doit contenir son hôte (console, Environnement, Développeur). En attendant, tout marche en écrivant au robot.`,
  },
  socket: {
    good: 'écoute : s’ouvre',
    closed: 'écoute : ne s’ouvre pas ; ce que les personnes écrivent est lu toutes les vingt secondes',
    open: 'Laissez passer les WebSockets vers /api/v4/websocket dans les mandataires entre le robot et le serveur.',
  },
  clock: {
    unsaid: 'horloge : le serveur n’a pas dit la sienne',
    good: (seconds: number) => `horloge : à ${seconds} s de celle du serveur`,
    far: (seconds: number) => `horloge : à ${seconds} s de celle du serveur`,
    set: 'Mettez les deux machines à l’heure (NTP) : au-delà de 300 s, ce qui a été manqué ne peut plus être relu.',
  },
  channel: {
    inside: (name: string) => `salon ${name} : le robot y est`,
    outside: (name: string) => `salon ${name} : le robot n’y est pas`,
    invite: (username: string) => `Dans ce salon, tapez /invite @${username}.`,
    lost: (name: string, place: string) => `salon ${name} : introuvable (${place})`,
    check:
      'Vérifiez son adresse (mattermost: équipe/salon, comme dans l’adresse de la page) dans le fichier de promotion ; dans un salon privé, invitez d’abord le robot.',
  },
};

export type MattermostDoctorTexts = typeof mattermostDoctor;
