import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../src/store/core/database.ts';
import { liveIn, makeOwnWorld } from '../../fixtures/world.ts';

/** Each statement of an act with its values, its answer shown; the last time that it was done. */
const statementsOf = async (
  texts: readonly string[],
  place = 'bot',
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { url } = await makeOwnWorld({ until: '2026-11-24T09:45:00+01:00' });
  let asked: string[] = [];
  const db = connect(url, 10, (text, values) => asked.push(JSON.stringify([text, values])));
  onTestFinished(() => db.close());
  const { sandbox } = await liveIn(db, {});
  const all = new Map<string, string[]>();
  for (const [at, text] of texts.entries()) {
    asked = [];
    await sandbox.acting.say({ as: 'e01', in: place, text, id: `${at}` });
    all.set(text, asked);
  }
  return all;
};

/** From the beginning of its transaction to the end. */
const inTransaction = (statements: readonly string[]): readonly string[] => {
  const begun = statements.findIndex((one) => one.startsWith('["begin'));
  const ended = statements.findIndex((one) => one.startsWith('["commit'));
  return statements.slice(begun, ended + 1);
};

const repeated = (questions: readonly string[]): string[] =>
  [...Map.groupBy(questions, (one) => one)].filter(([, all]) => all.length > 1).map(([one]) => one);

test('an act asks for who acts, where and when in the message that begins it and one more, and nothing twice', async () => {
  const statements = await statementsOf(['ma-journee', 'pause', 'reprise']);
  for (const [text, all] of statements) {
    const asked = inTransaction(all);
    expect(repeated(asked), text).toEqual([]);
    expect(asked.filter((one) => one.includes('clock_offset_ms')).length, text).toBe(1);
    expect(asked.filter((one) => /from ..identities.. inner join ..people/.test(one)).length, text).toBe(1);
  }
  expect(inTransaction(statements.get('pause') ?? []).length).toBeLessThanOrEqual(8);
});

test('an act in a channel asks which one with who acts', async () => {
  const [inChannel, inPrivate] = await Promise.all(
    ['promo', 'bot'].map(async (place) => (await statementsOf(['/eig pause'], place)).get('/eig pause')),
  );
  expect(inTransaction(inChannel ?? [])).toHaveLength(inTransaction(inPrivate ?? []).length);
  expect(inTransaction(inChannel ?? []).filter((one) => one.includes('channel_places'))).toHaveLength(1);
});

test('an act takes few statements, its answer shown: what is asked about the day is asked together', async () => {
  const report = 'bilan 1. La carte\n2. Publier';
  const statements = await statementsOf(['ma-journee', report, 'ma-journee', 'pause', 'reprise']);
  const most = { [report]: 14, 'ma-journee': 20, pause: 11, reprise: 21 };
  for (const [text, bound] of Object.entries(most))
    expect(statements.get(text)?.length, text).toBeLessThanOrEqual(bound);
});
