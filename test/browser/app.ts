import { sandboxDirectory } from '../../src/store/sandbox/residents.ts';
import { openWeb, type Web } from '../../src/web/port.ts';
import { webApp } from '../../src/web/server.ts';
import { makeWorld, type World, type WorldOptions } from '../fixtures/world.ts';

export type App = World & { url: string };

const namesOf = (db: World['db']) => {
  const { teams, bulletin } = sandboxDirectory(db);
  return { teams, bulletin };
};

let opened: Promise<Web> | undefined;

/** One port for all tests of a worker, closed with it: to go to the page of another one, the browser starts a process. */
const openPort = (): Promise<Web> => (opened ??= openWeb({ host: '127.0.0.1', port: 0 }));

/** The small cohort behind the real page. One at a time. */
export const openApp = async (options: WorldOptions = {}): Promise<App> => {
  const world = await makeWorld(options);
  const web = await openPort();
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
