import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { type Config, readOwnConfig } from './config.ts';
import { readableFault } from './engine/fault.ts';
import { type Embedded, startEmbedded } from './postgres/embedded.ts';
import { makeStops, STOPPED_BY_FORCE } from './stops.ts';
import { openWeb } from './web/port.ts';

/**
 * The port, then the database server, which takes most of a first start: the programme itself is loaded meanwhile.
 */

const stops = makeStops();

const openEmbedded = async ({ dataDir }: Config): Promise<Embedded> => {
  const embedded = await startEmbedded({ dataDir });
  stops.push(embedded.stop);
  void embedded.lost?.then(fail);
  return embedded;
};

const start = async (config: Config): Promise<string> => {
  const web = await openWeb(config);
  stops.push(web.stop);
  const embedded = config.databaseUrl ? undefined : openEmbedded(config);
  // A fault is thrown where it is awaited; meanwhile it is nobody's.
  embedded?.catch(() => {});
  const { startProgramme } = await import('./programme.ts');
  return startProgramme({ config, web, stops, embedded, fail: (error) => void fail(error) });
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
