import { statfs } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Endpoint } from '../chat/platform.ts';
import { readClock } from '../store/core/clock.ts';
import type { Database } from '../store/core/database.ts';
import { readHealth } from '../store/core/health.ts';
import { parkedDeliveries } from '../store/delivery/parked.ts';
import type { Probed } from './probes.ts';

export type HealthParts = {
  db: Database;
  endpoints: readonly Endpoint[];
  /** Whether the loop that sends and keeps appointments turns. */
  isTurning?: (() => boolean) | undefined;
  /** Where the embedded server writes. */
  dataDir?: string | undefined;
  /** What was last found of what is asked again and again. */
  probed?: (() => readonly Probed[]) | undefined;
  within?: number;
  /** This machine's clock, and the room on a disk, unless a test says otherwise. */
  now?: () => Temporal.Instant;
  roomIn?: (folder: string) => Promise<number>;
};

/** Milliseconds for the database to answer. */
export const HEALTH_WITHIN = 2_000;
/** Seconds by which this machine's clock may differ from the database's. Beyond five minutes, platforms refuse us. */
const SKEW_TOLD = 5;
const SKEW_MAX = 300;
/** Bytes: two segments of PostgreSQL's log, and room for a backup of them. */
const DISK_MIN = 64 * 1024 ** 2;

const inTime = async <T>(work: Promise<T>, ms: number): Promise<T | undefined> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  try {
    return await Promise.race([work.catch(() => undefined), promise]);
  } finally {
    clearTimeout(timer);
  }
};

const bytesFree = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

const freeBytes = async ({ dataDir, roomIn = bytesFree }: HealthParts): Promise<number | undefined> =>
  dataDir === undefined ? undefined : roomIn(dataDir).catch(() => undefined);

const secondsBetween = (
  at: Temporal.Instant | undefined,
  { now = () => Temporal.Now.instant() }: HealthParts,
): number => (at ? Math.abs(now().since(at).total('seconds')) : 0);

const chatsOf = (endpoints: readonly Endpoint[]) =>
  endpoints.map(({ platform, online }) => ({ platform, online: online() }));

/** Told, and no reason to be called not ready: from here, an address may be out of reach that people reach. */
const probesOf = (probed: HealthParts['probed']) => {
  const probes = probed?.() ?? [];
  const next = probes.some(({ ok }) => !ok) ? { next: 'npm run doctor' } : {};
  return probes.length > 0 ? { probes, ...next } : {};
};

/** Each check by itself, so that whoever is woken knows what to look at. */
const readiness = async (parts: HealthParts) => {
  const { db, endpoints, probed, within = HEALTH_WITHIN } = parts;
  const [health, free] = await Promise.all([inTime(readHealth(db), within), freeBytes(parts)]);
  const skew = secondsBetween(health?.at, parts);
  const chats = chatsOf(endpoints);
  const checks = {
    database: health !== undefined,
    clock: skew < SKEW_MAX,
    chats: chats.every(({ online }) => online),
    disk: free === undefined || free > DISK_MIN,
  };
  return {
    ok: Object.values(checks).every(Boolean),
    checks,
    chats,
    ...probesOf(probed),
    ...(skew > SKEW_TOLD ? { clockSkewSeconds: Math.round(skew) } : {}),
    ...(free === undefined ? {} : { diskFreeBytes: free }),
    ...(health
      ? {
          deliveries: health.states,
          oldestUndeliveredSeconds: health.oldestDue,
          missedRunsToday: health.missedToday,
          secondCopiesRemoved: health.secondCopies,
        }
      : {}),
  };
};

const shortHealth = async ({ db, endpoints, probed, within = HEALTH_WITHIN }: HealthParts) => {
  const chats = chatsOf(endpoints);
  const probes = probesOf(probed);
  const found = await inTime(Promise.all([readClock(db), parkedDeliveries(db)]), within);
  if (!found) return { ok: false, ...(chats.length > 0 ? { chats } : {}), ...probes };
  const [now, parked] = found;
  const ok = chats.every(({ online }) => online);
  return { ok, now: now.toString(), ...(chats.length > 0 ? { chats } : {}), ...probes, parked };
};

/**
 * `/livez`: this process answers, and its loop turns; otherwise only a restart helps. `/readyz`: it can do its work, and what it lacks if not. `/healthz`: the same in short,
 * with what is parked. None of them takes longer than two seconds.
 */
export const healthRoutes = (parts: HealthParts): Hono => {
  const app = new Hono();
  app.get('/livez', (c) => {
    const ok = parts.isTurning?.() ?? true;
    return c.json({ ok }, ok ? 200 : 503);
  });
  for (const [path, ask] of [
    ['/readyz', readiness],
    ['/healthz', shortHealth],
  ] as const)
    app.get(path, async (c) => {
      const health = await ask(parts);
      return c.json(health, health.ok ? 200 : 503);
    });
  return app;
};
