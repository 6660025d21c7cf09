import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { setClock } from '../src/store/core/clock.ts';
import { connect } from '../src/store/core/database.ts';
import { Slack } from '../src/chat/slack/connect.ts';
import { clientsFor } from '../src/chat/slack/client.ts';
import { makeEngine, makeLog } from '../src/engine/engine.ts';
import { silentBell } from '../src/engine/speaking/doorbell.ts';
import { messages } from '../src/messages/index.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { keysFrom } from '../src/seal/keys.ts';
import { standupOpen } from '../schedules/standup/open.ts';
import { portOf } from '../test/fakes/proxy.ts';
import { BOT_TOKEN, SECRET, TEAM } from '../test/fakes/slack/state.ts';
import { prepareCohort } from '../test/faults/chaos/cohort.ts';
import { machine } from './machine.ts';
import { postgresProcessor } from './postgres-processor.ts';

/**
 * Durable prompts (claimed, rendered, intended, sent, recorded) beside the bare client of Slack, to the same stand-in, which
 * only counts, through as many lanes: at once, where only processor time counts, then in the 60 ms that Slack takes. Goal: four
 * fifths of the bare client.
 */

const PROMPTS = Number(process.env['PROMPTS'] ?? 2_000);
const LATENCIES = [0, 60];
const LANES = 16;
const GOAL = 0.8;

let latency = 0;
let posts = 0;
const slack = createServer((request, response) => {
  request.resume().on('end', () => {
    const isPost = request.url?.endsWith('chat.postMessage') ?? false;
    if (isPost) posts += 1;
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-oauth-scopes': 'chat:write,im:history',
    });
    const answer = () =>
      response.end(
        JSON.stringify({
          ok: true,
          team_id: TEAM,
          user_id: 'U0BOT',
          bot_id: 'B0BOT',
          channel: 'D0',
          ts: `1.${posts}`,
          members: [],
        }),
      );
    if (latency > 0) setTimeout(answer, latency);
    else answer();
  });
});
await once(slack.listen(0, '127.0.0.1'), 'listening');
const apiUrl = `http://127.0.0.1:${portOf(slack)}/api/`;

type Spent = { perSecond: number; own: number; postgres: number; asked: number };

/** Milliseconds of processor, and statements, of each prompt; the stand-in's are the bot's. */
const measured = async (work: () => Promise<unknown>): Promise<Spent> => {
  const [began, used, postgres] = [performance.now(), process.cpuUsage(), await postgresProcessor(dataDir)];
  statements = 0;
  await work();
  const { user, system } = process.cpuUsage(used);
  return {
    perSecond: (PROMPTS * 1000) / (performance.now() - began),
    own: (user + system) / 1000 / PROMPTS,
    postgres: ((await postgresProcessor(dataDir)) - postgres) / PROMPTS,
    asked: statements / PROMPTS,
  };
};

const bare = async (): Promise<void> => {
  const { write } = clientsFor({ token: BOT_TOKEN, apiUrl });
  let left = PROMPTS;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await write.apiCall('chat.postMessage', { channel: 'D0', text: 'Bonjour' });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

let statements = 0;
const dataDir = await mkdtemp(join(tmpdir(), 'fan-out-'));
const database = await startEmbedded({ dataDir });
await (await prepareCohort(database.url, PROMPTS)).close();
const db = connect(database.url, 10, () => (statements += 1));
const perMinute = { send: 6_000_000, edit: 6_000_000, find: 6_000_000 };
const bot = await Slack.connect({
  token: BOT_TOKEN,
  apiUrl,
  signingSecrets: [SECRET],
  command: '/eig',
  pace: { perMinute, secondsPerPlace: 0 },
  tell: () => {},
  onTrouble: () => {},
});
const engine = await makeEngine({
  db,
  chats: [bot],
  commands: [],
  appointments: [standupOpen],
  messages,
  bell: silentBell,
  command: '/eig',
  keys: keysFrom('a key for the benchmark, which seals nothing'),
  publicUrl: 'https://robot.example',
  log: makeLog('silent'),
});
await engine.connect();

const isBelow = (enough: number): boolean => posts < enough;

const durable = async (): Promise<void> => {
  for (const enough = posts + PROMPTS; isBelow(enough); ) await engine.drain();
};

const written = ({ perSecond, own, postgres, asked }: Spent): string =>
  `${perSecond.toFixed(0)}/s, processor of each ${own.toFixed(2)} ms and PostgreSQL's ${postgres.toFixed(2)} ms, ${asked.toFixed(1)} statements`;

console.log(machine());
for (const [day, one] of LATENCIES.entries()) {
  latency = one;
  // What the day before still shows is not taken away now.
  await db.execute(sql`delete from deliveries`);
  await setClock(db, Temporal.Instant.from('2026-11-23T09:30:00+01:00').add({ hours: 24 * day }));
  await engine.tick();
  const first = await measured(bare);
  const ours = await measured(durable);
  const second = await measured(bare);
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from deliveries where state = 'delivered'`,
  );
  const client = (first.perSecond + second.perSecond) / 2;
  const ratio = ours.perSecond / client;
  console.log(`a stand-in that answers in ${latency} ms, ${LANES} lanes`);
  console.log(`  bare client ${written(first)}; then ${second.perSecond.toFixed(0)}/s`);
  console.log(`  durable ${written(ours)}; ${row?.n} of ${PROMPTS} recorded`);
  console.log(`  ratio ${ratio.toFixed(2)} (goal ${GOAL})`);
  if (ratio < GOAL) process.exitCode = 1;
}
await bot.stop();
await db.close();
await database.stop();
slack.closeAllConnections();
slack.close();
await rm(dataDir, { recursive: true, force: true });
process.exit();
