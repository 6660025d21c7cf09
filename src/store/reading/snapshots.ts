import type postgres from 'postgres';
import { poolOf } from '../connection/pool-of.ts';
import { togetherOn } from './asked-together.ts';

type Work = (tx: postgres.TransactionSql) => unknown;

/**
 * The same pool, whose transactions are read-only snapshots: one statement begins them. In a snapshot the same question has
 * the same answer, so it is asked once: a message to each of a team reads the same team.
 */
export const snapshotsOf = (pool: postgres.Sql): postgres.Sql => {
  const begin = (work: Work) =>
    pool.begin('isolation level repeatable read read only', (tx) => {
      Object.assign(tx, { unsafe: togetherOn(tx.unsafe, { snapshot: true, pool: poolOf(tx) }) });
      return work(tx);
    });
  return new Proxy(pool, { get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)) });
};
