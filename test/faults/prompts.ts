import postgres from 'postgres';
import { expect, onTestFinished } from 'vitest';
import type { AnswerView } from '../../src/chat/sandbox/view.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { connect } from '../../src/store/core/database.ts';

export const MONDAY_9 = '2026-11-23T09:00:00+01:00';
export const MONDAY_9_31 = '2026-11-23T09:31:00+01:00';
export const MONDAY_10 = '2026-11-23T10:00:00+01:00';

/** Whole processes start, die and restart: 18 s alone on two cores, twice that beside other tests. */
export const WHOLE_PROCESSES = { timeout: 240_000 };

/** The demo cohort: twelve reports, one of them in the zone of La Réunion, and two daily stand-ups of three people. */
export const REPORTS = 12;
export const EIGS = 32;
export const DAILY_EIGS = 6;

export const queries = (url: string): postgres.Sql => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end());
  return sql;
};

/** Delivered prompts by person and round, with the number of copies. */
export const prompts = (sql: postgres.Sql) => sql<{ person: string; round: string; copies: number }[]>`
  select d.person_id as person, m.subject as round, count(s.id)::int as copies
  from deliveries d
  join messages m on m.key = d.message_key and m.kind = 'standup-prompt'
  join sandbox.messages s on s.key = d.id::text and not s.removed
  where d.state = 'delivered' group by 1, 2`;

/** Expected prompts, from the teams: one for every EIG of each round's team. */
export const expected = (sql: postgres.Sql) => sql<{ person: string; round: string; copies: number }[]>`
  select p.person_id as person, r.id::text as round, 1 as copies
  from rounds r join memberships p on p.challenge_id = r.challenge_id and p.role = 'eig'`;

export const secondCopies = (sql: postgres.Sql) => sql`
  select key, count(*)::int as copies from sandbox.messages where key is not null group by 1 having count(*) > 1`;

export const byPerson = <T extends { person: string; round: string }>(rows: readonly T[]): T[] =>
  rows
    .map((row) => ({ ...row }))
    .toSorted((a, b) => `${a.round} ${a.person}`.localeCompare(`${b.round} ${b.person}`));

/** Waits for the last prompt, then compares every copy with the teams. */
export const expectEachPromptOnce = async (sql: postgres.Sql, count: number): Promise<void> => {
  await expect.poll(async () => (await prompts(sql)).length, { timeout: 30_000 }).toBe(count);
  expect(byPerson(await prompts(sql))).toEqual(byPerson(await expected(sql)));
  expect([...(await secondCopies(sql))]).toEqual([]);
};

export const runsOf = async (sql: postgres.Sql, appointment: string): Promise<Record<string, number>> => {
  const rows = await sql<{ state: string; count: number }[]>`
    select state, count(*)::int as count from runs where appointment = ${appointment} group by 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

/** Moves programme time to this instant while nothing runs. */
export const whileDown = async (url: string, to: string): Promise<void> => {
  const db = connect(url);
  await setClock(db, Temporal.Instant.from(to));
  await db.close();
};

export const said = (answer: AnswerView): string =>
  answer && 'message' in answer ? answer.message.text : '';

/** Every receipt has the button to withdraw the answer, in every language. */
export const isReceipt = (answer: AnswerView): boolean =>
  answer !== null && 'message' in answer && answer.message.buttons.some(({ id }) => id === 'standupWithdraw');

export const valuesIn = (answer: AnswerView): Record<string, unknown> =>
  answer && 'form' in answer
    ? Object.fromEntries(answer.form.fields.map(({ name, value }) => [name, value]))
    : {};
