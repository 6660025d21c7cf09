import type { OperatorBackupTexts } from '../../fr/operator/backup.ts';

/** What `npm run backup` and `npm run restore` say. */
export const operatorBackup: OperatorBackupTexts = {
  usage: {
    backup: `Usage: npm run backup -- FILE [--locale fr|en]
  All that the bot knows, as it is at one instant, while it runs. Encrypted if BACKUP_KEY is set.`,
    restore: `Usage: npm run restore -- FILE [--without-erasures] [--locale fr|en]
  Into an empty database. The erasures of ERASURES_FILE are replayed; nothing that was sent is sent again.`,
  },
  done: (path, size, encrypted) =>
    `${path}: backed up (${size}), ${encrypted ? 'encrypted with BACKUP_KEY' : 'in clear: it holds personal data'}. Keep it 30 days at most, on another machine. Not in it: the file .env, the file of erasures.`,
  exists: (path) => `${path} is already there. Nothing was written. Give another name.`,
  unwritable: (path, code) => `${path}: this file cannot be written (${code}). Nothing was backed up.`,
  empty:
    'This database is empty: the bot never started on it. Nothing was written. Check DATABASE_URL or DATA_DIR.',
  refused: (path, why) => `${path}: ${why}. Nothing was changed.`,
  unreadable: {
    absent: 'this file is not there, or cannot be read',
    foreign: 'this is no backup of Ritournelle, or one of a later version',
    damaged: 'this backup is damaged or cut short: take another one, or copy it again',
    'key needed': 'this backup is encrypted: set BACKUP_KEY',
    'wrong key': 'BACKUP_KEY is not the key of this backup',
  },
  newer: (version) =>
    `this backup was made by Ritournelle ${version}, newer than this version: take that one`,
  otherKind: {
    sandbox: 'this backup is a sandbox’s, and the settings are a real bot’s: never one into the other',
    live: 'this backup is a real bot’s, and the settings are a sandbox’s: set the chat first (npm run setup)',
  },
  occupied:
    'this database was already used: a backup is only restored into an empty one (another DATABASE_URL or DATA_DIR). Did you restore it already? Then: npm start',
  noErasures: (path) =>
    `the file of erasures is missing (${path ?? 'ERASURES_FILE is not set'}): without it, people erased since would come back. Put it back; if it is lost, add --without-erasures, then replay by hand the requests received since (npm run privacy -- erase)`,
  damagedErasures: (path) =>
    `the file of erasures ${path} is damaged: put its last copy back; a last line cut short by a full disk can be taken out`,
  restored: (path, takenAt, version) => `${path}: restored, as of ${takenAt} (Ritournelle ${version}).`,
  erasedAgain: (count) => `Erasures replayed: ${count}.`,
  withoutErasures: (path) => `${path} begins again: it only knows the erasures of before the backup.`,
  doubted: (count) =>
    `Messages to be looked up in the chat before anything is sent again: ${count}. What was due since the backup counts as missed; what was said or pressed since is lost: tell the cohort.`,
  next: 'Then: npm run doctor -- --locale en, npm start, and npm run parked.',
};
