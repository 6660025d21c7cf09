import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../src/store/core/database.ts';
import { KINDS } from '../../src/store/privacy/declarations.ts';
import type { KeptKind } from '../../src/store/privacy/declare.ts';
import { fr } from '../../src/texts/fr/index.ts';

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

type Affected = { what: string; rows: number; people: number };

/** How many rows and how many people of each kind a leak of this database would concern. Names nobody. */
const affected = async (db: Database): Promise<Affected[]> => {
  const found: Affected[] = [];
  for (const [kind, declared] of KINDS) {
    const [row] = await db.execute<{ rows: number; people: number }>(countsOf(declared));
    found.push({ what: fr.keptKinds[kind]?.what ?? kind, rows: row?.rows ?? 0, people: row?.people ?? 0 });
  }
  return found;
};

/** What the notification to the data protection authority asks for: categories, and approximate numbers. */
export const breachList = async (db: Database): Promise<string> => {
  const rows = (await affected(db)).filter((one) => one.rows > 0);
  return [
    'Catégories de données et nombres approximatifs (à joindre à la notification à la CNIL) :',
    ...rows.map(
      ({ what, rows: count, people }) =>
        `- ${what} : ${count} lignes${people > 0 ? `, ${people} personnes` : ''}`,
    ),
  ].join('\n');
};
