import { createHash, randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Executor } from './database.ts';
import type { Scope } from './scope.ts';
import { calendarFeeds } from './tables/index.ts';

/** 32 random bytes: nobody guesses them, and a copy of the database does not tell them. */
const newSecret = (): string => randomBytes(32).toString('base64url');
const fingerprintOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const hasFeed = async ({ tx }: Scope, personId: string): Promise<boolean> =>
  (await tx.select().from(calendarFeeds).where(eq(calendarFeeds.personId, personId))).length > 0;

/** A new secret address; the one before answers no more. It is told now, and never again. */
export const openFeed = async ({ tx, cohortId }: Scope, personId: string): Promise<string> => {
  const secret = newSecret();
  const set = { cohortId, fingerprint: fingerprintOf(secret) };
  await tx
    .insert(calendarFeeds)
    .values({ personId, ...set })
    .onConflictDoUpdate({ target: calendarFeeds.personId, set });
  return secret;
};

/** False when there was none. */
export const revokeFeed = async ({ tx, cohortId }: Scope, personId: string): Promise<boolean> =>
  (
    await tx
      .delete(calendarFeeds)
      .where(and(eq(calendarFeeds.personId, personId), eq(calendarFeeds.cohortId, cohortId)))
      .returning()
  ).length > 0;

/** Whose calendar a secret address is. */
export const feedBehind = async (
  db: Executor,
  secret: string,
): Promise<{ personId: string; cohortId: string } | undefined> =>
  (
    await db
      .select({ personId: calendarFeeds.personId, cohortId: calendarFeeds.cohortId })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.fingerprint, fingerprintOf(secret)))
  )[0];
