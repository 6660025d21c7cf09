import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { writtenTogether } from '../reading/written-together.ts';

type Raised = { touched: boolean; stale: string[] };

/** Once for all that is written together: the first brings the deliveries up to date. */
const raiseAll = writtenTogether<object, Raised>(async (tx, [first]) => {
  const [{ touched, stale } = { touched: false, stale: [] }] = await tx.execute<Raised>(
    sql`select touched, stale from raise_touched()`,
  );
  return (one) => ({ touched, stale: one === first ? stale : [] });
});

/**
 * The tables' own triggers note which subjects a transaction touches (`drizzle/0014_what-messages-show.sql`), and raise at its commit whatever shows
 * them. Asked for before it, the deliveries can be rung for in the same transaction.
 */
export const raiseTouched = (tx: Executor): Promise<Raised> => raiseAll(tx, {});
