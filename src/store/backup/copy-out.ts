import type postgres from 'postgres';

/**
 * Rows, as `copy` writes them. The driver pauses its line when too many wait to be read; if they end in the same breath, it
 * leaves it paused, and whatever is asked next waits for ever (postgres.js, issue 499). Reading once more resumes it.
 */
export async function* copyOut(sql: postgres.ISql, what: string): AsyncGenerator<Buffer> {
  const rows = await sql.unsafe(`copy ${what} to stdout`).readable();
  const chunks: AsyncIterable<Buffer> = rows;
  try {
    yield* chunks;
  } finally {
    rows._read(0);
  }
}
