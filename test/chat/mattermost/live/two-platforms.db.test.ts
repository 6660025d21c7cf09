import { eq } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { Slack } from '../../../../src/chat/slack/connect.ts';
import { people } from '../../../../src/store/tables/index.ts';
import { handsOf as slackHandsOf } from '../../../fakes/slack/hands.ts';
import { shownTo } from '../../../fakes/slack/shown.ts';
import { BOT_USER } from '../../../fakes/slack/state.ts';
import { makeMattermostWorld, placeOf, userOf } from '../../../fixtures/chat/mattermost/world.ts';
import { placeOf as slackPlace, userOf as slackUser } from '../../../fixtures/chat/slack/world.ts';
import { aWorkspace, bringTo, settingsFor } from '../../../fixtures/chat/slack/workspace.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';

/** Ada and the coordination are on Slack, Basile on both, the others on Mattermost; the channels on both. */
const ON_SLACK = ['e01', 'e02', 'c1'];
const file = smallCohort((raw) => {
  for (const person of raw.people) {
    if (ON_SLACK.includes(person.id)) Object.assign(person, { slack: slackUser(person.id) });
    if (!['e01', 'c1'].includes(person.id)) Object.assign(person, { mattermost: `${person.id}.name` });
  }
  for (const [name, channel] of Object.entries(raw.channels))
    Object.assign(channel, { slack: slackPlace(name), mattermost: `promo/${name}` });
});

const onBoth = async () => {
  const slack = await aWorkspace();
  for (const id of ON_SLACK) slack.people.set(slackUser(id), { id: slackUser(id), name: id });
  for (const name of Object.keys(file.channels))
    slack.channels.set(slackPlace(name), new Set([BOT_USER, ...ON_SLACK.map(slackUser)]));
  const bot = await Slack.connect({
    ...settingsFor(slack, 'http'),
    pace: { perMinute: { send: 60_000, edit: 60_000, find: 60_000 }, secondsPerPlace: 0.001 },
  });
  onTestFinished(() => bot.stop());
  const world = await makeMattermostWorld({ file, beside: [bot] });
  const bring = bringTo(slack, bot, 'http');
  const hands = slackHandsOf(slack, async (type, payload) => {
    const acknowledged = await bring(type, payload);
    await bot.idle();
    await world.engine.drain();
    return acknowledged;
  });
  const onSlack = (user: string, channel = slack.directWith(slackUser(user))): string[] =>
    slack
      .read(slackUser(user), channel)
      .filter((post) => post.user === BOT_USER)
      .map((post) => shownTo(post, slack));
  return { ...world, slackHands: hands, onSlack };
};

const prompts = (texts: readonly string[]): number =>
  texts.filter((text) => text.includes('Stand-up du') || text.includes('Bilan de la semaine')).length;

/** What each prompt asks about, answered or not. */
const promptsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/^(?:Stand-up du [^\n]+|Bilan de la semaine \d+)/gm) ?? []);

it('a cohort on two platforms for a week: each prompt once, where the person is; channel posts on both', async () => {
  const { to, hands, slackHands, texts, onSlack } = await onBoth();
  await to('2026-11-24T12:05:00+01:00');
  for (const slug of ['e01', 'e02', 'e03']) {
    const there = [prompts(onSlack(slug)), prompts(texts(slug))];
    expect([slug, there.filter((count) => count > 0).length]).toEqual([slug, 1]);
  }
  await slackHands.command(slackUser('e01'), 'bilan Publier la carte');
  await hands.say(userOf('e03'), 'bilan Les ponts');

  // Basile asks to be written to on the other one, from where he is not.
  const wasOnSlack = onSlack('e02').length > 0;
  const [old, chosen] = wasOnSlack ? [onSlack, texts] : [texts, onSlack];
  await (wasOnSlack ? hands.say(userOf('e02'), 'ici') : slackHands.say(slackUser('e02'), 'ici'));
  expect(chosen('e02').at(-1)).toContain('je vous écris désormais ici');
  const before = [prompts(old('e02')), prompts(chosen('e02'))];
  await to('2026-11-27T15:05:00+01:00');
  expect(prompts(old('e02'))).toBeLessThanOrEqual(before[0] ?? 0);
  expect(prompts(chosen('e02'))).toBeGreaterThan(before[1] ?? 0);

  // Each prompt of the week once, on one platform or the other.
  for (const slug of ['e01', 'e02', 'e03']) {
    const titles = promptsIn([...onSlack(slug), ...texts(slug)]);
    expect([slug, titles.length > 0]).toEqual([slug, true]);
    expect([slug, titles]).toEqual([slug, [...new Set(titles)]]);
  }

  for (const posts of [texts('e04', placeOf('promo')), onSlack('e01', slackPlace('promo'))])
    expect(posts.filter((text) => text.includes('Publier la carte'))).toHaveLength(1);
}, 120_000);

it('a second account is its person’s once they said so from both, and nobody else’s', async () => {
  const { hands, slackHands, texts, onSlack, db, server } = await onBoth();
  const second = userOf('x1');
  server.person(second, 'Ada Un', { username: 'ada.seconde', email: 'e01@demo.example' });
  await hands.say(second, 'aide');
  expect(texts('x1').at(-1)).toContain('je ne vous connais pas encore');

  await slackHands.say(slackUser('e01'), 'relier');
  const code = /relier ([\w-]{40,})/.exec(onSlack('e01').at(-1) ?? '')?.[1] ?? '';
  await hands.say(userOf('e03'), `relier ${code}`);
  expect(texts('e03').at(-1)).toContain('déjà celui d’une autre personne');
  await hands.say(second, `relier ${code.slice(0, -1)}x`);
  expect(texts('x1').at(-1)).toContain('n’est pas le bon');
  await hands.say(second, `relier ${code}`);
  expect(texts('x1').at(-1)).toContain('C’est fait : je vous reconnais aussi ici');
  await hands.say(second, `relier ${code}`);
  expect(texts('x1').at(-1)).toContain('déjà le vôtre');

  const [ada] = await db.select().from(people).where(eq(people.name, 'Ada Un'));
  const accounts = await db.query.identities.findMany({
    where: (table) => eq(table.personId, ada?.id ?? ''),
  });
  expect(new Map(accounts.map((one) => [one.externalUser, one.preferred]))).toEqual(
    new Map([
      [slackUser('e01'), true],
      [second, false],
    ]),
  );
  await hands.say(second, 'ma-journee');
  expect(texts('x1').at(-1)).toContain('Votre journée');
}, 120_000);
