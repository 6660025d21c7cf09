import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../../../commands/index.ts';
import { standupOpen } from '../../../schedules/standup/open.ts';
import { Slack } from '../../../src/chat/slack/connect.ts';
import { makeDoorbell } from '../../../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../../../src/engine/engine.ts';
import { WAITS } from '../../../src/engine/phases.ts';
import { messages } from '../../../src/messages/index.ts';
import { keysFrom } from '../../../src/seal/keys.ts';
import { connect } from '../../../src/store/core/database.ts';
import { watchLine } from '../../../src/store/core/line-watch.ts';
import { liveApp } from '../../../src/web/live.ts';
import { openWeb } from '../../../src/web/port.ts';
import { BOT_TOKEN, SECRET } from '../../fakes/slack/state.ts';
import { SECRET_KEY } from '../../fixtures/keys.ts';

/**
 * One of the bots that share a database, as `src/main.ts` makes it, with two differences: the pace is that of a Slack in a
 * hurry, and what is due is looked for each second. Arguments: the database, Slack's address, seconds of quarantine.
 */

const [, , url = '', apiUrl = '', quarantine = String(WAITS.quarantine)] = process.argv;

const FAST = { perMinute: { send: 60_000, edit: 60_000, find: 60_000 }, secondsPerPlace: 0.001 };
const shared = Number(quarantine) < WAITS.quarantine ? { prepared: 3, answered: 2 } : WAITS;

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

const log = makeLog('error');
const web = await openWeb({ host: '127.0.0.1', port: 0 });
const [db, spare] = [connect(url), connect(url, 1)];
watchLine(spare, db);
const doorbell = makeDoorbell();
const slack = await Slack.connect({
  token: BOT_TOKEN,
  apiUrl,
  signingSecrets: [SECRET],
  command: '/eig',
  pace: FAST,
  tell: () => {},
  onTrouble: () => process.exit(1),
});
const engine = await makeEngine({
  db,
  chats: [slack],
  commands,
  appointments: [standupOpen],
  messages,
  bell: doorbell,
  doorbell,
  command: '/eig',
  keys: keysFrom(SECRET_KEY),
  publicUrl: 'https://robot.example',
  log,
  waits: { ...shared, quarantine: Number(quarantine) },
});
await engine.start();
web.serve(
  liveApp({
    db,
    spare,
    engine,
    endpoints: [
      {
        platform: 'slack',
        online: () => slack.online,
        path: '/slack/events',
        answer: (request) => slack.http(request),
      },
    ],
    onFault: () => {},
  }),
);
process.stdout.write(`${JSON.stringify({ port: web.port })}\n`);

for (;;) {
  await wait(1_000);
  await engine.tick().catch(() => {});
}
