import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../src/store/core/database.ts';
import type { TcpProxy } from '../../fakes/tcp-proxy.ts';
import type { Replica } from './processes.ts';
import type { Recovery } from './recovery.ts';
import type { Server } from './server.ts';

type Broken = {
  kills: number;
  freezes: number;
  databaseRestarts: number;
  clockJumps: number;
  hanging: number;
};

type Stage = {
  db: Database;
  replicas: readonly Replica[];
  server: Server;
  line: TcpProxy;
  luck: () => number;
  recovery: Pick<Recovery, 'note'>;
  seconds: { frozen: number; silent: number };
};

/** Everything that breaks, and how often it did. */
export const makeBreakage = (stage: Stage) => {
  const { db, replicas, server, line, luck, recovery, seconds } = stage;
  const broken: Broken = { kills: 0, freezes: 0, databaseRestarts: 0, clockJumps: 0, hanging: 0 };
  const one = (): Replica | undefined => replicas[Math.floor(luck() * replicas.length)];

  /** After a fault, each bot answers or has left; one that left is started again, as a service manager does. */
  const lookAfter = async (): Promise<void> => {
    for (const replica of replicas) {
      const state = await replica.state();
      if (state === 'hanging') broken.hanging += 1;
      if (state !== 'answers') await replica.restart();
    }
  };

  const killOne = async (): Promise<void> => {
    const replica = one();
    await replica?.kill();
    broken.kills += 1;
    await recovery.note();
    await replica?.restart();
  };

  const freezeOne = async (): Promise<void> => {
    const replica = one();
    replica?.freeze();
    broken.freezes += 1;
    await recovery.note();
    await wait(seconds.frozen * 1000);
    replica?.thaw();
  };

  const cutConnections = async (): Promise<void> => {
    await db
      .execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and random() < 0.5`)
      .catch(() => {});
  };

  const pullCable = async (): Promise<void> => {
    line.set('silent');
    await wait(seconds.silent * 1000);
    line.set('good');
  };

  /** Programme time an hour back, for a moment: nothing happens again, and nothing is skipped on the way back. */
  const jumpClock = async (): Promise<void> => {
    const move = (hours: number) =>
      db
        .execute(sql`update instance set clock_offset_ms = clock_offset_ms + ${hours * 3_600_000}::bigint`)
        .then(
          () => true,
          () => false,
        );
    if (!(await move(-1))) return;
    broken.clockJumps += 1;
    await wait(2_000);
    while (!(await move(1))) await wait(250);
  };

  const restartDatabase = async (): Promise<void> => {
    broken.databaseRestarts += 1;
    await server.killAndRestart();
    await lookAfter();
  };

  const killAll = async (): Promise<void> => {
    await Promise.all([...replicas.map((replica) => replica.kill()), server.killAndRestart()]);
    broken.kills += replicas.length;
    broken.databaseRestarts += 1;
    await recovery.note();
    await Promise.all(replicas.map((replica) => replica.restart()));
  };

  return {
    broken,
    jumpClock,
    killOne,
    freezeOne,
    cutConnections,
    pullCable,
    restartDatabase,
    killAll,
    lookAfter,
  };
};

export type Breakage = ReturnType<typeof makeBreakage>;
