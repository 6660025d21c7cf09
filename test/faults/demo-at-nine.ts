import { copyOfMadeOnce, newDatabaseUrl } from '../fixtures/database.ts';
import { startApp } from './process.ts';
import { MONDAY_9 } from './prompts.ts';

const make = async (): Promise<string> => {
  const url = await newDatabaseUrl();
  const app = await startApp({ DATABASE_URL: url });
  await app.clock({ to: MONDAY_9 });
  if ((await app.stop()) !== 0) throw new Error(`it did not stop well: ${app.complaints()}`);
  return url;
};

/** The database of a process that was stopped on Monday at nine. */
export const demoAtNine = (): Promise<string> => copyOfMadeOnce('demo_at_nine', make);
