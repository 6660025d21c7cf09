import { describe, expect, it } from 'vitest';
import { demoAtNine } from './demo-at-nine.ts';
import { startApp } from './process.ts';
import {
  MONDAY_9_31,
  MONDAY_10,
  REPORTS,
  EIGS,
  DAILY_EIGS,
  queries,
  expectEachPromptOnce,
  runsOf,
  WHOLE_PROCESSES,
} from './prompts.ts';

describe('two processes on one database', WHOLE_PROCESSES, () => {
  it('say each thing once, whichever of them moves the time, and even both at once', async () => {
    const url = await demoAtNine();
    const first = await startApp({ DATABASE_URL: url });
    const second = await startApp({ DATABASE_URL: url });
    const sql = queries(url);
    await second.clock({ next: true });
    await first.clock({ to: MONDAY_9_31 });
    await Promise.all([first.clock({ to: MONDAY_10 }), second.clock({ to: MONDAY_10 })]);
    await expectEachPromptOnce(sql, EIGS + DAILY_EIGS);
    expect(await runsOf(sql, 'standup-open')).toEqual({ done: REPORTS + 2 });
    expect([first.complaints(), second.complaints()]).toEqual(['', '']);
  });
});
