import { describe, expect, it } from 'vitest';
import { fieldMap } from '../../../src/store/cohort-file/field-map.ts';

type Entry = { id: string; born_on?: string; friend?: string; rank?: number; tags: string[] };
type Row = { slug: string; bornOn: Temporal.PlainDate | null; friendId: string | null; rank: number | null };

const fields = fieldMap<Entry, Row, 'tags'>()({
  id: 'slug',
  born_on: { day: 'bornOn' },
  friend: { person: 'friendId' },
  rank: 'rank',
});

const entry: Entry = { id: 'a', born_on: '2026-11-23', friend: 'b', rank: 0, tags: [] };
const row = { slug: 'a', bornOn: Temporal.PlainDate.from('2026-11-23'), friendId: '2', rank: 0 };

describe('a map of fields', () => {
  it('writes an entry as a row, and the row as the entry, people and days included', () => {
    expect(fields.toRow(entry, (name) => ({ b: '2' })[name])).toEqual(row);
    expect(fields.toFile(row, (id) => ({ '2': 'b' })[id])).toEqual({
      id: 'a',
      born_on: '2026-11-23',
      friend: 'b',
      rank: 0,
    });
  });

  it('empties what is absent or somebody unknown, and leaves out what is empty', () => {
    const empty = { slug: 'a', bornOn: null, friendId: null, rank: null };
    expect(fields.toRow({ id: 'a', friend: 'gone', tags: [] }, () => undefined)).toEqual(empty);
    expect(fields.toFile(empty)).toEqual({ id: 'a' });
  });

  it('does not compile while a field has no line, or a column of another type', () => {
    // @ts-expect-error -- `rank` has no line
    fieldMap<Entry, Row, 'tags'>()({
      id: 'slug',
      born_on: { day: 'bornOn' },
      friend: { person: 'friendId' },
    });
    const others = { id: 'slug', friend: { person: 'friendId' }, rank: 'rank' } as const;
    // @ts-expect-error -- a day is not a number
    fieldMap<Entry, Row, 'tags'>()({ ...others, born_on: { day: 'rank' } });
  });
});
