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
const SLOWEST = 3_000;
export const PEOPLE = 40;

/** One command as its platform sends it. */
export type Sent = { path: string; body: string; headers: Record<string, string> };

type Compared = {
  /** How many times as long as the bare handler, at most. */
  bars: { p50: number; p99?: number };
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

const say = (name: string, latencies: readonly number[]): void =>
  console.log(
    `${name}: p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms`,
  );

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
      ratios.p50.push(quantile(own, 0.5) / quantile(other, 0.5));
      ratios.p99.push(quantile(own, 0.99) / quantile(other, 0.99));
    }
    console.log(machine());
    console.log(`${PER_SECOND} commands a second for ${SECONDS} s each, in slices of ${SLICE_SECONDS} s`);
    say('ritournelle', latencies.ours);
    say(compared.bare, latencies.bare);
    // The median of the pairs of slices, so that a burst of other load on the machine counts once.
    bar(
      `acknowledgement beside ${compared.bare}, median`,
      quantile(ratios.p50, 0.5),
      compared.bars.p50,
      'times',
    );
    bar(
      `acknowledgement beside ${compared.bare}, 99 in 100`,
      quantile(ratios.p99, 0.5),
      compared.bars.p99,
      'times',
    );
    bar('slowest acknowledgement', Math.max(...latencies.ours), SLOWEST, 'ms');
  } finally {
    agent.destroy();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
