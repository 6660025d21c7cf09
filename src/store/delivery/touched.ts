import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';

/**
 * The tables' own triggers note which subjects a transaction touches (`drizzle/0014_what-messages-show.sql`), and raise at its commit whatever shows
 * them. Asked for before it, the deliveries can be rung for in the same transaction.
 */
export const raiseTouched = async (tx: Executor): Promise<{ touched: boolean; stale: string[] }> => {
  const [row] = await tx.execute<{ touched: boolean; stale: string[] }>(
    sql`select touched, stale from raise_touched()`,
  );
  return row ?? { touched: false, stale: [] };
};
