import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { heldTexts } from '../tables/index.ts';

/** What somebody did whose readers they have yet to choose or confirm: read by them alone, for a day at most. */
export type HeldText = typeof heldTexts.$inferSelect;
export type NewHeldText = Omit<typeof heldTexts.$inferInsert, 'id'>;

/** Somebody who types a hundred sentences has use for the last ones only. */
const AT_MOST = 20;

/** The same message held again is the same text, as it is now. */
export const holdText = async (db: Executor, held: NewHeldText): Promise<string> => {
  const [before] = held.source
    ? await db
        .update(heldTexts)
        .set(held)
        .where(and(eq(heldTexts.personId, held.personId), eq(heldTexts.source, held.source)))
        .returning({ id: heldTexts.id })
    : [];
  return before?.id ?? addHeldText(db, held);
};

const addHeldText = async (db: Executor, held: NewHeldText): Promise<string> => {
  const [row] = await db.insert(heldTexts).values(held).returning({ id: heldTexts.id });
  await db.execute(sql`delete from held_texts where id in (select id from held_texts
    where person_id = ${held.personId} order by forget_at desc, id offset ${AT_MOST})`);
  return row?.id ?? '';
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

/** The text that a message holds, by the keyed hash of that message. */
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

/** The last text typed without saying for whom. */
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

/** True when it was still there. */
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

/** A day has gone by without a choice. */
export const forgetHeldBefore = async (db: Executor, now: Temporal.Instant): Promise<void> => {
  await db.delete(heldTexts).where(lte(heldTexts.forgetAt, now));
};
