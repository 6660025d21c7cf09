import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { dispatcherFor } from '../../adapter/proxy.ts';
import type { ConnectionSettings } from '../client.ts';
import { quiet } from '../log.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import {
  disconnectedMeans,
  type SlackTrouble,
  socketTrouble,
  whyUnreachable,
} from '../installing/trouble.ts';

/** Milliseconds. A slow network or a busy moment is not a dead connection, as with the default of five seconds. */
const PING_TIMEOUT = 20_000;
const CONNECTED_WITHIN = 30_000;
const LONGEST_WAIT = 60_000;
const FIRST_WAIT = 500;
const STOPPED_WITHIN = 3_000;

/** Slack's reasons to replace a connection by a new one, about hourly. */
const USUAL = ['warning', 'refresh_requested'];

type Parts = ConnectionSettings & {
  appToken: string;
  tell: TellOperator;
  onOnline(): void;
  onOffline(): void;
  onTrouble(trouble: SlackTrouble): void;
};

const receiverFor = (parts: Parts): SocketModeReceiver => {
  const dispatcher = dispatcherFor(parts);
  return new SocketModeReceiver({
    appToken: parts.appToken,
    logger: quiet,
    clientPingTimeout: PING_TIMEOUT,
    // We reconnect ourselves: the vendor waits for the whole ping timeout, and an error on the way stops it for good.
    autoReconnectEnabled: false,
    ...(dispatcher ? { dispatcher } : {}),
    installerOptions: {
      clientOptions: {
        ...(parts.apiUrl ? { slackApiUrl: `${parts.apiUrl.replace(/\/$/, '')}/` } : {}),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: 10_000,
      },
    },
    // Not acknowledged, so Slack sends it again.
    processEventErrorHandler: () => Promise.resolve(false),
  });
};

/** The connection to Slack, maintained while the bot runs. */
export class Socket {
  readonly receiver: SocketModeReceiver;
  readonly #parts: Parts;
  readonly #stopped = new AbortController();
  #reason = '';
  #running: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.receiver = receiverFor(parts);
    this.receiver.client.on('ws_message', (data: unknown) => this.#note(data));
    this.receiver.client.on('error', () => {});
  }

  /** Resolves after the first attempt; failed ones are repeated. A refused token is reported instead. */
  start(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#running = this.#stay(resolve).catch((trouble: SlackTrouble) => {
      reject(trouble);
      this.#parts.onTrouble(trouble);
    });
    return promise;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    const done = new AbortController();
    const late = wait(STOPPED_WITHIN, undefined, { signal: done.signal }).catch(() => {});
    await Promise.race([Promise.all([this.receiver.client.disconnect(), this.#running]), late]);
    done.abort();
  }

  async #stay(tried: () => void): Promise<void> {
    let pause = 0;
    while (!this.#stopped.signal.aborted) {
      await wait(pause, undefined, { signal: this.#stopped.signal }).catch(() => {});
      if (this.#stopped.signal.aborted) return;
      const held = await this.#hold(tried);
      tried();
      pause =
        held && USUAL.includes(this.#reason) ? 0 : Math.min(Math.max(pause * 2, FIRST_WAIT), LONGEST_WAIT);
      if (held && pause > FIRST_WAIT) pause = FIRST_WAIT;
    }
  }

  /** Runs one connection to its end. Returns whether it was ever open. */
  async #hold(tried: () => void): Promise<boolean> {
    const { client } = this.receiver;
    const closed = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
    const late = setTimeout(() => void client.disconnect(), CONNECTED_WITHIN);
    this.#reason = '';
    try {
      await client.start();
    } catch (error) {
      this.#refused(error);
      return false;
    } finally {
      clearTimeout(late);
    }
    this.#parts.onOnline();
    tried();
    await closed;
    if (!this.#stopped.signal.aborted) this.#left();
    return true;
  }

  #refused(error: unknown): void {
    const trouble = socketTrouble(error);
    if (trouble) throw trouble;
    this.#parts.tell('warn', `no connection to Slack (${whyUnreachable(error)}): trying again by itself`);
  }

  #left(): void {
    const means = disconnectedMeans(this.#reason);
    if (means) this.#parts.tell('error', means);
    this.#parts.onOffline();
  }

  /** Slack says why it closes only on the socket. */
  #note(data: unknown): void {
    const said = typeof data === 'string' ? data : '';
    if (!said.includes('"disconnect"')) return;
    const { type, reason }: { type?: string; reason?: string } = JSON.parse(said);
    if (type === 'disconnect') this.#reason = reason ?? '';
  }
}
