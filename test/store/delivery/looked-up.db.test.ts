import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Database, inTransaction } from '../../../src/store/core/database.ts';
import { deliveryById } from '../../../src/store/delivery/messages.ts';
import { settleDelivered } from '../../../src/store/delivery/outcomes.ts';
import { proactiveSince } from '../../../src/store/delivery/proactive-counts.ts';
import { clientOf } from '../../../src/store/reading/client-of.ts';
import { readingTogether } from '../../../src/store/reading/reading-together.ts';
import { proactiveCounts } from '../../../src/store/tables/index.ts';
import { newDatabaseUrl } from '../../fixtures/database.ts';

/** PostgreSQL last counted at night, when nothing waited; then it is half past nine. */
const halfPastNine = async (db: Database): Promise<void> => {
  await db.execute(sql`insert into workspaces (platform, external_id) values ('sandbox', 'local')`);
  await db.execute(sql`insert into people (name) select 'n' || n from generate_series(1, 2000) n`);
  await db.execute(
    sql`insert into messages (key, kind, subject) select 'old-' || n, 'echo', '' from generate_series(1, 4000) n`,
  );
  const told = (key: string, state: string) => sql`insert into deliveries
      (message_key, workspace_id, person_id, place, created_on, proactive, state, ref)
    select ${key} || row_number() over (), w.id, p.id, 'user:' || p.name, '2026-11-23', true, ${state}, ''
    from people p cross join workspaces w`;
  await db.execute(told('old-', 'delivered'));
  await db.execute(sql`analyze`);
  await db.execute(
    sql`insert into messages (key, kind, subject) select 'new-' || n, 'echo', '' from generate_series(1, 2000) n`,
  );
  await db.execute(told('new-', 'sending'));
};

const recording = async () => {
  const asked: { text: string; values: readonly unknown[] }[] = [];
  const db = connect(await newDatabaseUrl(), 1, (text, values) => asked.push({ text, values }));
  onTestFinished(() => db.close());
  await halfPastNine(db);
  return { db, asked };
};

type Recording = Awaited<ReturnType<typeof recording>>;

/** How the statement in which this stands is answered, by a plan that knows none of its values. */
const planOf = ({ db, asked }: Recording, words: string): Promise<string> =>
  db.transaction(async (tx) => {
    const { text = '', values = [] } = asked.findLast((one) => one.text.includes(words)) ?? {};
    await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
    const plan = await clientOf(tx).unsafe(`explain (format json) ${text}`, [...values].map(String));
    return JSON.stringify(plan);
  });

describe('what leaves at 09:30', () => {
  it('is counted for each person by their own deliveries, not by all that waits', async () => {
    const heard = await recording();
    const day = Temporal.PlainDate.from('2026-11-23');
    const people = await heard.db.execute<{ id: string }>(sql`select id from people limit 2`);
    const counts = await inTransaction(heard.db, (tx) =>
      readingTogether(tx, () => Promise.all(people.map(({ id }) => proactiveSince(tx, id, day, day)))),
    );
    expect(counts).toEqual([0, 1].map(() => ({ today: 0, thisWeek: 0, leaving: 1 })));
    expect(await planOf(heard, 'count(*)')).toContain('"Index Name":"deliveries_person"');
  });

  it('is recorded, and counted, without reading all messages that there are', async () => {
    const heard = await recording();
    const day = Temporal.PlainDate.from('2026-11-23');
    const [{ id } = { id: '' }] = await heard.db.execute<{ id: string }>(
      sql`select id from deliveries where message_key = 'new-1'`,
    );
    const delivery = await deliveryById(heard.db, id);
    const shown = delivery && { delivery, ref: 'r', versions: new Map([['new-1', 1]]), again: false, day };
    const { settled } = await settleDelivered(heard.db, shown ? [shown] : [], { waiting: false });
    expect([...settled]).toEqual([id]);
    expect(await heard.db.select().from(proactiveCounts)).toMatchObject([{ day, daily: false, sent: 1 }]);
    expect(await planOf(heard, 'with outcomes')).not.toMatch(/"Seq Scan"[^{}]*"Relation Name":"messages"/);
  });
});
