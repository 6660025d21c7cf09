import { commands } from '../commands/index.ts';
import { appointments } from '../schedules/index.ts';
import { Sandbox } from './chat/sandbox/connect.ts';
import { type Config, readConfig } from './config.ts';
import { makeDoorbell } from './engine/doorbell.ts';
import { makeEngine, makeLog } from './engine/engine.ts';
import { told, withoutValues } from './engine/fault.ts';
import { loadCohorts } from './first-start.ts';
import { messages } from './messages/index.ts';
import { startEmbedded } from './postgres/embedded.ts';
import { connect } from './store/database.ts';
import { claimInstance } from './store/instance.ts';
import { migrate } from './store/migrate.ts';
import { SandboxHistory } from './store/sandbox.ts';
import { sandboxTown } from './store/town.ts';
import { openWeb } from './web/server.ts';

const stops: (() => Promise<void>)[] = [];

/** The last thing started is the first one stopped; one that fails does not keep the others up. */
const stopAll = async (): Promise<void> => {
  for (const stop of stops.splice(0).toReversed()) await stop().catch(() => {});
};

const database = async ({ databaseUrl, dataDir }: Config): Promise<string> => {
  if (databaseUrl) return databaseUrl;
  const embedded = await startEmbedded({ dataDir });
  stops.push(embedded.stop);
  return embedded.url;
};

const start = async (config: Config): Promise<string> => {
  const log = makeLog(config.logLevel);
  const web = await openWeb(config);
  stops.push(web.stop);
  const address = `http://localhost:${web.port}`;
  const url = await database(config);
  await migrate(url);
  const db = connect(url);
  stops.push(db.close);

  const { kind } = await claimInstance(db, 'sandbox');
  if (kind !== 'sandbox')
    throw new Error('This database belongs to a live installation: the sandbox never runs on it.');
  await loadCohorts(db, config.cohortFile);

  const doorbell = makeDoorbell(url, (error) => log.warn({ queue: 'error', err: withoutValues(error) }));
  const town = sandboxTown(db);
  const sandbox = new Sandbox({ history: new SandboxHistory(db), town, command: config.command });
  const engine = await makeEngine({
    db,
    chats: [sandbox],
    commands,
    appointments,
    messages,
    bell: doorbell,
    doorbell,
    command: config.command,
    publicUrl: config.publicUrl ?? address,
    log,
    ...(config.operatorContact ? { operatorContact: config.operatorContact } : {}),
  });
  await engine.start();
  stops.push(engine.stop);

  // Stopped first as well: nothing is accepted that could not be stored.
  stops.push(web.stop);
  web.serve({
    db,
    engine,
    sandbox,
    zone: town.zone,
    onFault: (error) => log.error({ web: 'failed', err: withoutValues(error) }),
  });
  return address;
};

const fail = async (error: unknown): Promise<never> => {
  process.stderr.write(`\n${told(error)}\n\n`);
  await stopAll();
  process.exit(1);
};

const stopOn = (signal: NodeJS.Signals): void => {
  process.once(signal, () => {
    void stopAll().then(() => process.exit(0));
  });
};

if (!('Temporal' in globalThis)) {
  process.stderr.write(
    '\nThis Node is too old. Start with: npm start (it runs the Node that npm ci installed).\n\n',
  );
  process.exit(1);
}

// The driver throws out of reach when the database cuts a transaction (postgres.js, issue 1133): nothing of it was kept,
// and only a restart helps.
process.once('uncaughtException', (error) => void fail(error));
stopOn('SIGINT');
stopOn('SIGTERM');

try {
  const page = await start(readConfig());
  process.stdout.write(
    `\nRitournelle is ready: ${page}\nStop it with Ctrl-C: what was said and done is kept.\n\n`,
  );
} catch (error) {
  await fail(error);
}
