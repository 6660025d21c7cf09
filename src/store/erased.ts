import { eq, inArray } from 'drizzle-orm';
import type { CohortFile, FilePerson } from '../rituals/cohort-file/index.ts';
import type { Tx } from './database.ts';
import { keyedHasher } from './keyed-hash.ts';
import { cohorts, people, roster, tombstones } from './tables/index.ts';

/** What a file may know someone by: each is hashed under the installation's own key, so that no list of addresses is kept. */
type Known = { cohort: string } & Pick<FilePerson, 'id' | 'email' | 'slack' | 'mattermost'>;

const namesOf = ({ cohort, id, email, slack, mattermost }: Known): string[] => [
  `file:${cohort}:${id}`,
  ...(email ? [`email:${email.toLowerCase()}`] : []),
  ...(slack ? [`slack:${slack}`] : []),
  ...(mattermost ? [`mattermost:${mattermost}`] : []),
];

const hashesIn = async (tx: Tx): Promise<(known: Known) => string[]> => {
  const hash = await keyedHasher(tx);
  return (known) => namesOf(known).map(hash);
};

/** The people of a file who asked to be erased, by the file's own ids. */
export const erasedIn = async (
  tx: Tx,
  { cohort, people: listed }: Pick<CohortFile, 'people'> & { cohort: Pick<CohortFile['cohort'], 'id'> },
): Promise<ReadonlySet<string>> => {
  const rows = await tx.select({ hash: tombstones.hash }).from(tombstones);
  if (rows.length === 0) return new Set();
  const buried = new Set(rows.map(({ hash }) => hash));
  const hashes = await hashesIn(tx);
  return new Set(
    listed
      .filter((person) => hashes({ ...person, cohort: cohort.id }).some((hash) => buried.has(hash)))
      .map(({ id }) => id),
  );
};

/** Remembers, without remembering who, that this person is not to be written again. Done just before they are deleted. */
export const buryPerson = async (tx: Tx, personId: string, on: Temporal.PlainDate): Promise<void> => {
  const rows = await tx
    .select({ listed: roster, cohort: cohorts.slug, email: people.email })
    .from(roster)
    .innerJoin(cohorts, eq(cohorts.id, roster.cohortId))
    .innerJoin(people, eq(people.id, roster.personId))
    .where(inArray(roster.personId, [personId]));
  const hashes = await hashesIn(tx);
  const all = rows.flatMap(({ listed: { slug: id, slack, mattermost }, cohort, email }) =>
    hashes({
      cohort,
      id,
      ...(email ? { email } : {}),
      ...(slack ? { slack } : {}),
      ...(mattermost ? { mattermost } : {}),
    }),
  );
  if (all.length === 0) return;
  await tx
    .insert(tombstones)
    .values([...new Set(all)].map((hash) => ({ hash, on })))
    .onConflictDoNothing();
};
