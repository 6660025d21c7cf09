import { givenScope, inScope, isNamed, type Named } from '../core/in-scope.ts';
import { asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { WorkshopState } from '../../rituals/workshop/workshop.ts';
import type { Executor } from '../core/executor.ts';
import type { Scope } from '../core/scope.ts';
import { cohorts, people, workshopAnswers, workshops } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type Workshop = typeof workshops.$inferSelect & { trainer: string | null };
/** A training with a date. */
export type Session = Workshop & { startsAt: Temporal.Instant };

export const isSession = (workshop: Workshop): workshop is Session => workshop.startsAt !== null;

const selectWorkshops = (db: Pick<Executor, 'select'>) =>
  db
    .select({ workshop: workshops, trainer: people.name })
    .from(workshops)
    .leftJoin(people, eq(people.id, workshops.trainerId));

const toWorkshop = ({
  workshop,
  trainer,
}: Awaited<ReturnType<typeof selectWorkshops>>[number]): Workshop => ({
  ...workshop,
  trainer,
});

export type NewWorkshop = Omit<typeof workshops.$inferInsert, 'id' | 'cohortId' | 'number'>;

export const addWorkshop = async (scope: Scope, added: NewWorkshop): Promise<Workshop> => {
  const [row] = await scope.tx
    .insert(workshops)
    .values({ ...added, cohortId: scope.cohortId })
    .returning({ id: workshops.id });
  const found = row && (await workshopOf(scope, row.id));
  if (!found) throw new Error('a training that was just written is not there');
  return found;
};

export const workshopOf = async (scope: Scope, id: string): Promise<Workshop | undefined> => {
  const [row] = await selectWorkshops(scope.tx).where(inScope(scope, workshops, eq(workshops.id, id)));
  return row && toWorkshop(row);
};

/** Locked, so that places are given one after the other. */
export const lockWorkshop = async (scope: Scope, named: Named): Promise<Workshop | undefined> => {
  const [row] = await selectWorkshops(scope.tx)
    .where(inScope(scope, workshops, isNamed(workshops, named)))
    .for('update', { of: workshops });
  return row && toWorkshop(row);
};

export const changeWorkshop = async (
  { tx }: Scope,
  id: string,
  change: Partial<NewWorkshop>,
): Promise<void> => {
  await tx.update(workshops).set(change).where(eq(workshops.id, id));
};

export const workshopsIn = async (scope: Scope, states: readonly WorkshopState[]): Promise<Workshop[]> =>
  (
    await selectWorkshops(scope.tx)
      .where(inScope(scope, workshops, inArray(workshops.state, [...states])))
      .orderBy(sql`${workshops.startsAt} nulls last`, asc(workshops.number))
  ).map(toWorkshop);

const aroundRows = preparedQuestion<
  Awaited<ReturnType<typeof selectWorkshops>>,
  { cohortId: string; personId: string; states: readonly WorkshopState[] }
>((db) =>
  selectWorkshops(db)
    .where(
      inScope(
        givenScope,
        workshops,
        sql`${workshops.state} = any(${sql.placeholder('states')})`,
        or(
          eq(workshops.trainerId, sql.placeholder('personId')),
          sql`exists (select 1 from workshop_seats s where s.workshop_id = ${workshops.id}
            and s.person_id = ${sql.placeholder('personId')} and s.state <> 'left')`,
        ),
      ),
    )
    .orderBy(sql`${workshops.startsAt} nulls last`, asc(workshops.number)),
);

/** Trainings this person gives, wished for, or signed up to. */
export const workshopsAround = async (
  { tx, cohortId }: Scope,
  personId: string,
  states: readonly WorkshopState[],
): Promise<Workshop[]> => (await aroundRows(tx, { cohortId, personId, states })).map(toWorkshop);

/** Where trainings are offered: the cohort's choice, else where the bulletin is read. */
export const workshopChannel = async ({ tx, cohortId }: Scope): Promise<string | undefined> => {
  const [row] = await tx
    .select({ name: sql<string>`coalesce(${cohorts.workshopChannel}, ${cohorts.bulletinChannel})` })
    .from(cohorts)
    .where(eq(cohorts.id, cohortId));
  return row?.name;
};

export const addAnswer = async ({ tx }: Scope, workshopId: string, text: string): Promise<void> => {
  await tx.insert(workshopAnswers).values({ workshopId, text });
};

/** In an order that does not reveal who came first. */
export const answersTo = async ({ tx }: Scope, workshopId: string): Promise<string[]> =>
  (
    await tx
      .select({ text: workshopAnswers.text })
      .from(workshopAnswers)
      .where(eq(workshopAnswers.workshopId, workshopId))
      .orderBy(workshopAnswers.id)
  ).map(({ text }) => text);
