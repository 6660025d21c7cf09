import { eq } from 'drizzle-orm';
import {
  type CohortFile,
  type FilePerson,
  listPlatforms,
  type OnPlatform,
} from '../../rituals/cohort-file/index.ts';
import type { Tx } from '../core/database.ts';
import { keyedHasher } from '../core/keyed-hash.ts';
import { listedAccountsOf } from '../people/listed-on-platforms.ts';
import { cohorts, people, roster, tombstones } from '../tables/index.ts';

/** What a file can recognise people by, hashed with the installation's key: no list of addresses is stored. */
type KnownBy = { cohort: string; accounts: readonly OnPlatform[] } & Pick<FilePerson, 'id' | 'email'>;

const namesOf = ({ cohort, id, email, accounts }: KnownBy): string[] => [
  `file:${cohort}:${id}`,
  ...(email ? [`email:${email.toLowerCase()}`] : []),
  ...accounts.map(({ platform, externalId }) => `${platform}:${externalId}`),
];

const hashesIn = async (tx: Tx): Promise<(known: KnownBy) => string[]> => {
  const hash = await keyedHasher(tx);
  return (known) => namesOf(known).map(hash);
};

/** People of a file who asked to be erased, by id in the file. */
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
      .filter((person) =>
        hashes({ ...person, cohort: cohort.id, accounts: listPlatforms(person) }).some((hash) =>
          buried.has(hash),
        ),
      )
      .map(({ id }) => id),
  );
};

/** Records, without their identity, that this person must not be imported again. Runs just before they are deleted. */
export const buryPerson = async (tx: Tx, personId: string, on: Temporal.PlainDate): Promise<void> => {
  const rows = await tx
    .select({ cohortId: roster.cohortId, id: roster.slug, cohort: cohorts.slug, email: people.email })
    .from(roster)
    .innerJoin(cohorts, eq(cohorts.id, roster.cohortId))
    .innerJoin(people, eq(people.id, roster.personId))
    .where(eq(roster.personId, personId));
  const hashes = await hashesIn(tx);
  for (const { cohortId, id, cohort, email } of rows) {
    const accounts = (await listedAccountsOf(tx, cohortId)).get(personId) ?? [];
    const known = { cohort, id, accounts, ...(email ? { email } : {}) };
    await tx
      .insert(tombstones)
      .values(hashes(known).map((hash) => ({ hash, on })))
      .onConflictDoNothing();
  }
};
