import postgres from 'postgres';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AnswerView } from '../../src/chat/sandbox/view.ts';
import { setClock } from '../../src/store/clock.ts';
import { connect } from '../../src/store/database.ts';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { cleanUp, query, temporaryFolder } from '../postgres/helpers.ts';
import { type App, copyOf, startApp, startRefused } from './process.ts';

const MONDAY_9 = '2026-11-23T09:00:00+01:00';
const MONDAY_9_31 = '2026-11-23T09:31:00+01:00';
const MONDAY_10 = '2026-11-23T10:00:00+01:00';
const MONDAY_10_30 = '2026-11-23T10:30:00+01:00';
const MONDAY_14 = '2026-11-23T14:00:00+01:00';

/** The demo cohort: twelve reports, one of them at its own hour in La Réunion, and two daily stand-ups of three. */
const REPORTS = 12;
const EIGS = 32;
const DAILY_EIGS = 6;

const queries = (url: string): postgres.Sql => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end());
  return sql;
};

/** Prompts that arrived in the chat, by person and round: how many copies of each. */
const prompts = (sql: postgres.Sql) => sql<{ person: string; round: string; copies: number }[]>`
  select d.person_id as person, m.subject as round, count(s.id)::int as copies
  from deliveries d
  join messages m on m.key = d.message_key and m.kind = 'standup-prompt'
  join sandbox.messages s on s.key = d.id::text and not s.removed
  where d.state = 'delivered' group by 1, 2`;

/** The same, expected from the teams themselves: one each for every EIG of each round's team. */
const expected = (sql: postgres.Sql) => sql<{ person: string; round: string; copies: number }[]>`
  select p.person_id as person, r.id::text as round, 1 as copies
  from rounds r join memberships p on p.challenge_id = r.challenge_id and p.role = 'eig'`;

const secondCopies = (sql: postgres.Sql) => sql`
  select key, count(*)::int as copies from sandbox.messages where key is not null group by 1 having count(*) > 1`;

const byPerson = <T extends { person: string; round: string }>(rows: readonly T[]): T[] =>
  rows
    .map((row) => ({ ...row }))
    .toSorted((a, b) => `${a.round} ${a.person}`.localeCompare(`${b.round} ${b.person}`));

/** Waits for the last prompt on its way, then holds every copy against the teams. */
const expectEachPromptOnce = async (sql: postgres.Sql, count: number): Promise<void> => {
  await expect.poll(async () => (await prompts(sql)).length, { timeout: 10_000 }).toBe(count);
  expect(byPerson(await prompts(sql))).toEqual(byPerson(await expected(sql)));
  expect([...(await secondCopies(sql))]).toEqual([]);
};

