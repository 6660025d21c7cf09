import { desc, eq } from 'drizzle-orm';
import type { Database, Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { purgeRuns } from '../tables/index.ts';
import { purgeExpired, type Purged, UNANNOUNCED } from './purge.ts';

export type PurgeRun = typeof purgeRuns.$inferSelect;

export const purgeRunOn = async (db: Executor, on: Temporal.PlainDate): Promise<PurgeRun | undefined> =>
  (await db.select().from(purgeRuns).where(eq(purgeRuns.on, on)))[0];

/** A day's purge may read whole tables: nobody waits for it, unlike for other statements. */
const withTime = async (tx: Tx): Promise<Tx> => {
  await tx.execute("set local statement_timeout = '10min'");
  return tx;
};

/** The last day this database was alive on, which is the age of a restored backup. */
export const lastPurgeOn = async (db: Database): Promise<Temporal.PlainDate | undefined> =>
  (await db.select().from(purgeRuns).orderBy(desc(purgeRuns.on)).limit(1))[0]?.on;

/** Kinds whose deletion was announced by an earlier run. */
const announcedKinds = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const runs = await tx.select({ counts: purgeRuns.counts }).from(purgeRuns);
  return new Set(runs.flatMap(({ counts }) => counts.map(({ what }) => what)));
};

/**
 * The purge of a day, by the first process that comes. The first time that something of a kind would be deleted, it is
 * only counted: the archives are given that list before anything goes.
 */
export const purgeOnDay = async (tx: Tx, on: Temporal.PlainDate): Promise<Purged[] | undefined> => {
  const announced = await announcedKinds(tx);
  const [taken] = await tx.insert(purgeRuns).values({ on, counts: [] }).onConflictDoNothing().returning();
  if (!taken) return undefined;
  const counts = await purgeExpired(
    await withTime(tx),
    on,
    (what) => announced.has(what) || UNANNOUNCED.has(what),
  );
  await tx.update(purgeRuns).set({ counts }).where(eq(purgeRuns.on, on));
  return counts;
};

/** What a purge of that day would delete, all kinds together. Deletes nothing. */
export const planPurge = (db: Database, on: Temporal.PlainDate): Promise<Purged[]> =>
  db.transaction(async (tx) => purgeExpired(await withTime(tx), on, () => false));
