import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Slack } from '../../../src/chat/slack/connect.ts';
import { makeLog } from '../../../src/engine/engine.ts';
import { sweepSecondCopies } from '../../../src/engine/speaking/second-copies.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { connect, type Database } from '../../../src/store/core/database.ts';
import { findOrAddWorkspace } from '../../../src/store/core/instance.ts';
import { BOT_TOKEN, SECRET, TEAM } from '../../fakes/slack/state.ts';
import { makeTcpProxy, type TcpProxy } from '../../fakes/tcp-proxy.ts';
import { aMemory } from '../../fixtures/chat/memory.ts';
import { removedCopies, violations } from '../invariants.ts';
import { bundleReplica } from './bundle.ts';
import { makeBreakage } from './breakage.ts';
import { chance } from './chance.ts';
import { prepareCohort, TEAM_OF } from './cohort.ts';
import { type Figures, quantile } from './figures.ts';
import { keepAnswering } from './people.ts';
import { killed, launch, Replica } from './processes.ts';
import { planFaults } from './plan.ts';
import { watchRecovery } from './recovery.ts';
import { type Server, startServer } from './server.ts';

export type ChaosOptions = {
  prompts: number;
  kills: number;
  databaseRestarts: number;
  seed: number;
  rounds: number;
  /** After these, no more faults and no more rounds: the figures are those of what was reached. */
  minutes: number;
  /** Seconds in which a message that was accepted may come to light. */
  quarantine: number;
  /** Milliseconds after which an unlucky message comes: beyond the quarantine, it is a second copy. */
  lateMs: number;
  seconds: { frozen: number; silent: number };
  durable: boolean;
  tell(line: string): void;
};

/** Working days without a public holiday. */
const FIRST_DAY = Temporal.PlainDate.from('2026-11-23');
const dayOf = (round: number): Temporal.PlainDate =>
  FIRST_DAY.add({ days: round + 2 * Math.floor(round / 5) });

const openingOf = (round: number): Temporal.Instant =>
  dayOf(round).toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '09:30' }).toInstant();

type Read = { now: string[]; ever: [string, number][] };

const readBy = async (control: number): Promise<Read> => {
  const read: Read = JSON.parse(await (await fetch(`http://127.0.0.1:${control}`)).text());
  return read;
};

/** Before that, an answer would go to the round before, and replace what was said there. */
const isOpen = async (db: Database, round: number, people: number): Promise<boolean> => {
  const [row] = await db
    .execute<{ n: number }>(
      sql`select count(*)::int as n from rounds where local_date = ${dayOf(round).toString()}::date`,
    )
    .catch(() => []);
  return row?.n === Math.ceil(people / TEAM_OF);
};

/** Prompts of this round that are still to come, and everything else that is under way. */
const countWaiting = async (db: Database, round: number, people: number): Promise<number> => {
  const [row] = await db
    .execute<{ delivered: number; rest: number }>(sql`select
      (select count(*)::int from rounds r join messages m on m.subject = r.id::text and m.kind = 'standup-prompt'
        join deliveries d on d.message_key = m.key
        where r.local_date = ${dayOf(round).toString()}::date and d.state = 'delivered') as delivered,
      (select count(*)::int from deliveries where state <> 'delivered') as rest`)
    .catch(() => []);
  return row ? Math.max(row.rest, people - row.delivered) : people;
};

/** The sweep that each bot makes each minute, until nothing is left to look at. */
const sweepAll = async (db: Database, apiUrl: string): Promise<void> => {
  const slack = await Slack.connect({
    token: BOT_TOKEN,
    apiUrl,
    signingSecrets: [SECRET],
    command: '/eig',
    tell: () => {},
    onTrouble: () => {},
  });
  await slack.start(
    async () => ({ nothing: true }),
    aMemory(),
    async () => {},
  );
  const chats = new Map([[await findOrAddWorkspace(db, 'slack', TEAM), slack]]);
  const left = async () =>
    (
      await db.execute<{ n: number }>(sql`select count(*)::int as n from deliveries
        where resent_at is not null and copies_checked_at is null and state = 'delivered'`)
    )[0]?.n ?? 0;
  while ((await left()) > 0) await sweepSecondCopies({ db, chats, log: makeLog('silent') });
  await slack.stop();
};

