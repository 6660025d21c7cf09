import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import postgres from 'postgres';
import { UNFINISHED } from './unfinished.ts';
import { type BackupHeader, type BackupLine, readLines } from './lines.ts';
import { backedTables, copyQuery, tableName } from './tables.ts';

type Constraint = { table: string; name: string; definition: string };

/** References are made again once all rows are there: tables come in alphabetical order. */
const takeReferencesOff = async (tx: postgres.TransactionSql): Promise<Constraint[]> => {
  const found = await tx<Constraint[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`;
  for (const { table, name } of found) await tx.unsafe(`alter table ${table} drop constraint "${name}"`);
  return [...found];
};

const putReferencesBack = async (tx: postgres.TransactionSql, all: readonly Constraint[]): Promise<void> => {
  for (const { table, name, definition } of all)
    await tx.unsafe(`alter table ${table} add constraint "${name}" ${definition}`);
};

const setTriggers = async (
  tx: postgres.TransactionSql,
  names: readonly string[],
  how: 'enable' | 'disable',
) => {
  for (const name of names) await tx.unsafe(`alter table ${tableName(name)} ${how} trigger user`);
};

/** The next number of each counter follows the greatest that came back. */
const setCounters = async (tx: postgres.TransactionSql): Promise<void> => {
  const found = await tx<{ table: string; column: string; sequence: string }[]>`
    select table_name as table, column_name as column,
      pg_get_serial_sequence(format('public.%I', table_name), column_name) as sequence
    from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`;
  for (const { table, column, sequence } of found)
    await tx.unsafe(
      `select setval('${sequence}', coalesce((select max("${column}") from ${tableName(table)}), 0) + 1, false)`,
    );
};

const copyRows = async (
  tx: postgres.TransactionSql,
  table: { table: string; columns: string[] },
  lines: AsyncIterator<BackupLine>,
): Promise<void> => {
  const what = copyQuery({ name: table.table, columns: table.columns });
  const rows = await tx.unsafe(`copy ${what} from stdin`).writable();
  const done = finished(rows);
  // A row that is refused ends it, and is told by whoever waits for the end.
  done.catch(() => {});
  for (let next = await lines.next(); !next.done && 'row' in next.value; next = await lines.next())
    if (!rows.write(next.value.row)) await Promise.race([once(rows, 'drain'), done]);
  rows.end();
  await done;
};

/** In one transaction: either all rows are there at the end, or the place is as empty as before. */
export const loadRows = async (url: string, bytes: AsyncIterable<Buffer>): Promise<BackupHeader> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      const names = (await backedTables(tx)).map(({ name }) => name);
      const references = await takeReferencesOff(tx);
      await setTriggers(tx, names, 'disable');
      await tx.unsafe(`truncate ${names.map(tableName).join(', ')}`);
      const lines = readLines(bytes);
      let found: BackupHeader | undefined;
      for (let next = await lines.next(); !next.done; next = await lines.next()) {
        if ('header' in next.value) found = next.value.header;
        if ('table' in next.value) await copyRows(tx, next.value, lines);
      }
      await setCounters(tx);
      await setTriggers(tx, names, 'enable');
      await putReferencesBack(tx, references);
      await tx`create schema ${tx(UNFINISHED)}`;
      if (!found) throw new Error('a backup that was checked has no header');
      return found;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
};
