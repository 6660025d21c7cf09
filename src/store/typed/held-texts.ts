import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { heldTexts } from '../tables/index.ts';

/** Texts whose author has not chosen or confirmed the readers: read by them alone, for a day at most. */
export type HeldText = typeof heldTexts.$inferSelect;
export type NewHeldText = Omit<typeof heldTexts.$inferInsert, 'id'>;

/** After many texts, only the last ones are useful. */
const AT_MOST = 20;

export const holdText = async (db: Executor, held: NewHeldText): Promise<string> => {
  const [row] = await db.insert(heldTexts).values(held).returning({ id: heldTexts.id });
  const id = row?.id ?? '';
  // Of two from the same moment, never the one that was just given back to its author.
  await db.execute(sql`delete from held_texts where id in (select id from held_texts
    where person_id = ${held.personId} and id <> ${id} order by forget_at desc, id offset ${AT_MOST - 1})`);
  return id;
};

const ofPerson = (personId: string, now: Temporal.Instant) =>
  and(eq(heldTexts.personId, personId), gt(heldTexts.forgetAt, now));

export const heldText = async (
  db: Executor,
  { personId, id }: { personId: string; id: string },
  now: Temporal.Instant,
): Promise<HeldText | undefined> =>
  (
    await db
      .select()
      .from(heldTexts)
      .where(and(ofPerson(personId, now), eq(heldTexts.id, id)))
  )[0];

/** The text held for a message, by keyed hash. */
export const heldTextFrom = async (
  db: Executor,
  { personId, source }: { personId: string; source: string },
  now: Temporal.Instant,
): Promise<HeldText | undefined> =>
  (
    await db
      .select()
      .from(heldTexts)
      .where(and(ofPerson(personId, now), eq(heldTexts.source, source)))
  )[0];

/** The last text typed without an addressee. */
export const latestBareText = async (
  db: Executor,
  personId: string,
  now: Temporal.Instant,
): Promise<HeldText | undefined> =>
  (
    await db
      .select()
      .from(heldTexts)
      .where(and(ofPerson(personId, now), eq(heldTexts.bare, true)))
      .orderBy(desc(heldTexts.forgetAt), desc(heldTexts.id))
      .limit(1)
  )[0];

/** True when it still existed. */
export const forgetHeldText = async (
  db: Executor,
  { personId, id }: { personId: string; id: string },
): Promise<boolean> =>
  (
    await db
      .delete(heldTexts)
      .where(and(eq(heldTexts.personId, personId), eq(heldTexts.id, id)))
      .returning({ id: heldTexts.id })
  ).length > 0;

/** After a day without a choice. */
export const forgetHeldBefore = async (db: Executor, now: Temporal.Instant): Promise<void> => {
  await db.delete(heldTexts).where(lte(heldTexts.forgetAt, now));
};
