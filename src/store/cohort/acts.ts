import { aliasedTable, desc, eq } from 'drizzle-orm';
import type { CohortAct } from '../../rituals/cohort/acts.ts';
import type { Executor } from '../core/executor.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { cohortActs, people } from '../tables/index.ts';

type Act = CohortAct & { on: Temporal.PlainDate; actorId?: string; personId?: string };

export const noteAct = async (db: Executor, cohortId: string, act: Act): Promise<void> => {
  await db.insert(cohortActs).values({ cohortId, ...act });
};

const actors = aliasedTable(people, 'actors');

export const actsOf = (
  { tx, cohortId }: Scope,
  max: number,
): Promise<(CohortAct & { on: Temporal.PlainDate; actor: string | null; person: string | null })[]> =>
  tx
    .select({
      on: cohortActs.on,
      what: cohortActs.what,
      facts: cohortActs.facts,
      actor: actors.name,
      person: people.name,
    })
    .from(cohortActs)
    .leftJoin(actors, eq(actors.id, cohortActs.actorId))
    .leftJoin(people, eq(people.id, cohortActs.personId))
    .where(inScope({ cohortId }, cohortActs))
    .orderBy(desc(cohortActs.position))
    .limit(max);
