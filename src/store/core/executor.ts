import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';

export type Executor = Pick<PostgresJsDatabase, 'select' | 'insert' | 'update' | 'delete' | 'execute' | '_'>;

/** The row that an insertion returns: there always is one, unless a conflict is ignored. */
export const justWritten = <Row>([row]: readonly Row[]): Row => {
  if (row === undefined) throw new Error('a row that was just written is not there');
  return row;
};
