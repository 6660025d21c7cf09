import { fromDrizzle, PgBoss } from 'pg-boss';
import { query } from '../../store/core/database.ts';
import type { Bell } from '../context.ts';

const QUEUE = 'deliveries';
/** Connections of the queue's pool: a listener, its upkeep, and two for the work. */
const POOL = 4;

type Ring = { delivery: string };

export type Doorbell = Bell & {
  start(onRing: (deliveryId: string) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

const OPTIONS = { retryLimit: 0, deleteAfterSeconds: 3600, notify: true } as const;

/** Makes the queue's tables, with the rights that the application may not have. */
export const prepareQueue = async (connectionString: string): Promise<void> => {
  const boss = new PgBoss({ connectionString, max: 1, schedule: false, supervise: false });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(QUEUE, OPTIONS);
  await boss.stop({ graceful: false });
};

/**
 * The job queue as a doorbell: a job only holds the id of a waiting delivery. Nothing depends on its timers or retries,
 * because the sweep finds what a lost ring left behind.
 */
export const makeDoorbell = (connectionString: string, onFault: (error: Error) => void): Doorbell => {
  const boss = new PgBoss({ connectionString, max: POOL, schedule: false, useListenNotify: true });
  boss.on('error', onFault);

  return {
    async ring(tx, deliveryIds) {
      const jobs = deliveryIds.map((delivery) => ({ data: { delivery } satisfies Ring }));
      await boss.insert(QUEUE, jobs, { db: fromDrizzle(tx, query) });
    },

    async start(onRing) {
      await boss.start();
      await boss.createQueue(QUEUE, OPTIONS);
      // By default, a burst is fetched one job at a time, half a minute apart.
      await boss.work<Ring>(
        QUEUE,
        {
          batchSize: 10,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: 1,
          notifyPollingIntervalSeconds: 1,
        },
        async (jobs) => {
          await Promise.all(jobs.map(({ data }) => onRing(data.delivery)));
        },
      );
    },

    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
};

/** For scripts and tests, which drain by hand. */
export const silentBell: Bell = { ring: () => Promise.resolve() };
