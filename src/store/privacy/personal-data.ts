import { sql } from 'drizzle-orm';
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

const countOf = async (db: Executor, kind: KeptKind, personId: string): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(kind.table)} where ${isAbout(kind, personId)}`,
  );
  return row?.n ?? 0;
};

/** How many rows of each kind name a person, without content. */
export const personalDataCounts = async (db: Executor, personId: string): Promise<PersonalDataCount[]> => {
  const kept: PersonalDataCount[] = [];
  for (const [what, kind] of KINDS) {
    const count = IDENTITY.has(what) ? 0 : await countOf(db, kind, personId);
    if (count > 0) kept.push({ what, count });
  }
  return kept;
};

export const KEPT_COLUMNS: ReadonlySet<string> = new Set(
  [...KINDS.values()].flatMap(({ own }) => Object.keys(own(''))),
);

/** All data about a person: their own columns in their own rows. */
export const personalDataRows = async (db: Executor, personId: string): Promise<KeptRows[]> => {
  const kept: KeptRows[] = [];
  for (const [what, kind] of KINDS) {
    const columns = Object.entries(kind.own(personId)).map(
      ([name, value]) => sql`${value} as ${sql.identifier(name)}`,
    );
    const found = await db.execute<{ row: KeptRow }>(sql`select row_to_json(mine) as row from
      (select ${sql.join(columns, sql`, `)} from ${sql.identifier(kind.table)} t where ${isAbout(kind, personId)} order by 1) mine`);
    if (found.length > 0) kept.push({ what, rows: found.map(({ row }) => row) });
  }
  return kept;
};
