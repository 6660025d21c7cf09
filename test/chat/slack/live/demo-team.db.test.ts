import { describe, expect, it } from 'vitest';
import { demoCohort, liveAWeek } from '../../../fixtures/chat/lives/demo-team.ts';
import { livedOnSlack, makeSlackWorld, onSlack, userOf } from '../../../fixtures/chat/slack/world.ts';

/** Every payload sent on the way is checked against Slack's rules. */
describe('a week of the demo cohort, through Slack payloads only', () => {
  it('is lived by a team, its mentor and the coordination', async () => {
    const world = await makeSlackWorld({ mode: 'socket', file: onSlack(demoCohort()) });
    await liveAWeek(livedOnSlack(world));
    await world.hands.openHome(userOf('m1'));
    expect(world.slack.homes.get(userOf('m1'))?.length).toBeGreaterThan(1);
    for (const sponsor of ['s1', 's2']) expect(world.texts(sponsor)).toEqual([]);
  }, 240_000);
});
