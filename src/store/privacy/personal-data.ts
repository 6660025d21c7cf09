import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { KINDS } from './declarations.ts';
import { isAbout, type KeptKind } from './declare.ts';

export type PersonalDataCount = { what: string; count: number };
export type KeptRow = Readonly<Record<string, unknown>>;
export type KeptRows = { what: string; rows: KeptRow[] };

/** Who someone is: the account page says it in one sentence, without numbers. */
export const IDENTITY: ReadonlySet<string> = new Set([
  'people',
  'identities',
  'memberships',
  'roster',
  'listed_accounts',
  'challenges',
]);

const countOf = ([what, kind]: readonly [string, KeptKind], personId: string): SQL =>
  sql`select ${what} as what, count(*)::int as count from ${sql.identifier(kind.table)} where ${isAbout(kind, personId)}`;

const COUNTED = [...KINDS].filter(([what]) => !IDENTITY.has(what));

/** How many rows of each kind name a person, without content: in one question, since everybody may ask it. */
export const personalDataCounts = async (db: Executor, personId: string): Promise<PersonalDataCount[]> => {
  const counts = COUNTED.map((kind) => countOf(kind, personId));
  const rows = await db.execute<PersonalDataCount>(sql.join(counts, sql` union all `));
  return rows.filter(({ count }) => count > 0);
};

export const KEPT_COLUMNS: ReadonlySet<string> = new Set(
  [...KINDS.values()].flatMap(({ own }) => Object.keys(own(''))),
);

/** All data about a person: their own columns in their own rows. */
export const personalDataRows = async (
  db: Executor,
  personId: string,
  kinds: Iterable<readonly [string, KeptKind]> = KINDS,
): Promise<KeptRows[]> => {
  const kept: KeptRows[] = [];
  for (const [what, kind] of kinds) {
    const columns = Object.entries(kind.own(personId)).map(
      ([name, value]) => sql`${value} as ${sql.identifier(name)}`,
    );
    const found = await db.execute<{ row: KeptRow }>(sql`select row_to_json(mine) as row from
      (select ${sql.join(columns, sql`, `)} from ${sql.identifier(kind.table)} t where ${isAbout(kind, personId)} order by 1) mine`);
    if (found.length > 0) kept.push({ what, rows: found.map(({ row }) => row) });
  }
  return kept;
};
