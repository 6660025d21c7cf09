import { type Embedded, startEmbedded } from '../../../src/postgres/embedded.ts';

/** A PostgreSQL that is killed, and recovers on another port. */
export type Server = {
  url: string;
  port(): number;
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
};

export const startServer = async (
  dataDir: string,
  { durable, moved }: { durable: boolean; moved: (port: number) => void },
): Promise<Server> => {
  let now: Embedded = await startEmbedded({ dataDir, durable });
  return {
    url: now.url,
    port: () => now.port,
    async killAndRestart() {
      process.kill(now.pid, 'SIGKILL');
      await now.lost;
      await now.stop();
      now = await startEmbedded({ dataDir, durable });
      moved(now.port);
    },
    stop: () => now.stop(),
  };
};
