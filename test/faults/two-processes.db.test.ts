import { describe, expect, it } from 'vitest';
import { answers, readBack, type Said, sayAsPeopleDo, submitOneMore } from './answers.ts';
import { demoAtNine } from './demo-at-nine.ts';
import { startApp } from './process.ts';
import {
  DAILY_EIGS,
  EIGS,
  expectEachPromptOnce,
  MONDAY_10,
  MONDAY_9_31,
  queries,
  REPORTS,
  runsOf,
  secondCopies,
  whileDown,
  WHOLE_PROCESSES,
} from './prompts.ts';

describe('two processes on one database', WHOLE_PROCESSES, () => {
  it('say each thing once: what was due while both were down, whichever moves the time, and both at once; of one that is killed without warning, the other has every answer it acknowledged: 39 of 39', async () => {
    const url = await demoAtNine();
    await whileDown(url, MONDAY_9_31);
    const [first, second] = await Promise.all([
      startApp({ DATABASE_URL: url }),
      startApp({ DATABASE_URL: url }),
    ]);
    const sql = queries(url);
    // At once, and not at the next minute. Those of 09:30, and the team in La Réunion at its own ten o’clock.
    await expect.poll(() => runsOf(sql, 'standup-open'), { timeout: 20_000 }).toEqual({ done: 3 });
    await second.clock({ next: true });
    await Promise.all([first.clock({ to: MONDAY_10 }), second.clock({ to: MONDAY_10 })]);
    await expectEachPromptOnce(sql, EIGS + DAILY_EIGS);
    expect(await runsOf(sql, 'standup-open')).toEqual({ done: REPORTS + 2 });

    // All teams at once, the people of each one in turn; one process dies as its last answer arrives.
    const acknowledged = await Promise.all(
      answers.map(async (ofTeam, rank) => {
        const done: Said[] = [];
        for (const one of ofTeam) done.push(await sayAsPeopleDo(rank % 2 === 0 ? first : second, one));
        return done;
      }),
    );
    const all = [...acknowledged.flat(), await submitOneMore(first)];
    await first.kill();
    expect(all).toHaveLength(39);
    expect((await readBack(second)).toSorted()).toEqual(all.toSorted());
    expect([...(await sql`select count(*)::int as answers from answers`)]).toEqual([
      { answers: REPORTS + DAILY_EIGS },
    ]);
    expect([...(await secondCopies(sql))]).toEqual([]);
    expect([first.complaints(), second.complaints()]).toEqual(['', '']);
  });
});
