import type postgres from 'postgres';

/**
 * In a snapshot the same question has the same answer, so it is asked once: a message to each of a team reads the same team.
 * A query of the driver can be awaited any number of times.
 */
const askOnce = (asking: Pick<postgres.Sql, 'unsafe'>): void => {
  const ask = asking.unsafe;
  const asked = new Map<string, ReturnType<typeof ask>>();
  const unsafe = (...question: Parameters<typeof ask>) =>
    asked.getOrInsertComputed(JSON.stringify(question.slice(0, 2)), () => ask(...question));
  Object.assign(asking, { unsafe });
};

type Work = (tx: postgres.TransactionSql) => unknown;

/** The same pool, whose transactions are read-only snapshots: one statement begins them. */
export const snapshotsOf = (pool: postgres.Sql): postgres.Sql => {
  const begin = (work: Work) =>
    pool.begin('isolation level repeatable read read only', (tx) => {
      askOnce(tx);
      return work(tx);
    });
  return new Proxy(pool, { get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)) });
};
