import { commands } from '../commands/index.ts';
import { datasetPublished } from '../schedules/dataset/published.ts';
import { appointments } from '../schedules/index.ts';
import type { Config } from './config.ts';
import { openCatalogue } from './datagouv/catalogue.ts';
import type { Context } from './engine/context.ts';
import { makeDoorbell } from './engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from './engine/engine.ts';
import { loadCohorts, readDemo, willBringDemo } from './first-start.ts';
import { openErasures } from './keep-erasures.ts';
import { messages } from './messages/index.ts';
import { openSchema } from './open-schema.ts';
import { joinPlatforms } from './join-platforms.ts';
import { openPlatforms } from './open-platforms.ts';
import { programmeName } from './settings/programme-name.ts';
import type { Embedded } from './postgres/embedded.ts';
import { openKeys } from './secret-key.ts';
import type { Keys } from './seal/keys.ts';
import type { Stops } from './stops.ts';
import { watchLine } from './store/core/line-watch.ts';
import { connect, type Database } from './store/core/database.ts';
import { claimInstance } from './store/core/instance.ts';
import { recogniseKey } from './store/core/key-check.ts';
import { makeProbes, type Probed, type Probes } from './web/probes.ts';
import type { Web } from './web/port.ts';

/** The programme itself, put together: loaded while the database server starts. */

type Begun = {
  config: Config;
  web: Web;
  stops: Stops;
  /** Unless the settings name another server. */
  embedded: Promise<Embedded> | undefined;
  fail(error: unknown): void;
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
  { config: { metrics, databaseUrl, dataDir }, stops }: Pick<Begun, 'config' | 'stops'>,
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
const watchOutside = (db: Database, keys: Keys, log: Context['log'], stops: Stops): Probes => {
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

/** Whom a restored backup brought back goes again; what is erased from now on is remembered in the same file. */
const eraseAgain = async (
  db: Database,
  config: Config,
  log: Context['log'],
): Promise<Pick<Context, 'erasures'>> => {
  const { file, erasedAgain } = await openErasures(db, config);
  if (erasedAgain > 0) log.warn({ erasedAgain });
  return file ? { erasures: file } : {};
};

/** Resolves to the address of the page once it is served. */
export const startProgramme = async (begun: Begun): Promise<string> => {
  const { config, web, stops, fail } = begun;
  const log = makeLog(config.logLevel);
  const address = `http://localhost:${web.port}`;
  const demo = willBringDemo(config) ? readDemo() : undefined;
  demo?.catch(() => {});
  const embedded = await begun.embedded;
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
  const erasures = await eraseAgain(db, config, log);
  await loadCohorts(db, config, demo);

  const doorbell = makeDoorbell();
  const probes = watchOutside(db, keys, log, stops);
  const { opening, company, app } = openPlatforms({
    db,
    spare,
    ...(config.databaseUrl ? {} : { dataDir: config.dataDir }),
    config,
    keys,
    log,
    probes,
    onTrouble: fail,
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
    ...(programmeName ? { programme: programmeName } : {}),
    keys,
    publicUrl: config.publicUrl ?? address,
    log,
    // A sandbox makes no network calls: nothing leaves the machine.
    lookUps: config.kind === 'live' ? [datasetPublished(openCatalogue())] : [],
    ...(company ? { company } : {}),
    ...erasures,
    ...(await openMetrics(spare, begun, probes.results)),
    ...(config.operatorContact ? { operatorContact: config.operatorContact } : {}),
  });
  stops.push(engine.stop);
  // Stopped first too, so that nothing is accepted that could not be stored.
  stops.push(web.stop);
  const serve = (): void => web.serve(app(engine));
  // While its platforms are awaited, a live installation says which one is missing.
  const onJoined = config.kind === 'live' ? serve : () => {};
  onJoined();
  await joinPlatforms({ opening, engine, onJoined, onRefused: fail });
  await engine.start();
  serve();
  return address;
};
