import type { OperatorSettingsTexts } from '../../fr/operator/settings.ts';

const NEXT = 'Set that one too, or unset this one.';

/** What is wrong with the settings. Never the value, which may be a secret. */
export const operatorSettings: OperatorSettingsTexts = {
  refused: (faults) =>
    `The settings need a change before Ritournelle can start. Nothing was started.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  wrong: (name, expects) => `${name}: expects ${expects}.`,
  useless: (name, other) => `${name}: is of no use without ${other}. ${NEXT}`,
  notYet: (name, platform) => `${name}: this version does not speak to ${platform}. Unset it.`,
  localOnly: 'HOST: the sandbox lets anyone speak as anyone, so it only listens on this machine. Unset it.',
  needed: {
    PUBLIC_URL: 'PUBLIC_URL: is needed: the privacy notice that everyone receives first is read there.',
    SECRET_KEY:
      'SECRET_KEY: is needed: it proves that a button or a link comes from this bot. Make one with `openssl rand -base64 32`, keep it with the other secrets, and give the same one at each start.',
  },
  expects: {
    MIGRATION_DATABASE_URL: 'the same database as DATABASE_URL, with the role that owns its tables',
    DATABASE_URL:
      'an address such as postgres://user:password@host:5432/ritournelle, or nothing for the embedded server',
    PORT: 'a port number between 0 and 65535',
    HOST: 'the address to listen on, such as 127.0.0.1',
    METRICS_PORT: 'a port number between 1 and 65535, for Prometheus',
    METRICS_HOST: 'the address on which Prometheus finds the figures, such as 127.0.0.1',
    PUBLIC_URL: 'the address people reach this server at, such as https://ritournelle.example',
    COHORT_FILE: 'the path of a cohort file',
    COORDINATION:
      'the mail addresses of those who may begin a cohort, such as Camille Un <camille@ministry.example>, separated by commas',
    LIVING_DEMO:
      'on or off: whether the demo’s other people act by themselves, in a sandbox without a file of its own',
    DATA_DIR: 'the path of a folder this user may write to',
    ERASURES_FILE:
      'the path of a file this user may write to, on a disk that lasts and apart from the backups',
    SECRET_KEY:
      'a secret of 32 random bytes or more, in one word, which `openssl rand -base64 32` makes; keep it with the other secrets',
    SECRET_KEY_PREVIOUS:
      'the former SECRET_KEY, or several separated by commas, while buttons and links made with it are still in use',
    BACKUP_KEY:
      'a secret of 32 random bytes or more, in one word, which `openssl rand -base64 32` makes; without it, an encrypted backup cannot be read any more',
    COMMAND: 'a slash and up to 20 small letters or digits, such as /eig',
    OPERATOR_CONTACT: 'a name or an address people can write to',
    LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
    HTTPS_PROXY: 'the address of the proxy that leads out of here, such as http://proxy.example:3128',
  },
  file: {
    unreadable: (path, reason) =>
      `${path}: this file is there and cannot be read (${reason}). Give this user the right to read it.`,
    notASetting: (path, line) =>
      `${path}, line ${line}: this is no setting. Write NAME=value, or begin the line with #.`,
    openQuote: (path, line, name) =>
      `${path}, line ${line}: ${name} opens a quotation mark that is not closed on the line. Close it, and write nothing after it.`,
    hash: (path, line, name) =>
      `${path}, line ${line}: ${name} contains a #, and what follows it would be lost. Put the value between single quotes: '…'.`,
    unknown: (path, line, name, near) =>
      `${path}, line ${line}: ${name} is no setting of this version. ${near ? `Did you mean ${near}?` : 'Take the line out; docs/settings.md has all settings.'}`,
    twice: (path, name, lines) =>
      `${path}: ${name} is there ${lines.length} times, on lines ${lines.join(' and ')}. Keep one.`,
  },
};
