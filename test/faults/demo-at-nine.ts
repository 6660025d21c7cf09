import { inject } from 'vitest';
import postgres from 'postgres';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { startApp } from './process.ts';
import { MONDAY_9 } from './prompts.ts';

const NAME = 'demo_at_nine';

const make = async (): Promise<string> => {
  const url = await newDatabaseUrl();
  const app = await startApp({ DATABASE_URL: url });
  await app.clock({ to: MONDAY_9 });
  if ((await app.stop()) !== 0) throw new Error(`it did not stop well: ${app.complaints()}`);
  return new URL(url).pathname.slice(1);
};

/** The database of a process that was stopped on Monday at nine: a copy of one made once for all workers, by the first that needs it. */
export const demoAtNine = async (): Promise<string> => {
  const address = new URL(inject('postgres'));
  const sql = postgres(address.toString(), { max: 1, onnotice: () => {} });
  try {
    // Held until this connection ends: other workers wait for the one that makes it.
    await sql`select pg_advisory_lock(hashtext(${NAME}))`;
    const [known] = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (!known) await sql.unsafe(`alter database ${await make()} rename to ${NAME}`);
  } finally {
    await sql.end();
  }
  address.pathname = `/${NAME}`;
  return newDatabaseUrl({ copyOf: address.toString() });
};
