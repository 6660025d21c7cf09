import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { sql } from 'drizzle-orm';
import { testKeys } from '../test/fixtures/keys.ts';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { appointments } from '../schedules/index.ts';
import { Sandbox } from '../src/chat/sandbox/connect.ts';
import { launchCohort } from '../src/engine/cohort-admin.ts';
import { makeEngine, makeLog } from '../src/engine/engine.ts';
import { silentBell } from '../src/engine/speaking/doorbell.ts';
import { importFile } from '../src/first-start.ts';
import { messages } from '../src/messages/index.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { setClock } from '../src/store/core/clock.ts';
import { connect } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { SandboxHistory } from '../src/store/sandbox/history.ts';
import { sandboxDirectory } from '../src/store/sandbox/residents.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
const server = await startEmbedded({ dataDir });
await migrate(server.url);
let statements = 0;
const seen = new Map<string, number>();
let keep = false;
const db = connect(server.url, 10, (text) => {
  statements += 1;
  if (keep) seen.set(text, (seen.get(text) ?? 0) + 1);
});
await claimInstance(db, 'sandbox');
await setClock(db, Temporal.Instant.from('2026-11-23T08:00:00+01:00'));
let t = performance.now();
await importFile(db, join(import.meta.dirname, '../demo/cohort.yml'));
await launchCohort(db, 'promo-demo');
console.log('import', Math.round(performance.now() - t), 'ms', statements, 'statements');
const sandbox = new Sandbox({
  history: new SandboxHistory(db),
  directory: sandboxDirectory(db),
  command: '/eig',
});
let instants = 0;
const inner = appointments;
const engine = await makeEngine({
  db,
  chats: [sandbox],
  commands,
  appointments: inner,
  messages,
  bell: silentBell,
  keys: testKeys,
  command: '/eig',
  publicUrl: 'http://localhost:3000',
  log: makeLog('silent'),
});
await sandbox.start((call) => engine.receive(call));
const pg = async () => {
  let ticks = 0;
  for (const d of (await import('node:fs')).readdirSync('/proc').filter((x) => /^\d+$/.test(x))) {
    const c = await readFile(`/proc/${d}/cmdline`, 'utf8').catch(() => '');
    if (!c.startsWith('postgres:') && !c.includes(dataDir)) continue;
    const s = (await readFile(`/proc/${d}/stat`, 'utf8').catch(() => '')).split(' ');
    ticks += Number(s[13]) + Number(s[14]) || 0;
  }
  return ticks * 10;
};
const count = async () =>
  (await db.execute<{ n: number }>(sql`select count(*)::int n from sandbox.messages`))[0]?.n ?? 0;
t = performance.now();
statements = 0;
await engine.tick();
await engine.drain();
console.log(
  'first tick',
  Math.round(performance.now() - t),
  'ms',
  statements,
  'statements',
  await count().catch(() => -1),
);
for (const [week, to] of [
  '2026-11-30T08:00:00+01:00',
  '2026-12-07T08:00:00+01:00',
  '2026-12-14T08:00:00+01:00',
].entries()) {
  statements = 0;
  t = performance.now();
  if (week === 0) keep = true;
  const before = await count().catch(() => 0);
  const cpu = process.cpuUsage();
  const p = await pg();
  await engine.move({ to: Temporal.Instant.from(to) });
  const u = process.cpuUsage(cpu);
  console.log(
    'week',
    week + 1,
    Math.round(performance.now() - t),
    'ms; own',
    Math.round((u.user + u.system) / 1000),
    'ms; postgres',
    (await pg()) - p,
    'ms;',
    statements,
    'statements; messages',
    (await count().catch(() => 0)) - before,
  );
}
keep = false;
const top = [...seen].sort((a, b) => b[1] - a[1]).slice(0, Number(process.env['TOP'] ?? 0));
for (const [text, n] of top) console.log(n, text.replaceAll(/\s+/g, ' ').slice(0, 170));
statements = 0;
t = performance.now();
const cpu = process.cpuUsage();
for (let i = 0; i < 20; i += 1) await engine.tick();
console.log(
  'idle tick',
  (performance.now() - t) / 20,
  'ms',
  statements / 20,
  'statements',
  process.cpuUsage(cpu).user / 20000,
);
await db.close();
await server.stop();
await rm(dataDir, { recursive: true, force: true });
