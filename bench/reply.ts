import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { NOTICE } from '../src/rituals/account/notice.ts';
import { makeDoorbell } from '../src/engine/speaking/doorbell.ts';
import { plainMessage } from '../src/chat/plain.ts';
import { FakeChat } from '../test/fakes/chat.ts';
import { helpCohort } from '../test/fixtures/practices/help.ts';
import { bar, quantile } from './bars.ts';
import { addSaidLongAgo, copyCohorts, engineOn, openBench } from './cohorts.ts';
import { postgresProcessor } from './postgres-processor.ts';

/**
 * From a command to the first message that it causes, accepted by a platform without limits, commit included; latency counts
 * from the moment the command was due. Statements of both, and beside them a bare transaction of one insert. A hundred commands a
 * second are those of many cohorts: each has a channel of its own, in which messages leave one after the other. As a bot that has run
 * for months: there are messages of before, and ten seconds of commands go by first. After fifty commands, half of what is measured
 * is still compiled, and plans that were made for empty tables read all of them.
 */

const PER_SECOND = Number(process.env['PER_SECOND'] ?? 100);
const SECONDS = Number(process.env['SECONDS'] ?? 10);
const WARM_SECONDS = 10;
const COHORTS = Number(process.env['COHORTS'] ?? 40);
const SAID_LONG_AGO = 20_000;
const USERS = ['e01', 'e02', 'e03', 'e04', 'm1', 'm2', 'c1', 'a1'];

// While its statements are counted, the driver keeps where each came from: a bot does not pay for these stacks.
Error.stackTraceLimit = 0;
let statements = 0;
const { db, dataDir, close } = await openBench('2026-11-24T10:00:00+01:00', () => (statements += 1));
await importCohortFile(db, helpCohort(), { hash: 'bench' });
await launchCohort(db, 'petite');
const dues = new Map<number, number>();
const answered: number[] = [];
const arrived: number[] = [];

class Timed extends FakeChat {
  override async send(...sent: Parameters<FakeChat['send']>): Promise<string> {
    const ref = await super.send(...sent);
    const number = Number(/Sujet (\d+)/.exec(plainMessage(sent[1]))?.[1]);
    const due = dues.get(number);
    if (due !== undefined) arrived.push(performance.now() - due);
    dues.delete(number);
    return ref;
  }
}

const copies = Array.from({ length: COHORTS - 1 }, (_copy, at) => `-${at + 1}`);
const users = ['', ...copies].flatMap((copy) => USERS.map((user) => `${user}${copy}`));
const bell = makeDoorbell();
const engine = await engineOn(db, new Timed(users), { bell, doorbell: bell, appointments: [] });
await engine.start();
await db.execute(sql`update people set notice_version = ${NOTICE}`);
await copyCohorts(db, copies.length);
await addSaidLongAgo(db, SAID_LONG_AGO);

const ask = async (number: number, due: number): Promise<void> => {
  const text = `entraide Sujet : Sujet ${number}\nContexte : un formulaire\nTags : rgaa`;
  const workspace = { platform: 'sandbox', externalId: 'local' } as const;
  const user = `${USERS[number % 4]}${['', ...copies][Math.floor(number / 4) % COHORTS]}`;
  dues.set(number, due);
  await engine.receive({ id: `c${number}`, workspace, user, act: { kind: 'command', text } });
  answered.push(performance.now() - due);
};

/** Commands at an even pace; resolves once all are answered. */
const askFor = async (seconds: number, first: number): Promise<number> => {
  const began = performance.now();
  const asked: Promise<void>[] = [];
  for (let at = 0; at < PER_SECOND * seconds; at += 1) {
    const due = began + (at * 1000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    asked.push(ask(first + at, due));
  }
  await Promise.all(asked);
  return asked.length;
};

await askFor(WARM_SECONDS, 0);
await pause(2_000);
answered.length = 0;
arrived.length = 0;
statements = 0;
const [used, usedThere] = [process.cpuUsage(), await postgresProcessor(dataDir)];
const asked = await askFor(SECONDS, 1_000_000);
await pause(2_000);
const each = statements / asked;
const { user: ours, system } = process.cpuUsage(used);
const there = (await postgresProcessor(dataDir)) - usedThere;
const bare: number[] = [];
for (let at = 0; at < 200; at += 1) {
  const before = performance.now();
  await db.transaction((tx) =>
    tx.execute(sql`insert into calls (workspace_id, id) select id, ${`bare ${at}`} from workspaces limit 1`),
  );
  bare.push(performance.now() - before);
}
console.log(`  ${PER_SECOND} commands a second for ${SECONDS} s, ${arrived.length} first messages`);
bar('command to answer, median', quantile(answered, 0.5), undefined, 'ms');
bar('command to first message, median', quantile(arrived, 0.5), 15, 'ms');
bar('command to first message, 99 in 100', quantile(arrived, 0.99), 69, 'ms');
bar('statements of a command and its message', each, undefined, 'statements');
bar('  processor of the bot for each', (ours + system) / 1000 / asked, undefined, 'ms');
bar('  processor of PostgreSQL for each', there / asked, undefined, 'ms');
bar('  a bare transaction of one insert, median', quantile(bare, 0.5), undefined, 'ms');
await engine.stop();
await close();
process.exit();
