import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const FOLDER = import.meta.dirname;

export type Child = { child: ChildProcess; said: Promise<Record<string, unknown>>; complaints: () => string };

/** A process of ours, and the first line that it writes. */
export const launch = (file: string, args: readonly string[]): Child => {
  const child = spawn(process.execPath, [resolve(FOLDER, file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: join(tmpdir(), 'ritournelle-chaos-cache') },
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const said = (async () => {
    for await (const line of createInterface(child.stdout)) {
      child.stdout.resume();
      if (line.startsWith('{"port"') || line.startsWith('{"apiUrl"')) return JSON.parse(line);
    }
    throw new Error(`it ended before it was ready:\n${complaints}`);
  })();
  said.catch(() => {});
  return { child, said, complaints: () => complaints };
};

export const hasEnded = ({ child }: Child): boolean => child.exitCode !== null || child.signalCode !== null;

export const killed = async (one: Child): Promise<void> => {
  if (hasEnded(one)) return;
  one.child.kill('SIGKILL');
  await once(one.child, 'exit');
};

/** One of the bots, started again each time that it is killed or leaves. */
export class Replica {
  readonly #file: string;
  readonly #args: readonly string[];
  #now: Child;
  /** How often it left by itself. */
  left = 0;
  frozen = false;
  #isReady = false;

  constructor(file: string, args: readonly string[]) {
    this.#file = file;
    this.#args = args;
    this.#now = this.#start();
  }

  #start(): Child {
    const started = launch(this.#file, this.#args);
    this.#isReady = false;
    const ready = () => {
      this.#isReady = true;
    };
    started.said.then(ready, () => {});
    started.child.once('exit', (_code, signal) => {
      if (signal !== 'SIGKILL') this.left += 1;
    });
    return started;
  }

  /** Ready, and neither dead nor frozen. */
  get isThere(): boolean {
    return this.#isReady && !this.frozen && !hasEnded(this.#now);
  }

  get complaints(): string {
    return this.#now.complaints();
  }

  /** Its port, once it is ready. */
  async port(): Promise<number> {
    return Number((await this.#now.said)['port']);
  }

  async kill(): Promise<void> {
    await killed(this.#now);
    this.frozen = false;
  }

  async restart(): Promise<void> {
    await this.kill();
    this.#now = this.#start();
    await this.#now.said;
  }

  freeze(): void {
    this.frozen = this.#now.child.kill('SIGSTOP');
  }

  thaw(): void {
    this.#now.child.kill('SIGCONT');
    this.frozen = false;
  }

  /** `hanging`: it neither answers nor has left. */
  async state(): Promise<'answers' | 'left' | 'hanging'> {
    if (hasEnded(this.#now)) return 'left';
    try {
      const url = `http://127.0.0.1:${await this.port()}/livez`;
      const { ok } = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      return ok ? 'answers' : 'hanging';
    } catch {
      return hasEnded(this.#now) ? 'left' : 'hanging';
    }
  }
}
