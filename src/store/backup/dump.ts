import postgres from 'postgres';
import { VERSION } from '../core/version.ts';
import { copyOut } from './copy-out.ts';
import { type BackupHeader, TABLE_END } from './lines.ts';
import { backedTables, type BackedTable, copyQuery } from './tables.ts';

/** There is nothing to back up: the bot never ran on this database. */
export class EmptyDatabase extends Error {
  override name = 'EmptyDatabase';
}

const headerOf = async (sql: postgres.Sql): Promise<BackupHeader> => {
  const [there] = await sql`select to_regclass('public.instance') is not null as there`;
  if (!there?.['there']) throw new EmptyDatabase('no tables');
  const [row] = await sql<{ kind: 'sandbox' | 'live'; schema: string; at: string }[]>`
    select kind, clock_timestamp()::text as at,
      (select max(created_at)::text from drizzle.__drizzle_migrations) as schema from instance`;
  if (!row) throw new EmptyDatabase('no instance');
  const takenAt = Temporal.Instant.from(row.at).toString();
  return { ritournelle: VERSION, kind: row.kind, schema: Number(row.schema), takenAt };
};

const asLine = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

const linesIn = (chunk: Buffer): number => {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
};

async function* rowsOf(sql: postgres.Sql, table: BackedTable, counts: Record<string, number>) {
  counts[table.name] = 0;
  for await (const chunk of copyOut(sql, copyQuery(table))) {
    counts[table.name] = (counts[table.name] ?? 0) + linesIn(chunk);
    yield chunk;
  }
}

/** All rows as they are at one instant, whatever is written meanwhile. The bot goes on. */
export async function* dumpDatabase(url: string): AsyncGenerator<Buffer> {
  // A connection of its own, for one transaction: it ends with the connection.
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe('begin isolation level repeatable read read only');
    yield asLine(await headerOf(sql));
    const counts: Record<string, number> = {};
    for (const table of await backedTables(sql)) {
      yield asLine({ table: table.name, columns: table.columns });
      yield* rowsOf(sql, table, counts);
      yield Buffer.from(`${TABLE_END}\n`);
    }
    yield asLine({ end: counts });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
