import type postgres from 'postgres';
import { inOneStatement, readRow, wasAnswered, wasSeen } from './in-one-statement.ts';

/**
 * The same question about many subjects, asked in one turn of the loop, becomes one statement: whoever reads is written for one
 * subject, and reading sixty takes as many statements as reading one. Different ones become one too, once each was asked.
 */

type Asking = Pick<postgres.Sql, 'unsafe'>;
type Ask = Asking['unsafe'];
type Values = NonNullable<Parameters<Ask>[1]>;
type Rows = readonly (readonly unknown[])[];
type Subject = { values: Values; rows: PromiseWithResolvers<Rows> };

/** PostgreSQL's own numbers of the types that questions here carry. One that carries another is asked by itself. */
const TYPES: ReadonlyMap<number, string> = new Map([
  [16, 'bool'],
  [20, 'int8'],
  [23, 'int4'],
  [25, 'text'],
  [701, 'float8'],
  [1009, 'text[]'],
  [1015, 'text[]'],
  [1043, 'text'],
  [1082, 'date'],
  [1184, 'timestamptz'],
  [2950, 'uuid'],
  [2951, 'uuid[]'],
]);

const typesOf = new Map<string, readonly (string | undefined)[]>();

/** PostgreSQL is asked once for each question, as long as the process lives. */
const columnsFor = async (ask: Ask, text: string, { values }: Subject): Promise<string | undefined> => {
  const known = typesOf.get(text);
  const types = known ?? (await ask(text, values).describe()).types.map((oid) => TYPES.get(oid));
  typesOf.set(text, types);
  if (types.includes(undefined)) return undefined;
  return types.map((type, at) => `, p${at + 1} ${type}`).join('');
};

/** A statement, and who hears of its rows. */
type Question = { text: string; values: Values; hear(rows: Rows): void; fail(error: unknown): void };

const aboutOne = (text: string, { values, rows }: Subject): Question => ({
  text,
  values,
  hear: rows.resolve,
  fail: rows.reject,
});

const aboutAll = (text: string, columns: string, subjects: readonly Subject[]): Question => {
  const asked = subjects.map(({ values }, nth) => ({
    nth,
    ...Object.fromEntries(values.map((value, at) => [`p${at + 1}`, value])),
  }));
  const own = text.replaceAll(/\$(\d+)/g, 'asked.p$1');
  return {
    // `offset 0`: subject by subject, by the indexes that one question has, and never by reading a whole table for all of them. The
    // order of a question's own rows is kept too.
    text: `select asked.nth, found.* from json_to_recordset($1::text::json) as asked(nth int${columns})
    cross join lateral (select * from (${own}) as own offset 0) as found`,
    values: [JSON.stringify(asked)],
    hear(found) {
      const answers: unknown[][][] = subjects.map(() => []);
      for (const [nth, ...row] of found) answers[Number(nth)]?.push(row);
      for (const [nth, { rows }] of subjects.entries()) rows.resolve(answers[nth] ?? []);
    },
    fail(error) {
      for (const { rows } of subjects) rows.reject(error);
    },
  };
};

const questionsOf = async (ask: Ask, text: string, subjects: readonly Subject[]): Promise<Question[]> => {
  const [first] = subjects;
  const columns = first && subjects.length > 1 ? await columnsFor(ask, text, first) : undefined;
  return columns === undefined
    ? subjects.map((subject) => aboutOne(text, subject))
    : [aboutAll(text, columns, subjects)];
};

const askAlone = async (ask: Ask, { text, values, hear, fail }: Question): Promise<void> => {
  try {
    const rows = await ask(text, values).values();
    wasAnswered(text, rows.columns);
    hear(rows);
  } catch (error) {
    fail(error);
  }
};

const askTogether = async (ask: Ask, questions: readonly Question[], pool: object): Promise<void> => {
  const together = questions.length > 1 ? inOneStatement(questions, pool) : undefined;
  if (!together) for (const question of questions) void askAlone(ask, question);
  else
    try {
      const { text, asked } = together;
      const found: unknown[][][] = asked.map(() => []);
      const values = asked.flatMap((one) => one.values);
      for (const [nth, row] of await ask(text, values).values())
        found[Number(nth)]?.push(readRow(asked[Number(nth)]?.text ?? '', String(row)));
      for (const [nth, { hear }] of asked.entries()) hear(found[nth] ?? []);
    } catch (error) {
      for (const { fail } of questions) fail(error);
    }
};

type Turn = readonly (readonly [text: string, subjects: readonly Subject[]])[];

const askTurn = async (ask: Ask, turn: Turn, pool: object): Promise<void> => {
  try {
    const questions = (
      await Promise.all(turn.map(([text, subjects]) => questionsOf(ask, text, subjects)))
    ).flat();
    for (const question of questions) if (!wasSeen(question.text)) void askAlone(ask, question);
    await askTogether(
      ask,
      questions.filter(({ text }) => wasSeen(text)),
      pool,
    );
  } catch (error) {
    for (const { rows } of turn.flatMap(([, subjects]) => subjects)) rows.reject(error);
  }
};

/** What locks rows is left as it is: it says in which order. */
const isShared = (text: string): boolean =>
  /^\(?select/i.test(text) && !/ for (?:update|share|no key)/i.test(text);

const together = new WeakSet<object>();

/** Whether it asks together already. */
export const isTogether = (ask: object): boolean => together.has(ask);

/** A statement of a transaction, by which its questions are found: a long text is compared by itself, and not with its values. */
type Known = { isShared: boolean; subjects: Map<string, Subject>; written: Map<string, ReturnType<Ask>> };

/** The questions of one transaction, asked together. In a `snapshot`, one that was asked before has the same answer. */
export const togetherOn = (ask: Ask, { snapshot, pool }: { snapshot: boolean; pool: object }) => {
  const waiting = new Map<string, Subject[]>();
  const texts = new Map<string, Known>();
  const knownOf = (text: string): Known =>
    texts.getOrInsertComputed(text, () => ({
      isShared: isShared(text),
      subjects: new Map(),
      written: new Map(),
    }));
  const flush = (): void => {
    const turn = [...waiting];
    waiting.clear();
    if (!snapshot) texts.clear();
    void askTurn(ask, turn, pool);
  };
  const rowsOf = ({ subjects }: Known, id: string, text: string, values: Values): Promise<Rows> => {
    const subject = subjects.getOrInsertComputed(id, () => {
      if (waiting.size === 0) setImmediate(flush);
      const one = { values, rows: Promise.withResolvers<Rows>() };
      waiting.getOrInsertComputed(text, () => []).push(one);
      return one;
    });
    return subject.rows.promise;
  };
  const asking = (...[text, values = [], options]: Parameters<Ask>) => {
    const known = knownOf(text);
    if (!known.isShared) return ask(text, values, options);
    const id = JSON.stringify(values);
    // Drizzle reads what it built itself as lists of values, and SQL written by hand as objects: those are asked one by one.
    const one = () =>
      snapshot
        ? known.written.getOrInsertComputed(id, () => ask(text, values, options))
        : ask(text, values, options);
    // oxlint-disable-next-line unicorn/no-thenable -- as the driver's own queries are: asked once somebody waits for it
    const objects: Pick<ReturnType<Ask>, 'then'> = { then: (...heard) => one().then(...heard) };
    return Object.assign(objects, { values: () => rowsOf(knownOf(text), id, text, values) });
  };
  together.add(asking);
  return asking;
};
