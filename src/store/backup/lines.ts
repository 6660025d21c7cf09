import { z } from 'zod';

/**
 * What a backup says, line by line: a header, then each table with its rows as PostgreSQL copies them, ended by `\.`, then how
 * many rows there were.
 */

export const header = z.object({
  ritournelle: z.string(),
  kind: z.enum(['sandbox', 'live']),
  /** Of the last migration: `drizzle`'s own date for it. */
  schema: z.number(),
  takenAt: z.string(),
});
export type BackupHeader = z.infer<typeof header>;

const table = z.object({ table: z.string(), columns: z.array(z.string()) });
const end = z.object({ end: z.record(z.string(), z.number()) });

export type BackupLine =
  | { header: BackupHeader }
  | z.infer<typeof table>
  | { row: Buffer }
  | { ended: true }
  | z.infer<typeof end>;

export const TABLE_END = '\\.';

/** A backup that ends too early, or was written by something else. */
export class BrokenBackup extends Error {
  override name = 'BrokenBackup';
}

async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const text: Buffer = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    let from = 0;
    for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, from)) {
      yield text.subarray(from, at + 1);
      from = at + 1;
    }
    held = text.subarray(from);
  }
  if (held.length > 0) throw new BrokenBackup('its last line is cut');
}

const parsed = (line: Buffer): BackupLine => {
  const value: unknown = JSON.parse(line.toString('utf8'));
  const [asTable, asEnd] = [table.safeParse(value), end.safeParse(value)];
  if (asTable.success) return asTable.data;
  if (asEnd.success) return asEnd.data;
  return { header: header.parse(value) };
};

export async function* readLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<BackupLine> {
  let inTable = false;
  for await (const line of linesOf(bytes)) {
    if (inTable && line.length === 3 && line.toString('latin1') === `${TABLE_END}\n`) {
      inTable = false;
      yield { ended: true };
    } else if (inTable) yield { row: line };
    else {
      const said = parsed(line);
      inTable = 'table' in said;
      yield said;
    }
  }
}

/** Reads a backup to its end before anything is done with it. */
export const checkLines = async (bytes: AsyncIterable<Buffer>): Promise<BackupHeader> => {
  const counts: Record<string, number> = {};
  let [found, name, whole]: [BackupHeader | undefined, string, boolean] = [undefined, '', false];
  for await (const line of readLines(bytes)) {
    if ('header' in line) found = line.header;
    if ('table' in line) {
      name = line.table;
      counts[name] = 0;
    }
    if ('row' in line) counts[name] = (counts[name] ?? 0) + 1;
    if ('end' in line) whole = JSON.stringify(line.end) === JSON.stringify(counts);
  }
  if (!found || !whole) throw new BrokenBackup('it does not hold what it says');
  return found;
};
