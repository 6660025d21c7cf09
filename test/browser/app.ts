import { onTestFinished } from 'vitest';
import { sandboxDirectory } from '../../src/store/sandbox/residents.ts';
import { openWeb } from '../../src/web/port.ts';
import { webApp } from '../../src/web/server.ts';
import { makeWorld, type World, type WorldOptions } from '../fixtures/world.ts';

export type App = World & { url: string };

const namesOf = (db: World['db']) => {
  const { teams, bulletin } = sandboxDirectory(db);
  return { teams, bulletin };
};

/** The small cohort behind the real page, on its own port. */
export const openApp = async (options: WorldOptions = {}): Promise<App> => {
  const world = await makeWorld(options);
  const web = await openWeb({ host: '127.0.0.1', port: 0 });
  (options.closing ?? onTestFinished)(() => web.stop());
  const { db, engine, sandbox } = world;
  web.serve(
    webApp({
      db,
      engine,
      sandbox,
      zone: async () => 'Europe/Paris',
      ...namesOf(db),
      onFault: () => {},
    }),
  );
  return { ...world, url: `http://localhost:${web.port}` };
};
