import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import postgres from 'postgres';
import { commands } from '../commands/index.ts';
import { Slack } from '../src/chat/slack/connect.ts';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { silentBell } from '../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../src/engine/engine.ts';
import { messages } from '../src/messages/index.ts';
import { connect, type Database } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { liveApp } from '../src/web/live.ts';
import { openWeb } from '../src/web/port.ts';
import { signedRequest } from '../test/fakes/slack/hands.ts';
import { BOT_TOKEN, SECRET } from '../test/fakes/slack/state.ts';
import { aCommand } from '../test/fixtures/chat/slack/payloads.ts';
import { smallCohort } from '../test/fixtures/cohort/cohort-file.ts';
import { testKeys } from '../test/fixtures/keys.ts';
import {
  insideTransaction,
  POOL,
  recordingDatabase,
  runStatements,
  type Statement,
} from './recorded-statements.ts';

const PEOPLE = 40;

/** One of the two servers that `slack-ack.ts` compares. Prints its port, and serves until stopped. */

const [kind = '', url = '', apiUrl = ''] = process.argv.slice(2);

const file = smallCohort((raw) => {
  const people = Array.from({ length: PEOPLE }, (_person, at) => ({
    id: `p${at}`,
    name: `Personne ${at}`,
    roles: ['community'],
    slack: `U0P${at}`,
  }));
  Object.assign(raw, { people: [...raw.people, ...people] });
});

const makeOurs = async (db: Database) => {
  await migrate(url);
  await claimInstance(db, 'live');
  await importCohortFile(db, file, { hash: 'bench' });
  await launchCohort(db, file.cohort.id);
  const bot = await Slack.connect({
    token: BOT_TOKEN,
    apiUrl,
    signingSecrets: [SECRET],
    command: '/eig',
    tell: () => {},
    onTrouble: () => {},
  });
  const engine = await makeEngine({
    db,
    chats: [bot],
    commands,
    appointments: [],
    messages,
    bell: silentBell,
    command: '/eig',
    publicUrl: 'https://robot.example',
    keys: testKeys,
    log: makeLog('silent'),
  });
  await engine.connect();
  return { bot, engine };
};

const ours = async (): Promise<number> => {
  const db = connect(url, POOL);
  const { bot, engine } = await makeOurs(db);
  const web = await openWeb({ host: '127.0.0.1', port: 0 });
  const endpoint = {
    platform: 'slack',
    online: () => true,
    path: '/slack/events',
    answer: (one: Request) => bot.http(one),
  };
  web.serve(liveApp({ db, engine, endpoints: [endpoint], onFault: () => {} }));
  return web.port;
};

/** The bot's statements for each command of each person, once; afterwards only our calls reach the database. */
const statementsOf = async (): Promise<Map<string, Statement[]>> => {
  let heard: Statement[] = [];
  const db = recordingDatabase(url, (statement) => heard.push(statement));
  const { bot } = await makeOurs(db);
  const found = new Map<string, Statement[]>();
  for (let at = 0; at < PEOPLE; at += 1)
    for (const text of ['pause', 'reprise']) {
      heard = [];
      const user = `U0P${at}`;
      const trigger = `learnt:${at}:${text}`;
      const { status } = await bot.http(signedRequest('slash_commands', aCommand(text, { user, trigger })));
      if (status !== 200) throw new Error(`HTTP ${status}`);
      found.set(`${user} ${text}`, insideTransaction(heard));
    }
  await db.close();
  return found;
};

const bare = async (): Promise<number> => {
  const statements = await statementsOf();
  const sql = postgres(url, { max: POOL, onnotice: () => {} });
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR });
  const authorize = () => Promise.resolve({ botToken: BOT_TOKEN, botId: 'B0BOT', botUserId: 'U0BOT' });
  const app = new App({ receiver, authorize, convoStore: false, logLevel: LogLevel.ERROR });
  app.command('/eig', async ({ body, ack }) => {
    const fresh = `${body.user_id} command:${body.trigger_id}`;
    const known = statements.get(`${body.user_id} ${body.text}`) ?? [];
    await runStatements(sql, known, { recorded: 'learnt:', fresh });
    await ack({ response_type: 'ephemeral', text: 'C’est noté.' });
  });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = 'address' in server ? server.address() : null;
  return typeof address === 'object' && address ? address.port : 0;
};

process.stdout.write(`port ${await (kind === 'ours' ? ours() : bare())}\n`);
