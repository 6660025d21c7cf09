import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { inSnapshot, type Tx } from '../../../src/store/core/database.ts';
import { preparedQuestion } from '../../../src/store/core/prepared-question.ts';
import { people } from '../../../src/store/tables/index.ts';
import { newDatabase } from '../../fixtures/database.ts';
import { listeningTo } from '../../fixtures/statements.ts';

const NAMES = ['Ada « $1 » \\ "', 'Basile', 'Chloé'];

const nameOf = preparedQuestion<{ name: string }[], { id: string }>((db) =>
  db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, sql.placeholder('id'))),
);

/** A list, a day and a truth, and rows in an order of its own. */
const namesAmong = preparedQuestion<{ name: string }[], { ids: readonly string[]; not: string; on: string }>(
  (db) =>
    db
      .select({ name: people.name })
      .from(people)
      .where(
        sql`${people.id} = any(${sql.placeholder('ids')}) and ${people.name} <> ${sql.placeholder('not')}
        and ${sql.placeholder('on')}::date < '2030-01-01'`,
      )
      .orderBy(sql`${people.name} desc`),
);

/** Of a type that is not carried along. */
const whoWorks = preparedQuestion<{ name: string }[], { name: string; works: string }>((db) =>
  db
    .select({ name: people.name })
    .from(people)
    .where(
      sql`${people.name} = ${sql.placeholder('name')} and ${sql.placeholder('works')}::jsonb is not null`,
    ),
);

const setUp = async ({ others = 0 } = {}) => {
  const { db, url } = await newDatabase();
  const rows = await db
    .insert(people)
    .values(NAMES.map((name) => ({ name })))
    .returning();
  if (others > 0)
    await db.execute(
      sql`insert into people (name) select 'n' || n from generate_series(1, ${others}::int) n`,
    );
  await db.execute(sql`analyze people`);
  const { db: other, statements } = listeningTo(url);
  const asked = () => new Set(statements.filter((text) => text.includes('"people"'))).size;
  const reading = <T>(work: (tx: Tx) => Promise<T>) => inSnapshot(other, work);
  return { ids: rows.map(({ id }) => id), reading, asked, statements };
};

it('one question about many subjects is one statement, and each gets its own rows', async () => {
  const { ids, reading, statements } = await setUp();
  const unknown = '00000000-0000-4000-8000-000000000000';
  const names = await reading((tx) => Promise.all([...ids, unknown].map((id) => nameOf(tx, { id }))));
  expect(names).toEqual([...NAMES.map((name) => [{ name }]), []]);
  expect(statements.filter((text) => text.includes('json_to_recordset'))).toHaveLength(1);
});

it('whatever it carries, in the order that it asks for', async () => {
  const { ids, reading } = await setUp();
  const among = (tx: Tx, not: string) => namesAmong(tx, { ids, not, on: '2026-11-23' });
  const found = await reading((tx) => Promise.all(NAMES.map((not) => among(tx, not))));
  expect(found.map((rows) => rows.map(({ name }) => name))).toEqual(
    NAMES.map((not) => NAMES.filter((name) => name !== not).toReversed()),
  );
});

it('one that carries something else is asked by itself', async () => {
  const { reading } = await setUp();
  const found = await reading((tx) =>
    Promise.all(NAMES.map((name) => whoWorks(tx, { name, works: '["mon"]' }))),
  );
  expect(found).toEqual(NAMES.map((name) => [{ name }]));
});

it('one that fails says so to each who asked it', async () => {
  const { reading } = await setUp();
  const asking = reading(async (tx) => {
    const answers = await Promise.allSettled(['no id', 'none either'].map((id) => nameOf(tx, { id })));
    return answers.map(({ status }) => status);
  });
  await expect(asking).rejects.toThrow('no id');
});

it('many subjects are each looked up as one would be: nobody reads the whole table for them', async () => {
  const { reading } = await setUp({ others: 2_000 });
  const read = await reading(async (tx) => {
    await Promise.all(Array.from({ length: 60 }, () => nameOf(tx, { id: crypto.randomUUID() })));
    const [row] = await tx.execute<{ read: number }>(
      sql`select seq_tup_read::int as read from pg_stat_xact_user_tables where relname = 'people'`,
    );
    return row?.read;
  });
  expect(read).toBe(0);
});

const HARD = ['', ' ', 'a, (b) "c" \\ d', "l'été\n« oui »", 'NULL', 'null', '{"a": [1]}'];

/** Every type of column, and every sign that a row writes in its own way. */
const hardRows = preparedQuestion<unknown[], { words: readonly string[] }>((db) =>
  db
    .select({
      word: sql<string>`word`,
      nothing: sql<null>`null::text`,
      count: sql<number>`length(word)`,
      share: sql<number>`length(word)::float8 / 4`,
      large: sql<string>`length(word)::int8`,
      isEmpty: sql<boolean>`word = ''`,
      words: sql<string[]>`array[word, null, 'x']`,
      none: sql<string[]>`array[]::text[]`,
      json: sql<unknown>`json_build_object('word', word)`,
      day: sql<string>`date '2026-11-23'`,
      at: sql<string>`timestamptz '2026-11-23T10:00:00Z'`,
      end: sql<string>`word || '!'`,
    })
    .from(sql`unnest(${sql.placeholder('words')}::text[]) with ordinality as asked(word, nth)`)
    .orderBy(sql`nth`),
);

it('different questions that were asked before are one statement, and each is read as it was alone', async () => {
  const { ids, reading, statements } = await setUp();
  const ask = (tx: Tx) =>
    Promise.all([
      hardRows(tx, { words: HARD }),
      nameOf(tx, { id: ids[0] ?? '' }),
      nameOf(tx, { id: ids[1] ?? '' }),
      namesAmong(tx, { ids, not: 'Basile', on: '2026-11-23' }),
      hardRows(tx, { words: [] }),
    ]);
  const alone = await reading(async (tx) => [
    await hardRows(tx, { words: HARD }),
    await nameOf(tx, { id: ids[0] ?? '' }),
    await nameOf(tx, { id: ids[1] ?? '' }),
    await namesAmong(tx, { ids, not: 'Basile', on: '2026-11-23' }),
    await hardRows(tx, { words: [] }),
  ]);
  expect(alone[0]).toHaveLength(HARD.length);
  // Each of their forms was asked once from here on.
  await reading(ask);
  const before = statements.length;
  expect(await reading(ask)).toEqual(alone);
  expect(statements.slice(before).filter((text) => text.includes('from (select'))).toHaveLength(1);
  expect(statements.slice(before)).toHaveLength(3);
});
