import { and, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { FileMember, FilePerson } from '../../rituals/cohort-file/index.ts';
import { slug as tagOf } from '../../rituals/words/slug.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { personFields, rosterFields } from './fields.ts';
import type { Tx } from '../core/database.ts';
import { erasedIn } from '../privacy/tombstones.ts';
import type { Import } from './import-input.ts';
import { writeListedAccounts } from '../people/listed-on-platforms.ts';
import { importSkills } from '../skill/skills.ts';
import { contractEnds, identities, memberships, people, roster } from '../tables/index.ts';
import { inScope } from '../core/in-scope.ts';

const dayFrom = (text: string | undefined): Temporal.PlainDate | null =>
  text ? Temporal.PlainDate.from(text) : null;

/** Matched by id in the file, or else by address: one human is one row in all cohorts. */
const findPerson = async (tx: Tx, cohortId: string, person: FilePerson): Promise<string | undefined> => {
  const [listed] = await tx
    .select({ id: roster.personId })
    .from(roster)
    .where(inScope({ cohortId }, roster, eq(roster.slug, person.id)));
  if (listed || !person.email) return listed?.id;
  const [known] = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.email}) = ${person.email.toLowerCase()}`);
  return known?.id;
};

/** The sandbox id is the id in the file, prefixed with the cohort if another cohort took it. */
const giveAccount = async (
  tx: Tx,
  personId: string,
  workspaceId: string,
  names: readonly string[],
): Promise<void> => {
  const [own] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.personId, personId), eq(identities.workspaceId, workspaceId)));
  if (own) return;
  for (const externalUser of names) {
    const given = await tx
      .insert(identities)
      .values({ personId, workspaceId, externalUser })
      .onConflictDoNothing()
      .returning({ id: identities.id });
    if (given.length > 0) return;
  }
};

type Chosen = (typeof people.$inferSelect)['chosen'];
type PersonValues = Pick<typeof people.$inferSelect, 'name' | 'email'> & Partial<typeof people.$inferSelect>;

const chosenBy = async (tx: Tx, personId: string): Promise<Chosen> =>
  (await tx.select({ chosen: people.chosen }).from(people).where(eq(people.id, personId)))[0]?.chosen ?? [];

/** The person's values in the file, except those they chose themselves. */
const fileValues = (person: FilePerson, chosen: Chosen): Partial<PersonValues> => {
  const values: Partial<PersonValues> = personFields.toRow(person);
  for (const column of chosen) delete values[column];
  return values;
};

const importPerson = async (
  { tx, cohortId, file }: Import,
  person: FilePerson,
  sandbox: string | undefined,
): Promise<string> => {
  const known = await findPerson(tx, cohortId, person);
  const [row] = known
    ? await tx
        .update(people)
        .set(fileValues(person, await chosenBy(tx, known)))
        .where(eq(people.id, known))
        .returning({ id: people.id })
    : await tx.insert(people).values(personFields.toRow(person)).returning({ id: people.id });
  if (!row) throw new Error('a person who was just written is not there');
  const listed = rosterFields.toRow(person);
  await tx
    .insert(roster)
    .values({ cohortId, personId: row.id, ...listed })
    .onConflictDoUpdate({
      target: [roster.cohortId, roster.personId],
      set: listed,
    });
  await importSkills(tx, row.id, (person.skills ?? []).map(tagOf));
  if (sandbox) await giveAccount(tx, row.id, sandbox, [person.id, `${file.cohort.id}.${person.id}`]);
  return row.id;
};

/** People who asked to be erased are skipped, and listed to the person importing. */
const importAll = async (
  whole: Import,
  sandbox: string | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  const erased = await erasedIn(whole.tx, whole.file);
  for (const person of whole.file.people)
    if (!erased.has(person.id)) ids.set(person.id, await importPerson(whole, person, sandbox));
  await writeListedAccounts(whole.tx, whole, ids);
  return ids;
};

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
const hasCommunity = async ({ tx, inChat }: Import, personId: string, role: Role): Promise<boolean> =>
  inChat &&
  role === 'community' &&
  (
    await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(eq(memberships.personId, personId), eq(memberships.role, role), isNull(memberships.cohortId)),
      )
  ).length > 0;

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

const bringMemberships = async (
  whole: Import,
  personIds: ReadonlyMap<string, string>,
  challengeIds: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const { tx, file, cohortId, today } = whole;
  const dates = new Map(file.people.map((person) => [person.id, person]));
  const taken = await takenEnds(tx, cohortId);
  const kept: string[] = [];
  for (const wanted of wantedMemberships(whole)) {
    const personId = personIds.get(wanted.person);
    if (!personId || (await hasCommunity(whole, personId, wanted.role))) continue;
    const own = dates.get(wanted.person);
    const span = {
      startsOn: dayFrom(wanted.startsOn ?? own?.starts_on),
      endsOn: (wanted.role === 'eig' && taken.get(personId)) || dayFrom(wanted.endsOn ?? own?.ends_on),
    };
    const key = {
      personId,
      cohortId: wanted.role === 'community' ? null : cohortId,
      challengeId: (wanted.challenge && challengeIds.get(wanted.challenge)) ?? null,
      role: wanted.role,
    };
    const [row] = await tx
      .insert(memberships)
      .values({ ...key, ...span })
      .onConflictDoUpdate({
        target: [memberships.personId, memberships.cohortId, memberships.challengeId, memberships.role],
        set: span,
        // Only people themselves can come back to a community they left, whatever the file says.
        setWhere: sql`${memberships.role} <> 'community' or coalesce(${memberships.endsOn} >= ${today.toString()}::date, true)`,
      })
      .returning({ id: memberships.id });
    if (row) kept.push(row.id);
  }
  return endOthers(whole, kept);
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
        kept.length > 0 ? notInArray(memberships.id, [...kept]) : undefined,
        or(isNull(memberships.endsOn), sql`${memberships.endsOn} > ${today.toString()}`),
      ),
    )
    .returning({ personId: memberships.personId });
  const rowsEnded = await tx.select().from(roster).where(inScope({ cohortId }, roster));
  const slugs = new Map(rowsEnded.map(({ personId, slug }) => [personId, slug]));
  return [...new Set(ended.map(({ personId }) => slugs.get(personId) ?? ''))].filter(Boolean).sort();
};

export const importPeople = { rows: importAll, memberships: bringMemberships };