const runsOf = async (sql: postgres.Sql, appointment: string): Promise<Record<string, number>> => {
  const rows = await sql<{ state: string; count: number }[]>`
    select state, count(*)::int as count from runs where appointment = ${appointment} group by 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

/** Programme time goes on to this instant while nothing runs. */
const whileDown = async (url: string, to: string): Promise<void> => {
  const db = connect(url);
  await setClock(db, Temporal.Instant.from(to));
  await db.close();
};

const said = (answer: AnswerView): string => (answer && 'message' in answer ? answer.message.text : '');

const valuesIn = (answer: AnswerView): Record<string, unknown> =>
  answer && 'form' in answer
    ? Object.fromEntries(answer.form.fields.map(({ name, value }) => [name, value]))
    : {};

describe('two processes on one database', () => {
  it('say each thing once, whichever of them moves the time, and even both at once', async () => {
    const url = await newDatabaseUrl('empty');
    const first = await startApp({ DATABASE_URL: url });
    const second = await startApp({ DATABASE_URL: url });
    const sql = queries(url);
    await first.clock({ to: MONDAY_9 });
    await second.clock({ next: true });
    await first.clock({ to: MONDAY_9_31 });
    await Promise.all([first.clock({ to: MONDAY_10 }), second.clock({ to: MONDAY_10 })]);
    await expectEachPromptOnce(sql, EIGS + DAILY_EIGS);
    expect(await runsOf(sql, 'standup-open')).toEqual({ done: REPORTS + 2 });
    expect([first.complaints(), second.complaints()]).toEqual(['', '']);
  });
});

describe('a process that was down when a prompt was due', () => {
  let prepared: Promise<string> | undefined;

  /** The database that a process left when it stopped at nine: made once, copied by each test. */
  const leftAt9 = async (): Promise<string> => {
    const url = await newDatabaseUrl();
    const before = await startApp({ DATABASE_URL: url });
    await before.clock({ to: MONDAY_9 });
    expect(await before.stop()).toBe(0);
    return url;
  };

  const downFrom9 = async (to: string): Promise<{ app: App; sql: postgres.Sql }> => {
    prepared ??= leftAt9();
    const url = await copyOf(await prepared);
    await whileDown(url, to);
    return { app: await startApp({ DATABASE_URL: url }), sql: queries(url) };
  };

  it('says it once to each when it comes back within two hours', async () => {
    const { app, sql } = await downFrom9(MONDAY_10_30);
    await expectEachPromptOnce(sql, EIGS + DAILY_EIGS);
    expect(await runsOf(sql, 'standup-open')).toEqual({ done: REPORTS + 2 });
    expect(app.complaints()).toBe('');
  });

  it('keeps it to itself when it comes back later, writes that it missed it, and still takes answers', async () => {
    const { app, sql } = await downFrom9(MONDAY_14);
    // Only the team of La Réunion was asked before, at its own ten o'clock.
    await expect.poll(() => runsOf(sql, 'standup-open')).toEqual({ done: 1, missed: REPORTS + 1 });
    expect(said(await app.say('e01', 'bilan Publier la carte'))).toContain(
      'Priorité de la semaine : Publier la carte',
    );
    expect(await prompts(sql)).toHaveLength(3);
    expect((await app.messages('e02')).map(({ text }) => text).join()).not.toContain('Bilan de la semaine');
    expect(valuesIn(await app.say('e02', 'bilan'))).toMatchObject({ priority: 'Publier la carte' });
  });
});

describe('a process killed without warning', () => {
  const TEAMS = [
    ['e01', 'e02', 'e03'],
    ['e04', 'e05', 'e06'],
    ['e07', 'e08', 'e09'],
    ['e10', 'e11'],
    ['e12', 'e13', 'e14'],
    ['e15', 'e16', 'e17'],
    ['e18', 'e19', 'e20'],
    ['e21', 'e22'],
    ['e23', 'e24', 'e25'],
    ['e26', 'e27'],
    ['e28', 'e29', 'e30'],
    ['e31', 'e32'],
  ];
  const DAILY = ['e01', 'e02', 'e03', 'e23', 'e24', 'e25'];
  const FIELDS = ['priority', 'ups', 'help'];
  const wordsOf = (as: string, field: string): string => `${field} selon ${as}`;

  /** Each of a team answers another question of its report: 2, 3, then 4. */
  const typed = TEAMS.flatMap((team) =>
    team.map((as, rank) => ({ as, team, word: 'bilan', number: rank + 2, field: FIELDS[rank] ?? '' })),
  );
  const alone = DAILY.map((as) => ({ as, team: [as], word: 'standup', number: 1, field: 'since' }));
  const byForm = { as: 'e32', team: ['e31', 'e32'], word: 'bilan', number: 5, field: 'date' };

  const act = async (app: App, { as, word, number, field }: (typeof typed)[number]): Promise<string[]> => {
    const answer = await app.say(as, `${word} ${number}. ${wordsOf(as, field)}`);
    return said(answer).includes(wordsOf(as, field)) ? [`${as} ${field}`] : [];
  };

  /** The form again, with what it holds already and one field more. */
  const submitOneMore = async (app: App): Promise<string[]> => {
    const opened = await app.say(byForm.as, 'bilan');
    if (!opened || !('form' in opened)) throw new Error('no form came back');
    const filled = Object.entries(valuesIn(opened)).filter(([, value]) => typeof value === 'string');
    const values = { ...Object.fromEntries(filled), date: wordsOf(byForm.as, byForm.field) };
    const answer = await app.submit(byForm.as, opened.form.id, values);
    return 'answer' in answer && answer.answer === null ? [`${byForm.as} ${byForm.field}`] : [];
  };

  /** Everything the first of each team finds when they open the form again. */
  const readBack = async (app: App): Promise<string[]> => {
    const all = [...typed, ...alone, byForm];
    const stored: string[] = [];
    for (const [team, word] of [
      ...TEAMS.map((one) => [one, 'bilan'] as const),
      ...DAILY.map((as) => [[as], 'standup'] as const),
    ]) {
      const values = valuesIn(await app.say(team[0] ?? '', word));
      const theirs = all.filter((one) => one.word === word && team.includes(one.as));
      stored.push(
        ...theirs
          .filter(({ as, field }) => values[field] === wordsOf(as, field))
          .map(({ as, field }) => `${as} ${field}`),
      );
    }
    return stored;
  };

  it('has stored every answer it acknowledged: 39 of 39', async () => {
    const url = await newDatabaseUrl();
    const app = await startApp({ DATABASE_URL: url });
    await app.clock({ to: MONDAY_10 });
    // All teams at once, the people of each one after the other; the process dies as the last answer arrives.
    const teams = Object.values(
      Object.groupBy([...typed, ...alone], ({ word, team }) => [word, ...team].join(' ')),
    );
    const acknowledged = await Promise.all(
      teams.map(async (acts = []) => {
        const done: string[] = [];
        for (const one of acts) done.push(...(await act(app, one)));
        return done;
      }),
    );
    const all = [...acknowledged.flat(), ...(await submitOneMore(app))];
    await app.kill();
    expect(all).toHaveLength(39);

    const again = await startApp({ DATABASE_URL: url });
    expect((await readBack(again)).toSorted()).toEqual(all.toSorted());
    const sql = queries(url);
    expect([...(await sql`select count(*)::int as answers from answers`)]).toEqual([
      { answers: REPORTS + DAILY_EIGS },
    ]);
    expect([...(await secondCopies(sql))]).toEqual([]);
  });
});

describe('a data folder in use', () => {
  it('refuses a second process and names the first one, which goes on', async () => {
    onTestFinished(cleanUp);
    const folder = temporaryFolder();
    const app = await startApp({ DATA_DIR: folder });
    const { code, words } = await startRefused({ DATA_DIR: folder });
    expect(code).toBe(1);
    expect(words).toContain(`in use by process ${app.pid}. Nothing was changed.`);
    expect(await app.people()).toHaveLength(76);
    expect(await app.stop()).toBe(0);
  });
});

describe('a start that cannot go well', () => {
  it('is refused on the database of a live installation', async () => {
    const url = await newDatabaseUrl();
    await query(url, "insert into instance (kind) values ('live')");
    const { code, words } = await startRefused({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(words).toContain('belongs to a live installation: the sandbox never runs on it');
    expect(await query(url, 'select * from cohorts')).toEqual([]);
  });
});
