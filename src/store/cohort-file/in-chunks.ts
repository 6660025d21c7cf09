/** Rows of one statement: a statement takes 65,535 values, and other work waits while it is built. */
const ROWS = 500;

export const inChunks = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_chunk, at) =>
    rows.slice(at * ROWS, (at + 1) * ROWS),
  );
