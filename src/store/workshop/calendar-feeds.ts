import { createHash, randomBytes } from 'node:crypto';
import { and, type Column, eq, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { calendarFeeds, cohorts, workshops, workshopSeats } from '../tables/index.ts';

/** 32 random bytes cannot be guessed, and a copy of the database does not reveal them. */
const newSecret = (): string => randomBytes(32).toString('base64url');
const fingerprintOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const hasFeed = async ({ tx }: Scope, personId: string): Promise<boolean> =>
  (await tx.select().from(calendarFeeds).where(eq(calendarFeeds.personId, personId))).length > 0;

/** A new secret address, returned only once; the previous one stops working. */
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
      .where(inScope({ cohortId }, calendarFeeds, eq(calendarFeeds.personId, personId)))
      .returning()
  ).length > 0;

/** Days for which people who left can still read the cohort. */
const READS_ON = 7;

const stillReads = (personId: Column, today: Temporal.PlainDate): SQL =>
  sql`exists (select 1 from memberships m where m.person_id = ${personId}
    and m.cohort_id = ${cohorts.id}
    and coalesce(m.ends_on, ${cohorts.endsOn}) + ${READS_ON}::int >= ${today.toString()}::date)`;

/** The person behind a secret address, while they belong to its cohort. */
export const feedBehind = async (
  db: Executor,
  secret: string,
  today: Temporal.PlainDate,
): Promise<{ personId: string; cohortId: string } | undefined> =>
  (
    await db
      .select({ personId: calendarFeeds.personId, cohortId: calendarFeeds.cohortId })
      .from(calendarFeeds)
      .innerJoin(cohorts, eq(cohorts.id, calendarFeeds.cohortId))
      .where(
        and(eq(calendarFeeds.fingerprint, fingerprintOf(secret)), stillReads(calendarFeeds.personId, today)),
      )
  )[0];

/** What an address names: a place, or the text that an earlier version made up for one. */
export type PlaceAddress = { id: string } | { former: string };

const namedBy = (address: PlaceAddress): SQL =>
  'id' in address
    ? eq(workshopSeats.id, address.id)
    : eq(workshopSeats.formerAddress, fingerprintOf(address.former));

/** The seat of a calendar file, while its owner belongs to the cohort. */
export const placeBehind = async (
  db: Executor,
  address: PlaceAddress,
  today: Temporal.PlainDate,
): Promise<{ seatId: string; personId: string; cohortId: string } | undefined> =>
  (
    await db
      .select({
        seatId: workshopSeats.id,
        personId: workshopSeats.personId,
        cohortId: workshops.cohortId,
      })
      .from(workshopSeats)
      .innerJoin(workshops, eq(workshops.id, workshopSeats.workshopId))
      .innerJoin(cohorts, eq(cohorts.id, workshops.cohortId))
      .where(and(namedBy(address), stillReads(workshopSeats.personId, today)))
  )[0];
