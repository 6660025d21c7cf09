import { Client4 } from '@mattermost/client';
import { message } from '../src/chat/message.ts';
import { Mattermost } from '../src/chat/mattermost/connect.ts';
import { FakeMattermost } from '../test/fakes/mattermost/server.ts';
import { BOT, BOT_TOKEN, idOf } from '../test/fakes/mattermost/state.ts';
import { aMemory } from '../test/fixtures/chat/memory.ts';
import { testKeys } from '../test/fixtures/keys.ts';
import { machine } from './machine.ts';

/**
 * 1,000 direct messages with a button, to people whose conversations are known: the adapter, which seals, signs its keys, checks
 * each answer and reports each outcome, beside bare `Client4` posting the same payload to the same server. Four at once, in
 * turns of fifty, so that other load on the machine affects both alike.
 */

const MESSAGES = Number(process.env['MESSAGES'] ?? 1_000);
const TURN = 50;
const AT_ONCE = 4;
const PEOPLE = 50;
const BAR = 1.25;

const prompt = message({
  title: ['Bilan de la semaine 48'],
  text: ['Où en êtes-vous ? Deux lignes suffisent.'],
  actions: [{ id: 'standupAnswer', label: 'Répondre', payload: 'r1 e01', primary: true }],
});

const server = new FakeMattermost();
await server.start();
for (let at = 0; at < PEOPLE; at += 1) server.person(idOf(`p${at}`), `Personne ${at}`);
const bot = await Mattermost.connect({
  url: server.url,
  token: BOT_TOKEN,
  callbackUrl: 'http://bot.example',
  command: '/eig',
  keys: testKeys,
  tell: () => {},
  onTrouble: () => {},
});
await bot.start(
  async () => ({ nothing: true }),
  aMemory(),
  async () => {},
);

const client = new Client4();
client.setUrl(server.url);
client.setToken(BOT_TOKEN);

/** So many at once, one after the other in each lane. */
const inLanes = async (from: number, send: (at: number) => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  const lane = async (rank: number): Promise<void> => {
    for (let at = from + rank; at < from + TURN; at += AT_ONCE) await send(at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, async (_lane, rank) => lane(rank)));
  return performance.now() - began;
};

const ours = (at: number) => bot.send({ user: idOf(`p${at % PEOPLE}`) }, prompt, `delivery-${at}`);

// Opens the conversations, and shows what bare `Client4` has to post.
for (let at = 0; at < PEOPLE; at += 1) await ours(-1 - at);
const [example] = server.posts;
const bare = (at: number) =>
  client.createPost({
    channel_id: server.directWith(idOf(`p${at % PEOPLE}`)).id,
    message: '',
    props: example?.props ?? {},
    pending_post_id: `${BOT}:${at}`,
  });

const took = { ours: [] as number[], bare: [] as number[] };
await inLanes(-10_000, bare);
for (let from = 0; from < MESSAGES; from += TURN) {
  server.posts.length = 0;
  took.ours.push(await inLanes(from, ours));
  server.posts.length = 0;
  took.bare.push(await inLanes(from, bare));
}

const median = (turns: readonly number[]): number =>
  turns.toSorted((one, other) => one - other)[Math.floor(turns.length / 2)] ?? Number.NaN;

/** The median of the turns: one that the machine disturbs counts once. */
const [mine, theirs] = [median(took.ours), median(took.bare)];
const perSecond = (milliseconds: number): string => ((TURN * 1000) / milliseconds).toFixed(0);
const ratio = mine / theirs;
console.log(machine());
console.log(
  `${MESSAGES} direct messages, ${AT_ONCE} at once: ${perSecond(mine)} a second, bare Client4 ${perSecond(theirs)} a second`,
);
console.log(`ratio ${ratio.toFixed(3)} (bar ${BAR})`);
if (ratio > BAR || server.faults.length > 0) process.exitCode = 1;
await bot.stop();
await server.stop();
process.exit();
