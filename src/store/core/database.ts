import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as tables from '../tables/index.ts';
import { preparedQuestion } from './prepared-question.ts';

/**
 * Drizzle sends every query unprepared: the driver then describes it first and PostgreSQL plans it again. Prepared, it
 * takes one round trip and one plan. `?prepare=false` in the address turns it off, for poolers that keep no statements.
 */
const prepareQuestions = (asking: Pick<postgres.Sql, 'unsafe'>): void => {
  const unprepared = asking.unsafe;
  asking.unsafe = (text, parameters = [], options = {}) =>
    // Drizzle passes `prepare: false` each time.
    unprepared(text, parameters, { ...options, prepare: parameters.length > 0 || options.prepare === true });
};

const prepareInTransactions = (client: postgres.Sql): void => {
  const begin: (work: (tx: postgres.TransactionSql) => unknown) => Promise<unknown> = client.begin;
  Object.assign(client, {
    begin: (work: (tx: postgres.TransactionSql) => unknown) =>
      begin((tx) => {
        prepareQuestions(tx);
        return work(tx);
      }),
  });
};

const open = (url: string, max: number) => {
  const client = postgres(url, { max, onnotice: () => {}, connection: { application_name: 'ritournelle' } });
  prepareQuestions(client);
  prepareInTransactions(client);
  return Object.assign(drizzle(client, { casing: 'snake_case', schema: tables }), {
    close: () => client.end({ timeout: 5 }),
  });
};

export type Database = ReturnType<typeof open>;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** One connection per concurrent call, plus a few. The queue has a pool of its own. */
const POOL = 10;

export const connect = (url: string, max: number = POOL): Database => open(url, max);

const transactionIds = preparedQuestion((db) =>
  db.select({ id: sql<string>`pg_current_xact_id()::text` }).from(sql`(select) as nothing`),
);

const transactionId = async (tx: Tx): Promise<string> => (await transactionIds(tx, {}))[0]?.id ?? '';

/**
 * Runs `work` in one transaction and checks before the commit that it is still the same one: after a lost connection the
 * driver may continue on a new one, outside any transaction (postgres.js, pull request 1155).
 */
export const inTransaction = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    // Not awaited: it is sent with the first query of the work.
    const begun = transactionId(tx);
    const [result] = await Promise.all([work(tx), begun]);
    if ((await transactionId(tx)) !== (await begun))
      throw new Error('the transaction was lost on the way: nothing was kept');
    return result;
  });

/** Consistent reads. They write nothing, so a lost connection needs no check. */
export const inSnapshot = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    const set = tx.setTransaction({ isolationLevel: 'repeatable read', accessMode: 'read only' });
    return (await Promise.all([work(tx), set]))[0];
  });

/** Lost, refused, starting, stopping or full: the database stored nothing and will accept queries later. */
const AWAY = /^(ECONN\w+|EPIPE|ENOENT|CONNECT\w+|08\w{3}|53\w{3}|57P0[1-4])$/;

/** Whether nothing was stored because the database is away, rather than for a fault of ours. */
export const isAway = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && AWAY.test(String(cause.code))) return true;
  return false;
};

/** For the job queue, which writes in our transaction through its own Drizzle adapter. */
export { sql as query };
