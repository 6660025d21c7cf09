/** Ce que disent `npm run backup` et `npm run restore`. */
export const operatorBackup = {
  usage: {
    backup: `Usage : npm run backup -- FICHIER [--locale fr|en]
  Tout ce que le robot sait, tel qu’il est à un instant, pendant qu’il tourne. Chiffré si BACKUP_KEY est réglée.`,
    restore: `Usage : npm run restore -- FICHIER [--without-erasures] [--locale fr|en]
  Dans une base vide. Les effacements du fichier ERASURES_FILE sont rejoués ; rien de ce qui est déjà parti ne repart.`,
  },
  done: (path: string, size: string, encrypted: boolean) =>
    `${path} : sauvegardé (${size}), ${encrypted ? 'chiffré avec BACKUP_KEY' : 'en clair : il contient des données personnelles'}. Gardez-le 30 jours au plus, sur une autre machine. N’y sont pas : le fichier .env, le fichier des effacements.`,
  exists: (path: string) => `${path} est déjà là. Rien n’a été écrit. Donnez un autre nom.`,
  unwritable: (path: string, code: string) =>
    `${path} : ce fichier ne peut pas être écrit (${code}). Rien n’a été sauvegardé.`,
  empty:
    'Cette base est vide : le robot n’y a jamais démarré. Rien n’a été écrit. Vérifiez DATABASE_URL ou DATA_DIR.',
  refused: (path: string, why: string) => `${path} : ${why}. Rien n’a été changé.`,
  unreadable: {
    absent: 'ce fichier n’est pas là, ou ne se lit pas',
    foreign: 'ce n’est pas une sauvegarde de Ritournelle, ou elle est d’une version plus récente',
    damaged: 'cette sauvegarde est abîmée ou coupée : prenez-en une autre, ou copiez-la de nouveau',
    'key needed': 'cette sauvegarde est chiffrée : réglez BACKUP_KEY',
    'wrong key': 'BACKUP_KEY n’est pas la clé de cette sauvegarde',
  },
  newer: (version: string) =>
    `cette sauvegarde a été faite par Ritournelle ${version}, plus récent que cette version-ci : prenez celui-là`,
  otherKind: {
    sandbox:
      'cette sauvegarde est celle d’un bac à sable, et les réglages sont ceux d’un vrai robot : jamais l’un dans l’autre',
    live: 'cette sauvegarde est celle d’un vrai robot, et les réglages sont ceux d’un bac à sable : réglez d’abord la messagerie (npm run setup)',
  },
  occupied:
    'cette base a déjà servi : une sauvegarde ne se rétablit que dans une base vide (un autre DATABASE_URL ou DATA_DIR). L’avez-vous déjà rétablie ? Alors : npm start',
  noErasures: (path: string | undefined) =>
    `le fichier des effacements manque (${path ?? 'ERASURES_FILE n’est pas réglé'}) : sans lui, des personnes effacées depuis reviendraient. Remettez-le ; perdu pour de bon, ajoutez --without-erasures, puis rejouez à la main les demandes reçues depuis (npm run privacy -- erase)`,
  damagedErasures: (path: string) =>
    `le fichier des effacements ${path} est abîmé : remettez-en la dernière copie ; une dernière ligne coupée par un disque plein peut être retirée`,
  restored: (path: string, takenAt: string, version: string) =>
    `${path} : rétabli, tel que le ${takenAt} (Ritournelle ${version}).`,
  erasedAgain: (count: number) => `Effacements rejoués : ${count}.`,
  withoutErasures: (path: string) =>
    `${path} est recommencé : il ne sait que les effacements d’avant la sauvegarde.`,
  doubted: (count: number) =>
    `Envois à vérifier auprès de la messagerie avant tout renvoi : ${count}. Ce qui était dû depuis la sauvegarde compte comme manqué ; ce qui a été dit ou pressé depuis est perdu : prévenez la promotion.`,
  next: 'Ensuite : npm run doctor, npm start, puis npm run parked.',
};

export type OperatorBackupTexts = typeof operatorBackup;
