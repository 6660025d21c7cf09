import { expect, it } from 'vitest';
import { makeSlackWorld, onSlack, placeOf, userOf } from '../../../fixtures/chat/slack/world.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { DONE } from '../../../fixtures/practices/milestones.ts';

const [ADA, BASILE] = [userOf('e01'), userOf('e02')];

it('on Slack, what is picked and styled on a phone is read as it looks, and mentions nobody when it is shown', async () => {
  const { to, texts, hands, slack } = await makeSlackWorld({
    file: onSlack(
      smallCohort((raw) => {
        Object.assign(raw, { milestones: { template: 'eig-10-months', exceptions: DONE } });
      }),
    ),
  });
  slack.channelNames.set(placeOf('promo'), 'promo');
  const last = () => texts('e01').at(-1) ?? '';
  await to('2026-11-24T10:05:00+01:00');

  await hands.pick(ADA, 'Aide !');
  expect(last()).toContain('Ritournelle, le robot de la promotion');
  await hands.pick(ADA, `jalon confier 3 <@${BASILE}>`);
  expect(last()).toContain('Basile Deux s’occupe désormais de « Bilan à mi-parcours »');

  const typed = `*standup* la carte :tada: avec <@${BASILE}>, voir <#${placeOf('promo')}|> <!here> <!subteam^S1>`;
  const ts = await hands.pick(ADA, typed);
  expect(texts('e02').join()).toContain('la carte :tada: avec @Basile Deux, voir #promo @here @groupe');
  await hands.repick(ADA, [typed, `standup la carte en ligne, merci <@${BASILE}>`], ts);
  expect(texts('e02').join()).toContain('la carte en ligne, merci @Basile Deux');

  const sent = slack.posts.filter(({ user }) => user !== ADA);
  expect(JSON.stringify(sent.map(({ text }) => text))).not.toMatch(/<[!@#]/);
  expect(JSON.stringify(sent.map(({ blocks }) => blocks))).not.toMatch(
    /"type":"(?:broadcast|usergroup)"|mrkdwn/,
  );
}, 120_000);
