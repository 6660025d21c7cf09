import postgres from 'postgres';
import { copyOut } from '../src/store/backup/copy-out.ts';

const TABLES = `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_schema not in ('pg_catalog', 'information_schema', 'sandbox') and table_type = 'BASE TABLE'`;

/** How many times these texts stand in a full dump of a database, as `pg_dump` writes rows; and how many bytes that was. */
export const searchDump = async (
  url: string,
  texts: readonly string[],
): Promise<{ found: number; bytes: number }> => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  let [found, bytes] = [0, 0];
  for (const { name } of await client.unsafe<{ name: string }[]>(TABLES)) {
    let line = '';
    for await (const chunk of copyOut(client, name)) {
      const text = `${line}${String(chunk)}`;
      bytes += String(chunk).length;
      const whole = text.slice(0, text.lastIndexOf('\n') + 1);
      line = text.slice(whole.length);
      for (const one of texts) found += whole.split(one).length - 1;
    }
  }
  await client.end();
  return { found, bytes };
};
