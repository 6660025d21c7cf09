import postgres from 'postgres';
import { arrayTypes } from './array-types.ts';
import { isOpened, OPENED, OPENING, type Opening, readOpening } from './opening.ts';
import { runsOn } from './pool-of.ts';

const sharedTexts = new Map<string, string>();

/**
 * A query's text is a rope of its pieces, which each connection would keep for as long as the prepared statement: here it
 * becomes one string, the same for all of them.
 */
const oneString = (text: string): string => {
  const found = sharedTexts.get(text);
  if (found === undefined) sharedTexts.set(text, text);
  return found ?? text;
};

/**
 * Drizzle sends every query unprepared: the driver then describes it first and PostgreSQL plans it again. Prepared, it
 * takes one round trip and one plan. `?prepare=false` in the address turns it off, for poolers that keep no statements.
 */
const prepareQuestions = (asking: Pick<postgres.Sql, 'unsafe'>): void => {
  const unprepared = asking.unsafe;
  asking.unsafe = (text, parameters = [], options = {}) => {
    // Drizzle passes `prepare: false` each time.
    const prepare = parameters.length > 0 || options.prepare === true;
    // One without values, the driver would send to be parsed and planned each time.
    const simple = prepare ? { simple: false } : {};
    return unprepared(prepare ? oneString(text) : text, parameters, { ...options, prepare, ...simple });
  };
};

/** A connection, as the driver itself holds it. */
type Connection = { id: number; terminate(): void; connect(query: { reject(error: Error): void }): void };

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'id' in value && 'terminate' in value;

class ConnectionLost extends Error {
  readonly code = 'CONNECTION_LOST';
  override name = 'ConnectionLost';
}

/**
 * A lost connection stays lost. The driver would open it again with what it had not sent yet, wait for ever for an
 * answer, throw where nothing can catch it when its transaction goes on, or let that transaction go on outside of any
 * (postgres.js, issue 1133 and pull request 1155).
 */
const bury = (connection: Connection): void => {
  connection.terminate();
  connection.connect = (query) => query.reject(new ConnectionLost('the connection to the database was lost'));
};

type Unsafe = postgres.Sql['unsafe'];

/** The options of a beginning, which the driver gives the connection on which its transaction begins. */
const hearingWhere = (options: object, heard: (connection: Connection) => void): object => {
  if (!('onexecute' in options) || typeof options.onexecute !== 'function') return options;
  const { onexecute } = options;
  return {
    ...options,
    onexecute: (connection: unknown): unknown => {
      if (isConnection(connection)) heard(connection);
      return Reflect.apply(onexecute, undefined, [connection]);
    },
  };
};

type Work = (tx: postgres.TransactionSql) => unknown;

/** Transactions begin in one message with what each of them asks first, and their own questions are prepared. */
const openTransactions = (client: postgres.Sql, known: Map<number, Connection>): void => {
  const asking: Unsafe = client.unsafe;
  const begin: (how: string, work: Work) => Promise<unknown> = client.begin;
  let latest: Promise<Opening> | undefined;
  const hear = <Asked extends Promise<readonly unknown[]>>(
    asked: Asked,
    where: () => Connection | undefined,
  ) => {
    latest = asked.then(readOpening);
    // It has begun, and the driver believes that it has not.
    latest.catch(() => where()?.terminate());
    return asked;
  };
  client.unsafe = (text, parameters, options = {}) => {
    let where: Connection | undefined;
    const noted = hearingWhere(options, (connection) => known.set(connection.id, (where = connection)));
    return text === `begin ${OPENED}`
      ? hear(asking(`begin; ${OPENING}`, parameters, noted), () => where)
      : asking(text, parameters, noted);
  };
  const takeLatest = (): Promise<Opening> | undefined => {
    const opening = latest;
    latest = undefined;
    return opening;
  };
  const beginAs = (how: string, work: Work): Promise<unknown> => {
    const ended = begin(how, async (tx) => {
      prepareQuestions(tx);
      runsOn(tx, client);
      if (opening) isOpened(tx, await opening);
      return work(tx);
    });
    // The driver has sent it by now.
    const opening = takeLatest();
    return ended;
  };
  Object.assign(client, {
    begin: (...asked: [Work] | [string, Work]) =>
      asked.length === 1 ? beginAs('', asked[0]) : beginAs(...asked),
  });
};

const onePool = (url: string, options: postgres.Options<{}>, onLost: () => void): postgres.Sql => {
  const known = new Map<number, Connection>();
  const client = postgres(url, {
    ...options,
    fetch_types: false,
    types: arrayTypes,
    onclose: (id) => {
      const connection = known.get(id);
      if (connection) bury(connection);
      onLost();
    },
  });
  prepareQuestions(client);
  openTransactions(client, known);
  return client;
};

/** Seconds that transactions on other connections have to end, once one connection was lost. */
const LEAVING = 1;

/** `renew` gives up on every connection at once: whoever waits for an answer is told that none comes. */
type Renewed = { client: postgres.Sql; renew: () => void };

/** A pool that is replaced by a new one as soon as one of its connections is lost, so that a restart is survived. */
export const renewedPool = (url: string, options: postgres.Options<{}>): Renewed => {
  let closed = false;
  const replace = (pool: postgres.Sql, leaving: number): void => {
    if (closed || pool !== current) return;
    current = open();
    // Drizzle set how values are read and written on the first one.
    Object.assign(current.options.parsers, pool.options.parsers);
    Object.assign(current.options.serializers, pool.options.serializers);
    void pool.end({ timeout: leaving }).catch(() => {});
  };
  const open = (): postgres.Sql => {
    const pool = onePool(url, options, () => replace(pool, LEAVING));
    return pool;
  };
  let current = open();
  const first = current;
  const end: postgres.Sql['end'] = (how) => {
    closed = true;
    return current.end(how);
  };
  const client = new Proxy(first, {
    get: (_first, name) => (name === 'end' ? end : Reflect.get(current, name)),
  });
  return { client, renew: () => replace(current, 0) };
};
