import { expect, it } from 'vitest';
import { makeOwnWorld } from '../../fixtures/world.ts';

it('one person’s hundred acts at once are all answered, and someone else is answered before most of them', async () => {
  const { engine } = await makeOwnWorld();
  const answered: string[] = [];
  const ask = async (user: string, at: number): Promise<unknown> => {
    const workspace = { platform: 'sandbox', externalId: 'local' } as const;
    const act = { kind: 'command', text: 'aide' } as const;
    const answer = await engine.receive({ id: `${user} ${at}`, workspace, user, act });
    answered.push(user);
    return answer;
  };
  // Connections are open, as on a day like others.
  await Promise.all(['e02', 'e03', 'e04', 'm1'].map((user) => ask(user, -1)));
  answered.length = 0;
  const flood = Array.from({ length: 100 }, (_act, at) => ask('e01', at));
  const other = ask('e02', 0);
  const answers = await Promise.all(flood);
  const told = answers.filter((answer) => JSON.stringify(answer).includes('Un instant'));
  expect(told).toHaveLength(100 - 22);
  expect(answers.every((answer) => answer !== undefined)).toBe(true);
  expect(await other).toHaveProperty('reply');
  expect(answered.indexOf('e02') - told.length).toBeLessThan(11);
});
