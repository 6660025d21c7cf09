import { schedule } from 'node-cron';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { withoutValues } from '../fault.ts';

export const SWEEP_EVERY_MS = 1_000;

export type Heartbeat = { stop(): Promise<void> };

type Beats = { minute(): Promise<void>; second(): Promise<void> };

/** Machine time: runs what is due each minute, and sweeps leftover deliveries each second. */
export const startHeartbeat = ({ minute, second }: Beats, log: Logger): Heartbeat => {
  const stopped = new AbortController();
  const safely = async (beat: () => Promise<void>): Promise<void> => {
    try {
      await beat();
    } catch (error) {
      log.error({ outcome: 'failed', err: withoutValues(error) });
    }
  };

  const task = schedule('* * * * *', () => safely(minute), {
    timezone: 'UTC',
    name: 'minute',
    noOverlap: true,
  });
  const sweeping = (async () => {
    while (!stopped.signal.aborted) {
      await safely(second);
      await wait(SWEEP_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => {});
    }
  })();

  return {
    async stop() {
      await task.destroy();
      stopped.abort();
      await sweeping;
    },
  };
};
