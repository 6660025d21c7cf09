import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import type { Tx } from '../../../src/store/core/database.ts';
import { KINDS, PURGES } from '../../../src/store/privacy/declarations.ts';
import { isAbout, type KeptKind } from '../../../src/store/privacy/declare.ts';
import { purgeExpired } from '../../../src/store/privacy/purge.ts';
import { everythingCohort, seedEverything, TUESDAY_10 } from '../../fixtures/practices/everything.ts';
import { rehearsing } from '../../fixtures/stage.ts';

const rehearse = rehearsing({ file: everythingCohort(), until: TUESDAY_10 });

/** Deleted within the hour or the day they are over, by `src/engine/time/tidy.ts` and `src/store/typed/held-texts.ts`. */
const DELETED_ELSEWHERE = ['counts', 'heldTexts'];

/** Kinds that go after a duration counted from their own day. */
const TIMED = [...KINDS].filter(
  ([name, { retention }]) => retention.for && !retention.since && !DELETED_ELSEWHERE.includes(name),
);

const deletions = PURGES.map((purge) => new PgDialect().sqlToQuery(purge.delete('2026-01-01')).sql);

const namesAnybody = (kind: KeptKind, people: readonly { id: string }[]): SQL => {
  const rows = people.map(
    ({ id }) => sql`exists (select 1 from ${sql.identifier(kind.table)} t where ${isAbout(kind, id)})`,
  );
  return sql.join(rows, sql` or `);
};

const kindsLeft = async (tx: Tx): Promise<string[]> => {
  const people = await tx.execute<{ id: string }>(sql`select id from people`);
  const left = await Promise.all(
    TIMED.map(async ([name, kind]) => {
      const [row] = await tx.execute<{ some: boolean }>(sql`select (${namesAnybody(kind, people)}) as some`);
      return row?.some ? [name] : [];
    }),
  );
  return left.flat();
};

describe('what is kept for a time', () => {
  it('is in the reach of a deletion', () => {
    const unreached = TIMED.filter(
      ([, { table }]) => !deletions.some((text) => new RegExp(`\\b${table}\\b`).test(text)),
    );
    expect(
      unreached.map(([name, { table }]) => `${name}: give it a purge, or nothing deletes ${table}`),
    ).toEqual([]);
  });

  it('is gone when its time is over, whatever the practice', () =>
    rehearse(async (stage) => {
      await seedEverything(stage);
      const { tx, now } = stage;
      const later = now.toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ years: 3 });
      await purgeExpired(tx, later, (what) => what !== 'people');
      expect(await kindsLeft(tx)).toEqual([]);
    }));
});
