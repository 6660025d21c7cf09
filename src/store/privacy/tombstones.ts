import { eq } from 'drizzle-orm';
import {
  type CohortFile,
  type FilePerson,
  listPlatforms,
  type OnPlatform,
} from '../../rituals/cohort-file/index.ts';
import { keyedHash } from '../../seal/keyed-hash.ts';
import { keysFrom } from '../../seal/keys.ts';
import type { Tx } from '../core/database.ts';
import { listedAccountsOf } from '../people/listed-on-platforms.ts';
import { cohorts, instance, people, roster, tombstones } from '../tables/index.ts';

/**
 * What a file can recognise people by, hashed: no list of addresses is stored. The key lives and is restored with the
 * database, because a rotation of SECRET_KEY must not bring erased people back.
 */
type KnownBy = { cohort: string; accounts: readonly OnPlatform[] } & Pick<FilePerson, 'id' | 'email'>;

const namesOf = ({ cohort, id, email, accounts }: KnownBy): string[] => [
  `file:${cohort}:${id}`,
  ...(email ? [`email:${email.toLowerCase()}`] : []),
  ...accounts.map(({ platform, externalId }) => `${platform}:${externalId}`),
];

const hashesIn = async (tx: Tx): Promise<(known: KnownBy) => string[]> => {
  const [row] = await tx.select({ secret: instance.secret }).from(instance);
  const keys = keysFrom(row?.secret ?? '');
  return (known) => namesOf(known).map((name) => keyedHash(keys, 'tombstone', name));
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
