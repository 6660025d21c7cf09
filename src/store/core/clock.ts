import { sql } from 'drizzle-orm';
import type { Executor } from './executor.ts';
import { instance } from '../tables/index.ts';
import { preparedQuestion } from './prepared-question.ts';

/** As a value of any statement; nothing before the first start. */
export const clockNow = sql<
  string | null
>`(select (now() + ${instance.clockOffsetMs} * interval '1 millisecond')::text from ${instance})`;

const clockRows = preparedQuestion((db) =>
  db.select({ now: clockNow.as('now') }).from(sql`(select) as nothing`),
);

const begun = new WeakMap<Executor, string | null>();

/** What begins a transaction reads the clock too: nobody has to ask again. */
export const clockWasRead = (tx: Executor, read: string | null): void => {
  begun.set(tx, read);
};

/** Programme time: the database's clock plus an offset that only a sandbox changes. */
export const readClock = async (db: Executor): Promise<Temporal.Instant> => {
  const now = begun.get(db) ?? (await clockRows(db, {}))[0]?.now;
  return now ? Temporal.Instant.from(now) : Temporal.Now.instant();
};

/** Rounded up, so that an appointment at that exact instant is due. */
export const setClock = async (db: Executor, to: Temporal.Instant): Promise<void> => {
  begun.delete(db);
  await db.update(instance).set({
    clockOffsetMs: sql`ceil(extract(epoch from (${to.toString()}::timestamptz - now())) * 1000)`,
    seenAt: sql`now()`,
  });
};

/** If another process of the sandbox was alive this recently, its clock keeps running. */
const ALIVE = sql`interval '5 seconds'`;

/** Never backwards: when two processes move the same sandbox, the later instant wins. */
export const moveClock = async (db: Executor, to: Temporal.Instant): Promise<void> => {
  begun.delete(db);
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
