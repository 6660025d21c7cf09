import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commands } from '../commands/index.ts';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { makeEngine, makeLog } from '../src/engine/engine.ts';
import { makeDoorbell } from '../src/engine/speaking/doorbell.ts';

import { messages } from '../src/messages/index.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { connect } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { FakeChat } from '../test/fakes/chat.ts';
import { testKeys } from '../test/fixtures/keys.ts';
import { helpCohort } from '../test/fixtures/practices/help.ts';

const PER_SECOND = Number(process.env['RATE'] ?? 100);
const SECONDS = Number(process.env['SECS'] ?? 10);
const dataDir = await mkdtemp(join(tmpdir(), 'reply-'));
const server = await startEmbedded({ dataDir });
await migrate(server.url);
let statements = 0;
const db = connect(server.url, 10, () => (statements += 1));
await claimInstance(db, 'sandbox');
await importCohortFile(db, helpCohort(), { hash: 'bench' });
await launchCohort(db, 'petite');
const chat = new FakeChat(['e01', 'e02', 'e03', 'e04', 'm1', 'm2', 'c1', 'a1']);
const t = performance.now();

const bell = makeDoorbell();
const engine = await makeEngine({
  db,
  chats: [chat],
  commands,
  appointments: [],
  messages,
  bell,
  doorbell: bell,
  command: '/eig',
  publicUrl: 'https://x.example',
  keys: testKeys,
  log: makeLog('silent'),
});
await engine.start();
console.log('start', Math.round(performance.now() - t));
await db.execute('update people set notice_version = 1' as never).catch(() => undefined);
const commit: number[] = [],
  first: number[] = [];
const one = async (n: number, due: number) => {
  const before = performance.now();
  const answer = await engine.receive({
    id: `c${n}`,
    workspace: { platform: 'sandbox', externalId: 'local' },
    user: `e0${1 + (n % 4)}`,
    act: { kind: 'command', text: `entraide Sujet : Sujet ${n}\nContexte : un formulaire\nTags : rgaa` },
  } as never);
  if (n === 0) console.log(JSON.stringify(answer).slice(0, 300));
  commit.push(performance.now() - due);
  sent.set(n, due);
  void before;
};
const sent = new Map<number, number>();
const send = chat.send.bind(chat);
chat.send = async (to, message, key, may) => {
  const ref = await send(to, message, key, may);
  const n = Number(/Sujet (\d+)/.exec(chat.posts.at(-1)?.text ?? '')?.[1] ?? -1);
  const due = dues.get(n);
  if (due !== undefined) {
    first.push(performance.now() - due);
    dues.delete(n);
  }
  return ref;
};
const dues = new Map<number, number>();
for (let n = 0; n < 50; n += 1) await one(n, performance.now());
await pause(1500);
commit.length = 0;
first.length = 0;
statements = 0;
const cpu = process.cpuUsage();
const began = performance.now();
const all: Promise<void>[] = [];
for (let n = 100; n < 100 + PER_SECOND * SECONDS; n += 1) {
  const due = began + ((n - 100) * 1000) / PER_SECOND;
  const early = due - performance.now();
  if (early > 1) await pause(early);
  dues.set(n, due);
  all.push(one(n, due));
}
await Promise.all(all);
await pause(2500);
const used = process.cpuUsage(cpu);
const at = (v: number[], q: number) =>
  Math.round(v.toSorted((a, b) => a - b)[Math.floor(v.length * q)] ?? NaN);
console.log(
  'receive',
  at(commit, 0.5),
  at(commit, 0.99),
  'first',
  first.length,
  at(first, 0.5),
  at(first, 0.99),
  'statements',
  statements / (PER_SECOND * SECONDS),
  'cpu',
  Math.round((used.user + used.system) / 1000),
  'rss',
  Math.round(process.memoryUsage.rss() / 2 ** 20),
);
await server.stop();
await rm(dataDir, { recursive: true, force: true });
process.exit();
await server.stop();
await rm(dataDir, { recursive: true, force: true });
process.exit();
