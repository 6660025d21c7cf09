import { statfs } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Acted } from '../engine/context.ts';
import type { Database } from '../store/core/database.ts';
import { readHealth } from '../store/core/health.ts';
import { parkedDeliveries } from '../store/delivery/parked.ts';
import type { Probed } from './probes.ts';

/** Seconds: a platform waits three for an answer. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

type Registers = Registry[];

/** What is counted as it happens. */
const countersIn = (registers: Registers) => ({
  acts: new Counter({
    name: 'ritournelle_acts_total',
    help: 'Acts of people, by outcome',
    labelNames: ['outcome'],
    registers,
  }),
  late: new Counter({
    name: 'ritournelle_late_plans_total',
    help: 'Appointments that were kept as due later than they are: 0, or tell us',
    registers,
  }),
  seconds: new Histogram({
    name: 'ritournelle_act_seconds',
    help: 'Seconds to handle an act, commit included',
    buckets: BUCKETS,
    registers,
  }),
});

/** What the database and the disk say when they are asked. */
const gaugesIn = (registers: Registers) => {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `ritournelle_${name}`, help, labelNames, registers });
  return {
    deliveries: gauge('deliveries', 'Messages in one place, by state', ['state']),
    oldest: gauge('oldest_undelivered_seconds', 'Age of the oldest message that is due'),
    missed: gauge('missed_runs_today', 'Appointments missed within a day'),
    copies: gauge('second_copies_removed', 'Second copies of a message found and removed'),
    up: gauge('database_up', 'Whether the database answered'),
    parked: gauge('parked_deliveries', 'Messages that wait for an operator, by reason', ['reason']),
    skew: gauge('clock_skew_seconds', 'Between this machine and the database'),
    disk: gauge('disk_free_bytes', 'Where the embedded server writes'),
    probe: gauge('probe_up', 'Whether what is asked every forty seconds was as it should be', ['probe']),
  };
};

type Gauges = ReturnType<typeof gaugesIn>;

const refreshDisk = async ({ disk }: Gauges, dataDir: string | undefined): Promise<void> => {
  if (dataDir === undefined) return;
  const { bavail, bsize } = await statfs(dataDir);
  disk.set(bavail * bsize);
};

const refreshHealth = async (gauges: Gauges, db: Database): Promise<void> => {
  const { deliveries, oldest, missed, copies, up, parked, skew } = gauges;
  const health = await readHealth(db).catch(() => undefined);
  up.set(health ? 1 : 0);
  if (!health) return;
  deliveries.reset();
  for (const [state, count] of Object.entries(health.states)) deliveries.set({ state }, count);
  oldest.set(health.oldestDue);
  missed.set(health.missedToday);
  copies.set(health.secondCopies);
  skew.set(Math.abs(Temporal.Now.instant().since(health.at).total('seconds')));
  parked.reset();
  for (const { reason } of await parkedDeliveries(db)) parked.inc({ reason: reason ?? 'unknown' });
};

const showProbes = ({ probe }: Gauges, probed: readonly Probed[]): void => {
  probe.reset();
  for (const { name, ok } of probed) probe.set({ probe: name }, ok ? 1 : 0);
};

type Watched = { dataDir?: string | undefined; probed?: (() => readonly Probed[]) | undefined };

/** No name, no text, no address. */
export const makeMetrics = (db: Database, { dataDir, probed }: Watched = {}) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'ritournelle_' });
  const { acts, late, seconds } = countersIn([registry]);
  const gauges = gaugesIn([registry]);
  return {
    acted: ({ outcome, ms }: Acted): void => {
      acts.inc({ outcome });
      seconds.observe(ms / 1000);
    },
    plansWereLate: (appointments: number): void => late.inc(appointments),
    text: async (): Promise<string> => {
      showProbes(gauges, probed?.() ?? []);
      await Promise.all([refreshHealth(gauges, db), refreshDisk(gauges, dataDir).catch(() => {})]);
      return registry.metrics();
    },
  };
};

export type Metrics = ReturnType<typeof makeMetrics>;

/** On a port of its own, so that a proxy that leads people here does not lead them to the figures. */
export const serveMetrics = async (
  metrics: Metrics,
  { host, port }: { host: string; port: number },
): Promise<{ port: number; stop: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    void metrics.text().then((text) => response.writeHead(200, { 'content-type': 'text/plain' }).end(text));
  });
  await once(server.listen(port, host), 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
