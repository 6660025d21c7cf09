import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { commands } from '../commands/index.ts';
import { datasetPublished } from '../schedules/dataset/published.ts';
import { appointments } from '../schedules/index.ts';
import { type Config, readOwnConfig } from './config.ts';
import { openCatalogue } from './datagouv/catalogue.ts';
import type { Context } from './engine/context.ts';
import { makeDoorbell } from './engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from './engine/engine.ts';
import { readableFault } from './engine/fault.ts';
import { loadCohorts } from './first-start.ts';
import { openErasures } from './keep-erasures.ts';
import { messages } from './messages/index.ts';
import { openSchema } from './open-schema.ts';
import { joinPlatforms } from './join-platforms.ts';
import { openPlatforms } from './open-platforms.ts';
import { type Embedded, startEmbedded } from './postgres/embedded.ts';
import { openKeys } from './secret-key.ts';
import type { Keys } from './seal/keys.ts';
import { makeStops, STOPPED_BY_FORCE } from './stops.ts';
import { watchLine } from './store/core/line-watch.ts';
import { connect, type Database } from './store/core/database.ts';
import { claimInstance } from './store/core/instance.ts';
import { recogniseKey } from './store/core/key-check.ts';
import { makeProbes, type Probed, type Probes } from './web/probes.ts';
import { openWeb } from './web/server.ts';

const stops = makeStops();

const openEmbedded = async ({ dataDir }: Config): Promise<Embedded> => {
  const embedded = await startEmbedded({ dataDir });
  stops.push(embedded.stop);
  void embedded.lost?.then(fail);
  return embedded;
};

/** The purpose of a database never changes, because a sandbox lets anyone act as anyone. */
const claimDatabase = async (db: Database, { kind }: Config): Promise<void> => {
  const found = (await claimInstance(db, kind)).kind;
  if (found === kind) return;
  throw new Error(
    found === 'live'
      ? 'This database belongs to a live installation: the sandbox never runs on it. Set the chat tokens, or another DATABASE_URL or DATA_DIR.'
      : 'This database belongs to a sandbox: a live bot never runs on it. Set another DATABASE_URL or DATA_DIR.',
  );
};

/** Loaded only where it is asked for. */
const openMetrics = async (
  db: Database,
  { metrics, databaseUrl, dataDir }: Config,
  probed: () => readonly Probed[],
) => {
  if (!metrics) return {};
  const { makeMetrics, serveMetrics } = await import('./web/metrics.ts');
  const made = makeMetrics(db, { dataDir: databaseUrl ? undefined : dataDir, probed });
  const served = await serveMetrics(made, metrics);
  stops.push(served.stop);
  return { acted: made.acted, plansWereLate: made.plansWereLate };
};

/** What changes outside while nothing is said; of the key, that somebody took note of another one. */
const watchOutside = (db: Database, keys: Keys, log: Context['log']): Probes => {
  const probes = makeProbes(({ name, ok, why }) =>
    ok
      ? log.info({ probe: name, ok })
      : log.error({ alert: 'probe', probe: name, why, next: 'npm run doctor' }),
  );
  stops.push(probes.stop);
  probes.watch({
    name: 'secret key',
    ask: async () => ((await recogniseKey(db, keys)) ? undefined : 'not that of the last start'),
  });
  return probes;
};

const start = async (config: Config): Promise<string> => {
  const log = makeLog(config.logLevel);
  const web = await openWeb(config);
  stops.push(web.stop);
  const address = `http://localhost:${web.port}`;
  const embedded = config.databaseUrl ? undefined : await openEmbedded(config);
  const keys = openKeys(config);
  const url = await openSchema(config, embedded);
  const db = connect(url);
  stops.push(db.close);
  // Whoever asks for our health, or for the figures, needs no connection of those that work.
  const spare = connect(url, 1);
  stops.push(spare.close);
  const watch = watchLine(spare, db);
  stops.push(watch.stop);
  await claimDatabase(db, config);
  // What was made with another key is refused from now on: the doctor says what to do.
  if (!(await recogniseKey(db, keys))) log.error({ alert: 'secret key', known: false });
  const erasures = await openErasures(db, config);
  if (erasures.erasedAgain > 0) log.warn({ erasedAgain: erasures.erasedAgain });
  await loadCohorts(db, config);

  const doorbell = makeDoorbell();
  const probes = watchOutside(db, keys, log);
  const { opening, company, app } = openPlatforms({
    db,
    spare,
    ...(config.databaseUrl ? {} : { dataDir: config.dataDir }),
    config,
    keys,
    log,
    probes,
    onTrouble: (trouble) => void fail(trouble),
  });
  const engine = await makeEngine({
    db,
    chats: [],
    commands,
    appointments,
    messages,
    bell: doorbell,
    doorbell,
    command: config.command,
    keys,
    publicUrl: config.publicUrl ?? address,
    log,
    // A sandbox makes no network calls: nothing leaves the machine.
    lookUps: config.kind === 'live' ? [datasetPublished(openCatalogue())] : [],
    ...(company ? { company } : {}),
    ...(erasures.file ? { erasures: erasures.file } : {}),
    ...(await openMetrics(spare, config, probes.results)),
    ...(config.operatorContact ? { operatorContact: config.operatorContact } : {}),
  });
  stops.push(engine.stop);
  // Stopped first too, so that nothing is accepted that could not be stored.
  stops.push(web.stop);
  const serve = (): void => web.serve(app(engine));
  // While its platforms are awaited, a live installation says which one is missing.
  const onJoined = config.kind === 'live' ? serve : () => {};
  onJoined();
  await joinPlatforms({ opening, engine, onJoined, onRefused: (error) => void fail(error) });
  await engine.start();
  serve();
  return address;
};

/** Ends this process, once: what goes wrong while it ends changes nothing. */
const end = async (code: number): Promise<never> => {
  const inTime = await stops.runAll();
  if (!inTime) process.stderr.write(`\n${STOPPED_BY_FORCE}\n\n`);
  process.exit(inTime ? code : 1);
};

let ending: Promise<never> | undefined;

const fail = (error: unknown): Promise<never> => {
  if (!ending) process.stderr.write(`\n${readableFault(error)}\n\n`);
  return (ending ??= end(1));
};

const stopOn = (signal: NodeJS.Signals): void => {
  process.once(signal, () => {
    ending ??= end(0);
  });
};

/** Milliseconds: people waiting for the page come first. */
const SETTLED_AFTER = 1_000;

/** Once people have their page: what was compiled is kept for the next start, and the heap stops growing for speed. */
const settleDown = (): void => {
  setTimeout(() => {
    // Otherwise written at the exit, which a killed process does not reach.
    flushCompileCache();
    setFlagsFromString('--optimize-for-size');
  }, SETTLED_AFTER).unref();
};

if (!('Temporal' in globalThis)) {
  process.stderr.write(
    '\nThis Node is too old. Start with: npm start (it runs the Node that npm ci installed).\n\n',
  );
  process.exit(1);
}

// Nothing was stored that was not acknowledged, and what this process would do next is unknown: only a restart helps.
process.on('uncaughtException', (error) => void fail(error));
stopOn('SIGINT');
stopOn('SIGTERM');

try {
  const page = await start(readOwnConfig());
  process.stdout.write(
    `\nRitournelle is ready: ${page}\nStop it with Ctrl-C: what was said and done is kept.\n\n`,
  );
  settleDown();
} catch (error) {
  await fail(error);
}
