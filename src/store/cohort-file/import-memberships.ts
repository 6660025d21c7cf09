import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { FileMember } from '../../rituals/cohort-file/index.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Tx } from '../core/database.ts';
import { isAmong, isNotAmong } from '../core/is-among.ts';
import { inScope } from '../core/in-scope.ts';
import { contractEnds, memberships, roster } from '../tables/index.ts';
import type { Import } from './import-input.ts';
import { insertRows } from '../core/insert-rows.ts';

const dayFrom = (text: string | undefined): Temporal.PlainDate | null =>
  text ? Temporal.PlainDate.from(text) : null;

type WantedPlace = {
  person: string;
  role: Role;
  challenge?: string;
  startsOn?: string | undefined;
  endsOn?: string | undefined;
};

const inTeam = (members: readonly FileMember[], role: Role, challenge: string): WantedPlace[] =>
  members.map(({ id, from, until }) => ({ person: id, role, challenge, startsOn: from, endsOn: until }));

/**
 * The community belongs to no cohort: in chat, a file only adds memberships that people never had, and moves or ends
 * none. A membership that they ended counts as had.
 */
const communityAmong = async (
  { tx, inChat }: Import,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (!inChat || personIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: memberships.personId })
    .from(memberships)
    .where(
      and(
        isAmong(memberships.personId, personIds),
        eq(memberships.role, 'community'),
        isNull(memberships.cohortId),
      ),
    );
  return new Set(rows.map(({ id }) => id));
};

type NewMembership = typeof memberships.$inferInsert;

/** All memberships in the file: in teams, and roles outside any team. */
const wantedMemberships = ({ file }: Import): WantedPlace[] => {
  const teams = file.challenges.flatMap(({ id, eig, mentors, sponsor }) => [
    ...inTeam(eig, 'eig', id),
    ...inTeam(mentors, 'mentor', id),
    ...(sponsor ? [{ person: sponsor, role: 'sponsor' as const, challenge: id }] : []),
  ]);
  const placed = new Set(teams.map(({ person, role }) => `${person} ${role}`));
  const outside = file.people.flatMap(({ id, roles }) =>
    roles.filter((role) => !placed.has(`${id} ${role}`)).map((role) => ({ person: id, role })),
  );
  return [...teams, ...outside];
};

/** Last days accepted by the coordination in chat, which the file no longer moves. */
const takenEnds = async (tx: Tx, cohortId: string): Promise<ReadonlyMap<string, Temporal.PlainDate>> => {
  const ends = await tx
    .select()
    .from(contractEnds)
    .where(inScope({ cohortId }, contractEnds, eq(contractEnds.taken, true)));
  return new Map(ends.map(({ personId, endsOn }) => [personId, endsOn]));
};

/** One for each key: what the file says last holds. */
const membershipRows = async (
  whole: Import,
  personIds: ReadonlyMap<string, string>,
  challengeIds: ReadonlyMap<string, string>,
): Promise<NewMembership[]> => {
  const { tx, file, cohortId } = whole;
  const dates = new Map(file.people.map((person) => [person.id, person]));
  const taken = await takenEnds(tx, cohortId);
  const community = await communityAmong(whole, [...personIds.values()]);
  const rows = new Map<string, NewMembership>();
  for (const wanted of wantedMemberships(whole)) {
    const { role } = wanted;
    const personId = personIds.get(wanted.person);
    if (!personId || (role === 'community' && community.has(personId))) continue;
    const own = dates.get(wanted.person);
    const challengeId = (wanted.challenge && challengeIds.get(wanted.challenge)) ?? null;
    rows.set([personId, challengeId, role].join(' '), {
      personId,
      cohortId: role === 'community' ? null : cohortId,
      challengeId,
      role,
      startsOn: dayFrom(wanted.startsOn ?? own?.starts_on),
      endsOn: (role === 'eig' && taken.get(personId)) || dayFrom(wanted.endsOn ?? own?.ends_on),
    });
  }
  return [...rows.values()];
};

export const importMemberships = async (
  whole: Import,
  personIds: ReadonlyMap<string, string>,
  challengeIds: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const { tx, today } = whole;
  // Only people themselves can come back to a community they left, whatever the file says.
  const isOpen = sql`${memberships.role} <> 'community' or coalesce(${memberships.endsOn} >= ${today.toString()}::date, true)`;
  const written = await insertRows<typeof memberships, { id: string }>(
    tx,
    memberships,
    await membershipRows(whole, personIds, challengeIds),
    sql`on conflict (person_id, cohort_id, challenge_id, role) do update
      set starts_on = excluded.starts_on, ends_on = excluded.ends_on where ${isOpen} returning id`,
  );
  return endOthers(
    whole,
    written.map(({ id }) => id),
  );
};

const onRoster = (tx: Tx, cohortId: string) =>
  tx.select({ id: roster.personId }).from(roster).where(inScope({ cohortId }, roster));

/** People missing from the file end today and are never deleted. Returns their ids in the file. */
const endOthers = async (
  { tx, cohortId, today, inChat }: Import,
  kept: readonly string[],
): Promise<string[]> => {
  const ended = await tx
    .update(memberships)
    .set({ endsOn: today })
    .where(
      and(
        or(
          inScope({ cohortId }, memberships),
          inChat
            ? undefined
            : and(
                isNull(memberships.cohortId),
                eq(memberships.role, 'community'),
                inArray(memberships.personId, onRoster(tx, cohortId)),
              ),
        ),
        isNotAmong(memberships.id, kept),
        or(isNull(memberships.endsOn), sql`${memberships.endsOn} > ${today.toString()}`),
      ),
    )
    .returning({ personId: memberships.personId });
  if (ended.length === 0) return [];
  const rowsEnded = await tx.select().from(roster).where(inScope({ cohortId }, roster));
  const slugs = new Map(rowsEnded.map(({ personId, slug }) => [personId, slug]));
  return [...new Set(ended.map(({ personId }) => slugs.get(personId) ?? ''))].filter(Boolean).sort();
};
