import { eq, getTableName, is, sql, Table } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../src/store/core/database.ts';
import type { Executor } from '../../../src/store/core/executor.ts';
import { addMessages } from '../../../src/store/delivery/add-messages.ts';
import { raiseTouched } from '../../../src/store/delivery/touched.ts';
import * as tables from '../../../src/store/tables/index.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';

const { challenges, cohorts, deliveries, goodNews, messages, workspaces } = tables;

/** Tables of which no message has to follow each change, and why. */
const UNTOUCHED: Readonly<Record<string, readonly string[]>> = {
  'what was said keeps the names and settings it was said with, until something of it moves': [
    'cohorts',
    'people',
    'challenges',
    'roster',
    'channels',
    'channel_places',
    'listed_places',
    'listed_accounts',
    'identities',
    'timelines',
    'dataset_rhythms',
    'cohort_pauses',
    'skills',
    'skill_profiles',
    'calendar_feeds',
  ],
  'a page keeps the facts it was put together from': ['weekly_totals', 'dataset_moves'],
  'read by their author alone, in answers': ['held_texts', 'answer_sources'],
  'the engine’s own': [
    'instance',
    'schema_floor',
    'workspaces',
    'memory',
    'calls',
    'runs',
    'plan_dues',
    'plan_leases',
    'outdated_plans',
    'activity',
    'aliases',
    'messages',
    'deliveries',
    'pacing',
    'second_copies',
    'proactive_counts',
    'milestone_nudges',
    'pairing_marks',
    'cohort_acts',
    'cohort_imports',
    'tombstones',
    'erasures',
    'purge_runs',
    'objections',
    'export_counts',
  ],
  'the sandbox’s own platform': ['messages', 'forms', 'reads'],
};

const one = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (!row) throw new Error('nothing was written');
  return row;
};

/** A piece of good news, and a message that shows it and was delivered. */
const shownNews = async () => {
  const db = await emptyDatabase();
  const cohort = one(
    await db
      .insert(cohorts)
      .values({
        slug: 'petite',
        name: 'Petite',
        locale: 'fr',
        timezone: 'Europe/Paris',
        holidays: 'FR',
        startsOn: Temporal.PlainDate.from('2026-09-14'),
        endsOn: Temporal.PlainDate.from('2027-07-13'),
        coordinationLabel: 'Etalab',
        bulletinChannel: 'promo',
        digestChannel: 'coordination',
        contacts: {},
        privacy: {},
      })
      .returning(),
  );
  const team = {
    cohortId: cohort.id,
    slug: 'mer',
    name: 'Mer',
    timezone: 'Europe/Paris',
    holidays: 'FR',
  } as const;
  const challenge = one(await db.insert(challenges).values(team).returning());
  const toldOn = Temporal.PlainDate.from('2026-11-24');
  const told = { cohortId: cohort.id, challengeId: challenge.id, text: 'La carte est en ligne', toldOn };
  const news = one(await db.insert(goodNews).values(told).returning());
  const workspace = one(
    await db.insert(workspaces).values({ platform: 'sandbox', externalId: 'local' }).returning(),
  );
  const page = { key: 'page', cohortId: cohort.id, kind: 'digest', subject: 'w', shows: [news.id] };
  const [delivery = ''] = await addMessages(
    db,
    [page],
    [{ messageKey: 'page', workspaceId: workspace.id, place: 'channel:c', createdOn: toldOn }],
  );
  await db.update(deliveries).set({ state: 'delivered' });
  const state = async () => {
    const { version } = one(await db.select().from(messages).where(eq(messages.key, 'page')));
    const { stale } = one(await db.select().from(deliveries));
    return { version, stale };
  };
  return { db, news, delivery, state, isNews: eq(goodNews.id, news.id) };
};

/** How many messages this transaction read one after the other, without an index. */
const readInOrder = async (tx: Executor): Promise<number> => {
  const [row] = await tx.execute<{ read: number }>(
    sql`select seq_tup_read::int as read from pg_stat_xact_user_tables where relname = 'messages' and schemaname = 'public'`,
  );
  return row?.read ?? 0;
};

