import type { Chat } from './chat/chat.ts';
import type { OpenPlatform, Surroundings } from './chat/platform.ts';
import { Sandbox } from './chat/sandbox/connect.ts';
import { makeDemoCompany } from './demo-company.ts';
import { makeFirstMorning } from './first-morning.ts';
import type { Config } from './config.ts';
import type { Context } from './engine/context.ts';
import type { Engine } from './engine/engine.ts';
import { withoutValues } from './engine/fault.ts';
import type { Company } from './engine/time/company.ts';
import type { Keys } from './seal/keys.ts';
import type { Database } from './store/core/database.ts';
import { SandboxHistory } from './store/sandbox/history.ts';
import { sandboxDirectory } from './store/sandbox/residents.ts';
import { shortcutsIn } from './slack-app.ts';
import { liveApp } from './web/live.ts';
import { webApp } from './web/server.ts';

type Log = Context['log'];

type Made = {
  db: Database;
  spare?: Database;
  /** Where the embedded server writes, if it is ours. */
  dataDir?: string;
  config: Pick<Config, 'platforms' | 'environment' | 'command' | 'publicUrl' | 'livingDemo'>;
  keys: Keys;
  log: Log;
  onTrouble: Surroundings['onTrouble'];
};

/** The chats, and the HTTP app to serve once the engine exists. */
export type OpenedPlatforms = {
  chats: readonly Chat[];
  company?: Company;
  app(engine: Engine): ReturnType<typeof liveApp>;
};

const faultsTo = (log: Log) => (error: unknown) => log.error({ web: 'failed', err: withoutValues(error) });

const openSandbox = ({ db, spare, dataDir, config, log }: Made): OpenedPlatforms => {
  const directory = sandboxDirectory(db);
  const sandbox = new Sandbox({ history: new SandboxHistory(db), directory, command: config.command });
  return {
    chats: [sandbox],
    ...(config.livingDemo ? { company: makeDemoCompany(db, sandbox, log) } : {}),
    app: (engine) =>
      webApp({
        db,
        spare,
        dataDir,
        engine,
        sandbox,
        zone: directory.zone,
        bulletin: directory.bulletin,
        ...(config.livingDemo ? { opening: makeFirstMorning(engine) } : {}),
        onFault: faultsTo(log),
      }),
  };
};

/** Opens every platform with settings; without any, the sandbox. */
export const openPlatforms = async (made: Made): Promise<OpenedPlatforms> => {
  const { db, spare, dataDir, keys, log, onTrouble } = made;
  const { platforms, environment, command, publicUrl } = made.config;
  if (platforms.length === 0) return openSandbox(made);
  const opened: OpenPlatform[] = [];
  for (const { name, open } of platforms)
    opened.push(
      await open(environment, {
        command,
        shortcuts: shortcutsIn('fr'),
        publicUrl: publicUrl ?? '',
        keys,
        tell: (level, what) => log[level]({ [name]: what }),
        onTrouble,
      }),
    );
  const endpoints = opened.map(({ endpoint }) => endpoint);
  return {
    chats: opened.map(({ chat }) => chat),
    app: (engine) => liveApp({ db, spare, dataDir, engine, endpoints, onFault: faultsTo(log) }),
  };
};
