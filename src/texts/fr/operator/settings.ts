const NEXT = 'Réglez aussi celui-là, ou retirez celui-ci.';

/** Ce qui ne va pas dans les réglages. Jamais la valeur, qui peut être un secret. */
export const operatorSettings = {
  refused: (faults: readonly string[]) =>
    `Les réglages sont à revoir avant que Ritournelle puisse démarrer. Rien n’a été démarré.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  wrong: (name: string, expects: string) => `${name} : il faut ${expects}.`,
  useless: (name: string, other: string) => `${name} : ne sert à rien sans ${other}. ${NEXT}`,
  notYet: (name: string, platform: string) =>
    `${name} : cette version ne parle pas à ${platform}. Retirez ce réglage.`,
  localOnly:
    'HOST : dans le bac à sable, chacun parle au nom de n’importe qui ; il n’écoute donc que cette machine. Retirez ce réglage.',
  needed: {
    PUBLIC_URL:
      'PUBLIC_URL : il le faut, car la notice d’information que chacun reçoit d’abord se lit à cette adresse.',
    SECRET_KEY:
      'SECRET_KEY : il la faut, car elle prouve qu’un bouton ou un lien vient de ce robot. Faites-en une avec `openssl rand -base64 32`, gardez-la avec les autres secrets, et donnez la même à chaque démarrage.',
  },
  expects: {
    MIGRATION_DATABASE_URL: 'la même base que DATABASE_URL, avec le rôle à qui sont ses tables',
    DATABASE_URL:
      'une adresse comme postgres://utilisateur:motdepasse@hote:5432/ritournelle, ou rien pour le serveur embarqué',
    PORT: 'un numéro de port, de 0 à 65535',
    HOST: 'l’adresse à écouter, comme 127.0.0.1',
    METRICS_PORT: 'un numéro de port, de 1 à 65535, pour Prometheus',
    METRICS_HOST: 'l’adresse où Prometheus trouve les mesures, comme 127.0.0.1',
    PUBLIC_URL: 'l’adresse où les personnes joignent ce serveur, comme https://robot.exemple.example',
    COHORT_FILE: 'le chemin d’un fichier de promotion',
    COORDINATION:
      'les adresses de qui peut commencer une promotion, comme Camille Un <camille@ministere.example>, séparées par des virgules',
    LIVING_DEMO:
      'on ou off : si les autres personnes de la démonstration agissent d’elles-mêmes, dans un bac à sable sans fichier à lui',
    DATA_DIR: 'le chemin d’un dossier où cet utilisateur peut écrire',
    ERASURES_FILE:
      'le chemin d’un fichier où cet utilisateur peut écrire, sur un disque qui dure, à part des sauvegardes',
    SECRET_KEY:
      'un secret d’au moins 32 octets au hasard, d’un seul mot, comme en fait `openssl rand -base64 32` ; gardez-le avec les autres secrets',
    SECRET_KEY_PREVIOUS:
      'l’ancienne SECRET_KEY, ou plusieurs séparées par des virgules, tant que des boutons et des liens faits avec elle servent encore',
    BACKUP_KEY:
      'un secret d’au moins 32 octets au hasard, d’un seul mot, comme en fait `openssl rand -base64 32` ; sans lui, une sauvegarde chiffrée ne se lit plus',
    COMMAND: 'une barre oblique et au plus 20 petites lettres ou chiffres, comme /eig',
    OPERATOR_CONTACT: 'un nom ou une adresse à qui les personnes peuvent écrire',
    LOG_LEVEL: 'un mot parmi fatal, error, warn, info, debug, trace, silent',
    HTTPS_PROXY: 'l’adresse du mandataire par lequel on sort d’ici, comme http://mandataire.example:3128',
  },
  file: {
    unreadable: (path: string, reason: string) =>
      `${path} : ce fichier est là et ne se lit pas (${reason}). Donnez à cet utilisateur le droit de le lire.`,
    notASetting: (path: string, line: number) =>
      `${path}, ligne ${line} : ce n’est pas un réglage. Écrivez NOM=valeur, ou commencez la ligne par #.`,
    openQuote: (path: string, line: number, name: string) =>
      `${path}, ligne ${line} : ${name} s’ouvre par un guillemet qui ne se ferme pas sur la ligne. Fermez-le, et n’écrivez rien après.`,
    hash: (path: string, line: number, name: string) =>
      `${path}, ligne ${line} : ${name} contient un #, et ce qui le suit serait perdu. Mettez la valeur entre guillemets simples : '…'.`,
    unknown: (path: string, line: number, name: string, near: string | undefined) =>
      `${path}, ligne ${line} : ${name} n’est pas un réglage de cette version. ${near ? `Vouliez-vous dire ${near} ?` : 'Retirez la ligne ; tous les réglages sont dans docs/settings.md.'}`,
    twice: (path: string, name: string, lines: readonly number[]) =>
      `${path} : ${name} y est ${lines.length} fois, lignes ${lines.join(' et ')}. Gardez-en une.`,
  },
};

export type OperatorSettingsTexts = typeof operatorSettings;
