import type { Chat } from './chat/chat.ts';
import type { Endpoint, Surroundings } from './chat/platform.ts';
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
import { mailDirectory } from './store/people/mail-accounts.ts';
import { SandboxHistory } from './store/sandbox/history.ts';
import { sandboxDirectory } from './store/sandbox/residents.ts';
import { shortcutsIn } from './slack-app.ts';
import { liveApp } from './web/live.ts';
import type { Probes } from './web/probes.ts';
import { addressFault, pathsOf } from './web/public-address.ts';
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
  probes: Probes;
  onTrouble: Surroundings['onTrouble'];
};

/** The chats, and the HTTP app to serve once the engine exists. */
export type OpenedPlatforms = {
  /** Each comes by itself, once its platform answers. */
  opening: readonly Promise<Chat>[];
  company?: Company;
  /** With the platforms that are open by then: made again when another one is. */
  app(engine: Engine): ReturnType<typeof liveApp>;
};

const faultsTo = (log: Log) => (error: unknown) => log.error({ web: 'failed', err: withoutValues(error) });

const openSandbox = ({ db, spare, dataDir, config, log }: Made): OpenedPlatforms => {
  const directory = sandboxDirectory(db);
  const sandbox = new Sandbox({ history: new SandboxHistory(db), directory, command: config.command });
  return {
    opening: [Promise.resolve(sandbox)],
    ...(config.livingDemo ? { company: makeDemoCompany(db, sandbox, log) } : {}),
    app: (engine) =>
      webApp({
        db,
        spare,
        dataDir,
        engine,
        sandbox,
        zone: directory.zone,
        teams: directory.teams,
        bulletin: directory.bulletin,
        ...(config.livingDemo ? { opening: makeFirstMorning(engine) } : {}),
        onFault: faultsTo(log),
      }),
  };
};

/** What health says of a platform that does not answer yet, and who called it is told to come back. */
const notYet = (platform: string): Endpoint => ({
  platform,
  online: () => false,
  probe: async () => 'no answer yet',
  path: '*',
  answer: async () => new Response(null, { status: 503, headers: { 'Retry-After': '5' } }),
});

/** Opens every platform with settings, side by side; without any, the sandbox. */
export const openPlatforms = (made: Made): OpenedPlatforms => {
  const { db, spare, dataDir, keys, log, probes, onTrouble } = made;
  const { platforms, environment, command, publicUrl } = made.config;
  if (platforms.length === 0) return openSandbox(made);
  const paths = pathsOf({ platforms, environment });
  const endpoints = platforms.map(({ name }) => notYet(name));
  const opening = platforms.map(async ({ name, open }, at) => {
    const { chat, endpoint } = await open(environment, {
      command,
      shortcuts: shortcutsIn('fr'),
      publicUrl: publicUrl ?? '',
      keys,
      directory: mailDirectory(db),
      tell: (level, what) => log[level]({ [name]: what }),
      onTrouble,
    });
    endpoints[at] = endpoint;
    return chat;
  });
  if (publicUrl) probes.watch({ name: 'address', ask: () => addressFault(publicUrl, paths) });
  for (const [at, { name }] of platforms.entries())
    probes.watch({ name, ask: async () => endpoints[at]?.probe?.() });
  return {
    opening,
    app: (engine) =>
      liveApp({
        db,
        spare,
        dataDir,
        engine,
        probed: probes.results,
        endpoints: [...endpoints],
        onFault: faultsTo(log),
      }),
  };
};
