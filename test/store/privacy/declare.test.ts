import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { kindSaid, purgedSaid } from '../../../src/messages/account/kept-lines.ts';
import { type KeptKind, keeps } from '../../../src/store/privacy/declare.ts';
import { textsIn } from '../../../src/texts/index.ts';

const tables = { loans: { words: ['text'] } };
const said = { what: 'ce que vous prêtez', why: 'vous le rappeler' };
const loan = {
  table: 'loans',
  whose: { columns: ['author_id'] },
  retention: { for: { days: 60 } },
  own: () => ({ text: sql`t.text` }),
  erasure: 'deleted',
  purge: { what: 'loans', delete: () => sql`delete from loans` },
} as const satisfies KeptKind;

it('a kind of data, or what a purge deletes, does not compile without its sentence', () => {
  const kept = keeps({
    said: () => ({ kinds: { loans: said }, purged: { loans: 'Prêts' } }),
    tables,
    kinds: { loans: loan },
  });
  expect(Object.keys(kept.kinds ?? {})).toEqual(['loans']);
  keeps({
    // @ts-expect-error -- `borrowed` is kept, and nothing says it
    said: () => ({ kinds: { loans: said }, purged: { loans: 'Prêts' } }),
    tables,
    kinds: { loans: loan, borrowed: loan },
  });
  keeps({
    // @ts-expect-error -- a purge deletes loans, and nothing says it
    said: () => ({ kinds: { loans: said }, purged: {} }),
    tables,
    kinds: { loans: loan },
  });
  keeps({
    said: () => ({ kinds: { loans: said, gone: said }, purged: { loans: 'Prêts' } }),
    tables,
    // @ts-expect-error -- `gone` is said, and nothing keeps it
    kinds: { loans: loan },
  });
});

it('a column that people take along does not compile without a label', () => {
  // @ts-expect-error -- no label is called `secret`
  const own: KeptKind = { ...loan, own: () => ({ secret: sql`t.text` }) };
  expect(own.table).toBe('loans');
});

it('a kind of an older version is shown by its id', () => {
  const fr = textsIn('fr');
  expect(kindSaid('tracks', fr).what).toBe('pistes annexes que vous racontez');
  expect(kindSaid('gone', fr)).toEqual({ what: 'gone', why: '' });
  expect([purgedSaid('side tracks', fr), purgedSaid('gone', fr)]).toEqual(['Pistes annexes', 'gone']);
});
