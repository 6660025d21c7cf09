import { and, desc, eq, gt, isNull, lte, or, type Placeholder, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import type { Scope } from '../core/scope.ts';
import { objections, pauses } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

/** Pauses and days away. Rows are deleted when they end, so that nobody can tell later who was away. */

export type Absence = typeof pauses.$inferSelect;
type Span = { from?: Temporal.Instant | null; until: Temporal.Instant | null };

const runsAt = (now: Placeholder) =>
  and(or(isNull(pauses.until), gt(pauses.until, now)), or(isNull(pauses.from), lte(pauses.from, now)));

type SavedAbsence = Record<'personId' | 'kind', string> &
  Record<'from' | 'until', string | null> & { shared: boolean };

const savedAbsence = preparedQuestion<unknown, SavedAbsence>((db) =>
  db
    .insert(pauses)
    .values({
      personId: sql.placeholder('personId'),
      kind: sql.placeholder('kind'),
      // Whose value may be nothing, which no column's own writer expects.
      from: sql`${sql.placeholder('from')}::timestamptz`,
      until: sql`${sql.placeholder('until')}::timestamptz`,
      shared: sql.placeholder('shared'),
    })
    .onConflictDoUpdate({
      target: [pauses.personId, pauses.kind],
      set: { from: sql`excluded."from"`, until: sql`excluded.until`, shared: sql`excluded.shared` },
    }),
);

const saveAbsence = async (
  { tx }: Scope,
  personId: string,
  { from = null, until }: Span,
  { kind, shared }: Pick<Absence, 'kind' | 'shared'>,
): Promise<void> => {
  const [begins, ends] = [from?.toString() ?? null, until?.toString() ?? null];
  await savedAbsence(tx, { personId, kind, from: begins, until: ends, shared });
};

export const pausePerson = (scope: Scope, personId: string, until: Temporal.Instant | null): Promise<void> =>
  saveAbsence(scope, personId, { until }, { kind: 'pause', shared: false });

export const noteAway = (scope: Scope, personId: string, span: Span, shared: boolean): Promise<void> =>
  saveAbsence(scope, personId, span, { kind: 'away', shared });

/** False when those days no longer exist. */
export const shareAway = async (scope: Scope, personId: string, shared: boolean): Promise<boolean> =>
  (
    await scope.tx
      .update(pauses)
      .set({ shared })
      .where(and(eq(pauses.personId, personId), eq(pauses.kind, 'away')))
      .returning({ personId: pauses.personId })
  ).length > 0;

const endedAbsences = preparedQuestion<Absence[], { personId: string; now: string }>((db) =>
  db
    .delete(pauses)
    .where(and(eq(pauses.personId, sql.placeholder('personId')), runsAt(sql.placeholder('now'))))
    .returning(),
);

/** Ends the current absence, or else the next one. Returns what was ended. */
export const resumePerson = async (
  { tx }: Scope,
  personId: string,
  now: Temporal.Instant,
): Promise<Absence[]> => {
  const running = await endedAbsences(tx, { personId, now: now.toString() });
  return running.length > 0 ? running : tx.delete(pauses).where(eq(pauses.personId, personId)).returning();
};

export const endAbsences = async (db: Executor, now: Temporal.Instant): Promise<void> => {
  await db.delete(pauses).where(lte(pauses.until, now));
};

const absenceRows = preparedQuestion<Absence[], { personId: string }>((db) =>
  db
    .select()
    .from(pauses)
    .where(eq(pauses.personId, sql.placeholder('personId')))
    .orderBy(desc(pauses.kind)),
);

export const absencesOf = (db: Executor, personId: string): Promise<Absence[]> =>
  absenceRows(db, { personId });

const isAmong = sql`${pauses.personId} = any(${sql.placeholder('personIds')})`;

type AmongPeople = { personIds: readonly string[]; now: string };

const awayRows = preparedQuestion<{ id: string }[], AmongPeople>((db) =>
  db
    .select({ id: pauses.personId })
    .from(pauses)
    .where(and(isAmong, runsAt(sql.placeholder('now'))))
    .union(
      db
        .select({ id: objections.personId })
        .from(objections)
        .where(
          and(sql`${objections.personId} = any(${sql.placeholder('personIds')})`, eq(objections.to, 'all')),
        ),
    ),
);

/** People who are away now, for a while, or whose data are used for nothing until they lift it. */
export const awayAmong = async (
  db: Executor,
  personIds: readonly string[],
  now: Temporal.Instant,
): Promise<Set<string>> => {
  if (personIds.length === 0) return new Set();
  return new Set((await awayRows(db, { personIds, now: now.toString() })).map(({ id }) => id));
};

/** `zone` is the person's own, if any: a day away ends at midnight there. */
export type Away = { personId: string; name: string; until?: Temporal.Instant; zone?: string };

const announcedRows = preparedQuestion<Absence[], AmongPeople>((db) =>
  db
    .select()
    .from(pauses)
    .where(and(isAmong, eq(pauses.shared, true), runsAt(sql.placeholder('now')))),
);

/** People away now who chose to tell their team. */
export const announcedAway = async (
  db: Executor,
  people: readonly { id: string; name: string; timezone: string | null }[],
  now: Temporal.Instant,
): Promise<Away[]> => {
  if (people.length === 0) return [];
  const personIds = people.map(({ id }) => id);
  const rows = await announcedRows(db, { personIds, now: now.toString() });
  return people.flatMap(({ id, name, timezone }) => {
    const row = rows.find(({ personId }) => personId === id);
    if (!row) return [];
    const { until } = row;
    return [{ personId: id, name, ...(until ? { until } : {}), ...(timezone ? { zone: timezone } : {}) }];
  });
};
