import type postgres from 'postgres';

/**
 * Rows, as `copy` writes them. The driver pauses its line when too many wait to be read; if they end in the same breath, it
 * leaves it paused, and whatever is asked next waits for ever (postgres.js, issue 499). Asking its stream to read once more resumes it.
 */
export async function* copyOut(sql: postgres.ISql, what: string): AsyncGenerator<Buffer> {
  const rows = await sql.unsafe(`copy ${what} to stdout`).readable();
  const chunks: AsyncIterable<Buffer> = rows;
  try {
    yield* chunks;
  } finally {
    // oxlint-disable-next-line no-underscore-dangle -- the only way to the line that the driver gives
    rows._read(0);
  }
}
