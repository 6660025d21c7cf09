import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two readings that failed. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/**
 * Whether something may have been missed. While so, what the socket brings is left to the reading, which finds it in its
 * channel: nothing is handled before what came earlier.
 */
export class Backlog {
  readonly #read: () => Promise<void>;
  readonly #halted = new AbortController();
  #again = false;
  #reading: Promise<void> | undefined;

  constructor(read: () => Promise<void>) {
    this.#read = read;
  }

  get behind(): boolean {
    return this.#reading !== undefined;
  }

  /** Reads what was missed, until a reading that began after the last call succeeds. */
  fall(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#readAll();
    return this.#reading;
  }

  async stop(): Promise<void> {
    this.#halted.abort();
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    const { signal } = this.#halted;
    let pause = FIRST_WAIT;
    while (this.#again && !signal.aborted) {
      this.#again = false;
      try {
        await this.#read();
      } catch {
        this.#again = true;
        await wait(pause, undefined, { signal }).catch(() => {});
        pause = Math.min(pause * 2, LONGEST_WAIT);
      }
    }
    this.#reading = undefined;
  }
}
