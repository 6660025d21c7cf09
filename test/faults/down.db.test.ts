import type postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { demoAtNine } from './demo-at-nine.ts';
import { type App, startApp } from './process.ts';
import {
  MONDAY_10_30,
  MONDAY_13,
  REPORTS,
  EIGS,
  DAILY_EIGS,
  queries,
  prompts,
  expectEachPromptOnce,
  runsOf,
  whileDown,
  said,
  valuesIn,
  WHOLE_PROCESSES,
} from './prompts.ts';

describe('a process that was down when a prompt was due', WHOLE_PROCESSES, () => {
  const downFrom9 = async (to: string): Promise<{ app: App; sql: postgres.Sql }> => {
    const url = await demoAtNine();
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
    const { app, sql } = await downFrom9(MONDAY_13);
    // Only the team in La Réunion had been asked, at its own ten o'clock.
    await expect.poll(() => runsOf(sql, 'standup-open')).toEqual({ done: 1, missed: REPORTS + 1 });
    expect(said(await app.say('e01', 'bilan Publier la carte'))).toContain(
      'Priorité de la semaine : Publier la carte',
    );
    expect(await prompts(sql)).toHaveLength(3);
    expect((await app.messages('e02')).map(({ text }) => text).join()).not.toContain('Bilan de la semaine');
    expect(valuesIn(await app.say('e02', 'bilan'))).toMatchObject({ priority: 'Publier la carte' });
  });
});
