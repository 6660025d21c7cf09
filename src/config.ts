import { join } from 'node:path';
import type { Env, PlatformDefinition } from './chat/platform.ts';
import { ENV_FILE, readEnvFile } from './env-file.ts';
import { applyNodeSettings, NODE_SETTINGS } from './node-settings.ts';
import { NOT_YET, PLATFORMS } from './platforms.ts';
import { type Mailbox, mailboxesIn, secretKeysIn, settings } from './settings/shape.ts';
import { BadSettings, faultsOf } from './settings/faults.ts';
import { type Locale, textsIn } from './texts/index.ts';

/** The only reader of the environment. */

export type Config = {
  /** `live` as soon as there is a chat token. */
  kind: 'sandbox' | 'live';
  platforms: readonly PlatformDefinition[];
  environment: Env;
  databaseUrl?: string;
  /** The role that changes tables, when the application has another one. */
  migrationDatabaseUrl?: string;
  port: number;
  host: string;
  /** Where Prometheus finds the figures. */
  metrics?: { port: number; host: string };
  publicUrl?: string;
  cohortFile?: string;
  /** The demo's other people act by themselves. */
  livingDemo: boolean;
  /** People who may create a cohort in chat, needed when there is no cohort file. */
  coordination: readonly Mailbox[];
  dataDir: string;
  /** Where erasures are also remembered, so that a restored backup does not bring people back. */
  erasuresFile?: string;
  /** The current one first. Empty in a sandbox that makes its own. */
  secretKeys: readonly string[];
  /** Encrypts backups, where it is given. */
  backupKey?: string;
  command: string;
  operatorContact?: string;
  logLevel: string;
};

const pickNames = (env: Env, names: readonly string[]): Env =>
  Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));

/** Beside the embedded server by default. The disk of a host that serves an external database may not last. */
const erasuresFileIn = (
  { ERASURES_FILE, DATA_DIR }: { ERASURES_FILE?: string | undefined; DATA_DIR: string },
  databaseUrl: string | undefined,
): Pick<Config, 'erasuresFile'> => {
  if (ERASURES_FILE) return { erasuresFile: ERASURES_FILE };
  return databaseUrl ? {} : { erasuresFile: join(DATA_DIR, 'erasures.jsonl') };
};

export const settingNames = (known: readonly PlatformDefinition[] = PLATFORMS): string[] => [
  ...Object.keys(settings.shape),
  ...known.flatMap(({ settings: own }) => Object.keys(own)),
  ...Object.keys(NOT_YET),
];

/** The language of the terminal, where it is one of ours. */
const operatorLocale = ({ LC_ALL, LC_MESSAGES, LANG }: Env = process.env): Locale =>
  (LC_ALL || LC_MESSAGES || LANG || '').startsWith('fr') ? 'fr' : 'en';

/** This process's environment, which wins, and the file of settings of the folder where it was started. */
export const readEnvironment = (locale: Locale): Env => {
  const names = [...settingNames(), ...NODE_SETTINGS];
  const { values, faults } = readEnvFile(ENV_FILE, names, textsIn(locale).operatorSettings.file);
  if (faults.length > 0) throw new BadSettings(faults, locale);
  const added = Object.entries(values).filter(([name]) => process.env[name] === undefined);
  Object.assign(process.env, Object.fromEntries(added));
  const unread = applyNodeSettings(Object.fromEntries(added));
  if (unread)
    throw new BadSettings(
      [textsIn(locale).operatorSettings.file.unreadable(unread, 'NODE_EXTRA_CA_CERTS')],
      locale,
    );
  return process.env;
};

/** The settings of this process. */
export const readOwnConfig = (locale: Locale = operatorLocale()): Config =>
  readConfig(readEnvironment(locale), PLATFORMS, locale);

/** The settings, or all their faults at once. Empty values count as absent. */
export const readConfig = (
  env: Env,
  known: readonly PlatformDefinition[] = PLATFORMS,
  locale: Locale = 'en',
): Config => {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  const platforms = known.filter(({ opensWith }) => present[opensWith]);
  const kind = platforms.length > 0 ? 'live' : 'sandbox';
  const faults = faultsOf(present, { error: parsed.error, known, notYet: NOT_YET, kind, locale });
  if (!parsed.success || faults.length > 0) throw new BadSettings(faults, locale);
  const {
    DATABASE_URL,
    MIGRATION_DATABASE_URL,
    PUBLIC_URL,
    COHORT_FILE,
    COORDINATION,
    OPERATOR_CONTACT,
    ...rest
  } = parsed.data;
  const { SECRET_KEY, SECRET_KEY_PREVIOUS = '', BACKUP_KEY } = rest;
  const own = platforms.flatMap((platform) => Object.keys(platform.settings));
  return {
    kind,
    platforms,
    environment: pickNames(present, ['HTTPS_PROXY', ...own]),
    port: rest.PORT,
    host: rest.HOST,
    ...(rest.METRICS_PORT ? { metrics: { port: rest.METRICS_PORT, host: rest.METRICS_HOST } } : {}),
    dataDir: rest.DATA_DIR,
    ...erasuresFileIn(rest, DATABASE_URL),
    secretKeys: SECRET_KEY ? [SECRET_KEY, ...secretKeysIn(SECRET_KEY_PREVIOUS)] : [],
    ...(BACKUP_KEY ? { backupKey: BACKUP_KEY } : {}),
    livingDemo: kind === 'sandbox' && rest.LIVING_DEMO === 'on' && !COHORT_FILE && !COORDINATION,
    coordination: (COORDINATION && mailboxesIn(COORDINATION)) || [],
    command: rest.COMMAND,
    logLevel: rest.LOG_LEVEL,
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(MIGRATION_DATABASE_URL ? { migrationDatabaseUrl: MIGRATION_DATABASE_URL } : {}),
    ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL.replace(/\/$/, '') } : {}),
    ...(COHORT_FILE ? { cohortFile: COHORT_FILE } : {}),
    ...(OPERATOR_CONTACT ? { operatorContact: OPERATOR_CONTACT } : {}),
  };
};
