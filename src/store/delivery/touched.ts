import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { type FactRow, insertionOf } from '../log/activity.ts';
import { writtenTogether } from '../reading/written-together.ts';

type Raised = { touched: boolean; stale: string[] };

const raised = preparedQuestion<Raised[], {}>((db) =>
  db.select({ touched: sql<boolean>`touched`, stale: sql<string[]>`stale` }).from(sql`raise_touched()`),
);

/** Once for all that is written together: the first brings the deliveries up to date. */
const raiseAll = writtenTogether<readonly FactRow[], Raised>(async (tx, groups) => {
  const facts = groups.flat();
  const [{ touched, stale } = { touched: false, stale: [] }] =
    facts.length > 0
      ? await tx.execute<Raised>(
          sql`with written as (${insertionOf(facts)}) select touched, stale from raise_touched()`,
        )
      : await raised(tx, {});
  return (one) => ({ touched, stale: one === groups[0] ? stale : [] });
});

/**
 * The tables' own triggers note which subjects a transaction touches (`drizzle/0014_what-messages-show.sql`), and raise at its commit whatever shows
 * them. Asked for before it, the deliveries can be rung for in the same transaction. Facts touch nothing, and are appended with it.
 */
export const raiseTouched = (tx: Executor, facts: readonly FactRow[] = []): Promise<Raised> =>
  raiseAll(tx, facts);
