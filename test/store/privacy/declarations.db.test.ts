import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { kindSaid, purgedSaid } from '../../../src/messages/account/kept-lines.ts';
import { KEPT_BY, KINDS } from '../../../src/store/privacy/declarations.ts';
import type { KeptTable } from '../../../src/store/privacy/declare.ts';
import { KEPT_COLUMNS } from '../../../src/store/privacy/personal-data.ts';
import { PURGED } from '../../../src/store/privacy/purge.ts';
import { LOCALES } from '../../../src/texts/index.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';

const ROOT = join(import.meta.dirname, '../../..');

const TABLES: ReadonlyMap<string, KeptTable> = new Map(
  Object.values(KEPT_BY).flatMap(({ tables }) => Object.entries(tables)),
);

/** Kinds that no reference to people takes along, deleted by the erasure itself. */
const DELETED_BY_NAME = ['people', 'memory'];

/** References that take a row along although it is not deleted as a whole, and why. */
const HANDED_OVER = new Map([
  ['call_requests.first_reader', 'the call goes to another reader first'],
  ['milestones.person_id', 'the milestone is about their own arrival'],
]);

type Column = { table: string; name: string; type: string };

const columnsOfSchema = async (): Promise<Column[]> => {
  const db = await emptyDatabase();
  return db.execute<Column>(sql`select table_name as "table", column_name as name, data_type as type
    from information_schema.columns where table_schema = 'public' and table_name <> 'touched_subjects'
    order by table_name, ordinal_position`);
};

/** `a` cascades, `n` empties the reference. */
const referencesToPeople = async (): Promise<{ table: string; name: string; takes: string }[]> => {
  const db = await emptyDatabase();
  return db.execute(sql`select r.conrelid::regclass::text as "table", a.attname as name,
      case r.confdeltype when 'c' then 'deleted' when 'n' then 'unsigned' else 'refused' end as takes
    from pg_constraint r join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
    where r.contype = 'f' and r.confrelid = 'people'::regclass order by 1, 2`);
};

const isText = ({ type }: Column): boolean => ['text', 'json', 'jsonb', 'ARRAY', 'tsvector'].includes(type);

const classified = (table: string): string[] => {
  const { words = [], platform = [], codes = [] } = TABLES.get(table) ?? {};
  return [...words, ...platform, ...codes];
};

const kindsOf = (table: string) => [...KINDS.values()].filter((kind) => kind.table === table);

describe('what a practice keeps', () => {
  it('is declared by every practice, once', () => {
    const practices = readdirSync(join(ROOT, 'commands'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(practices.filter((name) => !KEPT_BY[name])).toEqual([]);
    const tables = Object.values(KEPT_BY).flatMap((kept) => Object.keys(kept.tables));
    const kinds = Object.values(KEPT_BY).flatMap((kept) => Object.keys(kept.kinds ?? {}));
    for (const names of [tables, kinds]) expect(names).toEqual([...new Set(names)]);
  });

  it('says of every table and every column of text whether it holds words, accounts or codes', async () => {
    const columns = await columnsOfSchema();
    expect([...TABLES.keys()].toSorted()).toEqual([...new Set(columns.map(({ table }) => table))].toSorted());
    const nameOf = ({ table, name }: Pick<Column, 'table' | 'name'>): string => `${table}.${name}`;
    const declared = [...TABLES.keys()].flatMap((table) =>
      classified(table).map((name) => nameOf({ table, name })),
    );
    expect(declared.toSorted()).toEqual(columns.filter(isText).map(nameOf).toSorted());
  });

  it('says whose the rows are wherever a column names a person, an account or what somebody typed', async () => {
    const naming = await referencesToPeople();
    const unclaimed = naming.filter(
      ({ table, name }) =>
        !kindsOf(table).some(({ whose }) => 'columns' in whose && whose.columns.includes(name)),
    );
    expect(unclaimed).toEqual([]);
    const unexplained = [...TABLES].filter(
      ([table, { words = [], platform = [], because }]) =>
        words.length + platform.length > 0 && kindsOf(table).length === 0 && !because,
    );
    expect(unexplained.map(([table]) => table)).toEqual([]);
  });

  it('is erased as it says', async () => {
    const found = (await referencesToPeople()).filter(({ table, name, takes }) => {
      if (HANDED_OVER.has(`${table}.${name}`)) return false;
      const kind = kindsOf(table).find(({ whose }) => 'columns' in whose && whose.columns.includes(name));
      return kind?.erasure !== takes;
    });
    expect(found).toEqual([]);
  });

  it('has a deletion of its own wherever no reference to people takes it along', () => {
    const forgotten = [...KINDS].filter(
      ([kind, { whose, erasure, release }]) =>
        'rows' in whose && erasure === 'deleted' && !release && !DELETED_BY_NAME.includes(kind),
    );
    expect(forgotten.map(([kind]) => kind)).toEqual([]);
  });

  it('says for how long, and what deletes it', () => {
    const untimed = [...KINDS].filter(([, { retention }]) => !retention.for && !retention.until);
    expect(untimed.map(([kind]) => kind)).toEqual([]);
  });

  it.each(LOCALES)('has its words in $locale: what, why, how long, and in a purge', (texts) => {
    const said = Object.values(KEPT_BY).map((kept) => kept.said(texts));
    expect(said.flatMap(({ kinds }) => Object.keys(kinds)).toSorted()).toEqual([...KINDS.keys()].toSorted());
    for (const [kind, { retention }] of KINDS) {
      expect(texts.kept.howLong(retention), kind).not.toBe('');
      expect(kindSaid(kind, texts).why, kind).toBeTruthy();
    }
    expect(said.flatMap(({ purged }) => Object.keys(purged)).toSorted()).toEqual(
      [...new Set(PURGED)].toSorted(),
    );
    expect(PURGED.filter((what) => purgedSaid(what, texts) === '')).toEqual([]);
  });

  it.each(LOCALES)('is exported under words of its own in $locale', (texts) => {
    const { columns } = texts.accountExport;
    expect([...KEPT_COLUMNS].filter((column) => !Object.hasOwn(columns, column))).toEqual([]);
    const parts = [...KINDS.keys()].map((kind) => kindSaid(kind, texts).what);
    expect(new Set(parts).size).toBe(parts.length);
    expect(new Set(Object.values(columns)).size).toBe(Object.keys(columns).length);
  });
});
