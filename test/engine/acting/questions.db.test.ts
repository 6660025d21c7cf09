import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../src/store/core/database.ts';
import { liveIn, makeOwnWorld } from '../../fixtures/world.ts';

/** Each question of an act with its values, from the beginning of its transaction to the end. */
const questionsOf = async (texts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { url } = await makeOwnWorld({ until: '2026-11-24T09:45:00+01:00' });
  let asked: string[] = [];
  const db = connect(url, 10, (text, values) => asked.push(JSON.stringify([text, values])));
  onTestFinished(() => db.close());
  const { sandbox } = await liveIn(db, {});
  const all = new Map<string, string[]>();
  for (const text of texts) {
    asked = [];
    await sandbox.acting.say({ as: 'e01', in: 'bot', text, id: text });
    const begun = asked.findIndex((one) => one.startsWith('["begin'));
    const ended = asked.findIndex((one) => one.startsWith('["commit'));
    all.set(text, asked.slice(begun, ended + 1));
  }
  return all;
};

const repeated = (questions: readonly string[]): string[] =>
  [...Map.groupBy(questions, (one) => one)].filter(([, all]) => all.length > 1).map(([one]) => one);

test('an act asks for who acts, where and when in the statement that begins it and one more, and nothing twice', async () => {
  const questions = await questionsOf(['ma-journee', 'pause', 'reprise']);
  for (const [text, asked] of questions) {
    expect(repeated(asked), text).toEqual([]);
    expect(asked.filter((one) => one.includes('clock_offset_ms')).length, text).toBe(1);
    expect(asked.filter((one) => /from ..identities.. inner join ..people/.test(one)).length, text).toBe(1);
  }
  expect(questions.get('pause')?.length).toBeLessThanOrEqual(13);
});
