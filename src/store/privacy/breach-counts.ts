import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { KINDS } from './declarations.ts';
import type { KeptKind } from './declare.ts';

/** Rows that name someone, and how many people they name. */
const countsOf = ({ table, whose }: KeptKind): SQL => {
  if ('rows' in whose) return sql`select count(*)::int as rows, 0 as people from ${sql.identifier(table)}`;
  const columns = sql.join(
    whose.columns.map((name) => sql`(${sql.identifier(name)})`),
    sql`, `,
  );
  return sql`select count(distinct x.ctid)::int as rows, count(distinct one.id)::int as people
    from ${sql.identifier(table)} x, lateral (values ${columns}) one (id)
    where one.id is not null and ${whose.and ?? sql`true`}`;
};

export type Affected = { kind: string; rows: number; people: number };

/** How many rows and how many people of each kind a leak of this database would concern. Names nobody. */
export const affectedKinds = async (db: Executor): Promise<Affected[]> => {
  const found: Affected[] = [];
  for (const [kind, declared] of KINDS) {
    const [row] = await db.execute<Omit<Affected, 'kind'>>(countsOf(declared));
    if (row && row.rows > 0) found.push({ kind, ...row });
  }
  return found;
};
