import { createHash, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Draw, Guest, Memory } from '../../rituals/pairing/draw.ts';
import { pairKeysOf } from '../../rituals/pairing/draw.ts';
import { awayAmong } from '../account/absences.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { accepts } from '../privacy/objections.ts';
import { pairingMarks, pairingMembers, pairings, pairingSkips, people } from '../tables/index.ts';

/** Marks that two people met, without a name or a day, in either order. */
const markOf = ({ cohortId }: Scope, a: string, b: string): string =>
  createHash('sha256')
    .update([cohortId, ...[a, b].sort()].join(' '))
    .digest('base64url');

const rowFor = (scope: Scope, table: typeof pairingMembers | typeof pairingSkips, personId: string) =>
  inScope(scope, table, eq(table.personId, personId));

export const takesPart = async (scope: Scope, personId: string): Promise<boolean> =>
  (
    await scope.tx
      .select()
      .from(pairingMembers)
      .where(rowFor(scope, pairingMembers, personId))
  ).length > 0;

export const joinPairing = async ({ tx, cohortId }: Scope, personId: string): Promise<void> => {
  await tx.insert(pairingMembers).values({ cohortId, personId }).onConflictDoNothing();
};

export const leavePairing = async (scope: Scope, personId: string): Promise<void> => {
  await scope.tx.delete(pairingSkips).where(rowFor(scope, pairingSkips, personId));
  await scope.tx.delete(pairingMembers).where(rowFor(scope, pairingMembers, personId));
};

export const sitsOut = async (scope: Scope, personId: string): Promise<boolean> =>
  (
    await scope.tx
      .select()
      .from(pairingSkips)
      .where(rowFor(scope, pairingSkips, personId))
  ).length > 0;

export const sitOut = async ({ tx, cohortId }: Scope, personId: string): Promise<void> => {
  await tx.insert(pairingSkips).values({ cohortId, personId }).onConflictDoNothing();
};

export const comeBack = async (scope: Scope, personId: string): Promise<void> => {
  await scope.tx.delete(pairingSkips).where(rowFor(scope, pairingSkips, personId));
};

export const guestsOn = async ({ tx, cohortId }: Scope, day: Temporal.PlainDate): Promise<Guest[]> => {
  const rows = await tx.execute<{ id: string; teams: string[] }>(sql`
    select p.person_id as id,
      coalesce(json_agg(distinct m.challenge_id) filter (where m.challenge_id is not null), '[]') as teams
    from pairing_members p
    join cohorts c on c.id = p.cohort_id
    join memberships m on m.person_id = p.person_id and m.cohort_id = p.cohort_id
      and coalesce(m.starts_on, c.starts_on) <= ${day.toString()}::date
      and coalesce(m.ends_on, c.ends_on) > ${day.toString()}::date
    where p.cohort_id = ${cohortId}
      and exists (select 1 from identities i where i.person_id = p.person_id and i.active)
      and ${accepts(sql`p.person_id`, 'matching')}
    group by p.person_id order by p.person_id`);
  return [...rows];
};

/** Participants who can be drawn now: not sitting out, paused or away. */
export const drawableGuests = async (
  scope: Scope,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<Guest[]> => {
  const guests = await guestsOn(scope, day);
  const away = await awayAmong(
    scope.tx,
    guests.map(({ id }) => id),
    now,
  );
  const skips = await scope.tx.select().from(pairingSkips).where(inScope(scope, pairingSkips));
  const out = new Set(skips.map(({ personId }) => personId));
  return guests.filter(({ id }) => !away.has(id) && !out.has(id));
};

export const memoryOfDraws = async (scope: Scope): Promise<Memory> => {
  const { tx, cohortId } = scope;
  const marks = await tx.select().from(pairingMarks).where(inScope({ cohortId }, pairingMarks));
  const met = new Set(marks.map(({ mark }) => mark));
  const rows = await tx.select().from(pairings).where(inScope({ cohortId }, pairings));
  const groups = Map.groupBy(rows, ({ groupId }) => groupId);
  const lately = new Set(
    [...groups.values()]
      .flatMap((group) => pairKeysOf(group.map(({ personId }) => personId)))
      .map(([a, b]) => markOf(scope, a, b)),
  );
  return {
    met: (a, b) => met.has(markOf(scope, a, b)),
    lately: (a, b) => lately.has(markOf(scope, a, b)),
  };
};

export type DrawnPlace = { id: string; groupId: string; personId: string };

/** Saves a draw and its meetings. Once everybody met everybody, marks are reset. */
export const keepDraw = async (
  scope: Scope,
  { groups, exhausted }: Draw,
  drawnOn: Temporal.PlainDate,
): Promise<DrawnPlace[]> => {
  const { tx, cohortId } = scope;
  if (exhausted) await tx.delete(pairingMarks).where(inScope({ cohortId }, pairingMarks));
  const marks = groups.flatMap(pairKeysOf).map(([a, b]) => ({ cohortId, mark: markOf(scope, a, b) }));
  if (marks.length > 0) await tx.insert(pairingMarks).values(marks).onConflictDoNothing();
  await tx.delete(pairingSkips).where(inScope(scope, pairingSkips));
  const rows = groups.flatMap((group) => {
    const groupId = randomUUID();
    return group.map((personId) => ({ groupId, cohortId, personId, drawnOn }));
  });
  if (rows.length === 0) return [];
  return tx
    .insert(pairings)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: pairings.id, groupId: pairings.groupId, personId: pairings.personId });
};

export const companyOf = async (
  { tx }: Scope,
  groupId: string,
  personId: string,
): Promise<{ id: string; name: string; team: string | null }[] | undefined> => {
  const rows = await tx
    .select({
      id: people.id,
      name: people.name,
      team: sql<
        string | null
      >`(select min(ch.name) from memberships m join challenges ch on ch.id = m.challenge_id
        where m.person_id = ${people.id} and m.cohort_id = ${pairings.cohortId})`,
    })
    .from(pairings)
    .innerJoin(people, eq(people.id, pairings.personId))
    .where(eq(pairings.groupId, groupId))
    .orderBy(people.name);
  return rows.some(({ id }) => id === personId) ? rows.filter(({ id }) => id !== personId) : undefined;
};

export const someTakePart = async (scope: Scope): Promise<boolean> =>
  (await scope.tx.select().from(pairingMembers).where(inScope(scope, pairingMembers)).limit(1)).length > 0;
