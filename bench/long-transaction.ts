import { sql } from 'drizzle-orm';
import { inTransaction, connect } from '../src/store/core/database.ts';
import { lockNext } from '../src/store/delivery/due-deliveries.ts';
import { bar, quantile } from './bars.ts';
import { importDemo, openBench } from './cohorts.ts';
import { machine } from './machine.ts';

/**
 * Somebody reads the database in one long transaction, while deliveries come and go: what they leave behind cannot be taken
 * away meanwhile, and each look at what is due walks over it. Time of a claim before, and over a hundred thousand dead rows.
 */

const DEAD = Number(process.env['DEAD'] ?? 100_000);
const BATCH = 5_000;
const CLAIMS = 200;
const BAR = 50;

const { db, url, close } = await openBench('2026-11-23T10:00:00+01:00');
await importDemo(db);
await db.execute(
  sql`insert into messages (key, kind, subject) select 'm' || n, 'bench', '' from generate_series(1, ${BATCH}) n`,
);
await db.execute(sql`insert into deliveries (message_key, workspace_id, place, created_on, state)
  select 'm' || n, (select id from workspaces limit 1), 'channel:' || n, '2026-11-23', 'delivered'
  from generate_series(1, ${BATCH}) n`);

const claims = async (what: string): Promise<void> => {
  await db.execute(sql`update deliveries set state = 'pending' where message_key in ('m1', 'm2', 'm3')`);
  const now = Temporal.Instant.from('2026-11-23T10:00:00+01:00');
  const took: number[] = [];
  for (let at = 0; at < CLAIMS; at += 1) {
    const began = performance.now();
    await inTransaction(db, (tx) => lockNext(tx, { now, most: 1, without: [] }));
    took.push(performance.now() - began);
  }
  await db.execute(sql`update deliveries set state = 'delivered' where message_key like 'm%'`);
  bar(`${what}, median`, quantile(took, 0.5), BAR, 'ms');
  bar('  99 in 100', quantile(took, 0.99), BAR, 'ms');
};

console.log(machine());
await claims('a claim');
const analyst = connect(url, 1);
const reading = Promise.withResolvers<void>();
const read = analyst.transaction(
  async (tx) => {
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    await tx.execute(sql`select count(*) from deliveries`);
    await reading.promise;
  },
  { isolationLevel: 'repeatable read' },
);
for (let dead = 0; dead < DEAD; dead += 2 * BATCH) {
  await db.execute(sql`update deliveries set state = 'pending' where message_key like 'm%'`);
  await db.execute(sql`update deliveries set state = 'delivered' where message_key like 'm%'`);
}
await claims(`the same over ${DEAD.toLocaleString('en-GB')} dead rows`);
reading.resolve();
await read;
await analyst.close();
await close();
process.exit();
