import postgres from 'postgres';
import { schemaFloorOf } from './migrate.ts';
import { isUnfinished } from '../backup/unfinished.ts';

/** What an administrator has to know of a database before the bot runs on it. Nothing is changed. */
export type DatabaseReport = {
  /** Of PostgreSQL: 18 and `18.4`. */
  major: number;
  version: string;
  role: string;
  readOnly: boolean;
  mayCreate: boolean;
  at: Temporal.Instant;
  /** The code of PostgreSQL when a write is refused: 53100 is a full disk. */
  writeRefused?: string;
  kind?: 'sandbox' | 'live';
  /** The oldest version of Ritournelle that may run on it. */
  floor?: string;
  keyCheck?: string;
  /** A backup began to be restored into it and did not end. */
  unfinished?: true;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** Pages of a temporary table are written like any other. */
const tryWrite = (client: postgres.Sql): Promise<string | undefined> =>
  client`create temporary table doctor_trial as select repeat('x', 1000) as x from generate_series(1, 100)`.then(
    () => undefined,
    codeOf,
  );

const instanceOf = async (client: postgres.Sql) => {
  const [there] = await client`select to_regclass('public.instance') is not null as there`;
  if (!there?.['there']) return {};
  // An older schema has fewer columns.
  const [row] = await client<{ row: { kind?: 'sandbox' | 'live'; key_check?: string | null } }[]>`
    select to_json(i) as row from instance i`;
  const { kind, key_check: keyCheck } = row?.row ?? {};
  return { ...(kind ? { kind } : {}), ...(keyCheck ? { keyCheck } : {}) };
};

type Server = { version: string; role: string; read_only: boolean; may_create: boolean; at: string };

const serverOf = async (client: postgres.Sql): Promise<Server> => {
  const [server] = await client<Server[]>`
    select current_setting('server_version') as version, current_user as role, clock_timestamp()::text as at,
      pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as read_only,
      has_database_privilege(current_database(), 'create') as may_create`;
  if (!server) throw new Error('the database did not answer');
  return server;
};

export const examineDatabase = async (url: string): Promise<DatabaseReport> => {
  const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const { version, role, read_only: readOnly, may_create: mayCreate, at } = await serverOf(client);
    const floor = await schemaFloorOf(client);
    const own = await instanceOf(client);
    const unfinished = await isUnfinished(client);
    const writeRefused = await tryWrite(client);
    return {
      major: Number.parseInt(version, 10),
      version: version.split(' ')[0] ?? version,
      role,
      readOnly,
      mayCreate,
      at: Temporal.Instant.from(at),
      ...(floor ? { floor } : {}),
      ...own,
      ...(unfinished ? { unfinished } : {}),
      ...(writeRefused ? { writeRefused } : {}),
    };
  } finally {
    await client.end({ timeout: 5 });
  }
};
