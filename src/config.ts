import { join } from 'node:path';
import { z } from 'zod';
import type { Env, PlatformDefinition } from './chat/platform.ts';
import { ENV_FILE, readEnvFile } from './env-file.ts';
import { applyNodeSettings, NODE_SETTINGS } from './node-settings.ts';
import { NOT_YET, PLATFORMS } from './platforms.ts';
import { type Locale, type Texts, textsIn } from './texts/index.ts';

/** The only reader of the environment. */

const urlOf = (protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));

/** `Camille Un <camille@x.example>, other@x.example`: without a name, what comes before the @ is used. */
const mailboxesIn = (text: string): Mailbox[] | undefined => {
  const found = text
    .split(',')
    .map((part) => /^\s*(?:"?([^"<]*?)"?\s*<)?\s*([^\s@<>]+)@([^\s@<>]+\.[^\s@<>.]+)\s*>?\s*$/.exec(part));
  const boxes = found.map((match) => {
    const [, name, local, domain] = match ?? [];
    return local && domain ? { name: name?.trim() || local, email: `${local}@${domain}` } : undefined;
  });
  return boxes.includes(undefined) ? undefined : boxes.filter((box) => box !== undefined);
};

/**
 * 32 bytes as `openssl rand` writes them, at least: 43 characters in base 64, 64 in hexadecimal. The text itself is the
 * key, so nobody has to say how it is written.
 */
export const isSecretKey = (text: string): boolean =>
  /^[^\s,]+$/.test(text) && text.length >= (/^[0-9a-f]+$/i.test(text) ? 64 : 43) && new Set(text).size >= 10;

const secretKeysIn = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

const settings = z.object({
  DATABASE_URL: urlOf(['postgres:', 'postgresql:']).optional(),
  MIGRATION_DATABASE_URL: urlOf(['postgres:', 'postgresql:']).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: urlOf(['http:', 'https:']).optional(),
  COHORT_FILE: z.string().min(1).optional(),
  LIVING_DEMO: z.enum(['on', 'off']).default('on'),
  COORDINATION: z
    .string()
    .refine((value) => mailboxesIn(value) !== undefined)
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  ERASURES_FILE: z.string().min(1).optional(),
  SECRET_KEY: z.string().trim().refine(isSecretKey).optional(),
  SECRET_KEY_PREVIOUS: z
    .string()
    .refine((value) => secretKeysIn(value).every(isSecretKey))
    .optional(),
  BACKUP_KEY: z.string().trim().refine(isSecretKey).optional(),
  COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,20}$/)
    .default('/eig'),
  OPERATOR_CONTACT: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HTTPS_PROXY: urlOf(['http:', 'https:']).optional(),
});

type Mailbox = { name: string; email: string };

type Name = keyof typeof settings.shape;

type Say = Texts['operatorSettings'];

/** Every setting has its words in both languages, or this does not compile. */
const expectsOf = (name: Name, { expects }: Say): string => {
  const said: Readonly<Record<Name, string>> = expects;
  return said[name];
};

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

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

export class BadSettings extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[], locale: Locale) {
    super(textsIn(locale).operatorSettings.refused(faults));
    this.name = 'BadSettings';
    this.faults = faults;
  }
}

const isName = (name: PropertyKey | undefined): name is Name => String(name) in settings.shape;

const shapeFaults = (error: z.ZodError | undefined, say: Say): string[] =>
  [...new Set(error?.issues.map(({ path }) => path[0]))]
    .filter(isName)
    .map((name) => say.wrong(name, expectsOf(name, say)));

const sandboxFaults = (env: Env, say: Say): string[] =>
  env['HOST'] && !LOOPBACK.includes(env['HOST']) ? [say.localOnly] : [];

const liveFaults = (env: Env, say: Say): string[] =>
  Object.entries(say.needed)
    .filter(([name]) => !env[name])
    .map(([, sentence]) => sentence);

/** Each setting of no use without the other. */
const NEEDS: Readonly<Record<string, string>> = {
  SECRET_KEY_PREVIOUS: 'SECRET_KEY',
  MIGRATION_DATABASE_URL: 'DATABASE_URL',
};

const uselessFaults = (env: Env, say: Say): string[] =>
  Object.entries(NEEDS)
    .filter(([name, other]) => env[name] && !env[other])
    .map(([name, other]) => say.useless(name, other));

/** Invalid values, then missing or useless ones. */
const platformFaults = (
  env: Env,
  { settings: own, opensWith, missing }: PlatformDefinition,
  locale: Locale,
): string[] => {
  const { operatorSettings: say } = textsIn(locale);
  const set = Object.entries(own).flatMap(([name, setting]) => {
    const value = env[name];
    return value === undefined ? [] : [{ name, ...setting, isGood: setting.accepts(value) }];
  });
  return [
    ...set.filter(({ isGood }) => !isGood).map(({ name, expects }) => say.wrong(name, expects[locale])),
    ...(env[opensWith]
      ? missing(env).map((sentence) => sentence[locale])
      : set.map(({ name }) => say.useless(name, opensWith))),
  ];
};

const soonFaults = (env: Env, say: Say): string[] =>
  Object.entries(NOT_YET)
    .filter(([name]) => env[name])
    .map(([name, platform]) => say.notYet(name, platform));

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
  const { operatorSettings: say } = textsIn(locale);
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  const platforms = known.filter(({ opensWith }) => present[opensWith]);
  const kind = platforms.length > 0 ? 'live' : 'sandbox';
  const faults = [
    ...shapeFaults(parsed.error, say),
    ...known.flatMap((platform) => platformFaults(present, platform, locale)),
    ...(kind === 'live' ? liveFaults(present, say) : sandboxFaults(present, say)),
    ...uselessFaults(present, say),
    ...soonFaults(present, say),
  ];
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
