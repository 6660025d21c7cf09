import { join } from 'node:path';
import { z } from 'zod';
import type { Env, PlatformDefinition } from './chat/platform.ts';
import { NOT_YET, PLATFORMS } from './platforms.ts';

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

/** What each setting expects, for error messages. Never shows the value, which may be a secret. */
const EXPECTS: Record<Name, string> = {
  MIGRATION_DATABASE_URL: 'the same database as DATABASE_URL, with the role that owns its tables',
  DATABASE_URL:
    'an address such as postgres://user:password@host:5432/ritournelle, or nothing for the embedded server',
  PORT: 'a port number between 0 and 65535',
  HOST: 'the address to listen on, such as 127.0.0.1',
  METRICS_PORT: 'a port number between 1 and 65535, for Prometheus',
  METRICS_HOST: 'the address on which Prometheus finds the figures, such as 127.0.0.1',
  PUBLIC_URL: 'the address people reach this server at, such as https://ritournelle.example',
  COHORT_FILE: 'the path of a cohort file',
  LIVING_DEMO:
    'on or off: whether the demo’s other people act by themselves, in a sandbox without a file of its own',
  COORDINATION:
    'the mail addresses of those who may begin a cohort, such as Camille Un <camille@ministry.example>, separated by commas',
  DATA_DIR: 'the path of a folder this user may write to',
  ERASURES_FILE: 'the path of a file this user may write to, on a disk that lasts and apart from the backups',
  SECRET_KEY:
    'a secret of 32 random bytes or more, in one word, which `openssl rand -base64 32` makes; keep it with the other secrets',
  SECRET_KEY_PREVIOUS:
    'the former SECRET_KEY, or several separated by commas, while buttons and links made with it are still in use',
  COMMAND: 'a slash and up to 20 small letters or digits, such as /eig',
  OPERATOR_CONTACT: 'a name or an address people can write to',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  HTTPS_PROXY: 'the address of the proxy that leads out of here, such as http://proxy.example:3128',
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
  command: string;
  operatorContact?: string;
  logLevel: string;
};

export class BadSettings extends Error {
  constructor(faults: readonly string[]) {
    super(
      `The settings need a change before Ritournelle can start. Nothing was started.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
    this.name = 'BadSettings';
  }
}

const isName = (name: PropertyKey | undefined): name is Name => String(name) in EXPECTS;

const shapeFaults = (error: z.ZodError | undefined): string[] =>
  [...new Set(error?.issues.map(({ path }) => path[0]))]
    .filter(isName)
    .map((name) => `${name}: expects ${EXPECTS[name]}.`);

const sandboxFaults = (env: Env): string[] =>
  env['HOST'] && !LOOPBACK.includes(env['HOST'])
    ? ['HOST: the sandbox lets anyone speak as anyone, so it only listens on this machine. Unset it.']
    : [];

const NEEDED_LIVE = {
  PUBLIC_URL: 'is needed: the privacy notice that everyone receives first is read there.',
  SECRET_KEY:
    'is needed: it proves that a button or a link comes from this bot. Make one with `openssl rand -base64 32`, keep it with the other secrets, and give the same one at each start.',
};

const liveFaults = (env: Env): string[] =>
  Object.entries(NEEDED_LIVE)
    .filter(([name]) => !env[name])
    .map(([name, why]) => `${name}: ${why}`);

const rotationFaults = (env: Env): string[] =>
  env['SECRET_KEY_PREVIOUS'] && !env['SECRET_KEY']
    ? ['SECRET_KEY_PREVIOUS: is of no use without SECRET_KEY. Set that one too, or unset this one.']
    : [];

/** Invalid values, then missing or useless ones. */
const platformFaults = (env: Env, { settings: own, opensWith, missing }: PlatformDefinition): string[] => {
  const set = Object.entries(own).flatMap(([name, setting]) => {
    const value = env[name];
    return value === undefined ? [] : [{ name, ...setting, isGood: setting.accepts(value) }];
  });
  return [
    ...set.filter(({ isGood }) => !isGood).map(({ name, expects }) => `${name}: expects ${expects}.`),
    ...(env[opensWith]
      ? missing(env)
      : set.map(
          ({ name }) => `${name}: is of no use without ${opensWith}. Set that one too, or unset this one.`,
        )),
  ];
};

const soonFaults = (env: Env): string[] =>
  Object.entries(NOT_YET)
    .filter(([name]) => env[name])
    .map(([name, platform]) => `${name}: this version does not speak to ${platform}. Unset it.`);

const rolesFaults = (env: Env): string[] =>
  env['MIGRATION_DATABASE_URL'] && !env['DATABASE_URL']
    ? ['MIGRATION_DATABASE_URL: is of no use without DATABASE_URL. Set that one too, or unset this one.']
    : [];

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

/** The settings, or all their faults at once. Empty values count as absent. */
export const readConfig = (
  env: Env = process.env,
  known: readonly PlatformDefinition[] = PLATFORMS,
): Config => {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  const platforms = known.filter(({ opensWith }) => present[opensWith]);
  const kind = platforms.length > 0 ? 'live' : 'sandbox';
  const faults = [
    ...shapeFaults(parsed.error),
    ...known.flatMap((platform) => platformFaults(present, platform)),
    ...(kind === 'live' ? liveFaults(present) : sandboxFaults(present)),
    ...rotationFaults(present),
    ...rolesFaults(present),
    ...soonFaults(present),
  ];
  if (!parsed.success || faults.length > 0) throw new BadSettings(faults);
  const {
    DATABASE_URL,
    MIGRATION_DATABASE_URL,
    PUBLIC_URL,
    COHORT_FILE,
    COORDINATION,
    OPERATOR_CONTACT,
    ...rest
  } = parsed.data;
  const { SECRET_KEY, SECRET_KEY_PREVIOUS = '' } = rest;
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
