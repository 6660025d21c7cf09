import { WebSocketClient } from '@mattermost/client';
import { WebSocket } from 'undici';
import type { ConnectionSettings } from '../client.ts';
import { openSocket, socketUrl } from './open-socket.ts';

/** Milliseconds. */
const CONNECTED_WITHIN = 10_000;
/** A server that says nothing for one to two of these is left, and connected to again. */
const PING_EVERY = 15_000;
const RETRY_AFTER = 1_000;
const LONGEST_WAIT = 30_000;

type Parts = ConnectionSettings & {
  onOnline(): void;
  onOffline(): void;
  /** The server no longer has what came in between. */
  onGap(): void;
  onEvent(event: object): void;
  /** Milliseconds, instead of the usual ones. */
  retryAfter?: number | undefined;
};

/** Events from the server. What was missed for a few minutes comes again in order, as long as the server has it. */
export class Socket {
  readonly #parts: Parts;
  readonly #client: WebSocketClient;
  #current: WebSocket | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { retryAfter = RETRY_AFTER } = parts;
    this.#client = new WebSocketClient({
      newWebSocketFn: (url) => this.#connect(url),
      clientPingInterval: PING_EVERY,
      minWebSocketRetryTime: retryAfter,
      maxWebSocketRetryTime: LONGEST_WAIT,
      reconnectJitterRange: retryAfter,
    });
    this.#client.addFirstConnectListener(() => parts.onOnline());
    this.#client.addReconnectListener(() => parts.onOnline());
    this.#client.addCloseListener(() => parts.onOffline());
    // Without a listener the vendor forgets its connection, and asks for a new one for ever.
    this.#client.addMissedMessageListener(() => parts.onGap());
    this.#client.addMessageListener((event) => parts.onEvent(event));
  }

  start(): void {
    // Without a token, which would make the vendor send a challenge.
    this.#client.initialize(socketUrl(this.#parts.url));
  }

  stop(): void {
    this.#client.close();
    // The vendor leaves one that is still connecting.
    if (this.#current?.readyState !== WebSocket.CONNECTING) return;
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the vendor's own handler would connect again
    this.#current.onclose = null;
    this.#current.close();
  }

  #connect(url: string): WebSocket {
    const socket = openSocket(this.#parts, new URL(url).search);
    const late = setTimeout(() => {
      if (socket.readyState === WebSocket.CONNECTING) socket.close();
    }, CONNECTED_WITHIN).unref();
    socket.addEventListener('open', () => clearTimeout(late));
    this.#current = socket;
    return socket;
  }
}
