import type postgres from 'postgres';

/** The tables of a backup: all of ours but the sandbox's conversations, which stand for a platform's servers. */

export type BackedTable = { name: string; columns: string[] };

export const backedTables = async (sql: postgres.ISql): Promise<BackedTable[]> => {
  const found = await sql<BackedTable[]>`
    select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.tables t
    join information_schema.columns c on (c.table_schema, c.table_name) = (t.table_schema, t.table_name)
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    group by t.table_name order by t.table_name`;
  return found.map(({ name, columns }) => ({ name, columns }));
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `"people" ("id", "name")`, for `copy`. */
export const copyQuery = ({ name, columns }: BackedTable): string =>
  `public.${quoted(name)} (${columns.map(quoted).join(', ')})`;

export const tableName = (name: string): string => `public.${quoted(name)}`;
