import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type * as tables from '../tables/index.ts';

export type Executor = Pick<
  PostgresJsDatabase<typeof tables>,
  'select' | 'insert' | 'update' | 'delete' | 'execute' | '_'
>;
