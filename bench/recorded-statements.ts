import type postgres from 'postgres';
import { connect, type Database } from '../src/store/core/database.ts';

/** The statements of the bot for one act, to be run by a bare handler. */

export type Statement = { text: string; values: unknown[] };
export const POOL = 10;

/** The bot's own database, recording its statements. */
export const recordingDatabase = (url: string, heard: (statement: Statement) => void): Database =>
  connect(url, POOL, (text, values) => heard({ text, values: [...values] }));

/** Without what begins and ends the transaction; with what is asked in the message that begins it. */
export const insideTransaction = (statements: readonly Statement[]): Statement[] =>
  statements
    .map(({ text, values }) => ({ text: text.replace(/^begin;\s*/i, ''), values }))
    .filter(({ text }) => !/^(begin|commit)/i.test(text));

type Value = string | number | boolean | string[] | null;

/** Runs them in one transaction; a text in which the recorded act is named becomes `fresh`. */
export const runStatements = async (
  sql: postgres.Sql,
  statements: readonly Statement[],
  { recorded, fresh }: { recorded: string; fresh: string },
): Promise<void> => {
  const asked = (value: unknown): Value => {
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    // Without its values, such a condition would find nothing, sooner.
    if (Array.isArray(value)) return value.map(String);
    if (typeof value !== 'string') return null;
    return value.includes(recorded) ? fresh : value;
  };
  await sql.begin(async (tx) => {
    for (const { text, values } of statements) await tx.unsafe(text, values.map(asked), { prepare: true });
  });
};
