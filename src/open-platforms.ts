import type { Chat } from './chat/chat.ts';
import type { OpenPlatform, Surroundings } from './chat/platform.ts';
import { Sandbox } from './chat/sandbox/connect.ts';
import type { Config } from './config.ts';
import type { Context } from './engine/context.ts';
import type { Engine } from './engine/engine.ts';
import { withoutValues } from './engine/fault.ts';
import type { Keys } from './seal/keys.ts';
import type { Database } from './store/core/database.ts';
import { mailDirectory } from './store/people/mail-accounts.ts';
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
  config: Pick<Config, 'platforms' | 'environment' | 'command' | 'publicUrl'>;
  keys: Keys;
  log: Log;
  onTrouble: Surroundings['onTrouble'];
};

/** The chats, and the HTTP app to serve once the engine exists. */
export type OpenedPlatforms = { chats: readonly Chat[]; app(engine: Engine): ReturnType<typeof liveApp> };

const faultsTo = (log: Log) => (error: unknown) => log.error({ web: 'failed', err: withoutValues(error) });

const openSandbox = ({ db, spare, dataDir, config, log }: Made): OpenedPlatforms => {
  const directory = sandboxDirectory(db);
  const sandbox = new Sandbox({ history: new SandboxHistory(db), directory, command: config.command });
  return {
    chats: [sandbox],
    app: (engine) =>
      webApp({ db, spare, dataDir, engine, sandbox, zone: directory.zone, onFault: faultsTo(log) }),
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
        directory: mailDirectory(db),
        tell: (level, what) => log[level]({ [name]: what }),
        onTrouble,
      }),
    );
  const endpoints = opened.flatMap(({ endpoint }) => endpoint ?? []);
  return {
    chats: opened.map(({ chat }) => chat),
    app: (engine) => liveApp({ db, spare, dataDir, engine, endpoints, onFault: faultsTo(log) }),
  };
};
