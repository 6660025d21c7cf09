import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { signedHeaders } from '../test/fakes/slack/hands.ts';
import { FakeSlack } from '../test/fakes/slack/server.ts';
import { aCommand } from '../test/fixtures/chat/slack/payloads.ts';
import { bar } from './bars.ts';
import { machine } from './machine.ts';

/**
 * From a slash command to its acknowledgement, commit included: the bot against a bare Bolt handler that runs a
 * transaction of the same statements. Each has its own process, and they are called in turn, in short slices, so that
 * other load on the machine affects both alike. Latency counts from the moment a command was due.
 */

const PER_SECOND = Number(process.env['PER_SECOND'] ?? 200);
const SECONDS = Number(process.env['SECONDS'] ?? 60);
const SLICE_SECONDS = 5;
const BARS = { ratio: 1.1, p99Ratio: 1.3, slowest: 3_000 };
const PEOPLE = 40;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let count = 0;

const send = (port: number, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/slack/events',
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          ...signedHeaders(body),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Each person pauses, then resumes: every command changes something. */
const nextCommand = (): string => {
  count += 1;
  const user = `U0P${count % PEOPLE}`;
  const text = Math.floor(count / PEOPLE) % 2 === 0 ? 'pause' : 'reprise';
  return new URLSearchParams(Object.entries(aCommand(text, { user, trigger: `t${count}` }))).toString();
};

const acknowledged = async (port: number, due: number, into: number[]): Promise<void> => {
  const status = await send(port, nextCommand());
  if (status !== 200) throw new Error(`HTTP ${status}`);
  into.push(performance.now() - due);
};

const slice = async (port: number, seconds: number, into: number[]): Promise<void> => {
  // A connection that idled during the other's turn may be closed just as it is used again.
  agent.destroy();
  const began = performance.now();
  const waiting: Promise<void>[] = [];
  for (let at = 0; at < seconds * PER_SECOND; at += 1) {
    const due = began + (at * 1000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    waiting.push(acknowledged(port, due, into));
  }
  await Promise.all(waiting);
};

const startServer = async (kind: 'ours' | 'bare', url: string, apiUrl: string) => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'slack-ack-server.ts'), kind, url, apiUrl],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  process.once('exit', () => child.kill());
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (said: Buffer) => resolve(Number(said.toString())));
    child.on('exit', (code) => reject(new Error(`${kind} left with ${code}`)));
  });
  return { port };
};

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const summary = (latencies: number[]) => {
  const sorted = latencies.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), slowest: sorted.at(-1) ?? Number.NaN };
};

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const dataDir = await mkdtemp(join(tmpdir(), 'slack-ack-'));
const database = await startEmbedded({ dataDir });
const slack = new FakeSlack();
await slack.start();
try {
  const ours = await startServer('ours', database.url, slack.apiUrl);
  const bare = await startServer('bare', database.url, slack.apiUrl);
  await slice(ours.port, 3, []);
  await slice(bare.port, 3, []);
  const latencies = { ours: [] as number[], bare: [] as number[] };
  const ratios = { p50: [] as number[], p99: [] as number[] };
  for (let done = 0; done < SECONDS; done += SLICE_SECONDS) {
    const [own, other]: [number[], number[]] = [[], []];
    await slice(ours.port, SLICE_SECONDS, own);
    await slice(bare.port, SLICE_SECONDS, other);
    latencies.ours.push(...own);
    latencies.bare.push(...other);
    ratios.p50.push(summary(own).p50 / summary(other).p50);
    ratios.p99.push(summary(own).p99 / summary(other).p99);
  }
  // Of each pair of slices, so that a burst of other load on the machine counts once.
  const median = {
    p50: at(
      ratios.p50.toSorted((a, b) => a - b),
      0.5,
    ),
    p99: at(
      ratios.p99.toSorted((a, b) => a - b),
      0.5,
    ),
  };
  const [mine, theirs] = [summary(latencies.ours), summary(latencies.bare)];
  console.log(machine());
  console.log(`${PER_SECOND} commands a second for ${SECONDS} s each, in slices of ${SLICE_SECONDS} s`);
  for (const [name, { p50, p99, slowest }] of Object.entries({ ritournelle: mine, 'bare Bolt': theirs }))
    console.log(`${name}: p50 ${ms(p50)}, p99 ${ms(p99)}, slowest ${ms(slowest)}`);
  bar('acknowledgement beside bare Bolt, median', median.p50, BARS.ratio, 'times');
  bar('acknowledgement beside bare Bolt, 99 in 100', median.p99, BARS.p99Ratio, 'times');
  bar('slowest acknowledgement', mine.slowest, BARS.slowest, 'ms');
} finally {
  agent.destroy();
  await slack.stop();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();
