import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { setClock } from '../src/store/core/clock.ts';
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

/**
 * Durable prompts (claimed, rendered, intended, sent, recorded) beside the bare client of Slack, to the same stand-in, which
 * only counts. Goal: four fifths of the bare client.
 */

const PROMPTS = Number(process.env['PROMPTS'] ?? 2_000);
const LANES = 8;
const GOAL = 0.8;

let posts = 0;
const slack = createServer((request, response) => {
  request.resume().on('end', () => {
    const isPost = request.url?.endsWith('chat.postMessage') ?? false;
    if (isPost) posts += 1;
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-oauth-scopes': 'chat:write,im:history',
    });
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
  });
});
await once(slack.listen(0, '127.0.0.1'), 'listening');
const apiUrl = `http://127.0.0.1:${portOf(slack)}/api/`;

const bare = async (): Promise<number> => {
  const { write } = clientsFor({ token: BOT_TOKEN, apiUrl });
  const began = performance.now();
  let left = PROMPTS;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await write.apiCall('chat.postMessage', { channel: 'D0', text: 'Bonjour' });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return (PROMPTS * 1000) / (performance.now() - began);
};

const dataDir = await mkdtemp(join(tmpdir(), 'fan-out-'));
const database = await startEmbedded({ dataDir });
const db = await prepareCohort(database.url, PROMPTS);
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
await setClock(db, Temporal.Instant.from('2026-11-23T09:30:00+01:00'));
await engine.tick();
const first = await bare();
const before = posts;
const began = performance.now();
const taken = (): number => posts - before;
while (taken() < PROMPTS) await engine.drain();
const durable = (PROMPTS * 1000) / (performance.now() - began);
const second = await bare();
const [row] = await db.execute<{ n: number }>(
  sql`select count(*)::int as n from deliveries where state = 'delivered'`,
);

console.log(machine());
const client = (first + second) / 2;
console.log(`bare client ${client.toFixed(0)}/s (${first.toFixed(0)}, then ${second.toFixed(0)})`);
console.log(`durable ${durable.toFixed(0)}/s, ${row?.n} of ${PROMPTS} recorded`);
console.log(`ratio ${(durable / client).toFixed(2)} (goal ${GOAL})`);
if (durable / client < GOAL) process.exitCode = 1;
await bot.stop();
await db.close();
await database.stop();
slack.closeAllConnections();
slack.close();
await rm(dataDir, { recursive: true, force: true });
process.exit();
