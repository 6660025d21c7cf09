import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { asleepUntil } from '../../fixtures/asleep.ts';
import { makeOwnWorld, makeWorld, type World } from '../../fixtures/world.ts';

const printed = async ({ db }: World): Promise<string[]> =>
  (await readActivity(db)).map(({ localDate, type, version, alias, facts }) =>
    [localDate.toString(), `${type} v${version}`, JSON.stringify(facts), alias ? 'alias' : '']
      .join(' ')
      .trim(),
  );

describe('the log', () => {
  it('after a report and a daily stand-up holds these facts and no other: no text, no hour, no name', async () => {
    const world = await makeWorld({ now: '2026-11-23T05:00:00+01:00', until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', 'standup 1. La carte\n2. Le moteur');
    await world.say('e02', 'bilan Publier la carte');
    await world.say('e03', 'bilan 3. Bien');
    await world.to('2026-11-23T12:00:00+01:00');
    await world.say('e03', 'standup 1. Tard');
    await world.say('e02', 'pause jusqu’à mercredi');
    await world.say('e02', 'reprise');
    expect(await printed(world)).toMatchInlineSnapshot(`
      [
        "2026-11-23 cohort.imported v1 {"people":9,"challenges":2,"rituals":2}",
        "2026-11-23 cohort.launched v1 {}",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 standup.opened v1 {"ritual":"bilan","challenge":"lagon"}",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 cohort.noticed v1 {"notice":"3"} alias",
        "2026-11-23 digest.sent v1 {"week":"2026-W47","early":false}",
        "2026-11-23 standup.opened v1 {"ritual":"quotidien","challenge":"mer"}",
        "2026-11-23 standup.opened v1 {"ritual":"bilan","challenge":"mer"}",
        "2026-11-23 standup.answered v1 {"asked":"person","late":false}",
        "2026-11-23 standup.answered v1 {"asked":"team","late":false}",
        "2026-11-23 standup.corrected v1 {"asked":"team","late":false}",
        "2026-11-23 standup.closed v1 {"ritual":"quotidien","challenge":"mer"}",
        "2026-11-23 standup.answered v1 {"asked":"person","late":true}",
        "2026-11-23 account.paused v1 {"dated":true}",
        "2026-11-23 account.resumed v1 {}",
      ]
    `);
  });

  it('goes on to the bulletin, in which teams are not counted', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', 'bilan Publier');
    await asleepUntil(world, '2026-11-27T06:00:00+01:00');
    await world.to('2026-11-27T15:05:00+01:00');
    expect((await printed(world)).filter((row) => /bilan|"team"/.test(row))).toMatchInlineSnapshot(`
      [
        "2026-11-23 standup.opened v1 {"ritual":"bilan","challenge":"lagon"}",
        "2026-11-23 standup.opened v1 {"ritual":"bilan","challenge":"mer"}",
        "2026-11-23 standup.answered v1 {"asked":"team","late":false}",
        "2026-11-27 standup.reminded v1 {"asked":"team"}",
        "2026-11-27 standup.closed v1 {"ritual":"bilan","challenge":"lagon"}",
        "2026-11-27 standup.closed v1 {"ritual":"bilan","challenge":"mer"}",
        "2026-11-27 standup.recapped v1 {"ritual":"bilan","week":"2026-W48"}",
      ]
    `);
  });

  it('cannot be changed nor emptied, by anyone', async () => {
    const { db } = await makeOwnWorld();
    const refused = (statement: string) =>
      db.execute(statement).then(
        () => 'accepted',
        (error: Error) => String(error.cause),
      );
    expect(await refused("update activity set type = 'other'")).toContain('append-only: UPDATE refused');
    expect(await refused('delete from activity')).toContain('append-only: DELETE refused');
    expect(await refused('truncate activity')).toContain('append-only: TRUNCATE refused');
  });

  it('has no column that could hold an hour or a text', async () => {
    const { db } = await makeWorld();
    const columns = await db.execute<{ column_name: string; data_type: string }>(
      "select column_name, data_type from information_schema.columns where table_name = 'activity' order by 1",
    );
    expect(columns.map(({ column_name: name, data_type: type }) => `${name} ${type}`)).toEqual([
      'alias uuid',
      'cohort_id uuid',
      'facts json',
      'id bigint',
      'local_date date',
      'type text',
      'version integer',
    ]);
  });
});
