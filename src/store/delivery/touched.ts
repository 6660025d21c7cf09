import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

type Raised = { touched: boolean; stale: string[] };

const raised = preparedQuestion<Raised[], {}>((db) =>
  db.select({ touched: sql<boolean>`touched`, stale: sql<string[]>`stale` }).from(sql`raise_touched()`),
);

/**
 * The tables' own triggers note which subjects a transaction touches (`drizzle/0014_what-messages-show.sql`), and raise at its commit whatever shows
 * them. Asked for before it, the deliveries can be rung for in the same transaction. `before` touches nothing, and is sent with it.
 */
export const raiseTouched = async (tx: Executor, before?: SQL): Promise<Raised> => {
  const [row] = before
    ? await tx.execute<Raised>(sql`with written as (${before}) select touched, stale from raise_touched()`)
    : await raised(tx, {});
  return row ?? { touched: false, stale: [] };
};
