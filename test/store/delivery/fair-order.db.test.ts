import { inArray, sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Database, inTransaction } from '../../../src/store/core/database.ts';
import { lockNext } from '../../../src/store/delivery/due-deliveries.ts';
import { addMessages } from '../../../src/store/delivery/add-messages.ts';
import { clientOf } from '../../../src/store/reading/client-of.ts';
import { deliveries, workspaces } from '../../../src/store/tables/index.ts';
import { newDatabase, newDatabaseUrl } from '../../fixtures/database.ts';

const NOW = Temporal.Instant.from('2026-11-23T10:00:00+01:00');
const MOST = 64;

const workspaceOf = async (db: Database): Promise<string> => {
  const [known] = await db.select().from(workspaces);
  if (known) return known.id;
  const values = { platform: 'sandbox', externalId: 'local' } as const;
  const [added] = await db.insert(workspaces).values(values).returning();
  return added?.id ?? '';
};

/** A message to each of these places, in the order of decisions. */
const say = async (db: Database, places: Readonly<Record<string, readonly string[]>>): Promise<void> => {
  const workspaceId = await workspaceOf(db);
  const createdOn = Temporal.PlainDate.from('2026-11-23');
  const keys = Object.keys(places);
  await addMessages(
    db,
    keys.map((key) => ({ key, cohortId: null, kind: 'echo', subject: key, shows: [] })),
    keys.flatMap((messageKey) =>
      (places[messageKey] ?? []).map((place) => ({ messageKey, createdOn, workspaceId, place })),
    ),
  );
};

/** As `say` writes them, in SQL: each team's message to its people, team after team. */
const sayToTeams = async (db: Database, teams: number, people: number): Promise<void> => {
  await db.execute(sql`insert into messages (key, kind, subject)
    select 'team-' || n, 'echo', '' from generate_series(1, ${teams}::int) n`);
  await db.execute(sql`insert into deliveries (message_key, workspace_id, place, created_on, turn)
    select 'team-' || n, ${await workspaceOf(db)}, 'user:' || n || '-' || turn, '2026-11-23', turn
    from generate_series(1, ${teams}::int) n, generate_series(0, ${people - 1}::int) turn order by n, turn`);
};

/** The message and the place of what the next look finds, which has left before the look after it. */
const look = (db: Database): Promise<string[]> =>
  inTransaction(db, async (tx) => {
    const found = await lockNext(tx, { now: NOW, most: MOST, without: [] });
    const ids = found.map(({ delivery }) => delivery.id);
    await tx.update(deliveries).set({ state: 'delivered' }).where(inArray(deliveries.id, ids));
    return found.map(({ delivery: { messageKey, place } }) => `${messageKey} ${place}`);
  });

const lookFor = async (db: Database, enough: number): Promise<string[]> => {
  const order: string[] = [];
  while (order.length < enough) order.push(...(await look(db)));
  return order;
};

describe('the fair order', () => {
  it('gives each of two thousand teams its first prompt before any has its second, whatever one look finds', async () => {
    const { db } = await newDatabase();
    await sayToTeams(db, 2_000, 2);
    const order = await lookFor(db, 2_000);
    const firsts = new Set(order.slice(0, 2_000).map((one) => one.split(' ', 1)[0]));
    expect(firsts.size).toBe(2_000);
  });

  it('puts a person’s second message after their first, and not after those of others', async () => {
    const { db } = await newDatabase();
    await say(db, { team: ['user:a', 'user:b', 'user:c'] });
    await say(db, { later: ['user:c'], other: ['user:d'] });
    expect(await look(db)).toEqual([
      'team user:a',
      'other user:d',
      'team user:b',
      'team user:c',
      'later user:c',
    ]);
  });

  it('begins with what a dead process had claimed, and leaves alone what a living one has', async () => {
    const { db } = await newDatabase();
    await say(db, { first: ['user:a'], dead: ['user:b'], alive: ['user:c'] });
    await db.execute(sql`update deliveries set state = 'sending',
      lease_until = clock_timestamp() + case message_key when 'dead' then -1 else 10 end * interval '1 second'
      where message_key in ('dead', 'alive')`);
    expect(await look(db)).toEqual(['dead user:b', 'first user:a']);
  });

  it('is found without reading all that waits, nor everybody', async () => {
    const url = await newDatabaseUrl();
    const asked: { text: string; values: readonly unknown[] }[] = [];
    const db = connect(url, 1, (text, values) => asked.push({ text, values }));
    onTestFinished(() => db.close());
    await sayToTeams(db, 1_000, 3);
    await db.execute(sql`insert into people (name) select 'n' || n from generate_series(1, 2000) n`);
    await db.execute(sql`analyze`);
    await look(db);
    const { text = '', values = [] } = asked.find((one) => one.text.includes('skip locked')) ?? {};
    const plan = JSON.stringify(
      // As for each process that looked a few times: a plan that knows none of the values.
      await db.transaction(async (tx) => {
        await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
        return clientOf(tx).unsafe(`explain (analyze, format json) ${text}`, [...values].map(String));
      }),
    );
    expect(plan).not.toMatch(/"Seq Scan"[^{}]*"Relation Name":"people"/);
    expect(plan).toMatch(
      /"Actual Rows":64[^{}]*"Index Name":"deliveries_waiting"|"Index Name":"deliveries_waiting"[^{}]*"Actual Rows":64\b/,
    );
    expect(plan).not.toContain('"Node Type":"Sort"');
  });
});
