import { sql } from 'drizzle-orm';
import { Sandbox } from '../src/chat/sandbox/connect.ts';
import { SandboxHistory } from '../src/store/sandbox/history.ts';
import { sandboxDirectory } from '../src/store/sandbox/residents.ts';
import { bar } from './bars.ts';
import { engineOn, importDemo, openBench } from './cohorts.ts';
import { postgresProcessor } from './postgres-processor.ts';

/**
 * The demo cohort brought in and launched, then three weeks of it lived in the sandbox, pictures drawn, without anybody's act:
 * time, processor and statements of the third. Statements do not depend on the machine.
 */

const WEEKS = ['2026-11-30', '2026-12-07', '2026-12-14'].map((day) =>
  Temporal.Instant.from(`${day}T08:00:00+01:00`),
);

let statements = 0;
const { db, dataDir, close } = await openBench('2026-11-23T08:00:00+01:00', () => (statements += 1));

const deliveriesSoFar = async (): Promise<number> =>
  (await db.execute<{ n: number }>(sql`select coalesce(sum(version), 0)::int as n from sandbox.messages`))[0]
    ?.n ?? 0;

const runsSoFar = async (): Promise<number> =>
  (await db.execute<{ n: number }>(sql`select count(distinct planned_at)::int as n from runs`))[0]?.n ?? 0;

const began = performance.now();
await importDemo(db);
bar('import and launch of the demo cohort', performance.now() - began, 100, 'ms');
bar('  its statements', statements, undefined, 'statements');

const sandbox = new Sandbox({
  history: new SandboxHistory(db),
  directory: sandboxDirectory(db),
  command: '/eig',
});
const engine = await engineOn(db, sandbox);
await sandbox.start((call) => engine.receive(call));
await engine.tick();
await engine.drain();

for (const [week, to] of WEEKS.entries()) {
  const [delivered, ran, postgres] = [
    await deliveriesSoFar(),
    await runsSoFar(),
    await postgresProcessor(dataDir),
  ];
  const [clock, used] = [performance.now(), process.cpuUsage()];
  statements = 0;
  await engine.move({ to });
  const { user, system } = process.cpuUsage(used);
  if (week + 1 < WEEKS.length) continue;
  const asked = statements;
  bar('third week lived: processor of the bot', (user + system) / 1_000_000, 2, 's');
  bar('  processor of PostgreSQL', ((await postgresProcessor(dataDir)) - postgres) / 1000, undefined, 's');
  bar('  clock', (performance.now() - clock) / 1000, undefined, 's');
  bar('  statements', asked, undefined, 'statements');
  bar('  statements for each lived instant', asked / ((await runsSoFar()) - ran), undefined, 'statements');
  bar(
    '  statements for each message sent or edited',
    asked / ((await deliveriesSoFar()) - delivered),
    undefined,
    'statements',
  );
}

// What was asked once in a process is asked together from then on.
await sandbox.acting.say({ as: 'e01', in: 'bot', text: 'ma-journee', id: 'bench first' });
for (const text of ['bilan 1. La carte\n2. Publier', 'ma-journee', 'pause', 'reprise']) {
  statements = 0;
  await sandbox.acting.say({ as: 'e01', in: 'bot', text, id: `bench ${text}` });
  bar(`statements of « ${text.split(/[ \n]/)[0]} », its answer shown`, statements, undefined, 'statements');
}
statements = 0;
await engine.tick();
bar('statements of a minute in which something changed', statements, undefined, 'statements');
await close();
process.exit();
