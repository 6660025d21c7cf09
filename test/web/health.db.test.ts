import { sql } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Database } from '../../src/store/core/database.ts';
import { claimInstance } from '../../src/store/core/instance.ts';
import { watchLine } from '../../src/store/core/line-watch.ts';
import { type HealthParts, healthRoutes } from '../../src/web/health.ts';
import { makeMetrics, serveMetrics } from '../../src/web/metrics.ts';
import { makeTcpProxy } from '../fakes/tcp-proxy.ts';
import { newDatabase, newDatabaseUrl } from '../fixtures/database.ts';

const live = async () => {
  const { db } = await newDatabase();
  await claimInstance(db, 'live');
  return db;
};

const chat = (isOnline: () => boolean) => ({
  platform: 'slack',
  online: isOnline,
  path: '/slack/events',
  answer: async () => new Response(),
});

const ask = async (db: Database, path: string, online = true) => {
  const response = await healthRoutes({ db, endpoints: [chat(() => online)], within: 200 }).request(path);
  const body: Record<string, unknown> = JSON.parse(await response.text());
  return { status: response.status, body };
};

describe('health', () => {
  it('says what is ready, and how much waits', async () => {
    const db = await live();
    expect(await ask(db, '/readyz')).toMatchObject({
      status: 200,
      body: {
        checks: { database: true, clock: true, chats: true, disk: true },
        oldestUndeliveredSeconds: 0,
        missedRunsToday: 0,
        secondCopiesRemoved: 0,
      },
    });
    expect(await ask(db, '/healthz')).toMatchObject({ status: 200, body: { ok: true, parked: [] } });
  });

  it('is lost with the socket, the database, or a database that only reads; the process still lives', async () => {
    const db = await live();
    expect(await ask(db, '/readyz', false)).toMatchObject({
      status: 503,
      body: { checks: { chats: false } },
    });
    expect((await ask(db, '/healthz', false)).status).toBe(503);
    await db.execute(sql`alter role current_user in database ${sql.raw((await nameOf(db)) ?? '')}
      set default_transaction_read_only = on`);
    db.renew?.();
    expect(await ask(db, '/readyz')).toMatchObject({ status: 503, body: { checks: { database: false } } });
    await db.close();
    expect((await ask(db, '/healthz')).status).toBe(503);
    expect((await ask(db, '/livez')).status).toBe(200);
  });

  it('is lost with a clock ten minutes off, and with a full disk', async () => {
    const parts = { db: await live(), endpoints: [], dataDir: '.' };
    const answer = async (more: Partial<HealthParts>) => {
      const response = await healthRoutes({ ...parts, ...more }).request('/readyz');
      const body: Record<string, unknown> = JSON.parse(await response.text());
      return { status: response.status, ...body };
    };
    expect(await answer({ now: () => Temporal.Now.instant().add({ minutes: 10 }) })).toMatchObject({
      status: 503,
      checks: { clock: false, database: true },
      clockSkewSeconds: expect.closeTo(600, -1),
    });
    expect(await answer({ roomIn: async () => 1024 })).toMatchObject({
      status: 503,
      checks: { disk: false },
      diskFreeBytes: 1024,
    });
  });

  it('says what is wrong outside, with the next action, and stays ready', async () => {
    const probed = () => [
      { name: 'address', ok: false, why: 'CERT_HAS_EXPIRED' },
      { name: 'slack', ok: true },
    ];
    const app = healthRoutes({ db: await live(), endpoints: [], probed });
    for (const path of ['/readyz', '/healthz']) {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(JSON.parse(await response.text())).toMatchObject({ probes: probed(), next: 'npm run doctor' });
    }
  });

  it('of the process is lost when its loop does not turn', async () => {
    const stuck = { db: await live(), endpoints: [], isTurning: () => false };
    expect((await healthRoutes(stuck).request('/livez')).status).toBe(503);
  });

  it('never waits longer than it says', async () => {
    const db = await live();
    const other = connect(await urlOf(db), 1);
    onTestFinished(() => other.close());
    const held = Promise.withResolvers<void>();
    const holding = other.transaction(async (tx) => {
      await tx.execute(sql`lock table instance, deliveries in access exclusive mode`);
      held.resolve();
      await tx.execute(sql`select pg_sleep(0.5)`);
    });
    await held.promise;
    const began = performance.now();
    expect((await ask(db, '/readyz')).status).toBe(503);
    expect(performance.now() - began).toBeLessThan(450);
    await holding;
  });
});

const nameOf = async (db: Database): Promise<string | undefined> =>
  (await db.execute<{ name: string }>(sql`select current_database() as name`))[0]?.name;

const urlOf = async (db: Database): Promise<string> => {
  const url = new URL(await newDatabaseUrl());
  url.pathname = `/${await nameOf(db)}`;
  return url.toString();
};

describe('a line to the database that was cut without a word', () => {
  it('is given up, whoever waited is told, and the next questions are answered once it is back', async () => {
    const url = new URL(await newDatabaseUrl());
    const line = await makeTcpProxy(Number(url.port));
    url.port = String(line.port);
    const [db, spare] = [connect(url.toString(), 2), connect(url.toString(), 1)];
    const watch = watchLine(spare, db, { every: 20, within: 100 });
    onTestFinished(async () => {
      await watch.stop();
      await Promise.all([db.close(), spare.close()]);
      await line.stop();
    });
    await Promise.all([db.execute(sql`select 1`), spare.execute(sql`select 1`)]);
    line.set('silent');
    const waiting = db.execute(sql`select 1`).then(
      () => 'answered',
      () => 'told',
    );
    expect(await waiting).toBe('told');
    line.set('good');
    await expect
      .poll(
        () =>
          db.execute(sql`select 1 as one`).then(
            ([row]) => row,
            () => undefined,
          ),
        { timeout: 10_000 },
      )
      .toEqual({ one: 1 });
  });
});

describe('figures for Prometheus', () => {
  it('count acts and deliveries, name nobody, and are served on one address only', async () => {
    const db = await live();
    const metrics = makeMetrics(db, {
      dataDir: '.',
      probed: () => [{ name: 'address', ok: false, why: '/notice/ 403' }],
    });
    metrics.acted({ outcome: 'done', ms: 12 });
    const served = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => served.stop());
    const text = await (await fetch(`http://127.0.0.1:${served.port}/metrics`)).text();
    expect(text).toContain('ritournelle_acts_total{outcome="done"} 1');
    expect(text).toContain('ritournelle_database_up 1');
    expect(text).toContain('ritournelle_probe_up{probe="address"} 0');
    expect(text).toContain('ritournelle_late_plans_total 0');
    expect(text).toContain('ritournelle_second_copies_removed 0');
    expect(text).toMatch(/^ritournelle_clock_skew_seconds \d/m);
    expect(text).toMatch(/^ritournelle_disk_free_bytes \d{6,}/m);
    // Each figure of ours is explained to whoever watches.
    const ours = [...text.matchAll(/^# HELP ritournelle_(?!process_|nodejs_)(\w+)/gm)].map(
      ([, name]) => name,
    );
    const explained = readFileSync('docs/operations.md', 'utf8');
    expect(ours.filter((name) => !explained.includes(`ritournelle_${name}`))).toEqual([]);
    expect(ours.length).toBeGreaterThan(8);
    expect((await fetch(`http://127.0.0.1:${served.port}/`)).status).toBe(404);
  });

  it('say that the database is away', async () => {
    const db = await live();
    const metrics = makeMetrics(db);
    await db.close();
    expect(await metrics.text()).toContain('ritournelle_database_up 0');
  });
});
