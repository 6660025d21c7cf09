import { createHmac } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import {
  type CohortFile,
  type FilePerson,
  listPlatforms,
  type OnPlatform,
} from '../../rituals/cohort-file/index.ts';
import type { Executor } from '../core/executor.ts';
import { instance, tombstones } from '../tables/index.ts';

/**
 * What a file or a platform can recognise people by, hashed: no list of addresses is stored. The key lives and is restored
 * with the database, because a rotation of SECRET_KEY must not bring erased people back.
 */
type KnownBy = { cohort: string; accounts: readonly OnPlatform[] } & Pick<FilePerson, 'id' | 'email'>;

const addressName = (email: string): string => `email:${email.toLowerCase()}`;
export const accountName = (platform: string, externalId: string): string => `${platform}:${externalId}`;

const namesInFile = ({ cohort, id, email, accounts }: KnownBy): string[] => [
  `file:${cohort}:${id}`,
  ...(email ? [addressName(email)] : []),
  ...accounts.map(({ platform, externalId }) => accountName(platform, externalId)),
];

export type Hasher = (name: string) => string;

/** As since the first version: another format would not recognise those who were erased before. */
export const hasherIn = async (db: Pick<Executor, 'select'>): Promise<Hasher> => {
  const [row] = await db.select({ secret: instance.secret }).from(instance);
  const secret = row?.secret ?? '';
  return (name) => createHmac('sha256', secret).update(name).digest('base64url');
};

/** People of a file who asked to be erased, by id in the file. */
export const erasedIn = async (
  tx: Executor,
  { cohort, people: listed }: Pick<CohortFile, 'people'> & { cohort: Pick<CohortFile['cohort'], 'id'> },
): Promise<ReadonlySet<string>> => {
  const rows = await tx.select({ hash: tombstones.hash }).from(tombstones);
  if (rows.length === 0) return new Set();
  const buried = new Set(rows.map(({ hash }) => hash));
  const hash = await hasherIn(tx);
  const isErased = (person: FilePerson): boolean =>
    namesInFile({ ...person, cohort: cohort.id, accounts: listPlatforms(person) }).some((name) =>
      buried.has(hash(name)),
    );
  return new Set(listed.filter(isErased).map(({ id }) => id));
};

/** Whether a platform reports an account, or an address, of somebody who asked to be erased. */
export const isErasedAccount = async (
  db: Executor,
  platform: string,
  { id, mail }: { id: string; mail?: string | undefined },
): Promise<boolean> => {
  const hash = await hasherIn(db);
  const names = [accountName(platform, id), ...(mail ? [addressName(mail)] : [])];
  const found = await db
    .select({ hash: tombstones.hash })
    .from(tombstones)
    .where(inArray(tombstones.hash, names.map(hash)))
    .limit(1);
  return found.length > 0;
};

export const isErasedAddress = (db: Executor, mail: string): Promise<boolean> =>
  isErasedAccount(db, 'file', { id: '', mail });

/** All that this person could be recognised by, in files and on platforms. */
const namesOfPerson = async (db: Executor, personId: string): Promise<string[]> => {
  const rows = await db.execute<{ name: string }>(sql`
    select 'file:' || c.slug || ':' || r.slug as name from roster r join cohorts c on c.id = r.cohort_id
      where r.person_id = ${personId}
    union select 'email:' || lower(p.email) from people p where p.id = ${personId} and p.email is not null
    union select l.platform || ':' || l.external_user from listed_accounts l where l.person_id = ${personId}
    union select w.platform || ':' || i.external_user from identities i
      join workspaces w on w.id = i.workspace_id where i.person_id = ${personId}`);
  return rows.map(({ name }) => name);
};

export const addTombstones = async (
  db: Executor,
  hashes: readonly string[],
  on: Temporal.PlainDate,
): Promise<void> => {
  if (hashes.length === 0) return;
  await db
    .insert(tombstones)
    .values(hashes.map((hash) => ({ hash, on })))
    .onConflictDoNothing();
};

/** Records, without their identity, that this person must not come back. Runs just before they are deleted. */
export const buryPerson = async (
  db: Executor,
  personId: string,
  on: Temporal.PlainDate,
): Promise<readonly string[]> => {
  const hash = await hasherIn(db);
  const hashes = (await namesOfPerson(db, personId)).map(hash);
  await addTombstones(db, hashes, on);
  return hashes;
};
