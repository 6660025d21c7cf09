import { desc, eq } from 'drizzle-orm';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { inScope } from '../../../src/store/core/in-scope.ts';
import type { Scope } from '../../../src/store/core/scope.ts';
import { type Me, peopleWithRole } from '../../../src/store/people/people.ts';
import { localDay } from '../../../src/store/tables/core/columns.ts';
import { cohorts, people } from '../../../src/store/tables/index.ts';

/** `src/store/tables/x.ts`: purpose, who reads, how long. For two people; kept for 60 days. */
export const thanks = pgTable('thanks', {
  cohortId: uuid()
    .notNull()
    .references(() => cohorts.id),
  id: uuid().primaryKey().defaultRandom(),
  number: integer().notNull().generatedAlwaysAsIdentity(),
  giverId: uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  receiverId: uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  givenOn: localDay().notNull(),
});

export type ThanksRow = typeof thanks.$inferSelect;

/** `src/store/x/x.ts`, from here on. */
export const colleaguesOf = async (scope: Scope, me: string, today: Temporal.PlainDate): Promise<Me[]> =>
  (await peopleWithRole(scope, 'eig', today)).filter(({ id }) => id !== me);

export const addThanks = async (
  { tx, cohortId }: Scope,
  given: Pick<ThanksRow, 'giverId' | 'receiverId' | 'text' | 'givenOn'>,
): Promise<ThanksRow> => {
  const [row] = await tx
    .insert(thanks)
    .values({ ...given, cohortId })
    .returning();
  if (!row) throw new Error('thanks that were just written are not there');
  return row;
};

export const thanksOf = async (
  scope: Scope,
  id: string,
): Promise<(ThanksRow & { giver: string }) | undefined> => {
  const [found] = await scope.tx
    .select({ row: thanks, giver: people.name })
    .from(thanks)
    .innerJoin(people, eq(people.id, thanks.giverId))
    .where(inScope(scope, thanks, eq(thanks.id, id)));
  return found && { ...found.row, giver: found.giver };
};

/** Locked, so that two acts on one row come one after the other. */
export const thanksNumbered = async (scope: Scope, number: number): Promise<ThanksRow | undefined> =>
  (
    await scope.tx
      .select()
      .from(thanks)
      .where(inScope(scope, thanks, eq(thanks.number, number)))
      .for('update')
  )[0];

export const lastThanksBy = async (scope: Scope, giverId: string): Promise<ThanksRow | undefined> =>
  (
    await scope.tx
      .select()
      .from(thanks)
      .where(inScope(scope, thanks, eq(thanks.giverId, giverId)))
      .orderBy(desc(thanks.number))
      .limit(1)
      .for('update')
  )[0];

export const removeThanks = async ({ tx }: Scope, id: string): Promise<void> => {
  await tx.delete(thanks).where(eq(thanks.id, id));
};
