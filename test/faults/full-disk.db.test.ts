import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, inject, it, onTestFinished } from 'vitest';
import { startEmbedded } from '../../src/postgres/embedded.ts';
import { isAway } from '../../src/store/core/away.ts';
import { claimInstance } from '../../src/store/core/instance.ts';
import { connect, inTransaction } from '../../src/store/core/database.ts';
import { migrate } from '../../src/store/core/migrate.ts';
import { healthRoutes } from '../../src/web/health.ts';

/** Megabytes: room for an empty database and its log. */
const SIZE = 160;

const mounted = async (): Promise<string | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'ritournelle-full-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  onTestFinished(async () => {
    execFileSync('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true });
  });
  return folder;
};

// Needs the right to mount a small disk, and some seconds.
it.runIf(inject('atLength') && process.getuid?.() === 0)(
  'a disk that is really full stores nothing, loses nothing, says so, and works again once there is room',
  async ({ skip }) => {
    const folder = await mounted();
    if (!folder) return skip('this machine mounts nothing');
    const dataDir = join(folder, 'data');
    const server = await startEmbedded({ dataDir });
    onTestFinished(server.stop);
    await migrate(server.url);
    const db = connect(server.url, 2);
    onTestFinished(() => db.close());
    await claimInstance(db, 'live');
    await db.execute(sql`create table told (n int, filling text)`);
    const ready = async () => (await healthRoutes({ db, endpoints: [], dataDir }).request('/readyz')).status;
    const tell = (n: number) =>
      inTransaction(db, (tx) =>
        tx.execute(
          sql`insert into told select ${n}, string_agg(md5(random()::text), '') from generate_series(1, 3000)`,
        ),
      );
    await tell(0);
    expect(await ready()).toBe(200);

    const { bavail, bsize } = statfsSync(folder);
    const filling = join(folder, 'filling');
    await writeFile(filling, Buffer.alloc(bavail * bsize - 2 ** 20));
    const stored = [0];
    const fill = async (): Promise<void> => {
      for (let n = 1; ; n += 1) {
        await tell(n);
        stored.push(n);
      }
    };
    expect(isAway(await fill().catch((error: unknown) => error))).toBe(true);
    expect(await ready()).toBe(503);

    await rm(filling);
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    await tell(-1);
    const told = await db.execute<{ n: number }>(sql`select n from told order by n`);
    expect(told.map(({ n }) => n)).toEqual([-1, ...stored]);
  },
  180_000,
);
