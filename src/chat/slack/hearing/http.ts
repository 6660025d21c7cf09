import type { App, Receiver } from '@slack/bolt';
import { bodyOf } from '../../adapter/body.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import { verifySignature } from './verify.ts';

type Payload = Record<string, unknown>;

/** Commands are a form, interactions a form with JSON inside, events JSON. */
const parsePayload = (body: string, type: string): Payload | undefined => {
  try {
    const form = type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(body) : undefined;
    const json = form ? form.get('payload') : body;
    const payload: unknown = json === null ? Object.fromEntries(form ?? []) : JSON.parse(json);
    return typeof payload === 'object' && payload !== null ? { ...payload } : undefined;
  } catch {
    return undefined;
  }
};

const statusResponse = (code: number): Response => new Response(null, { status: code });

/** The rest of the body is not wanted. */
const closing = (code: number): Response =>
  new Response(null, { status: code, headers: { connection: 'close' } });

const answerWith = (response: unknown): Response => {
  if (response === undefined || response === '') return statusResponse(200);
  return typeof response === 'string' ? new Response(response) : Response.json(response);
};

type Parts = {
  secrets: readonly string[];
  tell: TellOperator;
  /** Slack brings no events for a while, from this minute on: there were more than thirty thousand in an hour. */
  onLimited?: (since: Temporal.Instant) => void;
};

const minuteIn = ({ minute_rate_limited: seconds }: Payload): Temporal.Instant =>
  typeof seconds === 'number'
    ? Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    : Temporal.Now.instant();

/**
 * Slack's requests, on the bot's own port. Bolt's receiver needs a server of its own, knows one secret, accepts
 * timestamps in the future, and answers 500 where Slack should retry. This one answers a `Request`.
 */
export class HttpReceiver implements Receiver {
  readonly #secrets: readonly string[];
  readonly #tell: TellOperator;
  readonly #onLimited: (since: Temporal.Instant) => void;
  #app: App | undefined;

  constructor({ secrets, tell, onLimited = () => {} }: Parts) {
    this.#secrets = secrets;
    this.#tell = tell;
    this.#onLimited = onLimited;
  }

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  async answer(request: Request): Promise<Response> {
    const body = await bodyOf(request);
    if (typeof body !== 'string') return closing(body);
    const { headers } = request;
    const signed = {
      signature: headers.get('x-slack-signature'),
      timestamp: headers.get('x-slack-request-timestamp'),
      body,
    };
    const verdict = verifySignature(signed, this.#secrets, Date.now() / 1000);
    if (verdict === 'untimely')
      this.#tell('warn', 'a signed request is not of this moment: check the clock of this machine');
    if (verdict !== 'good') return statusResponse(401);
    const payload = parsePayload(body, headers.get('content-type') ?? '');
    return payload ? this.#take(payload, headers) : statusResponse(400);
  }

  #take(payload: Payload, headers: Headers): Response | Promise<Response> {
    if (payload['type'] === 'url_verification') return Response.json({ challenge: payload['challenge'] });
    if (payload['ssl_check'] === '1') return statusResponse(200);
    if (payload['type'] === 'app_rate_limited') {
      this.#onLimited(minuteIn(payload));
      return statusResponse(200);
    }
    const { promise, resolve } = Promise.withResolvers<Response>();
    const ack = async (response?: unknown): Promise<void> => resolve(answerWith(response));
    const again = headers.get('x-slack-retry-num');
    const event = { body: payload, ack, ...(again ? { retryNum: Number(again) } : {}) };
    // Not for us and never acknowledged: Slack need not send it again. Failed: it should.
    this.#app?.processEvent(event).then(
      () => resolve(statusResponse(200)),
      () => resolve(statusResponse(503)),
    );
    return promise;
  }
}
