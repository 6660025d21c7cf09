import { describe, expect, it } from 'vitest';
import { makeSlackWorld, placeOf, userOf } from '../../../fixtures/chat/slack/world.ts';

/** Two weeks of the small cohort, only through what Slack sends and shows. */
describe('two weeks on Slack over HTTP', () => {
  it('are lived from the first notice to the second bulletin', async () => {
    const { to, texts, hands, slack } = await makeSlackWorld({ mode: 'http' });

    await to('2026-11-23T10:05:00+01:00');
    const [notice, prompt] = texts('e01');
    expect(notice).toContain('https://robot.example/notice/petite');
    expect(prompt).toContain('Stand-up');

    // A daily stand-up answered by typing, a weekly report with its form.
    await hands.say(userOf('e01'), 'standup Hier la carte, aujourd’hui les <tuiles> & @channel');
    expect(texts('e02').join('\n')).toContain('les <tuiles> & @channel');
    await to('2026-11-23T14:00:00+01:00');
    await hands.press(userOf('e02'), 'standupAnswer');
    expect(slack.modals.at(-1)?.user).toBe(userOf('e02'));
    expect(await hands.submit(userOf('e02'), {})).toHaveProperty('errors');
    await hands.command(userOf('e01'), 'bilan Publier la carte');
    expect(texts('e01').join('\n')).toContain('Publier la carte');

    // In a channel, only the person who asked sees the answer.
    await hands.mention(userOf('e03'), placeOf('promo'), 'aide');
    expect(texts('e03', placeOf('promo')).join('\n')).toContain('Ritournelle, le robot de la promotion');
    expect(texts('e02', placeOf('promo'))).toEqual([]);

    await to('2026-11-27T15:05:00+01:00');
    const bulletin = texts('e04', placeOf('promo')).join('\n');
    expect(bulletin).toContain('Publier la carte');

    // One person pauses, the other goes on.
    await hands.shortcut(userOf('e04'), 'words:aide');
    await hands.say(userOf('e03'), 'pause');
    const before = texts('e03').length;
    await to('2026-12-04T15:05:00+01:00');
    expect(texts('e03').length).toBeLessThanOrEqual(before);
    expect(texts('e01').length).toBeGreaterThan(5);
    await hands.openHome(userOf('e01'));
    expect(slack.homes.get(userOf('e01'))?.length).toBeGreaterThan(1);
  }, 120_000);
});