const through = (server: Server, { port }: TcpProxy): string => {
  const url = new URL(server.url);
  url.port = String(port);
  return url.toString();
};

/** Thousands of prompts from two bots that share a database, while everything is killed, frozen, cut and lied to. */
export const runChaos = async (options: ChaosOptions): Promise<Figures> => {
  const { rounds, seed, tell } = options;
  const began = performance.now();
  const people = Math.ceil(options.prompts / rounds);
  const luck = chance(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-chaos-'));
  const server = await startServer(dataDir, {
    durable: options.durable,
    moved: (port) => {
      for (const one of [line, ownLine]) one.to(port);
    },
  });
  const line = await makeTcpProxy(server.port());
  // Never silent: a question of ours that got lost would be waited for.
  const ownLine = await makeTcpProxy(server.port());
  const url = through(server, line);
  await (await prepareCohort(url, people)).close();
  const db = connect(through(server, ownLine), 3);
  const standIn = launch('stand-in.ts', [String(people), String(seed), String(options.lateMs)]);
  const { apiUrl, control } = await standIn.said;
  const file = await bundleReplica();
  const replicas = [1, 2].map(() => new Replica(file, [url, String(apiUrl), String(options.quarantine)]));
  try {
    await Promise.all(replicas.map((replica) => replica.port()));
    tell(`two bots are ready after ${Math.round((performance.now() - began) / 1000)} s`);
    const isSomebodyThere = () => line.now() === 'good' && replicas.some((replica) => replica.isThere);
    const recovery = watchRecovery(db, isSomebodyThere);
    const looking = recovery.start();
    const { seconds } = options;
    const breakage = makeBreakage({ db, replicas, server, line, luck, recovery, seconds });
    const faults = planFaults(options, breakage, luck);
    let round = 0;
    let open: number | undefined;
    const answers = keepAnswering(replicas, { people, everyMs: 100, round: () => open });
    const opened: number[] = [];
    const isLate = (): boolean => performance.now() - began > options.minutes * 60_000;
    for (; round < rounds && !isLate(); round += 1) {
      open = undefined;
      await answers.settled();
      await setClock(db, openingOf(round));
      opened.push(Date.now());
      let waiting = people;
      while (waiting > 0) {
        await wait(250);
        waiting = await countWaiting(db, round, people);
        open ??= (await isOpen(db, round, people)) ? round : undefined;
        await faults.upTo(isLate() ? 0 : (round + 1) * people - waiting);
      }
      tell(`round ${round + 1} of ${rounds}: ${people} delivered, ${JSON.stringify(breakage.broken)}`);
    }
    if (!isLate()) await faults.rest();
    await answers.stop();
    looking.stop();
    await breakage.lookAfter();
    await sweepAll(db, String(apiUrl));
    const read = await readBy(Number(control));
    const late = read.ever.map(([, at]) => (at - (opened.findLast((one) => one <= at) ?? at)) / 1000);
    const texts = JSON.stringify(await db.execute(sql`select values from answers`));
    const stored = [...answers.acknowledged].filter((words) => texts.includes(`"${words}"`));
    return {
      seed,
      sent: read.ever.length,
      ...breakage.broken,
      answersAcknowledged: answers.acknowledged.size,
      answersLost: answers.acknowledged.size - stored.length,
      lost: opened.length * people - read.ever.length,
      undetected: read.now.length - new Set(read.now).size,
      removed: await removedCopies(db),
      violations: await violations(db, [...new Set(read.now)]),
      recovery: {
        waiting: recovery.p99('waiting'),
        claimed: recovery.p99('claimed'),
        unknown: recovery.p99('unknown'),
      },
      idle: recovery.idle(),
      queue: recovery.queue(),
      latenessMedian: quantile(late, 0.5),
      latenessWorst: quantile(late, 0.999),
      took: (performance.now() - began) / 1000,
    };
  } finally {
    await Promise.all(replicas.map((replica) => replica.kill()));
    await killed(standIn);
    await db.close();
    await server.stop();
    await line.stop();
    await ownLine.stop();
    await rm(file, { force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
};
