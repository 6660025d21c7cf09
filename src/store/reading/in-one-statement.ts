import type { Column } from 'postgres';

/**
 * Different questions, asked as one statement. Each row comes with the number of its question, written as PostgreSQL writes a
 * row: its values are then read as they would have been.
 */

export type Columns = readonly Pick<Column<string>, 'parser'>[];

type Known = { number: number; text: string; columns: Columns };

const known = new Map<string, Known>();

/** What the columns of a question are is known once it was asked. */
export const wasAnswered = (text: string, columns: Columns): void => {
  if (!known.has(text)) known.set(text, { number: known.size, text, columns });
};

export const wasSeen = (text: string): boolean => known.has(text);

/** Of a pool: each of its connections keeps the plan of each statement. */
const MOST_STATEMENTS = 100;
const MOST_QUESTIONS = 20;

const statementsOf = new WeakMap<object, Map<string, string>>();

const unionOf = (questions: readonly Known[], counts: readonly number[]): string => {
  let before = 0;
  const parts = questions.map(({ text }, nth) => {
    const own = text.replaceAll(/\$(\d+)/g, (_all, number) => `$${Number(number) + before}`);
    before += counts[nth] ?? 0;
    return `select ${nth} as nth, found_row::text from (${own}) as found_row`;
  });
  return parts.join(' union all ');
};

type Asked = { text: string; values: readonly unknown[] };

/** The same statement in whatever order they were asked; none for too many, or when too many were made. */
export const inOneStatement = <One extends Asked>(
  asked: readonly One[],
  pool: object,
): { text: string; asked: readonly One[] } | undefined => {
  const all = asked.flatMap((one) => {
    const question = known.get(one.text);
    return question ? [{ one, question }] : [];
  });
  if (all.length !== asked.length || all.length > MOST_QUESTIONS) return undefined;
  all.sort((a, b) => a.question.number - b.question.number);
  const key = all.map(({ question: { number } }) => number).join();
  const counts = all.map(({ one: { values } }) => values.length);
  const statements = statementsOf.getOrInsertComputed(pool, () => new Map());
  const text =
    statements.get(key) ??
    (statements.size < MOST_STATEMENTS
      ? unionOf(
          all.map(({ question }) => question),
          counts,
        )
      : undefined);
  if (text === undefined) return undefined;
  statements.set(key, text);
  return { text, asked: all.map(({ one }) => one) };
};

/** A value between commas: in quotes if it is empty or has signs of its own, and absent if it is null. */
const VALUE = /"([^"\\]*(?:(?:""|\\\\)[^"\\]*)*)"[,)]|([^",()\\]*)[,)]/gy;

const valueOf = (quoted: string | undefined, bare: string | undefined): string | null => {
  if (quoted !== undefined) return quoted.replaceAll(/(["\\])\1/g, '$1');
  return bare === undefined || bare === '' ? null : bare;
};

/** The values of a row, as the driver would have read them. */
export const readRow = (text: string, row: string): unknown[] => {
  const columns = known.get(text)?.columns ?? [];
  return Array.from(row.slice(1).matchAll(VALUE), ([, quoted, bare], at) => {
    const value = valueOf(quoted, bare);
    const read = columns[at]?.parser;
    return value === null || !read ? value : read(value);
  });
};
