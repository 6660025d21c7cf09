import { sql } from 'drizzle-orm';
import type { Executor } from './executor.ts';
import { instance } from '../tables/index.ts';
import { written } from './prepared-question.ts';

const clockRows = written((db) =>
  db
    .select({ now: sql<string>`(now() + ${instance.clockOffsetMs} * interval '1 millisecond')::text` })
    .from(instance),
);

/** Programme time as the database keeps it: its own clock, moved by an offset that only a sandbox changes. */
export const readClock = async (db: Executor): Promise<Temporal.Instant> => {
  const [row] = await clockRows(db, {});
  return row ? Temporal.Instant.from(row.now) : Temporal.Now.instant();
};

/** Rounded up: an appointment at that very instant is due, and not a fraction of a millisecond away. */
export const setClock = async (db: Executor, to: Temporal.Instant): Promise<void> => {
  await db.update(instance).set({
    clockOffsetMs: sql`ceil(extract(epoch from (${to.toString()}::timestamptz - now())) * 1000)`,
    seenAt: sql`now()`,
  });
};

/** Another process of the same sandbox was alive less than this long ago: its clock goes on. */
const ALIVE = sql`interval '5 seconds'`;

/** Never backwards: two processes may move the same sandbox, and the later instant wins. */
export const moveClock = async (db: Executor, to: Temporal.Instant): Promise<void> => {
  const wanted = sql`ceil(extract(epoch from (${to.toString()}::timestamptz - now())) * 1000)`;
  await db
    .update(instance)
    .set({ clockOffsetMs: sql`greatest(${instance.clockOffsetMs}, ${wanted})`, seenAt: sql`now()` });
};

export const resumeClock = async (db: Executor): Promise<void> => {
  await db
    .update(instance)
    .set({
      clockOffsetMs: sql`${instance.clockOffsetMs} - round(extract(epoch from (now() - ${instance.seenAt})) * 1000)`,
      seenAt: sql`now()`,
    })
    .where(sql`${instance.kind} = 'sandbox' and ${instance.seenAt} < now() - ${ALIVE}`);
};

export const keepClock = async (db: Executor): Promise<void> => {
  await db.update(instance).set({ seenAt: sql`now()` }).where(sql`${instance.kind} = 'sandbox'`);
};
