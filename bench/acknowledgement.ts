import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { bar, quantile } from './bars.ts';
import { machine } from './machine.ts';

/**
 * From a command to its acknowledgement, commit included: the bot against a bare handler that runs a transaction of the same
 * statements. Each has its own process, and they are called in turn, in short slices, so that other load on the machine
 * affects both alike. Latency counts from the moment a command was due.
 */

const PER_SECOND = Number(process.env['PER_SECOND'] ?? 200);
const SECONDS = Number(process.env['SECONDS'] ?? 60);
const SLICE_SECONDS = 5;
const BARS = { ratio: 1.1, p99Ratio: 1.3, slowest: 3_000 };
export const PEOPLE = 40;

/** One command as its platform sends it. */
export type Sent = { path: string; body: string; headers: Record<string, string> };

type Compared = {
  /** What the bot is compared to. */
  bare: string;
  /** The script of both servers: it gets `ours` or `bare`, the database and the platform's address. */
  server: string;
  /** The imitation of the platform. */
  platformUrl: string;
  next(): Sent;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const send = (port: number, { path, body, headers }: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          ...headers,
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

let count = 0;

/** Each person pauses, then resumes: every command changes something. */
export const nextAct = (): { rank: number; person: number; text: string } => {
  count += 1;
  const text = Math.floor(count / PEOPLE) % 2 === 0 ? 'pause' : 'reprise';
  return { rank: count, person: count % PEOPLE, text };
};

const acknowledged = async (port: number, given: Sent, due: number, into: number[]): Promise<void> => {
  const status = await send(port, given);
  if (status !== 200) throw new Error(`HTTP ${status}`);
  into.push(performance.now() - due);
};

const slice = async (port: number, seconds: number, next: () => Sent, into: number[]): Promise<void> => {
  // A connection that idled during the other's turn may be closed just as it is used again.
  agent.destroy();
  const began = performance.now();
  const waiting: Promise<void>[] = [];
  for (let at = 0; at < seconds * PER_SECOND; at += 1) {
    const due = began + (at * 1000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    waiting.push(acknowledged(port, next(), due, into));
  }
  await Promise.all(waiting);
};

const startServer = async (kind: 'ours' | 'bare', url: string, { server, platformUrl }: Compared) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, server), kind, url, platformUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  return new Promise<number>((resolve, reject) => {
    // A vendor may say something first.
    child.stdout.on('data', (said: Buffer) => {
      const port = /^port (\d+)$/m.exec(said.toString())?.[1];
      if (port) resolve(Number(port));
    });
    child.on('exit', (code) => reject(new Error(`${kind} left with ${code}`)));
  });
};

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const summary = (latencies: number[]) => {
  const sorted = latencies.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), slowest: sorted.at(-1) ?? Number.NaN };
};

const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const compareAcknowledgements = async (compared: Compared): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'acknowledgement-'));
  const database = await startEmbedded({ dataDir });
  try {
    const ours = await startServer('ours', database.url, compared);
    const bare = await startServer('bare', database.url, compared);
    await slice(ours, 3, compared.next, []);
    await slice(bare, 3, compared.next, []);
    const latencies = { ours: [] as number[], bare: [] as number[] };
    const ratios = { p50: [] as number[], p99: [] as number[] };
    for (let done = 0; done < SECONDS; done += SLICE_SECONDS) {
      const [own, other]: [number[], number[]] = [[], []];
      await slice(ours, SLICE_SECONDS, compared.next, own);
      await slice(bare, SLICE_SECONDS, compared.next, other);
      latencies.ours.push(...own);
      latencies.bare.push(...other);
      ratios.p50.push(summary(own).p50 / summary(other).p50);
      ratios.p99.push(summary(own).p99 / summary(other).p99);
    }
    const [mine, theirs] = [summary(latencies.ours), summary(latencies.bare)];
    console.log(machine());
    console.log(`${PER_SECOND} commands a second for ${SECONDS} s each, in slices of ${SLICE_SECONDS} s`);
    for (const [name, { p50, p99, slowest }] of Object.entries({
      ritournelle: mine,
      [compared.bare]: theirs,
    }))
      console.log(`${name}: p50 ${ms(p50)}, p99 ${ms(p99)}, slowest ${ms(slowest)}`);
    // Of each pair of slices, so that a burst of other load on the machine counts once.
    bar(`acknowledgement beside ${compared.bare}, median`, quantile(ratios.p50, 0.5), BARS.ratio, 'times');
    bar(
      `acknowledgement beside ${compared.bare}, 99 in 100`,
      quantile(ratios.p99, 0.5),
      BARS.p99Ratio,
      'times',
    );
    bar('slowest acknowledgement', mine.slowest, BARS.slowest, 'ms');
  } finally {
    agent.destroy();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
