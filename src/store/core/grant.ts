import postgres from 'postgres';

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Schemas of ours, and the queue's. */
const SCHEMAS = ['public', 'sandbox'];

/**
 * Lets the application's role read and write rows and nothing else: it changes no table, and may only add to the log. Runs
 * after each migration, which may have made new tables.
 */
export const grantTo = async (ownerUrl: string, applicationUrl: string): Promise<void> => {
  const role = roleOf(applicationUrl);
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const there = await client<{ name: string }[]>`
      select nspname as name from pg_namespace where nspname in ${client(SCHEMAS)}`;
    await client.begin(async (tx) => {
      for (const { name } of there) {
        const schema = tx(name);
        await tx`grant usage on schema ${schema} to ${tx(role)}`;
        await tx`grant select, insert, update, delete on all tables in schema ${schema} to ${tx(role)}`;
        await tx`grant usage on all sequences in schema ${schema} to ${tx(role)}`;
      }
      await tx`revoke update, delete, truncate on activity from ${tx(role)}`;
    });
  } finally {
    await client.end({ timeout: 5 });
  }
};