describe('what a transaction touches', () => {
  it('raises what shows it when it ends, whoever writes', async () => {
    const { db, state, isNews } = await shownNews();
    await db.delete(goodNews).where(isNews);
    expect(await state()).toEqual({ version: 2, stale: true });
  });

  it('is looked up without reading every message there is, however many subjects', async () => {
    const { db, state, isNews } = await shownNews();
    await db.execute(sql`insert into messages (key, kind, subject, shows)
      select 'other:' || n, 'digest', 'w', array[gen_random_uuid()::text] from generate_series(1, 60000) n`);
    await db.execute(sql`analyze messages`);
    const read = await inTransaction(db, async (tx) => {
      await tx.execute(sql`select set_config('ritournelle.touched', (select ' ' || string_agg(shows[1], ' ') || ' '
        from (select shows from messages where key like 'other:%' limit 250) m), true)`);
      await tx.delete(goodNews).where(isNews);
      const before = await readInOrder(tx);
      await raiseTouched(tx);
      return (await readInOrder(tx)) - before;
    });
    expect(read).toBe(0);
    expect(await state()).toMatchObject({ stale: true });
  });

  it('is told before the end to whoever rings, and raised once', async () => {
    const { db, state, delivery, isNews } = await shownNews();
    const raised = await inTransaction(db, async (tx) => {
      await tx.update(goodNews).set({ text: 'La carte est presque en ligne' }).where(isNews);
      await tx.update(goodNews).set({ text: 'La carte est là' }).where(isNews);
      return raiseTouched(tx);
    });
    expect(raised).toEqual({ touched: true, stale: [delivery] });
    expect(await state()).toEqual({ version: 2, stale: true });
  });

  it('is kept however many rows it wrote, and nothing of it stays', async () => {
    const { db, state, isNews, news } = await shownNews();
    const raised = await inTransaction(db, async (tx) => {
      await tx.execute(sql`insert into good_news (cohort_id, challenge_id, text, told_on)
        select cohort_id, challenge_id, text, told_on from good_news, generate_series(1, 3000)`);
      await tx.update(goodNews).set({ text: 'La carte est là' }).where(isNews);
      return raiseTouched(tx);
    });
    expect(raised.touched).toBe(true);
    expect(await state()).toEqual({ version: 2, stale: true });
    const [left] = await db.execute<{ rows: number }>(
      sql`select count(*)::int as rows from touched_subjects`,
    );
    expect(left?.rows).toBe(0);
    await db.delete(goodNews).where(eq(goodNews.cohortId, news.cohortId));
    expect(await state()).toEqual({ version: 3, stale: true });
  });

  it('is nothing when nothing was written, or the same was', async () => {
    const { db, state, news, isNews } = await shownNews();
    const raised = await inTransaction(db, async (tx) => {
      await tx.update(goodNews).set({ text: news.text }).where(isNews);
      return raiseTouched(tx);
    });
    expect(raised).toEqual({ touched: false, stale: [] });
    expect(await state()).toEqual({ version: 1, stale: false });
  });

  it('is forgotten with a transaction that fails, and never reaches the next one', async () => {
    const { db, state, isNews } = await shownNews();
    const failing = inTransaction(db, async (tx) => {
      await tx.delete(goodNews).where(isNews);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await inTransaction(db, raiseTouched)).toEqual({ touched: false, stale: [] });
    expect(await state()).toEqual({ version: 1, stale: false });
  });

  it('does not make two transactions that touch the same subjects in another order wait for each other', async () => {
    const { db, isNews, state } = await shownNews();
    const write = (text: string) =>
      inTransaction(db, async (tx) => {
        await tx.update(goodNews).set({ text }).where(isNews);
        await raiseTouched(tx);
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(write));
    expect(await state()).toEqual({ version: 5, stale: true });
  });

  it('is asked for by questions that a connection plans once, not by text planned again for each row', async () => {
    const db = await emptyDatabase();
    const [made] = await db.execute<{
      triggers: number;
      executing: string | null;
    }>(sql`select count(*)::int as triggers,
        string_agg(p.proname, ' ') filter (where p.prosrc ilike '%execute%' or p.prosrc like '%$1%') as executing
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where not t.tgisinternal and (t.tgname like 'touches_%' or t.tgname like 'replans_%')`);
    expect(made?.triggers).toBeGreaterThan(60);
    expect(made?.executing).toBeNull();
  });

  it('is noted by every table, or there is a reason', async () => {
    const db = await emptyDatabase();
    const rows = await db.execute<{ name: string; notes: boolean }>(sql`select c.relname as name,
        bool_or(t.tgname like 'touches_%') and bool_or(t.tgname like 'raises_%') as notes
      from pg_class c left join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by 1`);
    const noting = rows.filter(({ notes }) => notes).map(({ name }) => name);
    const known = Object.values<unknown>(tables).filter((table) => is(table, Table));
    const explained = Object.values(UNTOUCHED).flat();
    const names = known.map((table) => getTableName(table));
    const forgotten = names.filter((name) => !noting.includes(name) && !explained.includes(name));
    expect(
      forgotten.map((name) => `${name}: add touch_on_write in its migration, or a reason in UNTOUCHED`),
    ).toEqual([]);
    const outdated = explained.filter((name) => noting.includes(name) || !names.includes(name));
    expect(outdated.map((name) => `${name}: noted, or gone; take it out of UNTOUCHED`)).toEqual([]);
  });
});
