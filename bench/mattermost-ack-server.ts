import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text as readAll } from 'node:stream/consumers';
import postgres from 'postgres';
import { commands } from '../commands/index.ts';
import { Mattermost } from '../src/chat/mattermost/connect.ts';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { makeEngine, makeLog } from '../src/engine/engine.ts';
import { silentBell } from '../src/engine/speaking/doorbell.ts';
import { messages } from '../src/messages/index.ts';
import { connect, type Database } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { liveApp } from '../src/web/live.ts';
import { openWeb } from '../src/web/port.ts';
import { BOT_TOKEN, idOf, newId, TEAM } from '../test/fakes/mattermost/state.ts';
import { smallCohort } from '../test/fixtures/cohort/cohort-file.ts';
import { testKeys } from '../test/fixtures/keys.ts';
import {
  insideTransaction,
  POOL,
  recordingDatabase,
  runStatements,
  type Statement,
} from './recorded-statements.ts';

/** One of the two servers that `mattermost-ack.ts` compares. Prints its port, and serves until stopped. */

const PEOPLE = 40;
const TOKEN = 'commandtokenxxxxxxxxxxxxxx';
const [kind = '', url = '', platformUrl = ''] = process.argv.slice(2);

const file = smallCohort((raw) => {
  const people = Array.from({ length: PEOPLE }, (_person, at) => ({
    id: `p${at}`,
    name: `Personne ${at}`,
    roles: ['community'],
    mattermost: `p${at}`,
  }));
  Object.assign(raw, { people: [...raw.people, ...people] });
});

const makeOurs = async (
  db: Database,
): Promise<{ bot: Mattermost; engine: Awaited<ReturnType<typeof makeEngine>> }> => {
  await migrate(url);
  await claimInstance(db, 'live');
  await importCohortFile(db, file, { hash: 'bench' });
  await launchCohort(db, file.cohort.id);
  const bot = await Mattermost.connect({
    url: platformUrl,
    token: BOT_TOKEN,
    callbackUrl: 'http://bot.example',
    command: '/eig',
    tokens: [TOKEN],
    keys: testKeys,
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
    platform: 'mattermost',
    online: () => true,
    path: '/mattermost/*',
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
      const user = idOf(`p${at}`);
      const body = new URLSearchParams({
        channel_id: newId(),
        channel_name: `${idOf('a')}__${idOf('b')}`,
        command: '/eig',
        team_id: TEAM,
        text,
        token: TOKEN,
        trigger_id: `learnt:${at}:${text}`,
        user_id: user,
      }).toString();
      const response = await bot.http(
        new Request('http://bot.example/mattermost/command', { method: 'POST', body }),
      );
      if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
      found.set(`${user} ${text}`, insideTransaction(heard));
    }
  await bot.stop();
  await db.close();
  return found;
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const bare = async (): Promise<number> => {
  const statements = await statementsOf();
  const sql = postgres(url, { max: POOL, onnotice: () => {} });
  const answer = async (body: string): Promise<object> => {
    const form = new URLSearchParams(body);
    const isKnown = timingSafeEqual(digest(form.get('token') ?? ''), digest(TOKEN));
    const user = form.get('user_id') ?? '';
    const fresh = `${user} command:${form.get('trigger_id')}`;
    const known = statements.get(`${user} ${form.get('text')}`) ?? [];
    if (isKnown) await runStatements(sql, known, { recorded: 'learnt:', fresh });
    return { response_type: 'ephemeral', text: 'C’est noté.' };
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const shown = await answer(await readAll(request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(shown));
  };
  const server = createServer((request, response) => void serve(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

process.stdout.write(`\nport ${await (kind === 'ours' ? ours() : bare())}\n`);
