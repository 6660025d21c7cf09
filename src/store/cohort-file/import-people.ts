import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { FilePerson } from '../../rituals/cohort-file/index.ts';
import { slug as tagOf } from '../../rituals/words/slug.ts';
import type { Tx } from '../core/database.ts';
import { allToTheEnd } from '../connection/all-to-the-end.ts';
import { isAmong } from '../core/is-among.ts';
import { inScope } from '../core/in-scope.ts';
import { writeListedAccounts } from '../people/listed-on-platforms.ts';
import { importSkills } from '../skill/skills.ts';
import { identities, people, roster } from '../tables/index.ts';
import { personFields, rosterFields } from './fields.ts';
import type { Import } from './import-input.ts';
import { asBrought, insertRows } from '../core/insert-rows.ts';

/** The people of a file, in sets: one statement for many, because each costs a round trip. */

type Ids = ReadonlyMap<string, string>;

const addressOf = ({ email }: FilePerson): string | undefined => email?.toLowerCase();

const idsByAddress = async (tx: Tx, listed: readonly FilePerson[]): Promise<Map<string, string>> => {
  const addresses = listed.flatMap((person) => addressOf(person) ?? []);
  const email = sql<string>`lower(${people.email})`;
  const rows = await tx
    .select({ id: people.id, email })
    .from(people)
    .where(sql`${email} = any(${sql.param(addresses)}::text[])`);
  return new Map(rows.map((row) => [row.email, row.id]));
};

/** Matched by id in the file, or else by address: one human is one row in all cohorts, even on two lines of one file. */
const matchPeople = async (
  { tx, cohortId }: Import,
  listed: readonly FilePerson[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.select().from(roster).where(inScope({ cohortId }, roster));
  const onRoster = new Map(rows.map(({ slug, personId }) => [slug, personId]));
  const byAddress = await idsByAddress(
    tx,
    listed.filter(({ id }) => !onRoster.has(id)),
  );
  const ids = new Map<string, string>();
  for (const person of listed) {
    const address = addressOf(person);
    const id = onRoster.get(person.id) ?? (address && byAddress.get(address)) ?? randomUUID();
    if (address && !byAddress.has(address)) byAddress.set(address, id);
    ids.set(person.id, id);
  }
  return ids;
};

/** Of two lines that turn out to be one person, the last one holds. */
const lastById = <Row>(
  listed: readonly FilePerson[],
  ids: Ids,
  rowOf: (person: FilePerson, id: string) => Row,
): Row[] => [
  ...new Map(
    listed.map((person) => {
      const id = ids.get(person.id) ?? '';
      return [id, rowOf(person, id)];
    }),
  ).values(),
];

/** Unless the person chose it themselves. */
const fromFile = (column: 'name' | 'locale' | 'timezone' | 'works') =>
  sql`case when ${people.chosen} ? ${column}::text then ${people[column]} else excluded.${sql.identifier(column)} end`;

const writePeople = async (tx: Tx, listed: readonly FilePerson[], ids: Ids): Promise<void> => {
  await insertRows(
    tx,
    people,
    lastById(listed, ids, (person, id) => ({ id, ...personFields.toRow(person) })),
    sql`on conflict (id) do update set email = excluded.email, name = ${fromFile('name')}, locale = ${fromFile('locale')},
      timezone = ${fromFile('timezone')}, works = ${fromFile('works')}`,
  );
};

const writeRoster = async (
  { tx, cohortId }: Import,
  listed: readonly FilePerson[],
  ids: Ids,
): Promise<void> => {
  const rowOf = (person: FilePerson, personId: string) => ({
    cohortId,
    personId,
    ...rosterFields.toRow(person),
  });
  const rows = lastById(listed, ids, rowOf);
  await insertRows(
    tx,
    roster,
    rows,
    sql`on conflict (cohort_id, person_id) do update set ${asBrought(rows)}`,
  );
};

type Wanted = { personId: string; externalUser: string };

/** Those whose name was free. */
const giveNames = async (tx: Tx, workspaceId: string, wanted: readonly Wanted[]): Promise<Set<string>> => {
  const rows = await insertRows<typeof identities, { person_id: string }>(
    tx,
    identities,
    wanted.map((one) => ({ ...one, workspaceId })),
    sql`on conflict do nothing returning person_id`,
  );
  return new Set(rows.map((row) => row.person_id));
};

/** The sandbox id is the id in the file, prefixed with the cohort if another cohort took it. */
const giveAccounts = async ({ tx, file }: Import, workspaceId: string, ids: Ids): Promise<void> => {
  const having = await tx
    .select({ personId: identities.personId })
    .from(identities)
    .where(and(eq(identities.workspaceId, workspaceId), isAmong(identities.personId, ids.values())));
  const without = new Map([...ids].toReversed().map(([slug, personId]) => [personId, slug]));
  for (const { personId } of having) without.delete(personId);
  for (const prefix of ['', `${file.cohort.id}.`]) {
    const wanted = [...without].map(([personId, slug]) => ({ personId, externalUser: `${prefix}${slug}` }));
    for (const personId of await giveNames(tx, workspaceId, wanted)) without.delete(personId);
  }
};

/** People who asked to be erased are skipped, and listed to the person importing. */
export const importPeople = async (whole: Import, sandbox: string | undefined): Promise<Ids> => {
  const { tx, file, erased } = whole;
  const listed = file.people.filter(({ id }) => !erased.has(id));
  const ids = await matchPeople(whole, listed);
  await writePeople(tx, listed, ids);
  const tags = new Map(listed.map(({ id, skills = [] }) => [ids.get(id) ?? '', skills.map(tagOf)]));
  await allToTheEnd([
    writeRoster(whole, listed, ids),
    importSkills(tx, tags),
    sandbox ? giveAccounts(whole, sandbox, ids) : undefined,
    writeListedAccounts(tx, whole, ids),
  ]);
  return ids;
};
