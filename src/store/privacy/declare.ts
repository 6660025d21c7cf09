import { type SQL, sql } from 'drizzle-orm';
import type { Duration, Retention } from '../../rituals/retention.ts';
import type { Texts } from '../../texts/index.ts';

/**
 * What a practice stores, declared once in `src/store/<practice>/kept.ts`. The purge, the account page, the export, the
 * erasure, the notice and the data map derive from it; `test/store/privacy/declarations.db.test.ts` compares it with the
 * schema.
 */
export type PracticeKept<Kind extends string = string, What extends string = string> = {
  /** What its texts say of each kind, and of what a purge deletes. */
  said: (texts: Texts) => {
    kinds: Readonly<Record<Kind, KindSaid>>;
    purged: Readonly<Record<What, string>>;
  };
  tables: Readonly<Record<string, KeptTable>>;
  kinds?: Readonly<Record<Kind, KeptKind<What>>>;
  /** Deletions that no kind has: data of teams, drafts. */
  purges?: readonly Purge<What>[];
};

/** What it is, and why it is kept. */
export type KindSaid = { what: string; why: string };

/** Infers the names of kinds and of deletions: one without its sentence, or a sentence for none, does not compile. */
export const keeps = <Kind extends string, What extends string>(
  kept: PracticeKept<Kind, What>,
): PracticeKept<Kind, What> => kept;

/** Every column of text or JSON is in one of the lists: a new one asks what it holds. */
export type KeptTable = {
  /** What somebody typed, names and addresses included. */
  words?: readonly string[];
  /** Accounts, conversations and messages of a platform. */
  platform?: readonly string[];
  /** Our own codes, ids, keys, dates and settings. */
  codes?: readonly string[];
  /** Why its words or ids are no kind of personal data. */
  because?: string;
};

/** Each column has a label in the exported file. */
export type Own = Readonly<Partial<Record<keyof Texts['accountExport']['columns'], SQL>>>;

export type KeptKind<What extends string = string> = {
  table: string;
  /** Columns that refer to people, or a question when none does. */
  whose: { columns: readonly [string, ...string[]]; and?: SQL } | { rows: (personId: string) => SQL };
  retention: Retention;
  /** Columns of a row that are the person's own, without what others wrote or who they are. The row is `t`. */
  own: (personId: string) => Own;
  /** What erasing a person does: their rows go, or stay without them. Purging people whose time is over does the same. */
  erasure: 'deleted' | 'unsigned';
  /** What no reference to people does when they go, such as handing their rows to someone else. Receives their ids. */
  release?: (people: SQL) => SQL;
  /** Only when they are erased at their own request: deletes the words that they alone wrote. */
  withdraw?: (personId: string) => SQL;
  /** Deletes or empties what is dated before that day. */
  purge?: Omit<Purge<What>, 'after'> & { after?: Duration };
};

export type Purge<What extends string = string> = {
  what: What;
  after: Duration;
  /** Deleted without having been announced a day before: no archive could want it. */
  unannounced?: true;
  delete: (before: string) => SQL;
};

/** Kept as long as the person. */
export const PERSON: Retention & { for: { months: number } } = { for: { months: 3 }, since: 'contract' };

/** Columns shared by many kinds. */
export const cohort = sql`(select c.name from cohorts c where c.id = t.cohort_id)`;
export const challenge = sql`(select c.name from challenges c where c.id = t.challenge_id)`;
export const team = { cohort, challenge };

/** In what capacity a row names someone. */
export const columnsNaming = (personId: string, columns: readonly string[]): SQL =>
  sql`array_remove(array[${sql.join(
    columns.map((name) => sql`case when t.${sql.identifier(name)} = ${personId} then ${name}::text end`),
    sql`, `,
  )}], null)`;

/** The condition that a row is about this person. */
export const isAbout = ({ whose }: KeptKind, personId: string): SQL => {
  if ('rows' in whose) return whose.rows(personId);
  const names = sql.join(
    whose.columns.map((name) => sql.identifier(name)),
    sql`, `,
  );
  return whose.and ? sql`${personId} in (${names}) and ${whose.and}` : sql`${personId} in (${names})`;
};

/** Dates that no column holds are those of the cohort. */
export const cohortEndedBefore = (table: string, before: string): SQL =>
  sql`delete from ${sql.identifier(table)} t using cohorts c where c.id = t.cohort_id and c.ends_on < ${before}::date`;

export const datedBefore = (table: string, column: string, before: string): SQL =>
  sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} < ${before}::date`;
