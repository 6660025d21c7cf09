import postgres from 'postgres';

/** Arbitrary, but the same in every process: two that grant at once would fail on the same row. */
const LOCK = 727_273;

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Schemas of ours. */
const SCHEMAS = ['public', 'sandbox'];

type Owner = postgres.Sql | postgres.TransactionSql;

/** Statements on roles take no parameters: the server quotes them. */
const makeRole = async (tx: Owner, url: string): Promise<void> => {
  const [made] = await tx<
    { statement: string }[]
  >`select format('%s role %I login nosuperuser nocreatedb nocreaterole password %L',
    case when exists (select from pg_roles where rolname = ${roleOf(url)}) then 'alter' else 'create' end,
    ${roleOf(url)}::text, ${decodeURIComponent(new URL(url).password)}::text) as statement`;
  if (made) await tx.unsafe(made.statement);
};

const grantRows = async (tx: Owner, role: string): Promise<void> => {
  const there = await tx<{ name: string }[]>`
    select nspname as name from pg_namespace where nspname in ${tx(SCHEMAS)}`;
  for (const { name } of there) {
    const schema = tx(name);
    await tx`grant usage on schema ${schema} to ${tx(role)}`;
    await tx`grant select, insert, update, delete on all tables in schema ${schema} to ${tx(role)}`;
    await tx`grant usage on all sequences in schema ${schema} to ${tx(role)}`;
  }
  await tx`revoke update, delete, truncate on activity from ${tx(role)}`;
};

/**
 * Lets the application's role read and write rows and nothing else: it changes no table, and may only add to the log. Runs
 * after each migration, which may have made new tables. `make`: on a server of ours, the role itself too.
 */
export const grantTo = async (
  ownerUrl: string,
  applicationUrl: string,
  { make = false }: { make?: boolean } = {},
): Promise<void> => {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await client.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${LOCK})`;
      if (make) await makeRole(tx, applicationUrl);
      await grantRows(tx, roleOf(applicationUrl));
    });
  } finally {
    await client.end({ timeout: 5 });
  }
};
