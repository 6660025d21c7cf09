/** One line gives a file's field and its column, so that import and export cannot know different ones. */

/** Columns that store such a value unchanged. */
type Plain<Row, Value> = { [C in keyof Row]: [Value] extends [Row[C]] ? C : never }[keyof Row] & string;
type Days<Row> = { [C in keyof Row]: [Temporal.PlainDate] extends [Row[C]] ? C : never }[keyof Row] & string;

/** A column for the value itself, for the day it gives, or for the person it names. */
type FieldColumn<Row, Value> =
  | Plain<Row, Value>
  | (Value extends string ? { day: Days<Row> } | { person: Plain<Row, string> } : never);

type FieldMap<Entry, Row, Key extends keyof Entry> = {
  readonly [K in Key]-?: FieldColumn<Row, NonNullable<Entry[K]>>;
};

type ColumnOf<Kept> = Kept extends { day: infer C } | { person: infer C } ? C : Kept;
type Columns<Row, Map> = Pick<Row, Extract<ColumnOf<Map[keyof Map]>, keyof Row>>;

export type PartlyNull<Row> = { [C in keyof Row]: Row[C] | null };

/** Ids of people by name, or the reverse; `undefined` for unknown people. */
type Who = (person: string) => string | undefined;

type Line = { key: string; column: string; as?: 'day' | 'person' };

const lineOf = ([key, kept]: [string, unknown]): Line => {
  if (typeof kept !== 'object' || kept === null) return { key, column: String(kept) };
  const [as, column] = Object.entries(kept)[0] ?? [];
  return { key, column: String(column), ...(as === 'day' || as === 'person' ? { as } : {}) };
};

const toColumn = (value: unknown, { as }: Line, who: Who): unknown => {
  if (typeof value !== 'string' || as === undefined) return value ?? null;
  return (as === 'day' ? Temporal.PlainDate.from(value) : who(value)) ?? null;
};

const toValue = (kept: unknown, { as }: Line, who: Who): unknown => {
  if (kept instanceof Temporal.PlainDate) return kept.toString();
  return (as === 'person' && typeof kept === 'string' ? who(kept) : kept) ?? undefined;
};

const nobody: Who = () => undefined;

type Fields<Entry, Row, Map> = {
  /** Absent fields become null. */
  toRow(entry: Entry, who?: Who): Columns<Row, Map>;
  /** Null columns become absent. */
  toFile(row: PartlyNull<Columns<Row, Map>>, who?: Who): Pick<Entry, keyof Map & keyof Entry>;
};

/** All fields of an entry except those stored another way: a new field does not compile without its line. */
export const fieldMap =
  <Entry, Row, Elsewhere extends keyof Entry = never>() =>
  <const Lines extends FieldMap<Entry, Row, Exclude<keyof Entry, Elsewhere>>>(
    map: Lines,
  ): Fields<Entry, Row, Lines> => {
    const lines = Object.entries(map).map(lineOf);
    /* oxlint-disable typescript/no-unsafe-type-assertion -- the map says what comes out, and its type was checked above */
    return {
      toRow: (entry, who = nobody) => {
        const values = new Map(Object.entries(entry as object));
        return Object.fromEntries(
          lines.map((line) => [line.column, toColumn(values.get(line.key), line, who)]),
        ) as Columns<Row, Lines>;
      },
      toFile: (row, who = nobody) => {
        const values = new Map(Object.entries(row));
        const found = lines.map((line) => [line.key, toValue(values.get(line.column), line, who)] as const);
        return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Pick<
          Entry,
          keyof Lines & keyof Entry
        >;
      },
    };
    /* oxlint-enable typescript/no-unsafe-type-assertion */
  };
