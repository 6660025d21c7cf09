import { describe, expect, it } from 'vitest';
import { demoAtNine } from './demo-at-nine.ts';
import { type App, startApp } from './process.ts';
import {
  MONDAY_10,
  REPORTS,
  DAILY_EIGS,
  isReceipt,
  queries,
  secondCopies,
  valuesIn,
  WHOLE_PROCESSES,
} from './prompts.ts';

describe('a process killed without warning', WHOLE_PROCESSES, () => {
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

  /** Each member of a team answers another question of its report: 2, 3, then 4. */
  const typed = TEAMS.flatMap((team) =>
    team.map((as, rank) => ({ as, team, word: 'bilan', number: rank + 2, field: FIELDS[rank] ?? '' })),
  );
  const alone = DAILY.map((as) => ({ as, team: [as], word: 'standup', number: 1, field: 'since' }));
  const byForm = { as: 'e32', team: ['e31', 'e32'], word: 'bilan', number: 5, field: 'date' };

  const act = async (app: App, { as, word, number, field }: (typeof typed)[number]): Promise<string[]> => {
    const answer = await app.say(as, `${word} ${number}. ${wordsOf(as, field)}`);
    return isReceipt(answer) ? [`${as} ${field}`] : [];
  };

  /** Submits the form again, with its current values and one more field. */
  const submitOneMore = async (app: App): Promise<string[]> => {
    const opened = await app.say(byForm.as, 'bilan');
    if (!opened || !('form' in opened)) throw new Error('no form came back');
    const filled = Object.entries(valuesIn(opened)).filter(([, value]) => typeof value === 'string');
    const values = { ...Object.fromEntries(filled), date: wordsOf(byForm.as, byForm.field) };
    const answer = await app.submit(byForm.as, opened.form.id, values);
    return 'answer' in answer && answer.answer === null ? [`${byForm.as} ${byForm.field}`] : [];
  };

  /** What the first member of each team finds on opening the form again. */
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
    const url = await demoAtNine();
    const app = await startApp({ DATABASE_URL: url });
    await app.clock({ to: MONDAY_10 });
    // All teams at once, the people of each one in turn; the process dies as the last answer arrives.
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
