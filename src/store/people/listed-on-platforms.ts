import { inArray } from 'drizzle-orm';
import { type CohortFile, listPlatforms, type OnPlatform } from '../../rituals/cohort-file/index.ts';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { listedAccounts, listedPlaces } from '../tables/index.ts';
import { isAmong } from '../core/is-among.ts';
import { inScope } from '../core/in-scope.ts';
import { insertRows } from '../core/insert-rows.ts';

/** Accounts and channels of chat platforms, as written in cohort files. */

/** For the people of this file; others keep their accounts. */
export const writeListedAccounts = async (
  tx: Tx,
  { cohortId, file }: { cohortId: string; file: CohortFile },
  people: ReadonlyMap<string, string>,
): Promise<void> => {
  const rows = file.people.flatMap(({ id, ...person }) => {
    const personId = people.get(id);
    if (personId === undefined) return [];
    return listPlatforms(person).map(({ platform, externalId: externalUser }) => ({
      cohortId,
      personId,
      platform,
      externalUser,
    }));
  });
  await tx
    .delete(listedAccounts)
    .where(inScope({ cohortId }, listedAccounts, isAmong(listedAccounts.personId, people.values())));
  // Two lines may turn out to be one person: the last one holds.
  const once = new Map(rows.map((row) => [`${row.personId} ${row.platform}`, row]));
  await insertRows(tx, listedAccounts, [...once.values()]);
};

export const writeListedPlaces = async (
  tx: Tx,
  { cohortId, file }: { cohortId: string; file: CohortFile },
): Promise<void> => {
  const rows = Object.entries(file.channels).flatMap(([name, channel]) =>
    listPlatforms(channel).map((place) => ({ cohortId, name, ...place })),
  );
  await tx
    .delete(listedPlaces)
    .where(inScope({ cohortId }, listedPlaces, inArray(listedPlaces.name, Object.keys(file.channels))));
  await insertRows(tx, listedPlaces, rows);
};

const groupByKey = <Row extends OnPlatform>(
  rows: readonly Row[],
  by: (row: Row) => string,
): ReadonlyMap<string, OnPlatform[]> => {
  const found = new Map<string, OnPlatform[]>();
  for (const row of rows) found.getOrInsert(by(row), []).push(row);
  return found;
};

export const listedAccountsOf = async (
  tx: Executor,
  cohortId: string,
): Promise<ReadonlyMap<string, OnPlatform[]>> => {
  const rows = await tx
    .select({
      personId: listedAccounts.personId,
      platform: listedAccounts.platform,
      externalId: listedAccounts.externalUser,
    })
    .from(listedAccounts)
    .where(inScope({ cohortId }, listedAccounts));
  return groupByKey(rows, ({ personId }) => personId);
};

export const listedPlacesOf = async (
  tx: Executor,
  cohortId: string,
): Promise<ReadonlyMap<string, OnPlatform[]>> => {
  const rows = await tx.select().from(listedPlaces).where(inScope({ cohortId }, listedPlaces));
  return groupByKey(rows, ({ name }) => name);
};
