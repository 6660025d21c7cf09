import { z } from 'zod';

/** Everything the environment says, read here and nowhere else. */

const url = (protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));

const settings = z.object({
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  COHORT_FILE: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,20}$/)
    .default('/eig'),
  OPERATOR_CONTACT: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

type Name = keyof typeof settings.shape;

/** What each setting expects, for whoever got it wrong: never with the value, which may be a secret. */
const EXPECTS: Record<Name, string> = {
  DATABASE_URL:
    'an address such as postgres://user:password@host:5432/ritournelle, or nothing for the embedded server',
  PORT: 'a port number between 0 and 65535',
  HOST: 'the address to listen on, such as 127.0.0.1',
  PUBLIC_URL: 'the address people reach this server at, such as https://ritournelle.example',
  COHORT_FILE: 'the path of a cohort file',
  DATA_DIR: 'the path of a folder this user may write to',
  COMMAND: 'a slash and up to 20 small letters or digits, such as /eig',
  OPERATOR_CONTACT: 'a name or an address people can write to',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
};

const CHAT_TOKENS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'MATTERMOST_TOKEN'];

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export type Config = {
  databaseUrl?: string;
  port: number;
  host: string;
  publicUrl?: string;
  cohortFile?: string;
  dataDir: string;
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

const sandboxFaults = (env: Record<string, string | undefined>): string[] => [
  ...CHAT_TOKENS.filter((name) => env[name]).map(
    (name) => `${name}: this version only runs the sandbox, which never runs beside a chat token. Unset it.`,
  ),
  ...(env['HOST'] && !LOOPBACK.includes(env['HOST'])
    ? ['HOST: the sandbox lets anyone speak as anyone, so it only listens on this machine. Unset it.']
    : []),
];

/** The settings, or every fault in them at once. Empty values count as absent. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Config => {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  const faults = [...shapeFaults(parsed.error), ...sandboxFaults(present)];
  if (!parsed.success || faults.length > 0) throw new BadSettings(faults);
  const { DATABASE_URL, PUBLIC_URL, COHORT_FILE, OPERATOR_CONTACT, ...rest } = parsed.data;
  return {
    port: rest.PORT,
    host: rest.HOST,
    dataDir: rest.DATA_DIR,
    command: rest.COMMAND,
    logLevel: rest.LOG_LEVEL,
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL.replace(/\/$/, '') } : {}),
    ...(COHORT_FILE ? { cohortFile: COHORT_FILE } : {}),
    ...(OPERATOR_CONTACT ? { operatorContact: OPERATOR_CONTACT } : {}),
  };
};
